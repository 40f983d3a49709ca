using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Statements;

namespace Hearsay.Ledger.Conflicts;

/// <summary>A member of a claim with its statement and article.</summary>
/// <param name="Member">The member.</param>
/// <param name="Number">The statement's number among all of the story, in order of publication.</param>
/// <param name="Entry">The article.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Party">The <see cref="Speakers.SpeakerIdentity.Id"/> of who speaks, or null where that is not settled.</param>
internal sealed record PlacedMember(ClaimMember Member, int Number, ArticleEntry Entry, Statement Statement, string? Party)
{
    /// <summary>The figure that is meant, as it is stated; null where the whole content is.</summary>
    public StatedFigure? Stated => Member.Figure is { } number && number >= 1 && number <= Statement.Figures.Length
        ? new StatedFigure(Entry.Article, Statement, Statement.Figures[number - 1], Party)
        : null;
}

/// <summary>Leads from the members of claims to their statements and articles.</summary>
internal sealed class PlacedStatements
{
    private readonly Dictionary<string, (int Number, ArticleEntry Entry, Statement Statement)> places = [];
    private readonly Dictionary<string, string> origins = [];
    private readonly Parties parties;

    public PlacedStatements(ImmutableArray<ArticleEntry> articles, ImmutableArray<Claim> claims, Parties parties)
    {
        this.parties = parties;
        var number = 0;
        foreach (var entry in articles)
        {
            foreach (var statement in entry.Statements) places.TryAdd(statement.Id, (number++, entry, statement));
        }

        foreach (var chain in claims.SelectMany(claim => claim.OriginList.SelectMany(origin => origin.Chains.Select(chain => (chain.Member, origin.Id)))))
            origins.TryAdd(chain.Member, chain.Id);
    }

    /// <summary>The members of a claim, in order of publication; those whose statements are not in the story are left out.</summary>
    public IEnumerable<PlacedMember> Of(Claim claim)
    {
        var members = claim.Members.IsEmpty ? claim.StatementIds.Select(id => new ClaimMember(id, null)) : claim.Members;
        return members
            .Where(member => places.ContainsKey(member.StatementId))
            .Select(member => (Member: member, Place: places[member.StatementId]))
            .Select(one => new PlacedMember(one.Member, one.Place.Number, one.Place.Entry, one.Place.Statement, parties.Of(one.Member.StatementId)?.Id))
            .OrderBy(one => one.Number)
            .ThenBy(one => one.Member.Figure);
    }

    /// <summary>Whether both go back to one beginning: a speaker and whoever quotes that speaker.</summary>
    public bool AreOfOneOrigin(PlacedMember one, PlacedMember other) =>
        origins.TryGetValue(one.Member.Id, out var a) && origins.TryGetValue(other.Member.Id, out var b) && a == b;
}
