using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>Writes statements as JSON: one object each, with the spans of every cell in code points.</summary>
/// <remarks>
/// The spans count as the text position selector of the W3C Web Annotation data model does. What the text does not settle is null.
/// </remarks>
public static class StatementJson
{
    /// <summary>Writes one statement.</summary>
    public static void Write(Utf8JsonWriter writer, StatementRow row)
    {
        var (text, statement) = row;
        var attribution = statement.Attribution;
        writer.WriteStartObject();
        writer.WriteString("document", text.Article.Document);
        writer.WriteString("id", statement.Id);
        writer.WriteQuote("source", text, attribution.Source);
        writer.WriteQuote("cue", text, attribution.Cue);
        writer.WriteQuote("content", text, attribution.Content);
        writer.WriteString("quotation", JsonCells.Name(attribution.Quotation));
        WriteSpeaker(writer, text, statement.Speaker);
        writer.WriteString("stance", JsonCells.Name(statement.Stance));
        writer.WriteQuote("stance_words", text, statement.StanceEvidence);
        WriteRelays(writer, text, statement);
        WriteDate(writer, text, "said", statement.Said);
        writer.WriteStartArray("figures");
        foreach (var figure in statement.Figures) FigureJson.Write(writer, text, figure);
        writer.WriteEndArray();
        writer.WriteString("nuance", statement.Nuance == StanceNuance.None ? null : JsonCells.Name(statement.Nuance));
        writer.WriteQuote("doubt", text, statement.Doubt);
        WriteDate(writer, text, "about", statement.About);
        writer.WriteQuote("occasion", text, statement.Occasion);
        writer.WriteString("act", JsonCells.Name(attribution.Act));
        writer.WriteString("rule", attribution.Rule);
        writer.WriteNumber("depth", attribution.Depth);
        writer.WriteNumber("confidence", Math.Round(attribution.Confidence, 3));
        writer.WriteEndObject();
    }

    private static void WriteSpeaker(Utf8JsonWriter writer, CitedText text, Speaker? speaker)
    {
        writer.WriteStartObject("speaker");
        writer.WriteString("name", speaker?.Name);
        writer.WriteString("kind", speaker is null ? null : JsonCells.Name(speaker.Kind));
        writer.WriteString("role", speaker?.Role);
        if (speaker is null) writer.WriteNull("anonymous");
        else writer.WriteBoolean("anonymous", speaker.Anonymous);
        writer.WriteNumber("count", speaker?.Count);
        writer.WriteString("affiliation", text.Words(speaker?.Affiliation));
        writer.WriteString("knowledge", text.Words(speaker?.Knowledge));
        writer.WriteString("resolution", speaker?.Resolution);
        writer.WriteSpan("name_span", text, speaker?.Evidence);
        writer.WriteSpan("role_span", text, speaker?.RoleEvidence);
        writer.WriteSpan("affiliation_span", text, speaker?.Affiliation);
        writer.WriteSpan("knowledge_span", text, speaker?.Knowledge);
        writer.WriteEndObject();
    }

    private static void WriteRelays(Utf8JsonWriter writer, CitedText text, Statement statement)
    {
        writer.WriteStrings("relays", statement.Relays.Select(relay => relay.Name));
        writer.WriteSpans("relay_spans", text, [.. statement.Relays.Select(relay => relay.Evidence)]);
        writer.WriteStrings("relay_kinds", statement.Relays.Select(relay => JsonCells.Name(relay.Kind)));
    }

    // The words are kept apart from the days: words without days ("last week", in an article without a date) are not a date.
    private static void WriteDate(Utf8JsonWriter writer, CitedText text, string name, DateExpression? date)
    {
        writer.WriteDays(name, date?.Value);
        writer.WriteQuote(name + "_words", text, date?.Span);
        writer.WriteString(name + "_grain", date is null ? null : JsonCells.Name(date.Grain));
        writer.WriteString(name + "_clock", date?.Clock is { } clock ? $"{clock.From:HH:mm}/{clock.To:HH:mm}" : null);
        writer.WriteString(name + "_flaw", date is null or { Flaw: DateFlaw.None } ? null : JsonCells.Name(date.Flaw));
    }
}
