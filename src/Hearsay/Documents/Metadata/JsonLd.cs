using System.Net;
using System.Text.Json;

namespace Hearsay.Documents.Metadata;

/// <summary>Reads the descriptions of articles that a page carries as JSON-LD (schema.org NewsArticle and its kin).</summary>
/// <remarks>Broken JSON is mended where that is safe (<see cref="MendedJson"/>); what is not JSON even so describes nothing.</remarks>
internal sealed class JsonLd
{
    private const int MostItems = 40;

    private readonly List<DescribedItem> items = [];

    /// <summary>Everything described that is an article, and after these the page itself, in order.</summary>
    public IReadOnlyList<DescribedItem> Items => items;

    /// <summary>Reads every block of JSON-LD in a page.</summary>
    public static JsonLd Read(PageMarkup markup)
    {
        var found = new JsonLd();
        foreach (var script in markup.LinkedData)
        {
            using var json = MendedJson.Parse(script.TextContent);
            if (json is null) continue;
            try
            {
                var ids = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
                Collect(json.RootElement, ids);
                found.Visit(json.RootElement, ids);
            }
            catch (InvalidOperationException)
            {
                // A string of half a surrogate pair is no text: what was read before it stands.
            }
        }

        return found;
    }

    private static void Collect(JsonElement element, Dictionary<string, JsonElement> ids)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, ids);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Text(element, "@id") is { } id && element.TryGetProperty("name", out _)) ids.TryAdd(id, element);
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Collect(property.Value, ids);
            }
        }
    }

    private void Visit(JsonElement element, Dictionary<string, JsonElement> ids)
    {
        if (items.Count >= MostItems) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Visit(item, ids);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var kind = Kind(element);
            if (kind is not null) items.Add(Describe(element, kind == "article", ids));
            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (element.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Visit(inner, ids);
            }
        }
    }

    private static DescribedItem Describe(JsonElement element, bool isArticle, Dictionary<string, JsonElement> ids) => new(isArticle)
    {
        Headline = Text(element, "headline") ?? Text(element, "name"),
        Published = Text(element, "datePublished") ?? Text(element, "dateCreated") ?? Text(element, "uploadDate"),
        Modified = Text(element, "dateModified"),
        Address = Text(element, "url") ?? Address(element, "mainEntityOfPage") ?? (Text(element, "@id") is { } id && id.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? id : null),
        Publisher = element.TryGetProperty("publisher", out var publisher) ? Names(publisher, ids).FirstOrDefault() : null,
        Caption = element.TryGetProperty("image", out var image) ? CaptionOf(image) : null,
        Authors = element.TryGetProperty("author", out var author) || element.TryGetProperty("creator", out author) ? [.. Names(author, ids).Take(40)] : [],
    };

    // "article", "page" or null. Types are written bare or as whole addresses.
    private static string? Kind(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return null;
        if (type.ValueKind != JsonValueKind.Array) return KindOf(type);
        string? kind = null;
        foreach (var one in type.EnumerateArray())
        {
            if (KindOf(one) is { } found && kind != "article") kind = found;
        }

        return kind;
    }

    private static string? KindOf(JsonElement name)
    {
        if (name.ValueKind != JsonValueKind.String || name.GetString() is not { } value) return null;
        value = value[(value.LastIndexOfAny(['/', ':', '#']) + 1)..];
        return value.EndsWith("Article", StringComparison.Ordinal) || value is "BlogPosting" or "LiveBlogPosting" or "Report" or "Review" or "Recipe" or "HowTo" ? "article"
            : value.EndsWith("WebPage", StringComparison.Ordinal) || value is "CollectionPage" or "ItemPage" or "CreativeWork" or "WebContent" ? "page" : null;
    }

    private static string? CaptionOf(JsonElement image) => image.ValueKind switch
    {
        JsonValueKind.Array => image.GetArrayLength() > 0 ? CaptionOf(image[0]) : null,
        JsonValueKind.Object => Text(image, "caption"),
        _ => null,
    };

    private static string? Address(JsonElement element, string property) =>
        !element.TryGetProperty(property, out var page) ? null
        : page.ValueKind == JsonValueKind.String ? Clean(page.GetString())
        : page.ValueKind == JsonValueKind.Object ? Text(page, "@id") ?? Text(page, "url") : null;

    private static IEnumerable<string> Names(JsonElement element, Dictionary<string, JsonElement> ids)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                if (Clean(element.GetString()) is { } name) yield return ids.TryGetValue(name, out var named) && Text(named, "name") is { } own ? own : name;
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    foreach (var inner in Names(item, ids)) yield return inner;
                }

                break;
            case JsonValueKind.Object:
                if (element.TryGetProperty("name", out var under) && under.ValueKind is JsonValueKind.String or JsonValueKind.Array)
                {
                    foreach (var inner in Names(under, ids)) yield return inner;
                }
                else if (Text(element, "@id") is { } id && ids.TryGetValue(id, out var referred) && Text(referred, "name") is { } reference)
                {
                    yield return reference;
                }

                break;
        }
    }

    private static string? Text(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@value", out var literal)) value = literal;
        return value.ValueKind == JsonValueKind.String ? Clean(value.GetString()) : null;
    }

    private static string? Clean(string? value)
    {
        var text = WebUtility.HtmlDecode(value)?.Trim();
        return string.IsNullOrEmpty(text) || text.Length > 4000 ? null : text;
    }
}
