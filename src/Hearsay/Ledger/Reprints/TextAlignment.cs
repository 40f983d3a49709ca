using System.Numerics;

namespace Hearsay.Ledger.Reprints;

/// <summary>Looks the sentences of other texts up in one text, whole or edited.</summary>
/// <remarks>
/// A sentence is looked for where most of its content words stand at one distance from their places in the host (the diagonals of FASTA,
/// Pearson and Lipman 1988). There the longest common subsequence of words is measured, 64 words at once (Hyyrö 2004). A word put in
/// another's place costs one word, so an edited sentence still agrees in half of its words or more, while sentences of two authors about one
/// thing hardly agree in a third. The order of sentences does not matter. Near-linear in the guest's length. Not safe for several threads.
/// </remarks>
internal sealed class TextAlignment
{
    /// <summary>A word that stands in more places of the host tells little about where.</summary>
    private const int MostPlaces = 16;

    /// <summary>How far the places may shift within a sentence by words put in or left out.</summary>
    private const int Drift = 8;

    /// <summary>The least share of a sentence's words that must agree, in order.</summary>
    private const double Agreement = 0.46;

    /// <summary>Of less than so many words that count nothing can be told.</summary>
    private const double LeastWeight = 16;

    /// <summary>One year put in another's place may correct a mistake.</summary>
    private const int FewestOtherYears = 2;

    private readonly Dictionary<uint, int> first = [];
    private readonly Dictionary<uint, ulong> masks = [];
    private readonly List<int> offsets = [];
    private int[] next = [];
    private float[] covered = [];
    private ComparedText? host;

    /// <summary>Sets the text that others are looked up in.</summary>
    public void Host(ComparedText text)
    {
        host = text;
        first.Clear();
        if (next.Length < text.Length) (next, covered) = (new int[text.Length * 2], new float[text.Length * 2]);
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (!text.IsContent(at)) continue;
            next[at] = first.TryGetValue(text.Words[at], out var after) ? after : -1;
            first[text.Words[at]] = at;
        }
    }

    /// <summary>What a text shares with the host.</summary>
    /// <param name="guest">The text whose sentences are looked up.</param>
    /// <param name="passages">Gets the sentences found, where they stand in both; null to do without.</param>
    public Overlap Compare(ComparedText guest, List<SharedSentence>? passages = null)
    {
        var own = host!;
        if (own.Weight < LeastWeight || guest.Weight < LeastWeight) return Overlap.None;
        Array.Clear(covered, 0, own.Length);
        var (found, agreeing, words, runs, run, longest, lastEnd) = (0.0, 0, 0, 0, 0, 0, -1);
        var (sameYears, otherYears) = (0, 0);
        for (var at = 0; at + 1 < guest.Sentences.Length; at++)
        {
            var (from, to) = (guest.Sentences[at], guest.Sentences[at + 1]);
            var weight = guest.WeightOf(from, to);
            if (weight == 0 || Place(guest, from, to) is not { } place)
            {
                lastEnd = -1;
                continue;
            }

            passages?.Add(place);

            // What is a quotation in one text is one in the other, quotation marks or not.
            var density = Math.Min(weight / (to - from), own.WeightOf(place.HostStart, place.HostEnd) / Math.Max(1, place.HostEnd - place.HostStart));
            found += Math.Min(weight, density * (to - from));
            agreeing += place.Agreeing;
            words += to - from;
            for (var covers = place.HostStart; covers < place.HostEnd; covers++) covered[covers] = Math.Max(covered[covers], (float)density);
            const int around = Drift / 2;
            if (guest.LatestYear(from - around, to + around) is var year and > 0
                && own.LatestYear(place.HostStart - around, place.HostEnd + around) is var second and > 0)
            {
                if (year == second) sameYears++;
                else otherYears++;
            }

            if (lastEnd < 0 || Math.Abs(place.HostStart - lastEnd) > Drift) (runs, run) = (runs + 1, 0);
            run += place.Agreeing;
            longest = Math.Max(longest, run);
            lastEnd = place.HostEnd;
        }

        if (words == 0) return Overlap.None;
        var coveredWeight = 0.0;
        for (var at = 0; at < own.Length; at++)
        {
            coveredWeight += Math.Min(covered[at], own.WeightAt(at));
        }

        return new Overlap(
            found / guest.Weight, coveredWeight / own.Weight, (double)agreeing / words, runs, (double)longest / agreeing)
        {
            IsOtherYear = otherYears >= FewestOtherYears && otherYears > sameYears,
        };
    }

    /// <summary>Where a sentence of the guest stands in the host, or null.</summary>
    private SharedSentence? Place(ComparedText guest, int from, int to)
    {
        offsets.Clear();
        var content = 0;
        for (var at = from; at < to; at++)
        {
            if (!guest.IsContent(at)) continue;
            content++;
            if (!first.TryGetValue(guest.Words[at], out var place)) continue;
            for (var places = 0; place >= 0 && places < MostPlaces; places++, place = next[place]) offsets.Add(place - at);
        }

        if (content == 0 || offsets.Count < 2) return null;
        offsets.Sort();
        var (most, least) = (0, 0);
        for (int start = 0, end = 0; end < offsets.Count; end++)
        {
            while (offsets[end] - offsets[start] > Drift) start++;
            if (end - start + 1 > most) (most, least) = (end - start + 1, (offsets[start] + offsets[end]) / 2);
        }

        if (most < 2 || most < content / 5) return null;
        var hostStart = Math.Max(0, from + least - (Drift / 2));
        var hostEnd = Math.Min(host!.Length, to + least + (Drift / 2));
        var agreeing = CommonWords(guest.Words.AsSpan(from, to - from), host.Words.AsSpan(hostStart, hostEnd - hostStart));
        if (agreeing < Agreement * (to - from)) return null;
        return new SharedSentence(from, to, Math.Max(0, from + least), Math.Min(host.Length, to + least), agreeing);
    }

    /// <summary>The length of the longest common subsequence; the first text has at most 64 words.</summary>
    private int CommonWords(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        masks.Clear();
        for (var at = 0; at < left.Length; at++)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(masks, left[at], out _) |= 1UL << at;
        }

        var row = ulong.MaxValue;
        foreach (var word in right)
        {
            if (!masks.TryGetValue(word, out var mask)) continue;
            var taken = row & mask;
            row = (row + taken) | (row - taken);
        }

        var used = left.Length == 64 ? ulong.MaxValue : (1UL << left.Length) - 1;
        return BitOperations.PopCount(~row & used);
    }
}

/// <summary>A sentence of one text that stands in another too, by the indices of words.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">One past its last word.</param>
/// <param name="HostStart">About where it begins in the other text.</param>
/// <param name="HostEnd">About where it ends there.</param>
/// <param name="Agreeing">How many words agree, in order.</param>
internal readonly record struct SharedSentence(int Start, int End, int HostStart, int HostEnd, int Agreeing);
