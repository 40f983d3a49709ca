using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Figures;

/// <summary>Finds the expression of time that dates a count ("on Tuesday", "by December"). Safe to use from several threads.</summary>
/// <remarks>
/// Only the figure's own clause is looked at, and a date that hangs on a verb of reporting ("said on Tuesday") is left out. A date
/// behind "in" or without preposition counts only close by, as further away it mostly dates another noun ("the landing in May 2031").
/// </remarks>
internal static class AsOfReader
{
    private const int Reach = 24;
    private const int NearReach = 4;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prepositions = Lexicon.Read("Figures/as-of.lexicon")
        .Where(entry => entry.Length == 1)
        .Select(entry => entry[0])
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly PhraseTable<string> Phrases = new(Lexicon.Read("Figures/as-of.lexicon")
        .Where(entry => entry.Length > 1)
        .Select(entry => KeyValuePair.Create(entry[0], entry[1])));

    /// <summary>The words that date the figure, preposition included, or null.</summary>
    /// <param name="site">The figure.</param>
    /// <param name="end">One past the last piece of the figure and of what it counts.</param>
    /// <param name="bearer">The token that bears the figure with what it counts; -1 without a tree.</param>
    public static Span? Find(FigureSite site, int end, int bearer)
    {
        var (pieces, first) = (site.Pieces, site.Quantity.First);
        // "From 40 to 112 on Tuesday" dates the second count.
        var isFormer = pieces.Is(end, "to") && pieces.IsDigits(end + 1);
        for (var at = end; !isFormer && at < Math.Min(pieces.Count, end + Reach); at++)
        {
            if (Phrases.Forward(pieces, at, out _) is var length and > 0) return pieces.Cover(at, at + length);
            if (pieces.IsDated(at))
            {
                if (Reads(pieces, at, end, isBefore: false) is { } span && Dates(site, span, bearer)) return span;
                while (pieces.IsDated(at + 1)) at++;
            }
            else if (StatusReader.IsBoundary(pieces, at) || pieces.Tag(at) == PartOfSpeech.Comma || StatusReader.IsReport(pieces, at) || OpensEvent(pieces, at)
                || (pieces.Tag(at) == PartOfSpeech.CC && StatusReader.IsVerb(pieces.Tag(at + 1))))
            {
                break;
            }
        }

        var crossesComma = false;
        for (var at = first - 1; at >= Math.Max(0, first - Reach); at--)
        {
            if (!crossesComma && Phrases.Forward(pieces, at, out _) is var length and > 0) return pieces.Cover(at, at + length);
            if (pieces.IsDated(at))
            {
                while (pieces.IsDated(at - 1)) at--;
                if ((!crossesComma || at <= 2) && Reads(pieces, at, first, isBefore: true) is { } span && Dates(site, span, bearer)) return span;
            }
            else if (pieces.Tag(at) == PartOfSpeech.Comma)
            {
                crossesComma = true;
            }
            else if (StatusReader.IsBoundary(pieces, at) || StatusReader.IsReport(pieces, at))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>"Since a raid in August": the date tells of the raid.</summary>
    private static bool OpensEvent(SentencePieces pieces, int at) => pieces.Is(at, "since") && pieces.Tag(at + 1) == PartOfSpeech.DT && !pieces.IsDated(at + 1);

    /// <summary>Whether the tree has the date with the figure or a verb above it, and not inside the phrase of another noun ("the 2030 budget").</summary>
    private static bool Dates(FigureSite site, Span date, int bearer)
    {
        if (site.Tree is not { } tree || bearer < 0) return true;
        var top = tree.Top(date);
        if (top < 0) return true;
        var head = tree.Head(top);
        if (head < 0 || head == bearer || head == site.Node) return true;

        // "The city of 40,000 people has been held since June" dates the holding.
        var isInside = tree.Relation(bearer) == DependencyRelation.Nmod && tree.Tag(tree.Head(bearer)).IsNoun() && !MeasuredThing.IsTransparent(tree, tree.Head(bearer));
        if (isInside && bearer != site.Node) return false;
        if (!tree.Tag(head).IsNoun() || tree.Syntax.IsUnder(bearer, head)) return true;

        // A noun with a verb's part ("was a success on Tuesday") is dated as a verb is.
        return tree.Syntax.Child(head, DependencyRelation.Cop) >= 0;
    }

    private static Span? Reads(SentencePieces pieces, int date, int figure, bool isBefore)
    {
        var last = date;
        while (pieces.IsDated(last + 1)) last++;

        // "Tuesday's meeting" dates the meeting.
        if (pieces.Tag(last + 1) == PartOfSpeech.POS) return null;
        var start = date;
        while (start > 0 && pieces.Tag(start - 1) is PartOfSpeech.DT) start--;
        var preposition = start - 1;
        var isTold = pieces.Tag(preposition) is PartOfSpeech.IN or PartOfSpeech.TO;
        if (pieces.Is(preposition, "of"))
        {
            if (!pieces.Is(preposition - 1, "as")) return null;
            return pieces.Cover(preposition - 1, last + 1);
        }

        if (isTold)
        {
            if (!Prepositions.Contains(pieces.Word(preposition))) return null;
            start = preposition;
        }

        // "The three states on Wednesday announced" dates the announcement.
        if (StatusReader.IsReport(pieces, last + 1)) return null;
        for (var at = start - 1; at >= Math.Max(0, start - 4); at--)
        {
            if (StatusReader.IsReport(pieces, at)) return null;
            if (at < figure && !isBefore) break;
        }

        var isNear = isBefore ? start == 0 || figure - last <= NearReach : start - figure <= NearReach;
        return (!isTold || pieces.Is(preposition, "in")) && !isNear ? null : pieces.Cover(start, last + 1);
    }
}
