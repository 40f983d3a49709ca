using System.Globalization;

namespace Hearsay.Output;

/// <content>The tables of what several articles say together.</content>
public sealed partial class CsvTables
{
    private static readonly string[] ClaimColumns =
    [
        "id", "words", "document", "articles", "outlets", "origins", "unknown_independence", "question", "low", "high", "members", "rule",
    ];

    private static readonly string[] SpeakerColumns =
    [
        "id", "name", "kind", "anonymous", "names", "roles", "statement_count", "relations", "statements",
    ];

    private static readonly string[] ConflictColumns =
    [
        "id", "kind", "reason", "left_statement", "left_speaker", "left_figure", "left_content", "left_document",
        "right_statement", "right_speaker", "right_figure", "right_content", "right_document",
    ];

    private static readonly string[] ReprintColumns = ["group", "article", "document", "outlet", "published_from", "published_to", "is_original", "shared_share", "treatment", "revision", "evidence", "rule"];

    /// <summary>Begins a table of claims and writes its header.</summary>
    public static CsvTables OfClaims(TextWriter output) => new(output, ClaimColumns);

    /// <summary>Begins a table of parties and writes its header.</summary>
    public static CsvTables OfSpeakers(TextWriter output) => new(output, SpeakerColumns);

    /// <summary>Begins a table of conflicts and revisions and writes its header.</summary>
    public static CsvTables OfConflicts(TextWriter output) => new(output, ConflictColumns);

    /// <summary>Begins a table of reprints, one line for each article of a group, and writes its header.</summary>
    public static CsvTables OfReprints(TextWriter output) => new(output, ReprintColumns);

    /// <summary>Writes one claim.</summary>
    public void Write(ClaimRow row)
    {
        var (story, claim) = row;
        var figure = claim.Members.IsEmpty ? null : story.Figure(claim.Members[0]);
        Cells(claim.Id, string.Join(CitedText.Gap, claim.Words.Select(story.Words)));
        Cells(claim.StatementIds.IsEmpty ? null : story.Row(claim.StatementIds[0])?.Text.Article.Document);
        Cells(Number(claim.Articles), Number(claim.Outlets), Number(claim.Origins), Number(claim.UnknownIndependence), claim.Question);
        Cells(Number(figure?.Low), Number(figure?.High), Joined(claim.Members.Select(member => member.Id)), claim.Rule);
        csv.NextRecord();
    }

    /// <summary>Writes one party.</summary>
    public void Write(SpeakerRow row)
    {
        var speaker = row.Speaker;
        Cells(speaker.Id, speaker.Name, JsonCells.Name(speaker.Kind), speaker.Anonymous ? "true" : "false");
        Cells(Joined(speaker.Names), Joined(speaker.Roles), Number(speaker.StatementIds.Length));
        Cells(Joined(speaker.Relations.Select(relation => $"{JsonCells.Name(relation.Kind)} {relation.To}")), Joined(speaker.StatementIds));
        csv.NextRecord();
    }

    /// <summary>Writes one conflict or revision.</summary>
    public void Write(ConflictRow row)
    {
        var conflict = row.Conflict;
        Cells(conflict.Id, JsonCells.Name(conflict.Kind), conflict.Reason);
        Side(row.Story, conflict.Left);
        Side(row.Story, conflict.Right);
        csv.NextRecord();
    }

    /// <summary>Writes the articles of one group of reprints, a line for each.</summary>
    public void Write(ReprintRow row)
    {
        var (story, group) = row;
        foreach (var id in group.ArticleIds)
        {
            if (story.Text(id) is not { } text) continue;
            var copy = group.Copies.FirstOrDefault(one => one.ArticleId == id);
            Cells(group.Id, id, text.Article.Document, text.Article.Outlet?.Value);
            Days(text.Article.Published?.Value);
            Cells(id == group.Original ? "true" : "false", copy is null ? null : Math.Round(copy.SharedShare, 4).ToString(CultureInfo.InvariantCulture));
            Cells(Joined(copy?.Treatment ?? []), copy is { IsRevision: true } ? "true" : "false", copy is null ? null : text.Words(copy.Evidence), group.Rule);
            csv.NextRecord();
        }
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private void Side(CitedStory story, string memberId)
    {
        var member = CitedStory.Member(memberId);
        var row = story.Row(member.StatementId);
        Cells(member.StatementId, row?.Statement.Speaker?.Name, row?.Text.Words(story.Figure(member)?.Span), row?.Text.Words(row.Statement.Attribution.Content));
        Cells(row?.Text.Article.Document);
    }
}
