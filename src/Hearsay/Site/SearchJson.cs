using System.Text.Json;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Search;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>Writes what a search found as JSON.</summary>
internal static class SearchJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Utf8JsonWriter writer, SearchQuery query, SearchResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("q", query.Words);
        writer.WriteStartObject("narrowed_to");
        foreach (var kind in SearchBox.Kinds.Where(kind => query.Term(kind) is not null)) writer.WriteString(EnumNames.Of(kind), query.Term(kind));
        writer.WriteEndObject();
        writer.WriteNumber("passages", result.Passages);
        writer.WriteBoolean("is_cut", result.IsCut);
        writer.WriteNumber("articles", result.ArticleCount);
        writer.WriteNumber("page", query.Page);
        writer.WriteNumber("pages", result.Pages);
        writer.WriteNumber("searched_articles", result.Reach.Searched);
        writer.WriteNumber("all_articles", result.Reach.All);
        writer.WriteStartArray("rows");
        foreach (var article in result.Articles) Write(writer, article);
        writer.WriteEndArray();
        writer.WriteStartObject("facets");
        foreach (var facet in result.Facets) Write(writer, facet);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FoundArticle article)
    {
        writer.WriteStartObject();
        writer.WriteString("article", article.Head.Id);
        writer.WriteString("title", article.Head.Title);
        writer.WriteString("document", article.Head.Document);
        writer.WriteString("outlet", article.Head.Outlet);
        writer.WriteDays("published", article.Head.Published);
        writer.WriteNumber("passage_count", article.PassageCount);
        writer.WriteStartArray("passages");
        foreach (var passage in article.Passages) Write(writer, passage);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // The places of the words, too, are of the article's text.
    private static void Write(Utf8JsonWriter writer, FoundPassage passage)
    {
        var map = new CodePointMap(passage.Text);
        writer.WriteStartObject();
        writer.WriteString("text", passage.Text);
        WriteSpan("span", passage.Span);
        writer.WriteStartArray("marks");
        foreach (var mark in passage.Marks)
        {
            var span = map.ToCodePoints(mark);
            WriteSpan(null, new Span(passage.Span.Start + span.Start, passage.Span.Start + span.End));
        }

        writer.WriteEndArray();
        writer.WriteString("statement", passage.Statement?.Id);
        writer.WriteString("speaker", passage.Statement?.Speaker);
        writer.WriteString("stance", passage.Statement is { } statement ? JsonCells.Name(statement.Stance) : null);
        writer.WriteEndObject();

        void WriteSpan(string? name, Span span)
        {
            if (name is null) writer.WriteStartArray();
            else writer.WriteStartArray(name);
            writer.WriteNumberValue(span.Start);
            writer.WriteNumberValue(span.End);
            writer.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter writer, SearchFacet facet)
    {
        writer.WriteStartArray(EnumNames.Of(facet.Kind));
        foreach (var value in facet.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("term", value.Term);
            writer.WriteNumber("passages", value.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
