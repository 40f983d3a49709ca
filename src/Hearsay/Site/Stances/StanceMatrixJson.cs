using System.Text.Json;
using Hearsay.Output;

namespace Hearsay.Site.Stances;

/// <summary>Writes the matrix for a program: an object for each contested question or claim with its parties, the statements of each in the order of their days.</summary>
internal static class StanceMatrixJson
{
    /// <summary>Writes one column of the matrix.</summary>
    public static void Write(Utf8JsonWriter writer, SiteStory story, StanceColumn column)
    {
        writer.WriteStartObject();
        writer.WriteString("question", column.Question);
        writer.WriteStrings("claims", column.Claims.Select(claim => claim.Id));
        writer.WriteEvidence("words", story.Index.Cited, column.Claims[0].Words);
        writer.WriteBoolean("divided", column.IsDivided);
        writer.WriteBoolean("in_conflict", column.IsInConflict);
        writer.WriteStartArray("parties");
        foreach (var row in StanceMatrix.Rows(story.Index, [column])) Write(writer, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, StanceRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("speaker", row.Party.Id);
        writer.WriteString("name", row.Party.Name);
        writer.WriteString("last_stance", JsonCells.Name(row.Cells[0][^1].Row.Statement.Stance));
        writer.WriteStartArray("statements");
        foreach (var (said, figures) in row.Cells[0])
        {
            writer.WriteStartObject();
            writer.WriteString("id", said.Statement.Id);
            writer.WriteString("stance", JsonCells.Name(said.Statement.Stance));
            writer.WriteStrings("figures", figures.Select(figure => said.Words(figure.Span)));
            writer.WriteDays("said", said.Statement.Said?.Value);
            writer.WriteDays("published", said.Entry.Article.Published?.Value);
            writer.WriteString("outlet", said.Entry.Article.Outlet?.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
