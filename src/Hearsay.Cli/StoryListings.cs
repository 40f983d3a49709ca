using Hearsay.Ledger.Conflicts;
using Hearsay.Output;

namespace Hearsay.Cli;

/// <summary>The kinds of rows that several articles make together.</summary>
internal static class StoryListings
{
    /// <summary>Claims.</summary>
    public static Listing<ClaimRow> Claims { get; } = new(
        ClaimJson.Write,
        CsvTables.OfClaims,
        (table, row) => table.Write(row),
        [
            new("id", row => row.Claim.Id, Widest: 24),
            new("articles", row => row.Claim.Articles.ToString()),
            new("outlets", row => row.Claim.Outlets?.ToString() ?? "unknown"),
            new("origins", row => Origins(row.Claim.Origins, row.Claim.UnknownIndependence)),
            new("figure", row => row.Claim.Members.IsEmpty ? "" : Words(row, row.Story.Figure(row.Claim.Members[0])?.Span), Widest: 20),
            new("words", row => string.Join(CitedText.Gap, row.Claim.Words.Select(row.Story.Words)), Widest: null),
            new("speakers", row => WhoSpeaks(row), Widest: 32, IsSpare: true),
        ]);

    /// <summary>Parties that speak.</summary>
    public static Listing<SpeakerRow> Speakers { get; } = new(
        SpeakerIdentityJson.Write,
        CsvTables.OfSpeakers,
        (table, row) => table.Write(row),
        [
            new("id", row => row.Speaker.Id, Widest: 32),
            new("name", row => row.Speaker.Name, Widest: 32),
            new("kind", row => JsonCells.Name(row.Speaker.Kind) + (row.Speaker.Anonymous ? ", not named" : "")),
            new("statements", row => row.Speaker.StatementIds.Length.ToString()),
            new("also", row => string.Join(", ", row.Speaker.Names.Where(name => name != row.Speaker.Name)), Widest: null),
            new("roles", row => string.Join(", ", row.Speaker.Roles), Widest: 32),
            new("related", row => string.Join(", ", row.Speaker.Relations.Select(one => $"{JsonCells.Name(one.Kind).Replace('_', ' ')} {one.To}")), Widest: 32, IsSpare: true),
        ]);

    /// <summary>Conflicts and revisions.</summary>
    public static Listing<ConflictRow> Conflicts { get; } = new(
        ConflictJson.Write,
        CsvTables.OfConflicts,
        (table, row) => table.Write(row),
        [
            new("kind", row => Kind(row.Conflict.Kind)),
            new("one side", row => Side(row, row.Conflict.Left), Widest: 48),
            new("other side", row => Side(row, row.Conflict.Right), Widest: 48),
            new("reason", row => row.Conflict.Reason, Widest: null),
            new("id", row => row.Conflict.Id, Widest: 40, IsSpare: true),
        ]);

    /// <summary>Groups of reprints.</summary>
    public static Listing<ReprintRow> Reprints { get; } = new(
        ReprintJson.Write,
        CsvTables.OfReprints,
        (table, row) => table.Write(row),
        [
            new("id", row => row.Group.Id),
            new("first", row => row.Group.Original is { } id ? Document(row, id) : "unknown", Widest: 40),
            new("copies", row => row.Group.Copies.Length.ToString()),
            new("documents", row => string.Join(", ", row.Group.Copies.Select(copy => Document(row, copy.ArticleId) + (copy.IsRevision ? " (a revision)" : ""))), Widest: null),
        ]);

    /// <summary>"2", or "1 or more" where further beginnings may be independent.</summary>
    public static string Origins(int known, int unknown) => unknown == 0 ? known.ToString() : $"{known}, {unknown} unknown";

    private static string Kind(ConflictKind kind) => JsonCells.Name(kind).Replace('_', ' ');

    private static string Document(ReprintRow row, string id) => row.Story.Entry(id)?.Article.Document ?? id;

    private static string Words(ClaimRow row, Documents.Span? span) =>
        span is { } there && row.Story.Row(row.Claim.Members[0].StatementId) is { } first ? first.Text.Words(there) : "";

    private static string WhoSpeaks(ClaimRow row) => string.Join(", ", row.Claim.StatementIds
        .Select(id => row.Story.SpeakerOf(id)?.Name ?? row.Story.Row(id)?.Statement.Speaker?.Name).OfType<string>().Distinct());

    private static string Side(ConflictRow row, string memberId)
    {
        var member = CitedStory.Member(memberId);
        if (row.Story.Row(member.StatementId) is not { } found) return memberId;
        var who = found.Statement.Speaker?.Name ?? found.Text.Words(found.Statement.Attribution.Source);
        var words = row.Story.Figure(member) is { } figure ? found.Text.Words(figure.Span) : found.Text.Words(found.Statement.Attribution.Content);
        return $"{(who.Length == 0 ? "nobody named" : who)} {StanceWords.Of(found.Statement, found.Text.Words)}: {words}";
    }
}
