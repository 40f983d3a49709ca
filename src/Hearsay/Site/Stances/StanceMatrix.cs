using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Speakers;
using Hearsay.Output;

namespace Hearsay.Site.Stances;

/// <summary>Who took which stance on what: the contested figures and the claims on which more than one party took one, with the statements of each party in the order of their days.</summary>
/// <param name="Columns">Those on which parties part first: one puts forward what another does not, or two answers cannot both hold. Then those of most parties.</param>
/// <remarks>Immutable. What a reprint carries counts only where the party did something else in it: the same words once more are no turn.</remarks>
internal sealed record StanceMatrix(ImmutableArray<StanceColumn> Columns)
{
    /// <summary>The matrix of a story.</summary>
    /// <param name="index">The story.</param>
    /// <param name="questions">Its contested questions; the claims that answer one are one column.</param>
    public static StanceMatrix Of(ReportIndex index, ImmutableArray<ContestedQuestion> questions)
    {
        var answers = questions.Select(question => question.Voices.Select(voice => voice.Claim).Distinct().ToImmutableArray()).ToList();
        var answered = answers.SelectMany(claims => claims).ToHashSet();
        var differing = index.Story.Conflicts.SelectMany(pair => (string[])[pair.Left, pair.Right]).ToHashSet(StringComparer.Ordinal);
        var columns = questions.Zip(answers, (question, claims) => StanceColumn.Of(index, question.Name, claims, !question.Conflicts.IsEmpty))
            .Concat(index.Story.Claims.Where(claim => !answered.Contains(claim)).Select(claim => StanceColumn.Of(index, null, [claim], claim.Members.Any(member => differing.Contains(member.Id)))));
        return new StanceMatrix(
        [
            .. columns.Where(column => column.Parties.Count > 1)
                .OrderByDescending(column => column.IsDivided || column.IsInConflict)
                .ThenByDescending(column => column.Parties.Count)
                .ThenBy(column => column.First.Row.Order)
                .ThenBy(column => column.Claims[0].Id, StringComparer.Ordinal),
        ]);
    }

    /// <summary>The parties of some columns, those who say most in the story first, each with what it did in each of them.</summary>
    public static ImmutableArray<StanceRow> Rows(ReportIndex index, ImmutableArray<StanceColumn> columns) =>
    [
        .. columns.SelectMany(column => column.Parties.Keys).Distinct(StringComparer.Ordinal).Select(id => index.Cited.Speaker(id)!)
            .Select(party => new StanceRow(party, [.. columns.Select(column => column.Parties.GetValueOrDefault(party.Id, []))]))
            .OrderByDescending(row => row.Party.StatementIds.Length)
            .ThenBy(row => row.Party.Id, StringComparer.Ordinal),
    ];
}

/// <summary>A party with what it did on each of some columns.</summary>
/// <param name="Party">The party.</param>
/// <param name="Cells">For each column its stances, in the order of their days; empty where it took none.</param>
internal sealed record StanceRow(SpeakerIdentity Party, ImmutableArray<ImmutableArray<StanceTaken>> Cells);
