using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Hearsay.Documents.Pages;

/// <summary>Reads the description of an article that a page carries as JSON-LD (schema.org NewsArticle and its kin).</summary>
/// <remarks>What is not valid JSON is passed over: it describes nothing.</remarks>
internal sealed class JsonLd
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The headline, or null.</summary>
    public string? Headline { get; private set; }

    /// <summary>When it was published, as written, or null.</summary>
    public string? Published { get; private set; }

    /// <summary>Who published it, or null.</summary>
    public string? Publisher { get; private set; }

    /// <summary>The names of the authors.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>Reads every block of JSON-LD in a page; the first article described counts.</summary>
    public static JsonLd Read(IDocument page)
    {
        var found = new JsonLd();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent.Trim(), Lenient);
                found.Visit(json.RootElement, Ids(json.RootElement));
            }
            catch (JsonException)
            {
                // Passed over: see the remarks.
            }
        }

        return found;
    }

    private static Dictionary<string, JsonElement> Ids(JsonElement root)
    {
        var ids = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        Collect(root);
        return ids;

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) Collect(item);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                if (Text(element, "@id") is { } id && element.TryGetProperty("name", out _)) ids.TryAdd(id, element);
                if (element.TryGetProperty("@graph", out var graph)) Collect(graph);
            }
        }
    }

    private void Visit(JsonElement element, Dictionary<string, JsonElement> ids)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Visit(item, ids);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(element))
            {
                Headline ??= Text(element, "headline") ?? Text(element, "name");
                Published ??= Text(element, "datePublished");
                Publisher ??= element.TryGetProperty("publisher", out var publisher) ? Names(publisher, ids).FirstOrDefault() : null;
                if (Authors.Count == 0 && element.TryGetProperty("author", out var author)) Authors.AddRange(Names(author, ids));
            }

            if (element.TryGetProperty("@graph", out var graph)) Visit(graph, ids);
            if (element.TryGetProperty("mainEntity", out var main)) Visit(main, ids);
            else if (element.TryGetProperty("mainEntityOfPage", out main)) Visit(main, ids);
        }
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleType) : IsArticleType(type);
        static bool IsArticleType(JsonElement name) => name.ValueKind == JsonValueKind.String && name.GetString() is { } value
            && (value.EndsWith("Article", StringComparison.Ordinal) || value is "BlogPosting" or "LiveBlogPosting" or "Report" or "AnalysisNewsArticle" or "ReportageNewsArticle");
    }

    private static IEnumerable<string> Names(JsonElement element, Dictionary<string, JsonElement> ids)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                if (Clean(element.GetString()) is { } name) yield return name;
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    foreach (var inner in Names(item, ids)) yield return inner;
                }

                break;
            case JsonValueKind.Object:
                if (element.TryGetProperty("name", out var named) && named.ValueKind is JsonValueKind.String or JsonValueKind.Array)
                {
                    foreach (var inner in Names(named, ids)) yield return inner;
                }
                else if (Text(element, "@id") is { } id && ids.TryGetValue(id, out var referred) && Text(referred, "name") is { } reference)
                {
                    yield return reference;
                }

                break;
        }
    }

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;

    private static string? Clean(string? value)
    {
        var text = WebUtility.HtmlDecode(value)?.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }
}
