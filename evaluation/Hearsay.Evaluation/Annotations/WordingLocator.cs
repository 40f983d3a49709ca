using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Annotations;

/// <summary>Finds where the words of a gold attribution stand in an article, given how its sentence begins.</summary>
/// <remarks>
/// The search runs from the first place where the sentence's beginning stands to the end of the line in which every piece has been
/// found. In that window it takes the places where no two pieces overlap (as few as can be), the whole is shortest, and then
/// the earliest. Pieces of one role follow one another. A piece that begins or ends with a letter or digit is found as whole words.
/// </remarks>
public static class WordingLocator
{
    /// <summary>Where the pieces stand, in UTF-16 units, or null where one of them is not found.</summary>
    public static Located? Locate(string text, string sentence, string[] source, string[] cue, string[] content)
    {
        var from = text.IndexOf(sentence, StringComparison.Ordinal);
        if (from < 0) return null;
        string[] pieces = [.. content, .. cue, .. source];
        int[] roles = [.. content.Select(_ => 0), .. cue.Select(_ => 1), .. source.Select(_ => 2)];

        var windowEnd = from;
        for (var at = 0; at < pieces.Length; at++)
        {
            var start = at > 0 && roles[at] == roles[at - 1] ? EndOfFirst(at - 1) : from;
            if (start < 0 || FindWhole(text, pieces[at], start, text.Length) is not { } first) return null;
            windowEnd = Math.Max(windowEnd, first.End);
        }

        var lineEnd = text.IndexOf('\n', windowEnd);
        var search = new Search([.. pieces.Select(piece => Occurrences(text, piece, from, lineEnd < 0 ? text.Length : lineEnd))], roles);
        return search.Best() is { } best
            ? new Located(Pick(best, 2), Pick(best, 1), Pick(best, 0))
            : null;

        ImmutableArray<Span> Pick(Span[] chosen, int role) => [.. chosen.Where((_, at) => roles[at] == role)];

        int EndOfFirst(int at)
        {
            var start = at > 0 && roles[at] == roles[at - 1] ? EndOfFirst(at - 1) : from;
            return start < 0 ? -1 : FindWhole(text, pieces[at], start, text.Length)?.End ?? -1;
        }
    }

    private static List<Span> Occurrences(string text, string piece, int from, int end)
    {
        var found = new List<Span>();
        while (FindWhole(text, piece, from, end) is { } span)
        {
            found.Add(span);
            from = span.Start + 1;
        }

        return found;
    }

    private static Span? FindWhole(string text, string piece, int from, int end)
    {
        for (var at = from; at + piece.Length <= end; at++)
        {
            at = text.IndexOf(piece, at, end - at, StringComparison.Ordinal);
            if (at < 0) return null;
            var after = at + piece.Length;
            var cutsBefore = at > 0 && char.IsLetterOrDigit(piece[0]) && char.IsLetterOrDigit(text[at - 1]);
            var cutsAfter = after < text.Length && char.IsLetterOrDigit(piece[^1]) && char.IsLetterOrDigit(text[after]);
            if (!cutsBefore && !cutsAfter) return new Span(at, after);
        }

        return null;
    }

    // Tries every choice of places; gold pieces are few and their places in a line fewer.
    private sealed class Search(List<Span>[] places, int[] roles)
    {
        private readonly Span[] chosen = new Span[places.Length];
        private (int Overlaps, int Length, int Start)? bestCost;
        private Span[]? best;

        public Span[]? Best()
        {
            Try(0);
            return best;
        }

        private void Try(int piece)
        {
            if (piece == places.Length)
            {
                var start = chosen.Min(span => span.Start);
                var cost = (Overlaps(), chosen.Max(span => span.End) - start, start);
                if (bestCost is { } least && cost.CompareTo(least) >= 0) return;
                bestCost = cost;
                best = [.. chosen];
                return;
            }

            foreach (var place in places[piece])
            {
                if (piece > 0 && roles[piece] == roles[piece - 1] && place.Start < chosen[piece - 1].End) continue;
                chosen[piece] = place;
                Try(piece + 1);
            }
        }

        private int Overlaps()
        {
            var overlaps = 0;
            for (var left = 0; left < chosen.Length; left++)
            {
                for (var right = left + 1; right < chosen.Length; right++)
                {
                    if (chosen[left].Overlaps(chosen[right])) overlaps++;
                }
            }

            return overlaps;
        }
    }
}

/// <summary>Where the pieces of an attribution stand, in UTF-16 units.</summary>
/// <param name="Source">The source's pieces, in text order.</param>
/// <param name="Cue">The cue's pieces.</param>
/// <param name="Content">The content's pieces.</param>
public sealed record Located(ImmutableArray<Span> Source, ImmutableArray<Span> Cue, ImmutableArray<Span> Content);
