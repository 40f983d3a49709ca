namespace Hearsay.Language;

/// <summary>Penn Treebank part-of-speech tags, as in the XPOS column of the English Web Treebank.</summary>
/// <remarks>Source: Santorini 1990, with the additions of the English Web Treebank (HYPH, NFP, ADD, AFX, GW).</remarks>
public enum PartOfSpeech : byte
{
#pragma warning disable CS1591 // The names are the tag set's own; punctuation tags are spelled in words.
    Unknown, ADD, AFX, CC, CD, DT, EX, FW, GW, HYPH, IN, JJ, JJR, JJS, LS, MD, NFP, NN, NNP, NNPS, NNS, PDT, POS, PRP, PRPS, RB, RBR, RBS,
    RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB,
    Comma, Period, Colon, OpenQuote, CloseQuote, OpenBracket, CloseBracket, Dollar, Hash,
#pragma warning restore CS1591
}
