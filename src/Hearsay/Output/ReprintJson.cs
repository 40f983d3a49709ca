using System.Text.Json;

namespace Hearsay.Output;

/// <summary>Writes groups of articles that carry one text as JSON.</summary>
public static class ReprintJson
{
    /// <summary>Writes one group.</summary>
    public static void Write(Utf8JsonWriter writer, ReprintRow row)
    {
        var (story, group) = row;
        writer.WriteStartObject();
        writer.WriteString("id", group.Id);
        writer.WriteStrings("documents", group.ArticleIds.Select(id => story.Entry(id)?.Article.Document ?? id));
        writer.WriteStrings("articles", group.ArticleIds);
        writer.WriteString("original", group.Original is { } original ? story.Entry(original)?.Article.Document : null);
        writer.WriteString("original_article", group.Original);
        writer.WriteStartArray("copies");
        foreach (var copy in group.Copies)
        {
            if (story.Text(copy.ArticleId) is not { } text) continue;
            writer.WriteStartObject();
            writer.WriteString("document", text.Article.Document);
            writer.WriteString("article", copy.ArticleId);
            writer.WriteNumber("shared_share", Math.Round(copy.SharedShare, 4));
            writer.WriteStrings("treatment", copy.Treatment);
            writer.WriteBoolean("revision", copy.IsRevision);
            writer.WriteQuote("evidence", text, copy.Evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("rule", group.Rule);
        writer.WriteDecisions("decisions", story, group.Decisions);
        writer.WriteEndObject();
    }
}
