using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Finds the statements that cannot both hold, and those that replace others.</summary>
/// <remarks>
/// Three ways lead to a conflict: two figures of one question (<see cref="FigureConflicts"/>), an assertion and a denial in one claim, and what one
/// confirms and another could not confirm at one time (<see cref="StanceConflicts"/>). Each pair of parties is told once, with the first statement of
/// each, however often it is reprinted. The work grows with the statements: of each claim and question a bounded number is compared.
/// </remarks>
internal static class ConflictFinder
{
    /// <summary>Conflicts and revisions together, in order of the later member's publication.</summary>
    /// <param name="articles">In order of publication.</param>
    /// <param name="claims">Every claim.</param>
    /// <param name="speakers">Who speaks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<Conflict> Find(
        ImmutableArray<ArticleEntry> articles, ImmutableArray<Claim> claims, ImmutableArray<SpeakerIdentity> speakers, CancellationToken cancellationToken)
    {
        if (claims.IsEmpty) return [];
        var parties = new Parties(speakers);
        var statements = new PlacedStatements(articles, claims, parties);
        return
        [
            .. FigureConflicts.Find(claims, statements, cancellationToken)
                .Concat(StanceConflicts.Find(claims, statements, parties, cancellationToken))
                .DistinctBy(found => found.Conflict.Id)
                .OrderBy(found => found.Later)
                .ThenBy(found => found.Earlier)
                .ThenBy(found => found.Conflict.Id, StringComparer.Ordinal)
                .Select(found => found.Conflict),
        ];
    }
}

/// <summary>A conflict with the places of its members in the order of publication.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="Earlier">The number of the earlier statement among all of the story.</param>
/// <param name="Later">The number of the later one.</param>
internal readonly record struct FoundConflict(Conflict Conflict, int Earlier, int Later);
