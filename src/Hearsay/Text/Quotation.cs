using Hearsay.Documents;

namespace Hearsay.Text;

/// <summary>A stretch between quotation marks, the marks included.</summary>
/// <param name="FirstToken">Index of the opening mark's token.</param>
/// <param name="EndToken">One past the index of the last token inside: the closing mark's, or the paragraph's end where a quote runs on.</param>
/// <param name="Closed">False where the quote runs on into the next paragraph, which opens with a mark of its own.</param>
/// <param name="ContinuesPrevious">True where this is the next paragraph of a quotation that the previous one left open.</param>
public readonly record struct Quotation(int FirstToken, int EndToken, bool Closed, bool ContinuesPrevious);
