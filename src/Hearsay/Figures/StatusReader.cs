using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Reads from the words that govern a figure whether the thing counted has happened. Safe to use from several threads.</summary>
/// <remarks>
/// Where the figure is the subject, the verb behind it decides; else the nearest verb before it. The outermost marked word of that
/// verb's group wins: "may be planning to send" is possible. Words: <c>Figures/status.lexicon</c>.
/// </remarks>
internal static class StatusReader
{
    private const int LeftReach = 25;
    private const int RightReach = 16;

    private static readonly PhraseTable<string> Words = new(Lexicon.Read("Figures/status.lexicon")
        .Select(entry => KeyValuePair.Create(entry[0], entry[1])));

    /// <summary>A verb's group: the status that it marks, the words that mark it, and how it stands to the figure.</summary>
    private readonly record struct Mood(FigureStatus Status, Span? Evidence, bool IsFound, bool IsFinite, bool IsReport);

    /// <summary>The status of a figure, and the words that it was read from: by the tree, else by the words around.</summary>
    /// <param name="site">The figure.</param>
    /// <param name="end">One past the last piece of the figure and of what it counts.</param>
    /// <param name="bearer">The token that bears the figure with what it counts; -1 without a tree.</param>
    /// <param name="noun">The head of what is counted, or -1.</param>
    public static (FigureStatus Status, Span? Evidence) Find(FigureSite site, int end, int bearer, int noun)
    {
        var (pieces, quantity) = (site.Pieces, site.Quantity);

        // "12 feared dead", "40 planned flights".
        for (var at = quantity.End; at < end; at++)
        {
            if (pieces.Tag(at) is PartOfSpeech.JJ or PartOfSpeech.VBN or PartOfSpeech.VBD or PartOfSpeech.RB && Mark(pieces, at, out var inner, out var length) && at + length <= end) return (inner, pieces.Cover(at, at + length));
        }

        // "A three-nation pact" tells of its nations nothing that the sentence tells of the pact.
        if (pieces.Join(quantity.End) == PieceJoin.Hyphen && quantity.Unit is null && !pieces.Is(quantity.End, "strong")) return (FigureStatus.Happened, null);
        if (bearer >= 0 && StatusInTree.Find(site, bearer, noun) is { } mood) return (mood.Status, mood.Evidence);
        return Find(pieces, quantity.First, end);
    }

    /// <summary>The status of a figure by the words around it.</summary>
    /// <param name="pieces">The sentence.</param>
    /// <param name="first">The figure's first piece.</param>
    /// <param name="end">One past the last piece of the figure and of what it counts.</param>
    public static (FigureStatus Status, Span? Evidence) Find(SentencePieces pieces, int first, int end)
    {
        var before = Before(pieces, first);
        var behind = Behind(pieces, end, skipsRelative: !before.IsFound || before.IsReport);
        var opens = pieces.Tag(first - 1) is PartOfSpeech.Comma or PartOfSpeech.CC && behind is { IsFound: true, IsFinite: true };
        var chosen = opens || before.IsReport || !before.IsFound ? behind
            : behind is { IsFound: true, IsFinite: true } && before.IsFinite ? behind
            : behind.Status != FigureStatus.Happened && before.Status == FigureStatus.Happened ? behind
            : before;
        return (chosen.Status, chosen.Status == FigureStatus.Happened ? null : chosen.Evidence);
    }

    /// <summary>Whether a word is a verb that reports.</summary>
    public static bool IsReport(SentencePieces pieces, int at) =>
        IsVerb(pieces.Tag(at)) && Words.Word(pieces.Word(at), out var kind) && kind == "report";

    /// <summary>Whether a phrase that reports, plans or leaves open begins at a piece ("feared", "due to").</summary>
    public static bool IsMarked(SentencePieces pieces, int at) => Words.Forward(pieces, at, out _) > 0;

    /// <summary>Whether a piece ends the clause that the figure stands in.</summary>
    public static bool IsBoundary(SentencePieces pieces, int at) => pieces.Tag(at) switch
    {
        PartOfSpeech.Colon or PartOfSpeech.Period or PartOfSpeech.WDT or PartOfSpeech.WP or PartOfSpeech.WRB
            or PartOfSpeech.OpenBracket or PartOfSpeech.CloseBracket => true,
        PartOfSpeech.CC => pieces.Is(at, "but"),
        PartOfSpeech.IN => pieces.Is(at, "that") || pieces.Is(at, "because") || pieces.Is(at, "while") || pieces.Is(at, "although")
            || pieces.Is(at, "though") || pieces.Is(at, "whereas"),
        _ => false,
    };

    /// <summary>Whether a tag is a verb's or an auxiliary's.</summary>
    public static bool IsVerb(PartOfSpeech tag) =>
        tag is PartOfSpeech.VB or PartOfSpeech.VBD or PartOfSpeech.VBG or PartOfSpeech.VBN or PartOfSpeech.VBP or PartOfSpeech.VBZ or PartOfSpeech.MD;

    private static bool IsFinite(PartOfSpeech tag) =>
        tag is PartOfSpeech.VBD or PartOfSpeech.VBP or PartOfSpeech.VBZ or PartOfSpeech.MD;

    private static bool IsBe(SentencePieces pieces, int at) =>
        pieces.Word(at) is "is" or "are" or "was" or "were" or "be" or "been" or "'s" or "’s" or "'re" or "’re" or "'m" or "’m" or "am"
        && IsVerb(pieces.Tag(at));

