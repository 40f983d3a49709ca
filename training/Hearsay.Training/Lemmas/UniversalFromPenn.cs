using Hearsay.Language;

namespace Hearsay.Training.Lemmas;

/// <summary>Universal tags guessed from Penn tags, for words that have no other.</summary>
/// <remarks>
/// After the conversion table of universaldependencies.org/tagset-conversion/en-penn-uposf.html. What needs syntax is not settled: a form of "be", "do" or "have" is AUX
/// where a verb follows within three words.
/// </remarks>
internal static class UniversalFromPenn
{
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.OrdinalIgnoreCase)
    {
        "be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m", "do", "does", "did", "have", "has", "had", "'ve", "’ve", "having",
    };

    private static readonly HashSet<string> Subordinators = new(StringComparer.OrdinalIgnoreCase)
    {
        "that", "if", "because", "while", "although", "though", "whether", "unless", "since", "as", "than", "so",
    };

    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "that", "this", "these", "those",
    };

    /// <summary>One universal tag per word.</summary>
    public static UniversalTag[] Map(string[] forms, PartOfSpeech[] tags)
    {
        var mapped = new UniversalTag[tags.Length];
        for (var i = 0; i < tags.Length; i++) mapped[i] = Map(forms, tags, i);
        return mapped;
    }

    private static UniversalTag Map(string[] forms, PartOfSpeech[] tags, int i) => tags[i] switch
    {
        PartOfSpeech.CC => UniversalTag.CCONJ,
        PartOfSpeech.CD => UniversalTag.NUM,
        PartOfSpeech.DT when Pronouns.Contains(forms[i]) && !IsNominal(tags, i + 1) => UniversalTag.PRON,
        PartOfSpeech.DT or PartOfSpeech.PDT => UniversalTag.DET,
        PartOfSpeech.WDT => UniversalTag.PRON,
        PartOfSpeech.EX or PartOfSpeech.PRP or PartOfSpeech.PRPS or PartOfSpeech.WP or PartOfSpeech.WPS => UniversalTag.PRON,
        PartOfSpeech.IN => Subordinators.Contains(forms[i]) ? UniversalTag.SCONJ : UniversalTag.ADP,
        PartOfSpeech.RP => UniversalTag.ADP,
        PartOfSpeech.JJ or PartOfSpeech.JJR or PartOfSpeech.JJS or PartOfSpeech.AFX => UniversalTag.ADJ,
        PartOfSpeech.MD => UniversalTag.AUX,
        PartOfSpeech.NN or PartOfSpeech.NNS => UniversalTag.NOUN,
        PartOfSpeech.NNP or PartOfSpeech.NNPS => UniversalTag.PROPN,
        PartOfSpeech.RB when forms[i] is "not" or "n't" or "n’t" or "nt" or "Not" or "NOT" => UniversalTag.PART,
        PartOfSpeech.RB or PartOfSpeech.RBR or PartOfSpeech.RBS or PartOfSpeech.WRB => UniversalTag.ADV,
        PartOfSpeech.POS or PartOfSpeech.TO => UniversalTag.PART,
        PartOfSpeech.UH => UniversalTag.INTJ,
        PartOfSpeech.VB or PartOfSpeech.VBD or PartOfSpeech.VBG or PartOfSpeech.VBN or PartOfSpeech.VBP or PartOfSpeech.VBZ =>
            Auxiliaries.Contains(forms[i]) && VerbFollows(tags, i) ? UniversalTag.AUX : UniversalTag.VERB,
        PartOfSpeech.SYM or PartOfSpeech.Dollar or PartOfSpeech.Hash => UniversalTag.SYM,
        PartOfSpeech.ADD or PartOfSpeech.FW or PartOfSpeech.GW or PartOfSpeech.LS => UniversalTag.X,
        _ => UniversalTag.PUNCT,
    };

    private static bool IsNominal(PartOfSpeech[] tags, int at) => at < tags.Length && tags[at] is PartOfSpeech.NN or PartOfSpeech.NNS
        or PartOfSpeech.NNP or PartOfSpeech.NNPS or PartOfSpeech.JJ or PartOfSpeech.CD or PartOfSpeech.JJR or PartOfSpeech.JJS or PartOfSpeech.VBN or PartOfSpeech.VBG;

    private static bool VerbFollows(PartOfSpeech[] tags, int at)
    {
        for (var i = at + 1; i < Math.Min(tags.Length, at + 4); i++)
        {
            if (tags[i] is PartOfSpeech.VB or PartOfSpeech.VBN or PartOfSpeech.VBG) return true;
            if (tags[i] is not (PartOfSpeech.RB or PartOfSpeech.PRP or PartOfSpeech.NNP or PartOfSpeech.RBR)) return false;
        }

        return false;
    }
}
