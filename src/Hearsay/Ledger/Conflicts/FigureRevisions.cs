namespace Hearsay.Ledger.Conflicts;

/// <summary>A figure that is compared with others of one question.</summary>
/// <param name="Claim">The claim that it is of.</param>
/// <param name="First">The number of the claim's first statement, see <see cref="PlacedMember.Number"/>.</param>
/// <param name="Member">The member of the claim.</param>
/// <param name="Frame">Its frame.</param>
internal sealed record AskedFigure(string Claim, int First, PlacedMember Member, FigureFrame Frame);

/// <summary>Gathers which figures of a question replace which, and leaves to each the nearest that it replaces, so that 40, 112 and 131 make a chain.</summary>
internal sealed class FigureRevisions
{
    private readonly List<(AskedFigure Earlier, AskedFigure Later, string Reason)> found = [];

    /// <summary>Takes two of which one replaces the other.</summary>
    public void Add(AskedFigure left, AskedFigure right, string reason) => found.Add(IsBefore(left, right) ? (left, right, reason) : (right, left, reason));

    /// <summary>
    /// One revision for each claim that replaces another, by its first statement that does: of what the same speaker said last before, else of
    /// the claim that came up last. A text that is printed again in other claims revises nothing once more.
    /// </summary>
    public IEnumerable<(AskedFigure Earlier, AskedFigure Later, string Reason)> Nearest()
    {
        var told = new HashSet<(string, string)>();
        var ofClaims = found
            .GroupBy(one => one.Later.Claim, StringComparer.Ordinal)
            .Select(claim => claim.GroupBy(one => one.Later.Member.Number).MinBy(member => member.Key)!.ToArray())
            .OrderBy(claim => claim[0].Later.Member.Number);
        foreach (var claim in ofClaims)
        {
            var later = claim[0].Later;
            if (!told.Add((later.Frame.Sentence.In(later.Frame.Stated.Article.Text).Trim().ToString(), FrameReason.Words(later.Frame)))) continue;
            yield return claim
                .OrderByDescending(one => later.Member.Party is { } party && one.Earlier.Member.Party == party)
                .ThenByDescending(one => later.Member.Party is { } party && one.Earlier.Member.Party == party ? one.Earlier.Member.Number : one.Earlier.First)
                .ThenBy(one => one.Earlier.Member.Number)
                .ThenBy(one => one.Earlier.Claim, StringComparer.Ordinal)
                .First();
        }
    }

    // By the days of the count, where they differ; an article may come late with an old one.
    private static bool IsBefore(AskedFigure left, AskedFigure right)
    {
        var (a, b) = (left.Frame.Time.Count, right.Frame.Time.Count);
        var order = a is { } one && b is { } other && !left.Frame.Time.IsOneDay(right.Frame.Time) ? one.From.CompareTo(other.From) : 0;
        return order == 0 ? left.Member.Number <= right.Member.Number : order < 0;
    }
}
