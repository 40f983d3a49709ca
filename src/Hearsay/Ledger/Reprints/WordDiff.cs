using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>How a piece of a copy relates to the original.</summary>
public enum WordDiffKind
{
    /// <summary>The same words stand in both, in the same order. Case, punctuation and white space may differ.</summary>
    Kept,

    /// <summary>Other words stand in the copy at the place of the original's.</summary>
    Changed,

    /// <summary>Words of the original that the copy does not have there.</summary>
    Dropped,

    /// <summary>Words of the copy that the original does not have there.</summary>
    Added,

    /// <summary>The same words, at another place.</summary>
    Moved,
}

/// <summary>A piece of both texts. Spans are in UTF-16 units; that of a side without words is empty and tells only the place.</summary>
/// <param name="Kind">How the two relate.</param>
/// <param name="Original">Where it stands in the original.</param>
/// <param name="Copy">Where it stands in the copy.</param>
public readonly record struct WordDiffPiece(WordDiffKind Kind, Span Original, Span Copy);

/// <summary>Two texts word by word: what of the original the copy keeps, changes, drops, adds and moves.</summary>
/// <remarks>
/// Runs of words that stand once in both texts are the anchors (the "patience" difference of Cohen), shorter ones between longer ones; what is
/// left between them is compared by the longest common subsequence where it is small, and counts as changed where it is not. Near-linear, on any
/// texts. A word's piece reaches to the next word, so the pieces with their punctuation cover each text once.
/// </remarks>
public sealed record WordDiff
{
    private const int FewestMoved = 8;

    private WordDiff(ImmutableArray<WordDiffPiece> pieces) => Pieces = pieces;

    /// <summary>The pieces, in the order of the copy; what was dropped stands where it stood. Together they cover both texts once.</summary>
    public ImmutableArray<WordDiffPiece> Pieces { get; }

    private static Word[] WordsOf(Article article) => article.Blocks.IsEmpty
        ? [.. Words.In(article.Text, new Span(0, article.Text.Length))]
        : [.. article.ReadableBlocks.SelectMany(block => Words.In(article.Text, block.Span))];

    /// <summary>Compares what both articles say; page furniture belongs to the piece before it.</summary>
    public static WordDiff Of(Article original, Article copy)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(copy);
        var (left, right) = (WordsOf(original), WordsOf(copy));
        var (leftHashes, rightHashes) = (left.Select(word => word.Hash).ToArray(), right.Select(word => word.Hash).ToArray());
        var partners = WordMatching.Of(leftHashes, rightHashes);
        var pieces = new List<WordDiffPiece>();
        var moves = MovesOf(leftHashes, rightHashes, partners);
        var (at, to) = (0, 0);
        while (at < left.Length || to < right.Length)
        {
            var (start, begin) = (at, to);
            if (at < left.Length && partners[at] == to)
            {
                while (at < left.Length && to < right.Length && partners[at] == to) (at, to) = (at + 1, to + 1);
                Add(WordDiffKind.Kept, start, at, begin, to);
                continue;
            }

            while (at < left.Length && partners[at] < 0) at++;
            var stop = at < left.Length ? partners[at] : right.Length;
            to = stop;
            AddGap(start, at, begin, to);
        }

        if (left.Length == 0 && right.Length == 0 && (original.Text.Length > 0 || copy.Text.Length > 0))
            pieces.Add(new WordDiffPiece(WordDiffKind.Changed, new Span(0, original.Text.Length), new Span(0, copy.Text.Length)));
        return new WordDiff([.. Complete(pieces, original.Text.Length, copy.Text.Length)]);

