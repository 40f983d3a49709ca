namespace Hearsay.Language;

/// <summary>The universal part-of-speech tags (UPOS) of Universal Dependencies 2.</summary>
/// <remarks>Source: universaldependencies.org/u/pos. The numbers are written into model files; a new tag goes to the end.</remarks>
public enum UniversalTag : byte
{
#pragma warning disable CS1591 // The names are the tag set's own.
    Unknown, ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X,
#pragma warning restore CS1591
}
