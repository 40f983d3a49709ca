using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Ledger;

/// <summary>What a decision is about.</summary>
public enum DecisionKind
{
    /// <summary>Two statements have one speaker; the sides are ids of statements.</summary>
    Speaker,

    /// <summary>Two statements, or figures in them, are one claim; the sides are ids of members, see <see cref="Claims.ClaimMember.Id"/>.</summary>
    Claim,

    /// <summary>Two articles carry one text; the sides are ids of articles.</summary>
    Reprint,

    /// <summary>Two articles belong to one story; the sides are ids of articles.</summary>
    Story,

    /// <summary>Two members of one claim go back to one beginning; the sides are ids of members.</summary>
    Origin,
}

/// <summary>That two things are one, or are held apart, with the rule and the words that it stands on (promise 4).</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Left">The id of one side: the lesser of both by ordinal comparison.</param>
/// <param name="Right">The id of the other side.</param>
/// <param name="Same">Whether the two are one.</param>
/// <param name="Rule">Why, in words that a reader understands.</param>
public sealed record Decision(DecisionKind Kind, string Left, string Right, bool Same, string Rule)
{
    /// <summary>The kind and both sides: <c>speaker:3f9a…-s2+7c01…-s5</c>. What <c>hearsay judge</c> takes.</summary>
    public string Id => $"{EnumNames.Of(Kind)}:{Left}+{Right}";

    /// <summary>The kind and the sides of an id such as <see cref="Id"/>, in their order; null where it is none.</summary>
    public static (DecisionKind Kind, string Left, string Right)? TryParseId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var (colon, plus) = (id.IndexOf(':', StringComparison.Ordinal), id.IndexOf('+', StringComparison.Ordinal));
        if (colon < 0 || plus < colon + 2 || plus == id.Length - 1) return null;
        var named = Enum.GetValues<DecisionKind>().Where(kind => id.AsSpan(0, colon).Equals(EnumNames.Of(kind), StringComparison.OrdinalIgnoreCase)).ToList();
        if (named is not [var found]) return null;
        var (one, other) = (id[(colon + 1)..plus], id[(plus + 1)..]);
        return string.CompareOrdinal(one, other) <= 0 ? (found, one, other) : (found, other, one);
    }

    /// <summary>The id of the article that a side of a decision is, or stands in: what is before its first dash.</summary>
    /// <param name="side">The id of an article, of a statement (<c>3f9a…-s2</c>) or of a figure in one (<c>3f9a…-s2.f1</c>).</param>
    public static string ArticleOf(string side)
    {
        ArgumentNullException.ThrowIfNull(side);
        var dash = side.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? side : side[..dash];
    }

    /// <summary>The characters that the rule read, on both sides; empty where the rule needs none beyond the sides themselves.</summary>
    public ImmutableArray<ArticleSpan> Evidence { get; init; } = [];

    /// <summary>The id of the judgement that settled it, or null where the rule alone did.</summary>
    public string? Judgement { get; init; }

    /// <summary>A decision about two things, with its sides in their order.</summary>
    public static Decision Of(DecisionKind kind, string one, string other, bool same, string rule) =>
        string.CompareOrdinal(one, other) <= 0 ? new(kind, one, other, same, rule) : new(kind, other, one, same, rule);
}

/// <summary>Characters of an article.</summary>
/// <param name="ArticleId">Which article.</param>
/// <param name="Span">Where they stand in its text, in UTF-16 units.</param>
public readonly record struct ArticleSpan(string ArticleId, Span Span);
