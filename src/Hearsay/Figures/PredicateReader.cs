using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds what is said of the things that a quantity counts ("missing" in "112 people are missing"). Safe to use from several threads.</summary>
/// <remarks>
/// In this order: the verb or adjective behind the counted noun, over auxiliaries, adverbs, phrases and "who"; the verb right before the
/// quantity; the participle or adjective inside the counted phrase ("40 missing guards"). One word is taken, without its auxiliaries.
/// Nothing is taken where the words are negated, or where they leave open whether the things counted do it or undergo it. Bounded reach.
/// </remarks>
internal static class PredicateReader
{
    private const int Reach = 16;

    private static readonly PhraseTable<string> Words = new(Lexicon.Read("Figures/predicate.lexicon")
        .Select(entry => KeyValuePair.Create(entry[0], entry[1])));

    /// <summary>The word said of a quantity's things, or null.</summary>
    /// <param name="site">The quantity, modifiers included, in its sentence.</param>
    /// <param name="counted">What it counts.</param>
    /// <param name="bearer">The token that bears the quantity with what it counts; -1 without a tree.</param>
    /// <param name="head">The head of what is counted, or -1.</param>
    public static Span? Find(FigureSite site, Counted counted, int bearer, int head)
    {
        var (pieces, quantity) = (site.Pieces, site.Quantity);
        var isMeasure = quantity.Unit is not null && quantity.UnitKind != UnitKind.Percent;
        if (isMeasure || (pieces.Join(quantity.End) == PieceJoin.Hyphen && !pieces.Is(quantity.End, "strong"))) return null;
        var hasCounted = counted.End > counted.First;

        // "40 dead" and "the number of missing is 40" count by what is said alone.
        if (hasCounted && (!pieces.Tag(counted.End - 1).IsNoun() || CountedReader.IsState(pieces, counted.End - 1)))
        {
            return pieces.Cover(counted.First, counted.End);
        }

        if (hasCounted && counted.First < quantity.First)
        {
            // "The number of people missing rose to 140", "of the 600 guards, 410 had arrived".
            if (bearer < 0) return null;
            var clause = head < 0 ? default : NounClause.Of(site.Tree!, head);
            if (clause.Predicate > 0 && CountedReader.IsState(site.Tree!.Word(clause.Predicate))) return site.Tree.Cover(clause.Predicate, clause.Predicate + 1);
            if (site.Role(site.Node) is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass)) return null;
        }

