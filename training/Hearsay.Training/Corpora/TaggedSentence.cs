using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>A sentence of a corpus in the form in which the product would meet it.</summary>
/// <param name="Text">Its characters, spaced as in the source.</param>
/// <param name="Tokens">Its words, split as Hearsay splits.</param>
/// <param name="Tags">One tag per token.</param>
internal sealed record TaggedSentence(string Text, Token[] Tokens, PartOfSpeech[] Tags);
