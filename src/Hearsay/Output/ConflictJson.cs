using System.Text.Json;
using Hearsay.Ledger.Claims;

namespace Hearsay.Output;

/// <summary>Writes conflicts and revisions as JSON: a pair of statements with the reason.</summary>
public static class ConflictJson
{
    /// <summary>Writes one pair.</summary>
    public static void Write(Utf8JsonWriter writer, ConflictRow row)
    {
        var (story, conflict) = row;
        writer.WriteStartObject();
        writer.WriteString("id", conflict.Id);
        writer.WriteString("kind", JsonCells.Name(conflict.Kind));
        writer.WriteStrings("statements", [conflict.LeftStatement, conflict.RightStatement]);
        writer.WriteString("reason", conflict.Reason);
        WriteSide(writer, story, "left", conflict.Left);
        WriteSide(writer, story, "right", conflict.Right);
        writer.WriteEvidence("evidence", story, conflict.Evidence);
        writer.WriteEndObject();
    }

    private static void WriteSide(Utf8JsonWriter writer, CitedStory story, string name, string memberId)
    {
        var member = CitedStory.Member(memberId);
        var row = story.Row(member.StatementId);
        writer.WriteStartObject(name);
        writer.WriteString("member", memberId);
        writer.WriteString("document", row?.Text.Article.Document);
        writer.WriteString("speaker", row?.Statement.Speaker?.Name);
        writer.WriteString("stance", row is null ? null : JsonCells.Name(row.Statement.Stance));
        writer.WriteString("figure", row is null ? null : row.Text.Words(story.Figure(member)?.Span));
        writer.WriteString("content", row is null ? null : row.Text.Words(row.Statement.Attribution.Content));
        writer.WriteEndObject();
    }
}