        if (bearer >= 0 && hasCounted) return InTree(site, counted, bearer, head);
        var before = Before(pieces, quantity.First, out var isInPhrase);
        var behind = Behind(pieces, hasCounted ? counted.End : quantity.End, before, isInPhrase, out var isSettled);
        var found = behind >= 0 ? behind
            : isSettled || !hasCounted ? -1
            : before >= 0 && !StatusReader.IsReport(pieces, before) && !Is(pieces, before, "auxiliary") ? before
            : CountedReader.IsState(pieces, counted.First) ? counted.First
            : -1;
        return found < 0 ? null : pieces.Cover(found, found + 1);
    }

    /// <summary>Whether a word negates ("not", "never").</summary>
    public static bool IsNegation(ReadOnlySpan<char> word) => Words.Word(word, out var kind) && kind == "negation";

    /// <summary>Whether a word carries the verb or adjective behind it ("have", "remain").</summary>
    public static bool IsAuxiliary(ReadOnlySpan<char> word) => Words.Word(word, out var kind) && kind == "auxiliary";

    /// <summary>Whether the state of a verb's object stands behind the object ("left 40 people dead").</summary>
    public static bool IsResult(ReadOnlySpan<char> word) => Words.Word(word, out var kind) && kind is "result" or "sight";

    /// <summary>Whether a verb of seeing, which says nothing of what is seen.</summary>
    public static bool IsSight(ReadOnlySpan<char> word) => Words.Word(word, out var kind) && kind == "sight";

    /// <summary>Whether a participle only describes ("aged", "called").</summary>
    public static bool IsDescription(ReadOnlySpan<char> word) => Words.Word(word, out var kind) && kind == "description";

    private static Span? InTree(FigureSite site, Counted counted, int bearer, int head)
    {
        var token = PredicateInTree.Find(site, bearer, head, out var isSettled);
        if (token >= 0) return site.Tree!.Cover(token, token + 1);
        return !isSettled && CountedReader.IsState(site.Pieces, counted.First) ? site.Pieces.Cover(counted.First, counted.First + 1) : null;
    }

    /// <summary>The verb right before a quantity, or -1; and whether a preposition stands there instead, so that no verb behind is its own.</summary>
    private static int Before(SentencePieces pieces, int first, out bool isInPhrase)
    {
        var at = first - 1;
        while (at >= 0 && first - at < 4 && (pieces.Tag(at) is PartOfSpeech.DT or PartOfSpeech.PRPS || pieces.Tag(at).IsAdverb())) at--;
        isInPhrase = Is(pieces, at, "preposition");

        // "Killed 40 guards and 12 workers": the second count has the first one's verb.
        if (pieces.Is(at, "and"))
        {
            var limit = Math.Max(0, at - Reach);
            do at--;
            while (at > limit && (pieces.Tag(at).IsNoun() || pieces.Tag(at).IsAdjective() || pieces.Tag(at) is PartOfSpeech.CD or PartOfSpeech.DT));
        }

        return StatusReader.IsVerb(pieces.Tag(at)) ? at : -1;
    }

    /// <summary>The word behind the counted noun, or -1. It is settled that nothing else will do where the noun has a verb of its own.</summary>
    private static int Behind(SentencePieces pieces, int end, int before, bool isInPhrase, out bool isSettled)
    {
        isSettled = false;
        var at = end;
        if (pieces.Tag(at) == PartOfSpeech.Comma && pieces.Tag(at + 1) == PartOfSpeech.WP) at++;
        if (pieces.Tag(at) is PartOfSpeech.WP or PartOfSpeech.WDT)
        {
            // "40 guards whom they sent" has another subject.
            return Group(pieces, at + 1, out isSettled);
        }

        var next = at;
        while (pieces.Tag(next).IsAdverb() && !CountedReader.IsState(pieces, next)) next++;
        if (pieces.Tag(next) == PartOfSpeech.TO)
        {
            // "Ordered 40 guards to leave" is about the leaving, "sent 40 guards to help" is not.
            return before < 0 || StatusReader.IsMarked(pieces, before) ? Group(pieces, next + 1, out _) : -1;
        }

        var isBare = pieces.Tag(next) is PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.JJ || CountedReader.IsState(pieces, next);
        if (isBare)
        {
            // "Killed 40 people living there" says that they were killed; "left 40 people dead" that they are dead.
            var says = before < 0 || StatusReader.IsMarked(pieces, before) || Is(pieces, before, "auxiliary") || IsResult(pieces.Word(before));
            return says ? Group(pieces, at, out isSettled) : -1;
        }

        if (isInPhrase) return -1;
        at = OverPhrases(pieces, at, before < 0);
        return pieces.Tag(at).IsFiniteVerb() || pieces.Tag(at).IsAdverb() ? Group(pieces, at, out isSettled) : -1;
    }

    /// <summary>Over expressions of time, phrases with prepositions and, in a subject, "and" with another noun.</summary>
    private static int OverPhrases(SentencePieces pieces, int at, bool isSubject)
    {
        var limit = Math.Min(pieces.Count, at + Reach);
        while (at < limit)
        {
            var opens = pieces.IsDated(at) || Is(pieces, at, "preposition") || (isSubject && pieces.Is(at, "and"));
            if (!opens) return at;
            at++;
            while (at < limit && (pieces.IsDated(at) || pieces.Tag(at).IsNoun() || pieces.Tag(at).IsAdjective()
                || pieces.Tag(at) is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.POS or PartOfSpeech.CD or PartOfSpeech.PRP))
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>The word that a group of auxiliaries and adverbs leads to, or -1.</summary>
    private static int Group(SentencePieces pieces, int at, out bool isSettled)
    {
        isSettled = true;
        var isPassive = false;
        var limit = Math.Min(pieces.Count, at + Reach);
        for (; at < limit; at++)
        {
            if (Is(pieces, at, "negation")) return -1;
            var tag = pieces.Tag(at);
            if (CountedReader.IsState(pieces, at)) return isPassive || !HasObject(pieces, at) ? at : -1;
            if (pieces.IsDated(at) || tag.IsAdverb() || tag is PartOfSpeech.MD or PartOfSpeech.TO || Is(pieces, at, "auxiliary"))
            {
                isPassive |= Is(pieces, at, "auxiliary") && pieces.Word(at) is "was" or "were" or "is" or "are" or "be" or "been" or "being";
                continue;
            }

            if (!StatusReader.IsVerb(tag) && tag != PartOfSpeech.JJ) return -1;

            // "Were reported missing", "are expected to be sent", "likely to leave".
            var next = at + 1;
            while (pieces.Tag(next).IsAdverb() && !CountedReader.IsState(pieces, next)) next++;
            var leadsOn = pieces.Tag(next) == PartOfSpeech.TO || pieces.Tag(next) is PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.JJ
                || CountedReader.IsState(pieces, next);
            if (leadsOn && StatusReader.IsMarked(pieces, at)) continue;
            return at;
        }

        return -1;
    }

    /// <summary>Whether a verb has an object right behind it: "40 guards killed two men" does not say what became of the guards.</summary>
    private static bool HasObject(SentencePieces pieces, int verb) =>
        !pieces.IsDated(verb + 1)
        && (pieces.Tag(verb + 1).IsNoun()
            || pieces.Tag(verb + 1) is PartOfSpeech.DT or PartOfSpeech.CD or PartOfSpeech.PRP or PartOfSpeech.PRPS or PartOfSpeech.JJ);

    private static bool Is(SentencePieces pieces, int at, string kind) => Words.Word(pieces.Word(at), out var found) && found == kind;
}
