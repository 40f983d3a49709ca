using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ledger;

namespace Hearsay.Output;

/// <summary>Writes decisions with their rules, and the characters that they stand on.</summary>
internal static class DecisionJson
{
    /// <summary>Writes <c>[{"id":…,"left":…,"right":…,"same":true,"rule":…,"judgement":null,"evidence":[…]}]</c>.</summary>
    public static void WriteDecisions(this Utf8JsonWriter writer, string name, CitedStory story, ImmutableArray<Decision> decisions)
    {
        writer.WriteStartArray(name);
        foreach (var decision in decisions)
        {
            writer.WriteStartObject();
            writer.WriteString("id", decision.Id);
            writer.WriteString("left", decision.Left);
            writer.WriteString("right", decision.Right);
            writer.WriteBoolean("same", decision.Same);
            writer.WriteString("rule", decision.Rule);
            writer.WriteString("judgement", decision.Judgement);
            writer.WriteEvidence("evidence", story, decision.Evidence);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes <c>[{"document":…,"article":…,"spans":[[0,4]],"text":…}]</c>.</summary>
    public static void WriteEvidence(this Utf8JsonWriter writer, string name, CitedStory story, ImmutableArray<ArticleSpan> places)
    {
        writer.WriteStartArray(name);
        foreach (var place in places) writer.WritePlace(story, place);
        writer.WriteEndArray();
    }

    /// <summary>Writes one place as <see cref="WriteEvidence"/> does.</summary>
    public static void WritePlace(this Utf8JsonWriter writer, CitedStory story, ArticleSpan place)
    {
        if (story.Text(place.ArticleId) is not { } text)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("document", text.Article.Document);
        writer.WriteString("article", place.ArticleId);
        writer.WriteSpans("spans", text, [place.Span]);
        writer.WriteString("text", text.Words(place.Span));
        writer.WriteEndObject();
    }
}
