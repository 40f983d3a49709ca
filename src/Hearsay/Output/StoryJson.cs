using System.Text.Json;
using Hearsay.Ledger;

namespace Hearsay.Output;

/// <summary>Writes the whole ledger of a story as one JSON object.</summary>
public static class StoryJson
{
    /// <summary>Writes <c>articles</c>, <c>reprints</c>, <c>statements</c>, <c>claims</c> and <c>conflicts</c>, indented.</summary>
    /// <remarks>This version looks for no conflicts: the list is empty, and <c>notes</c> says why.</remarks>
    public static void Write(Story story, Stream output)
    {
        var texts = story.Articles.Select(entry => new CitedText(entry.Article)).ToList();
        var byId = texts.DistinctBy(text => text.Article.Id).ToDictionary(text => text.Article.Id);
        using var writer = new Utf8JsonWriter(output, JsonCells.Page);
        writer.WriteStartObject();

        writer.WriteStartArray("articles");
        foreach (var (entry, text) in story.Articles.Zip(texts)) ArticleJson.Write(writer, text, entry);
        writer.WriteEndArray();

        writer.WriteStartArray("reprints");
        foreach (var group in story.Reprints) WriteReprints(writer, group, byId);
        writer.WriteEndArray();

        writer.WriteStartArray("statements");
        foreach (var (entry, text) in story.Articles.Zip(texts))
        {
            foreach (var row in StatementRow.Of(text, entry.Statements)) StatementJson.Write(writer, row);
            writer.Flush();
        }

        writer.WriteEndArray();

        writer.WriteStartArray("claims");
        foreach (var claim in story.Claims) WriteClaim(writer, claim);
        writer.WriteEndArray();

        writer.WriteStartArray("conflicts");
        writer.WriteEndArray();
        writer.WriteStrings("notes", ["Conflicts are not looked for in this version; the empty list does not say that there are none."]);
        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    }

    private static void WriteReprints(Utf8JsonWriter writer, ReprintGroup group, Dictionary<string, CitedText> byId)
    {
        string[] original = group.Original is { } first ? [first] : [];
        writer.WriteStartObject();
        writer.WriteStrings(
            "documents", original.Concat(group.Copies.Select(copy => copy.ArticleId)).Select(id => byId[id].Article.Document));
        writer.WriteString("original", group.Original is { } article ? byId[article].Article.Document : null);
        writer.WriteString("original_article", group.Original);
        writer.WriteStartArray("copies");
        foreach (var copy in group.Copies)
        {
            var text = byId[copy.ArticleId];
            writer.WriteStartObject();
            writer.WriteString("document", text.Article.Document);
            writer.WriteString("article", copy.ArticleId);
            writer.WriteNumber("shared_share", Math.Round(copy.SharedShare, 4));
            writer.WriteQuote("evidence", text, copy.Evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("rule", group.Rule);
        writer.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteString("id", claim.Id);
        writer.WriteStrings("statements", claim.StatementIds);
        writer.WriteNumber("articles", claim.Articles);
        writer.WriteNumber("outlets", claim.Outlets);
        writer.WriteNumber("origins", claim.Origins);
        writer.WriteString("rule", claim.Rule);
        writer.WriteEndObject();
    }
}
