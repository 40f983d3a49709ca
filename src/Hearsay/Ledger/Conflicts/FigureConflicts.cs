using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Ledger.Claims;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Finds the figures of one question that exclude or replace one another.</summary>
internal static class FigureConflicts
{
    /// <summary>So many statements of one question are compared with one another; of a claim the first, then those of other speakers.</summary>
    private const int MostOfQuestion = 64;

    /// <summary>The conflicts and revisions among claims that answer one question; of each figure only the revision of what it replaces last.</summary>
    public static IEnumerable<FoundConflict> Find(ImmutableArray<Claim> claims, PlacedStatements statements, CancellationToken cancellationToken)
    {
        foreach (var question in claims.Where(claim => claim.Question is not null).GroupBy(claim => claim.Question, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var stated = Chosen([.. question], statements);
            var revisions = new FigureRevisions();
            for (var left = 0; left < stated.Count; left++)
            {
                for (var right = left + 1; right < stated.Count; right++)
                {
                    if (stated[left].Claim == stated[right].Claim || statements.AreOfOneOrigin(stated[left].Member, stated[right].Member)) continue;
                    var (relation, reason) = Compare(stated[left].Frame, stated[right].Frame);
                    if (relation == FigureRelation.Revision) revisions.Add(stated[left], stated[right], reason);
                    if (relation == FigureRelation.Conflict) yield return Found(ConflictKind.DisjointBounds, stated[left], stated[right], reason);
                }
            }

            foreach (var (earlier, later, reason) in revisions.Nearest()) yield return Found(ConflictKind.Revises, earlier, later, reason);
        }
    }

    // A conflict is told only where both ways of comparing say so: over a whole story, pairs are many, and most of them are of two things.
    private static (FigureRelation, string) Compare(FigureFrame left, FigureFrame right)
    {
        var told = CautiousComparison.Compare(left, right);
        return told.Relation == FigureRelation.Conflict && FigureComparison.Compare(left, right).Relation != FigureRelation.Conflict
            ? (FigureRelation.NotComparable, "")
            : told;
    }

    // The first statement of each claim, then the first of each further speaker, so that every claim is heard before any is heard twice.
    private static List<AskedFigure> Chosen(List<Claim> claims, PlacedStatements statements)
    {
        var ofClaims = claims
            .Select(claim => (Claim: claim, Members: statements.Of(claim).Where(member => member.Stated is not null).DistinctBy(SpeakerOf).ToList()))
            .Where(one => one.Members.Count > 0)
            .OrderBy(one => one.Members[0].Number)
            .ThenBy(one => one.Claim.Id, StringComparer.Ordinal)
            .ToList();
        var chosen = new List<AskedFigure>();
        for (var round = 0; chosen.Count < MostOfQuestion; round++)
        {
            var before = chosen.Count;
            foreach (var (claim, members) in ofClaims)
            {
                if (round < members.Count && chosen.Count < MostOfQuestion) chosen.Add(new AskedFigure(claim.Id, members[0].Number, members[round], FigureFrame.Of(members[round].Stated!)));
            }

            if (chosen.Count == before) break;
        }

        return chosen;
    }

    // Where nobody is named, an outlet's own voice is one, and an unsettled speaker is one of the article.
    private static string SpeakerOf(PlacedMember member) =>
        member.Party ?? (member.Statement.Speaker is null && member.Entry.Article.Outlet?.Value is { } outlet ? $"outlet {outlet}" : $"article {member.Entry.Article.Id}");

    private static FoundConflict Found(ConflictKind kind, AskedFigure left, AskedFigure right, string reason)
    {
        // A revision leads from what is replaced to what replaces it; a conflict from the first told to the next.
        var (first, second) = kind == ConflictKind.Revises || left.Member.Number <= right.Member.Number ? (left, right) : (right, left);
        var conflict = new Conflict($"x-{first.Member.Member.Id}+{second.Member.Member.Id}", kind, first.Member.Member.Id, second.Member.Member.Id, reason)
        {
            LeftStatement = first.Member.Statement.Id,
            RightStatement = second.Member.Statement.Id,
            Evidence = [.. Evidence(first.Frame), .. Evidence(second.Frame)],
        };
        return new FoundConflict(conflict, Math.Min(first.Member.Number, second.Member.Number), Math.Max(first.Member.Number, second.Member.Number));
    }

    private static IEnumerable<ArticleSpan> Evidence(FigureFrame frame)
    {
        var figure = frame.Stated.Figure;
        return ((Span?[])[figure.Span, figure.Counted, figure.Predicate, figure.Where, figure.AsOf])
            .OfType<Span>().Distinct().Order().Select(span => new ArticleSpan(frame.Stated.Article.Id, span));
    }
}
