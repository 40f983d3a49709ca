using System.Collections.Immutable;
using Hearsay.Ledger.Origins;

namespace Hearsay.Ledger.Claims;

/// <summary>Statements of one proposition, whatever their stance: a denial belongs to the claim that it denies.</summary>
/// <param name="Id"><c>c-</c> and the id of the first member. Any member's id behind <c>c-</c> leads to the claim.</param>
/// <param name="StatementIds">The statements, in order of publication, each once.</param>
/// <param name="Rule">Why they are held to be one claim, in words.</param>
/// <param name="Articles">In how many articles it stands.</param>
/// <param name="Outlets">How many outlets carried it; null where an article's outlet is unknown.</param>
/// <param name="Origins">How many beginnings stand behind it that are surely independent of one another.</param>
public sealed record Claim(
    string Id, ImmutableArray<string> StatementIds, string Rule, int Articles, int? Outlets, int Origins)
{
    /// <summary>How many further beginnings there may be: nobody can tell whether they are independent (two unnamed officials may be one).</summary>
    public int UnknownIndependence { get; init; }

    /// <summary>What is said, as first worded: the content of the first member.</summary>
    public ImmutableArray<ArticleSpan> Words { get; init; } = [];

    /// <summary>The members: statements, or single figures in them.</summary>
    public ImmutableArray<ClaimMember> Members { get; init; } = [];

    /// <summary>The question that this claim answers one way and others another: claims with one value of it count the same thing; null where none is asked.</summary>
    public string? Question { get; init; }

    /// <summary>Why each member is in the claim: each joins two members.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>The beginnings behind it, each with the chains that lead from articles to it.</summary>
    public ImmutableArray<Origin> OriginList { get; init; } = [];
}

/// <summary>A statement's part in a claim: all that it says, or one figure of it.</summary>
/// <param name="StatementId">The statement.</param>
/// <param name="Figure">The number of the figure among those of the statement, from 1, or null where the whole content is meant.</param>
public readonly record struct ClaimMember(string StatementId, int? Figure)
{
    /// <summary>The statement's id, with <c>.f</c> and the number of the figure: <c>3f9a…-s2.f1</c>.</summary>
    public string Id => Figure is { } number ? $"{StatementId}.f{number}" : StatementId;
}
