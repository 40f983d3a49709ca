using Hearsay.Documents;

namespace Hearsay.Text;

/// <summary>A sentence: a run of tokens inside one block.</summary>
/// <param name="FirstToken">Index of its first token.</param>
/// <param name="EndToken">One past the index of its last token.</param>
/// <param name="Block">Index of its block in <see cref="Article.Blocks"/>.</param>
public readonly record struct Sentence(int FirstToken, int EndToken, int Block);
