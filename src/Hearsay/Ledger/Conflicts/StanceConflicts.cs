using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Ledger.Claims;
using Hearsay.Statements;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Finds parties that stand against one another on one claim: by denial, or by what one confirms and another cannot.</summary>
/// <remarks>"Could not confirm" stands against a confirmation alone: against a mere assertion it is no conflict.</remarks>
internal static class StanceConflicts
{
    /// <summary>So many parties on each side of a claim are told against one another, the first to speak first.</summary>
    private const int MostParties = 16;

    /// <summary>The conflicts inside each claim.</summary>
    public static IEnumerable<FoundConflict> Find(
        ImmutableArray<Claim> claims, PlacedStatements statements, Parties parties, CancellationToken cancellationToken)
    {
        foreach (var claim in claims)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var members = statements.Of(claim).Where(member => member.Party is not null).ToList();
            var denials = FirstOfEach([.. members.Where(DeniedFigures.IsDenied)], stance => stance == Stance.Denies);
            var unconfirmed = FirstOfEach(members, stance => stance == Stance.Unconfirmed);
            if (denials.Count == 0 && unconfirmed.Count == 0) continue;
            foreach (var found in Against(FirstOfEach(members, stance => stance is Stance.Asserts or Stance.Confirms or Stance.Hedges), denials)) yield return found;
            foreach (var found in Against(FirstOfEach(members, stance => stance == Stance.Confirms), unconfirmed)) yield return found;
        }

        IEnumerable<FoundConflict> Against(List<PlacedMember> ones, List<PlacedMember> others)
        {
            var told = new HashSet<(string, string)>();
            foreach (var one in ones)
            {
                foreach (var other in others)
                {
                    if (parties.AreOneSide(one.Party!, other.Party!) || statements.AreOfOneOrigin(one, other)) continue;
                    if (other.Statement.Stance == Stance.Unconfirmed && !AreAtOneTime(one, other)) continue;
                    if (told.Add((one.Party!, other.Party!)) && told.Add((other.Party!, one.Party!))) yield return Of(one, other, parties);
                }
            }
        }
    }

    private static List<PlacedMember> FirstOfEach(List<PlacedMember> members, Func<Stance, bool> isWanted) =>
        [.. members.Where(member => isWanted(member.Statement.Stance)).DistinctBy(member => member.Party).Take(MostParties)];

    private static bool AreAtOneTime(PlacedMember one, PlacedMember other) =>
        Day(one) is not { } a || Day(other) is not { } b || (a.From <= b.To && b.From <= a.To);

    private static DateRange? Day(PlacedMember member) => member.Statement.Said is { } said ? said.Value : member.Entry.Article.Published?.Value;

    private static FoundConflict Of(PlacedMember one, PlacedMember other, Parties parties)
    {
        var isDenial = other.Statement.Stance == Stance.Denies;
        var (who, whom) = (parties.Of(one.Statement.Id)!.Name, parties.Of(other.Statement.Id)!.Name);
        var reason = isDenial
            ? $"{Participle(one.Statement.Stance)} by {who}, denied by {whom}"
            : $"confirmed by {who}; {whom} could not confirm it, at one time as far as it is told";
        var (first, second) = one.Number <= other.Number ? (one, other) : (other, one);
        var conflict = new Conflict(
            $"x-{first.Member.Id}+{second.Member.Id}",
            isDenial ? ConflictKind.AssertionAndDenial : ConflictKind.ConfirmedAndUnconfirmed,
            first.Member.Id,
            second.Member.Id,
            reason)
        {
            LeftStatement = first.Statement.Id,
            RightStatement = second.Statement.Id,
            Evidence = [.. Evidence(first), .. Evidence(second)],
        };
        return new FoundConflict(conflict, first.Number, second.Number);
    }

    private static string Participle(Stance stance) => stance switch
    {
        Stance.Confirms => "confirmed",
        Stance.Hedges => "put forward with reserve",
        _ => "put forward",
    };

    private static IEnumerable<ArticleSpan> Evidence(PlacedMember member)
    {
        var attribution = member.Statement.Attribution;
        var stance = member.Statement.StanceEvidence.IsEmpty ? attribution.Cue : member.Statement.StanceEvidence;
        return attribution.Source.Concat(stance).Concat(attribution.Content).Distinct().Order().Select(span => new ArticleSpan(member.Entry.Article.Id, span));
    }
}