    /// <summary>The nearest verb's group before the figure, or a noun or adjective that governs it ("the possible loss of").</summary>
    private static Mood Before(SentencePieces pieces, int first)
    {
        for (var at = first - 1; at >= Math.Max(0, first - LeftReach); at--)
        {
            if (IsBoundary(pieces, at)) return default;
            if (IsVerb(pieces.Tag(at))) return GroupBefore(pieces, at);
            if (Mark(pieces, at, out var status, out var length) && (length > 1 || pieces.Tag(at) is not PartOfSpeech.NNP))
            {
                return new Mood(status, pieces.Cover(at, Math.Min(at + length, first)), true, false, false);
            }
        }

        return default;
    }

    /// <summary>The group of auxiliaries and verbs that ends at a verb.</summary>
    private static Mood GroupBefore(SentencePieces pieces, int verb)
    {
        var isReport = IsReport(pieces, verb);
        var isFinite = IsFinite(pieces.Tag(verb));
        var start = verb;
        var at = verb;
        while (at > 0 && verb - at < 12)
        {
            var tag = pieces.Tag(at - 1);
            var isLink = tag is PartOfSpeech.RB or PartOfSpeech.CC && at > 1
                && (IsVerb(pieces.Tag(at - 2)) || pieces.Tag(at - 2) is PartOfSpeech.TO or PartOfSpeech.RB);
            if (!IsVerb(tag) && tag != PartOfSpeech.TO && !isLink) break;
            isFinite |= IsFinite(tag);
            at--;
            start = at;
        }

        // What "to" hangs on: "ready to send", "ordered its army to send", "a plan to send".
        if (pieces.Tag(start) == PartOfSpeech.TO)
        {
            for (var governor = start - 1; governor >= Math.Max(0, start - 5); governor--)
            {
                if (IsBoundary(pieces, governor)) break;
                if (Mark(pieces, governor, out _, out _))
                {
                    start = governor;
                    while (start > 0 && (IsVerb(pieces.Tag(start - 1)) || pieces.Tag(start - 1) == PartOfSpeech.RB)) start--;
                    break;
                }

                if (IsVerb(pieces.Tag(governor))) break;
            }
        }

        var mood = Marked(pieces, start, verb + 1);
        return mood with { IsFinite = isFinite, IsReport = isReport };
    }

    /// <summary>The first verb's group behind the figure, over the phrases that hang on it.</summary>
    private static Mood Behind(SentencePieces pieces, int end, bool skipsRelative)
    {
        var inRelative = false;
        var limit = Math.Min(pieces.Count, end + RightReach);
        for (var at = end; at < limit; at++)
        {
            var tag = pieces.Tag(at);
            if (skipsRelative && !inRelative && at == end && tag is PartOfSpeech.WP or PartOfSpeech.WDT)
            {
                inRelative = true;
                while (at + 1 < limit && !IsVerb(pieces.Tag(at + 1))) at++;
                while (at + 1 < limit && (IsVerb(pieces.Tag(at + 1)) || pieces.Tag(at + 1) == PartOfSpeech.RB)) at++;
                continue;
            }

            if (IsBoundary(pieces, at) || tag is PartOfSpeech.Comma or PartOfSpeech.CC) return default;
            var isInfinitive = tag == PartOfSpeech.TO && pieces.Tag(at + 1) == PartOfSpeech.VB;
            if (!IsVerb(tag) && !isInfinitive) continue;
            if (inRelative && !IsFinite(tag)) continue;
            var last = at + 1;
            while (last < limit && (IsVerb(pieces.Tag(last)) || pieces.Tag(last) is PartOfSpeech.RB or PartOfSpeech.TO
                || (pieces.Tag(last) == PartOfSpeech.JJ && Mark(pieces, last, out _, out _))))
            {
                last++;
            }

            return Marked(pieces, at, last) with { IsFinite = IsFinite(tag) };
        }

        return default;
    }

    /// <summary>The first marked word, or progressive form, of a run of pieces.</summary>
    private static Mood Marked(SentencePieces pieces, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (Mark(pieces, at, out var status, out var length))
            {
                return new Mood(status, pieces.Cover(at, Math.Min(at + length, pieces.Count)), true, false, false);
            }

            if (!IsBe(pieces, at)) continue;
            var next = at + 1;
            while (next < end && pieces.Tag(next) == PartOfSpeech.RB) next++;
            if (next < end && pieces.Tag(next) == PartOfSpeech.VBG && !Mark(pieces, next, out _, out _) && !CountedReader.IsState(pieces, next))
            {
                return new Mood(FigureStatus.Ongoing, pieces.Cover(at, next + 1), true, false, false);
            }
        }

        return new Mood(FigureStatus.Happened, null, true, false, false);
    }

    /// <summary>Whether words that plan or leave open begin at a piece; their status, and how many pieces they are.</summary>
    public static bool Mark(SentencePieces pieces, int at, out FigureStatus status, out int length)
    {
        length = Words.Forward(pieces, at, out var kind);
        status = kind == "planned" ? FigureStatus.Planned : FigureStatus.Possible;

        // "Due to the rain" plans nothing.
        if (length > 1 && pieces.Is(at + length - 1, "to") && pieces.Tag(at + length) != PartOfSpeech.VB) return false;

        // The month of May is no auxiliary.
        return length > 0 && kind != "report" && !pieces.IsDated(at);
    }
}