        // What lies between two kept pieces: moved runs are taken out of it, the rest is changed, dropped or added.
        void AddGap(int from, int end, int begin, int stop)
        {
            var dropped = Parts(from, end, one => moves.ByOriginal.GetValueOrDefault(one));
            var added = Parts(begin, stop, one => moves.ByCopy.GetValueOrDefault(one));
            if (dropped is [(_, _, 0)] && added is [(_, _, 0)])
            {
                Add(WordDiffKind.Changed, from, end, begin, stop);
                return;
            }

            foreach (var (first, last, length) in dropped)
            {
                if (length == 0) Add(WordDiffKind.Dropped, first, last, begin, begin);
            }

            foreach (var (first, last, length) in added)
            {
                if (length == 0) Add(WordDiffKind.Added, end, end, first, last);
                else Add(WordDiffKind.Moved, moves.Sources[first], moves.Sources[first] + length, first, last);
            }
        }

        void Add(WordDiffKind kind, int from, int end, int begin, int stop) =>
            pieces.Add(new WordDiffPiece(kind, SpanOf(left, from, end, original.Text.Length), SpanOf(right, begin, stop, copy.Text.Length)));
    }

    private static List<(int First, int Last, int Moved)> Parts(int from, int end, Func<int, int> movedAt)
    {
        var parts = new List<(int, int, int)>();
        for (var at = from; at < end;)
        {
            if (movedAt(at) is var length and > 0)
            {
                parts.Add((at, at + length, length));
                at += length;
                continue;
            }

            var first = at;
            while (at < end && movedAt(at) == 0) at++;
            parts.Add((first, at, 0));
        }

        return parts;
    }

    /// <summary>From the first word to the word after the last; the text before the first word of all goes with it.</summary>
    private static Span SpanOf(Word[] words, int from, int to, int length)
    {
        int Start(int at) => at == 0 ? 0 : at < words.Length ? words[at].Span.Start : length;
        return new Span(Start(from), Math.Max(Start(from), Start(to)));
    }

    /// <summary>A text without words, or with nothing kept, still is covered: its characters go with the first piece.</summary>
    private static IEnumerable<WordDiffPiece> Complete(List<WordDiffPiece> pieces, int original, int copy)
    {
        var (hasOriginal, hasCopy) = (pieces.Exists(piece => !piece.Original.IsEmpty), pieces.Exists(piece => !piece.Copy.IsEmpty));
        foreach (var piece in pieces)
        {
            var whole = piece;
            if (!hasOriginal && original > 0) whole = whole with { Original = new Span(0, original) };
            if (!hasCopy && copy > 0) whole = whole with { Copy = new Span(0, copy) };
            (hasOriginal, hasCopy) = (true, true);
            yield return whole;
        }
    }

    /// <summary>Long runs that were dropped at one place and added at another.</summary>
    private static (Dictionary<int, int> ByOriginal, Dictionary<int, int> ByCopy, Dictionary<int, int> Sources) MovesOf(ulong[] left, ulong[] right, int[] partners)
    {
        var taken = new bool[right.Length];
        foreach (var partner in partners)
        {
            if (partner >= 0) taken[partner] = true;
        }

        var places = new Dictionary<ulong, int>();
        for (var at = 0; at + FewestMoved <= right.Length; at++)
        {
            if (taken.AsSpan(at, FewestMoved).Contains(true)) continue;
            var run = Words.Run(right.AsSpan(at, FewestMoved));
            if (!places.TryAdd(run, at)) places[run] = -1;
        }

        var (byOriginal, byCopy, sources) = (new Dictionary<int, int>(), new Dictionary<int, int>(), new Dictionary<int, int>());
        for (var at = 0; at + FewestMoved <= left.Length;)
        {
            var length = 0;
            if (partners[at] < 0 && places.TryGetValue(Words.Run(left.AsSpan(at, FewestMoved)), out var place) && place >= 0)
            {
                while (at + length < left.Length && place + length < right.Length && partners[at + length] < 0 && !taken[place + length]
                    && left[at + length] == right[place + length]) length++;
                if (length >= FewestMoved)
                {
                    byOriginal[at] = length;
                    byCopy[place] = length;
                    sources[place] = at;
                    for (var one = place; one < place + length; one++) taken[one] = true;
                }
            }

            at += length >= FewestMoved ? length : 1;
        }

        return (byOriginal, byCopy, sources);
    }
}
