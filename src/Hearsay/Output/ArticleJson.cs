using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Ledger;
using Hearsay.Ledger.Arrivals;

namespace Hearsay.Output;

/// <summary>Writes articles as JSON: what is known of their publication, and for <c>hearsay text</c> their characters.</summary>
public static class ArticleJson
{
    /// <summary>Writes one article of a ledger, without its text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="text">Its text.</param>
    /// <param name="entry">The article.</param>
    /// <param name="sightings">Where it was found, or null where that is not asked for.</param>
    public static void Write(Utf8JsonWriter writer, CitedText text, ArticleEntry entry, IReadOnlyList<Sighting>? sightings = null)
    {
        writer.WriteStartObject();
        WriteDescription(writer, text);
        WriteChange(writer, entry.Article);
        if (sightings is not null) WriteSightings(writer, sightings);
        writer.WriteNumber("statements", entry.Statements.Length);
        writer.WriteNumber("figures", entry.Figures.Length);
        WriteFootnotes(writer, text);
        writer.WriteEndObject();
    }

    /// <summary>Writes what was read out of one document: its description, its body, and the extracted text with its blocks.</summary>
    public static void WriteText(Utf8JsonWriter writer, CitedText text)
    {
        var article = text.Article;
        writer.WriteStartObject();
        WriteDescription(writer, text);
        WriteChange(writer, article);
        writer.WriteString("encoding", article.Encoding);
        writer.WriteString("text", Body(article));
        writer.WriteStartArray("blocks");
        foreach (var block in article.Blocks)
        {
            var (start, end) = text.CodePoints(block.Span);
            writer.WriteStartArray();
            writer.WriteNumberValue(start);
            writer.WriteNumberValue(end);
            writer.WriteStringValue(JsonCells.Name(block.Kind));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("block_reasons");
        foreach (var block in article.Blocks) writer.WriteStringValue(block.Reason);
        writer.WriteEndArray();
        writer.WriteStartArray("block_forms");
        foreach (var block in article.Blocks) writer.WriteStringValue(JsonCells.Name(block.Form));
        writer.WriteEndArray();
        writer.WriteString("extracted_text", article.Text);
        WriteFootnotes(writer, text, whole: true);
        writer.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter writer, Article article)
    {
        var updated = article.Updated?.Value;
        writer.WriteString("updated", updated is { Precision: DatePrecision.Day } day ? JsonCells.Day(day.From) : null);
        WriteAddresses(writer, article);
        writer.WriteString("lead_caption", article.LeadCaption?.Value);
    }

    /// <summary>The body of an article: its blocks of that kind joined by line feeds.</summary>
    public static string Body(Article article) =>
        string.Join('\n', article.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => block.Span.Of(article.Text)));

    private static void WriteDescription(Utf8JsonWriter writer, CitedText text)
    {
        var article = text.Article;
        writer.WriteString("document", article.Document);
        writer.WriteString("id", article.Id);
        writer.WriteString("language", ArticleLanguage.Of(article));
        writer.WriteString("title", article.Title?.Value);
        writer.WriteStrings("authors", article.Authors.Select(author => author.Value));
        writer.WriteString("outlet", article.Outlet?.Value);
        var published = article.Published?.Value;
        writer.WriteString("published", published is { Precision: DatePrecision.Day } day ? JsonCells.Day(day.From) : null);
        writer.WriteDays("published_range", published);
        writer.WriteString("wire_credit", article.WireCredit?.Value);
        writer.WriteString("dateline", article.Dateline?.Value);
    }

    private static void WriteAddresses(Utf8JsonWriter writer, Article article)
    {
        writer.WriteString("address", article.Address?.Value);
        writer.WriteString("fetched_from", article.FetchedFrom);
    }

    private static void WriteSightings(Utf8JsonWriter writer, IReadOnlyList<Sighting> sightings)
    {
        writer.WriteStartArray("sightings");
        foreach (var sighting in sightings)
        {
            writer.WriteStartObject();
            writer.WriteString("document", sighting.Document);
            writer.WriteString("id", sighting.Id);
            writer.WriteString("address", sighting.Address);
            writer.WriteString("fetched_from", sighting.FetchedFrom);
            writer.WriteString("reason", JsonCells.Name(sighting.Reason));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // The whole evidence is for the text of one document; a ledger's schema knows no more than the rest.
    private static void WriteFootnotes(Utf8JsonWriter writer, CitedText text, bool whole = false)
    {
        var article = text.Article;
        writer.WriteStrings("remarks", article.Remarks);
        writer.WriteStartObject("evidence");
        WriteEvidence(writer, text, "title", article.Title?.Evidence);
        writer.WriteStartArray("authors");
        foreach (var author in article.Authors) WriteEvidence(writer, text, null, author.Evidence);
        writer.WriteEndArray();
        WriteEvidence(writer, text, "outlet", article.Outlet?.Evidence);
        WriteEvidence(writer, text, "published", article.Published?.Evidence);
        if (whole)
        {
            WriteEvidence(writer, text, "updated", article.Updated?.Evidence);
            WriteEvidence(writer, text, "lead_caption", article.LeadCaption?.Evidence);
        }

        WriteEvidence(writer, text, "address", article.Address?.Evidence);
        WriteEvidence(writer, text, "wire_credit", article.WireCredit?.Evidence);
        WriteEvidence(writer, text, "dateline", article.Dateline?.Evidence);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, CitedText text, string? name, Evidence? evidence)
    {
        if (name is not null) writer.WritePropertyName(name);
        if (evidence is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("where", evidence.Where);
        writer.WriteString("wording", evidence.Wording);
        writer.WriteSpan("span", text, evidence.Span);
        writer.WriteEndObject();
    }
}
