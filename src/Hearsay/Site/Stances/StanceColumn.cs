using System.Collections.Immutable;
using Hearsay.Figures;
using Hearsay.Ledger.Claims;
using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Site.Stances;

/// <summary>What parties took a stance on: a contested question, or one claim.</summary>
/// <param name="Question">What the question counts, or null where this is one claim.</param>
/// <param name="Claims">The claim, or those that answer the question.</param>
/// <param name="Parties">The stances by the party's id, in the order of their days.</param>
/// <param name="IsInConflict">Whether two of the answers cannot both hold, or the claim not with another.</param>
internal sealed record StanceColumn(string? Question, ImmutableArray<Claim> Claims, ImmutableSortedDictionary<string, ImmutableArray<StanceTaken>> Parties, bool IsInConflict)
{
    private const int LongestHeading = 74;

    /// <summary>Whether somebody puts it forward and somebody else denies it, cannot confirm it or will not say.</summary>
    public bool IsDivided { get; } = Parties.Values.Any(taken => taken.Any(one => one.IsFor)) && Parties.Values.Any(taken => taken.Any(one => !one.IsFor));

    /// <summary>The first stance.</summary>
    public StanceTaken First => Parties.Values.Select(taken => taken[0]).MinBy(one => one.Row.Order)!;

    /// <summary>In few words: what the question counts, a figure with what it counts, or the beginning of what is said.</summary>
    public string Heading => Question is { } counted ? ReportWords.Sentence(counted)
        : First.Figures is [var figure, ..] && new FigurePoint(First.Row, figure) is var point ? ReportWords.Shorten(point.Wording + point.CountedBehind, LongestHeading)
        : ReportWords.Quoted(First.Row.Opening(LongestHeading));

    /// <summary>The column of a question or a claim; it may have any number of parties.</summary>
    public static StanceColumn Of(ReportIndex index, string? question, ImmutableArray<Claim> claims, bool isInConflict)
    {
        var parties = claims.SelectMany(claim => claim.Members).Distinct().GroupBy(member => member.StatementId, StringComparer.Ordinal)
            .Select(statement => StanceTaken.Of(index, statement.Key, statement)).OfType<StanceTaken>()
            .Select(taken => (Taken: taken, Party: index.Cited.SpeakerOf(taken.Row.Statement.Id)?.Id)).Where(one => one.Party is not null)
            .GroupBy(one => one.Party!, one => one.Taken, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => OwnWords([.. group.OrderBy(taken => taken.Row.Order)]), StringComparer.Ordinal);
        return new StanceColumn(question, claims, parties, isInConflict);
    }

    // A reprint that changes the figure or the stance is no mere repetition.
    private static ImmutableArray<StanceTaken> OwnWords(ImmutableArray<StanceTaken> taken) =>
        [.. taken.Where(one => !one.Row.IsRepeat || !taken.Any(other => !other.Row.IsRepeat && other.IsSame(one)))];
}

/// <summary>One stance that a party took.</summary>
/// <param name="Row">The statement.</param>
/// <param name="Figures">The figures in it that it is about, in the order of the text; none where it is about the whole.</param>
internal sealed record StanceTaken(ReportRow Row, ImmutableArray<Figure> Figures)
{
    /// <summary>Whether it puts something forward, with or without reserve.</summary>
    public bool IsFor => Row.Statement.Stance is Stance.Asserts or Stance.Confirms or Stance.Hedges;

    /// <summary>Whether it is the same stance on the same figures, as worded.</summary>
    public bool IsSame(StanceTaken other) => Row.Statement.Stance == other.Row.Statement.Stance && string.Equals(Wording, other.Wording, StringComparison.OrdinalIgnoreCase);

    /// <summary>The figures as worded, or null.</summary>
    public string? Wording => Figures.IsEmpty ? null : string.Join(", ", Figures.Select(figure => Row.Words(figure.Span)));

    /// <summary>The stance of a statement, or null where the story has none of that id.</summary>
    /// <param name="index">The story.</param>
    /// <param name="statementId">The statement.</param>
    /// <param name="members">Its parts in the claims of the column.</param>
    public static StanceTaken? Of(ReportIndex index, string statementId, IEnumerable<ClaimMember> members) =>
        index.Row(statementId) is { } row ? new StanceTaken(row, [.. members.Select(index.Cited.Figure).OfType<Figure>().OrderBy(figure => figure.Span)]) : null;
}
