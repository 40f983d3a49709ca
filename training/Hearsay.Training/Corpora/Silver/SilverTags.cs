using System.Collections.Frozen;
using Hearsay.Language;

namespace Hearsay.Training.Corpora.Silver;

/// <summary>Brings CoreNLP's tags and lemmas to the conventions of the English Web Treebank, and derives universal tags.</summary>
/// <remarks>
/// The mapping of tags was read off the treebank's train part: each Penn tag has one universal tag there, except that "be" and "have" and the like
/// are AUX as aux or cop, IN is SCONJ as mark, DT and WDT are DET before a noun and PRON alone, NNP as amod is ADJ, and the words of
/// <c>silver.lexicon</c> ("pronoun", "sign").
/// </remarks>
internal static class SilverTags
{
    private static readonly FrozenSet<string> Pronouns = Words("pronoun"), Subordinators = Words("subordinator");

    private static FrozenSet<string> Words(string kind) =>
        WordLists.Read("silver.lexicon").Where(fields => fields[0] == kind).Select(fields => fields[1]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Changes tags and lemmas; labels must be those of UD 2 by now.</summary>
    public static void Convert(SilverSentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            word.Tag = Penn(sentence, word);
            word.Lemma = Lemma(word);
        }
    }

    /// <summary>Gives every word its universal tag.</summary>
    public static void Universal(SilverSentence sentence)
    {
        foreach (var word in sentence.Words) word.Universal = Universal(sentence, word);
    }

    private static string Penn(SilverSentence sentence, SilverWord word)
    {
        if (word.Form.Length > 0 && word.Form.AsSpan().Trim("-–—.…;").IsEmpty && word.Form is not "." && word.Tag is ":" or "," or "." or "CC" or "HYPH" or "NN" or "SYM")
        {
            var isEnd = word.Form[0] is '.' or '…' && sentence.Words.FindIndex(word.Index + 1, other => other.Tag is not ("." or "''" or ":" or "-RRB-")) < 0;
            return isEnd ? "." : ",";
        }

        return word.Tag switch
        {
            "TO" when word.Relation is "case" or "fixed" or "advmod" => "IN",
            "TO" when sentence.At(word.Index + 1) is { IsVerb: true } or { Tag: "RB" } => "TO",
            "TO" when word.Relation is "mark" => "TO",
            "TO" => "IN",
            "NNP" when word.Form is "%" => "NN",
            "#" => "NN",
            ":" when word.Form is "/" => ",",
            _ => word.Tag,
        };
    }

    private static string Lemma(SilverWord word)
    {
        var lower = word.Lower;
        return word.Tag switch
        {
            "PRP$" => lower,
            "RB" when lower is "n't" or "n’t" => "not",
            "POS" => "'s",
            "DT" when lower is "those" => "that",
            "DT" when lower is "these" => "this",
            "NNP" or "NNPS" => word.Lemma.Length > 0 && char.IsUpper(word.Form[0]) && word.Tag == "NNP" ? word.Form : word.Lemma,
            _ when word.Form is "\"" or "“" or "”" or "(" or ")" or "[" or "]" or "—" or "–" or "’" or "‘" or "'" => word.Form,
            _ => word.Lemma,
        };
    }

    private static UniversalTag Universal(SilverSentence sentence, SilverWord word)
    {
        switch (word.Tag)
        {
            case "NN" or "NNS":
                if (word.Form is "%" or "#") return UniversalTag.SYM;
                return Pronouns.Contains(word.Lower) ? UniversalTag.PRON : UniversalTag.NOUN;
            case "NNP" or "NNPS":
                return word.Relation == "amod" ? UniversalTag.ADJ : UniversalTag.PROPN;
            case "JJ" or "JJR" or "JJS":
                return UniversalTag.ADJ;
            case "RB" or "RBR" or "RBS" or "WRB":
                return word.Lower is "not" or "n't" or "n’t" ? UniversalTag.PART : UniversalTag.ADV;
            case "MD":
                return UniversalTag.AUX;
            case "TO" or "POS":
                return UniversalTag.PART;
            case "IN":
                return word.Relation == "mark" || (word.Relation is not "case" and not "fixed" && Subordinators.Contains(word.Lower)) ? UniversalTag.SCONJ
                    : word.Relation == "fixed" && word.Lower == "that" ? UniversalTag.SCONJ : UniversalTag.ADP;
            case "RP":
                return UniversalTag.ADP;
            case "DT" or "PDT":
                return IsDeterminer(sentence, word) ? UniversalTag.DET : UniversalTag.PRON;
            case "WDT":
                return word.Relation is "det" or "det:predet" ? UniversalTag.DET : UniversalTag.PRON;
            case "PRP" or "PRP$" or "WP" or "WP$" or "EX":
                return UniversalTag.PRON;
            case "CC":
                return UniversalTag.CCONJ;
            case "CD" or "LS":
                return UniversalTag.NUM;
            case "UH":
                return UniversalTag.INTJ;
            case "$" or "SYM":
                return UniversalTag.SYM;
            case "ADD":
                return UniversalTag.PROPN;
            case "FW" or "GW" or "AFX":
                return UniversalTag.X;
            case "," or "." or ":" or "``" or "''" or "-LRB-" or "-RRB-" or "HYPH" or "NFP":
                return UniversalTag.PUNCT;
        }

        if (!word.IsVerb) return UniversalTag.X;
        var isAuxiliary = word.Relation.StartsWith("aux", StringComparison.Ordinal) || word.Relation == "cop"
            || (word.Lemma is "be" && !sentence.Has(word, "expl", "nsubj", "obj", "advmod", "obl") && word.Head is not null);
        return isAuxiliary ? UniversalTag.AUX : UniversalTag.VERB;
    }

    // "all", "some", "both" and "each" are DET alone too; "this", "that", "these", "those" are PRON there.
    private static bool IsDeterminer(SilverSentence sentence, SilverWord word) =>
        word.Relation is "det" or "det:predet" or "advmod" or "cc:preconj" || !(word.Lower is "this" or "that" or "these" or "those") || sentence.Has(word, "fixed");
}
