using System.Collections.Immutable;

namespace Hearsay.Ledger;

/// <summary>The judgements that stand, for the rooms that decide: a person's word goes before every rule.</summary>
/// <remarks>Immutable and safe to share between threads. Of two judgements on the same sides the later one stands.</remarks>
public sealed class Judgements
{
    private readonly Dictionary<(DecisionKind Kind, string Left, string Right), Judgement> bySides = [];

    /// <summary>Keeps those that are not undone.</summary>
    /// <param name="judgements">In the order in which they were given.</param>
    public Judgements(IEnumerable<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        foreach (var one in judgements)
        {
            if (one.Undone is null) bySides[Sides(one.Kind, one.Left, one.Right)] = one;
        }
    }

    /// <summary>None.</summary>
    public static Judgements None { get; } = new([]);

    /// <summary>What a person said of two sides, in either order, or null.</summary>
    public Judgement? On(DecisionKind kind, string one, string other) => bySides.GetValueOrDefault(Sides(kind, one, other));

    /// <summary>All that stand of one kind, in a fixed order.</summary>
    public ImmutableArray<Judgement> Of(DecisionKind kind) =>
        [.. bySides.Values.Where(one => one.Kind == kind).OrderBy(one => one.Left, StringComparer.Ordinal).ThenBy(one => one.Right, StringComparer.Ordinal)];

    private static (DecisionKind, string, string) Sides(DecisionKind kind, string one, string other) =>
        string.CompareOrdinal(one, other) <= 0 ? (kind, one, other) : (kind, other, one);
}
