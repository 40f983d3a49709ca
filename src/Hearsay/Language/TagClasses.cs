namespace Hearsay.Language;

/// <summary>What a Penn tag says of a word's part in a phrase.</summary>
internal static class TagClasses
{
    internal static bool IsNoun(this PartOfSpeech tag) =>
        tag is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS;

    internal static bool IsName(this PartOfSpeech tag) => tag is PartOfSpeech.NNP or PartOfSpeech.NNPS;

    internal static bool IsAdjective(this PartOfSpeech tag) => tag is PartOfSpeech.JJ or PartOfSpeech.JJR or PartOfSpeech.JJS;

    internal static bool IsAdverb(this PartOfSpeech tag) => tag is PartOfSpeech.RB or PartOfSpeech.RBR or PartOfSpeech.RBS;

    internal static bool IsVerb(this PartOfSpeech tag) => tag is >= PartOfSpeech.VB and <= PartOfSpeech.VBZ;

    internal static bool IsFiniteVerb(this PartOfSpeech tag) =>
        tag is PartOfSpeech.VBD or PartOfSpeech.VBP or PartOfSpeech.VBZ or PartOfSpeech.MD;
}
