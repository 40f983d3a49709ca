namespace Hearsay.Ledger.Reprints;

/// <summary>The texts of one run, compared two by two; what was compared once is remembered.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class TextPairs(IReadOnlyList<ComparedText> texts)
{
    private readonly TextAlignment alignment = new();
    private readonly Dictionary<(int, int), Overlap> known = [];
    private int hosted = -1;

    public ComparedText this[int one] => texts[one];

    /// <summary>What the shorter of two texts shares with the longer one.</summary>
    public Overlap Between(int one, int other)
    {
        var (guest, host) = InOrder(one, other);
        if (known.TryGetValue((guest, host), out var overlap)) return overlap;
        overlap = Align(guest, host, null);
        known.Add((guest, host), overlap);
        return overlap;
    }

    /// <summary>The sentences of the shorter text that stand in the longer one too.</summary>
    public List<SharedSentence> Passages(int one, int other)
    {
        var passages = new List<SharedSentence>();
        var (guest, host) = InOrder(one, other);
        Align(guest, host, passages);
        return passages;
    }

    /// <summary>See <see cref="ReprintRule"/>.</summary>
    public double Strength(int one, int other) =>
        ReprintRule.Strength(Between(one, other), RelationOf(one, other));

    /// <summary>What is known of two articles besides their texts.</summary>
    public TextRelation RelationOf(int one, int other) => TextRelation.Of(texts[one], texts[other]);

    /// <summary>The share of one text that stands in the other too.</summary>
    public double ShareOf(int one, int other)
    {
        var overlap = Between(one, other);
        return InOrder(one, other).Guest == one ? overlap.OfGuest : overlap.OfHost;
    }

    /// <summary>Which words of one text stand in sentences that the other has too.</summary>
    public bool[] PlacesIn(int one, int other)
    {
        var places = new bool[texts[one].Length];
        var isGuest = InOrder(one, other).Guest == one;
        foreach (var passage in Passages(one, other))
        {
            var (start, end) = isGuest ? (passage.Start, passage.End) : (passage.HostStart, passage.HostEnd);
            for (var at = start; at < end; at++) places[at] = true;
        }

        return places;
    }

    /// <summary>The shorter text first; of two equally long ones the lesser number.</summary>
    public (int Guest, int Host) InOrder(int one, int other) =>
        (texts[one].Length, one).CompareTo((texts[other].Length, other)) <= 0 ? (one, other) : (other, one);

    private Overlap Align(int guest, int host, List<SharedSentence>? passages)
    {
        if (hosted != host) alignment.Host(texts[host]);
        hosted = host;
        return alignment.Compare(texts[guest], passages);
    }
}
