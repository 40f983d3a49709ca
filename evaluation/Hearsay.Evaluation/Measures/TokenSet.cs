using System.Collections.Immutable;

namespace Hearsay.Evaluation.Measures;

/// <summary>A set of token numbers, kept in order. Immutable.</summary>
public sealed class TokenSet : IEquatable<TokenSet>
{
    private readonly int[] tokens;

    /// <summary>The set of these numbers; the order and repetitions do not matter.</summary>
    public TokenSet(IEnumerable<int> tokens)
    {
        this.tokens = [.. tokens.Distinct()];
        Array.Sort(this.tokens);
    }

    /// <summary>How many there are.</summary>
    public int Count => tokens.Length;

    /// <summary>The numbers, in order.</summary>
    public ReadOnlySpan<int> Tokens => tokens;

    /// <summary>How many tokens the two share.</summary>
    public int CountShared(TokenSet other)
    {
        int shared = 0, left = 0, right = 0;
        while (left < tokens.Length && right < other.tokens.Length)
        {
            var order = tokens[left].CompareTo(other.tokens[right]);
            if (order == 0) shared++;
            if (order <= 0) left++;
            if (order >= 0) right++;
        }

        return shared;
    }

    /// <summary>Shared tokens over all tokens of the two (the Jaccard index); 0 for two empty sets.</summary>
    public double OverlapRatio(TokenSet other)
    {
        var shared = CountShared(other);
        var all = Count + other.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>The stretches of neighbouring tokens, in order: number of the first and of the last token.</summary>
    public ImmutableArray<(int First, int Last)> Runs()
    {
        var runs = ImmutableArray.CreateBuilder<(int, int)>();
        var first = 0;
        for (var at = 1; at <= tokens.Length; at++)
        {
            if (at < tokens.Length && tokens[at] == tokens[at - 1] + 1) continue;
            runs.Add((tokens[first], tokens[at - 1]));
            first = at;
        }

        return runs.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(TokenSet? other) => other is not null && tokens.AsSpan().SequenceEqual(other.tokens);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TokenSet);

    /// <inheritdoc/>
    public override int GetHashCode() => tokens.Length == 0 ? 0 : HashCode.Combine(tokens.Length, tokens[0], tokens[^1]);
}
