using System.Text.Json;

namespace Hearsay.Documents.Metadata;

/// <summary>Finds the article in the data that page builders leave in a script for their own use (<c>__NEXT_DATA__</c> and its kin).</summary>
/// <remarks>
/// Such data describe many things, in a form of their own. An object is taken for the article only where it carries the page's headline under a name
/// such as <c>title</c>, and a date or an author beside it. Names: <c>embedded-data.lexicon</c>.
/// </remarks>
internal static class EmbeddedData
{
    private const int MostObjects = 200_000;

    private static readonly ILookup<string, string> Keys =
        Lexicon.Read("Documents/Metadata/embedded-data.lexicon").ToLookup(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    private static readonly string[] Titles = [.. Keys["title"]];
    private static readonly string[] Published = [.. Keys["published"]];
    private static readonly string[] Modified = [.. Keys["modified"]];
    private static readonly string[] Authors = [.. Keys["author"]];
    private static readonly string[] PersonNames = [.. Keys["name"]];

    /// <summary>What the scripts say of the article with this headline, or null.</summary>
    public static DescribedItem? Find(PageMarkup markup, string headline)
    {
        if (Prose.CountWords(headline, 3) < 3) return null;
        var word = LongestWord(headline);
        foreach (var script in markup.Scripts)
        {
            // Most of such data are long and about something else: a word of the headline is looked for before they are parsed.
            var text = script.TextContent;
            if (!text.Contains(word, StringComparison.OrdinalIgnoreCase)) continue;
            using var json = MendedJson.Parse(text);
            if (json is null) continue;
            try
            {
                var left = MostObjects;
                if (Search(json.RootElement, headline, ref left) is { } found) return found;
            }
            catch (InvalidOperationException)
            {
                // A string of half a surrogate pair is no text.
            }
        }

        return null;
    }

    // Of plain letters alone: JSON may escape any other.
    private static string LongestWord(string headline)
    {
        var (start, length) = (0, 0);
        for (int from = 0, at = 0; at <= headline.Length; at++)
        {
            if (at < headline.Length && char.IsAsciiLetter(headline[at])) continue;
            if (at - from > length) (start, length) = (from, at - from);
            from = at + 1;
        }

        return headline.Substring(start, length);
    }

    private static DescribedItem? Search(JsonElement element, string headline, ref int left)
    {
        if (--left < 0) return null;
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (Text(element, Titles) is { } title && Prose.SameWords(title, headline))
            {
                var item = new DescribedItem(true)
                {
                    Headline = title,
                    Published = Text(element, Published),
                    Modified = Text(element, Modified),
                    Authors = [.. Names(element).Take(20)],
                };
                if (item.Published is not null || item.Authors.Length > 0) return item;
            }

            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Search(property.Value, headline, ref left) is { } found) return found;
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Search(item, headline, ref left) is { } found) return found;
            }
        }

        return null;
    }

    private static List<string> Names(JsonElement element)
    {
        var names = new List<string>();
        foreach (var key in Authors)
        {
            if (names.Count == 0 && element.TryGetProperty(key, out var author)) Take(author, 0);
        }

        return names;

        void Take(JsonElement value, int depth)
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 1 and < 100 } name) names.Add(name.Trim());
            else if (value.ValueKind == JsonValueKind.Object && Text(value, PersonNames) is { Length: < 100 } person) names.Add(person);
            else if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("fields", out var fields) && depth < 3) Take(fields, depth + 1);
            else if (value.ValueKind == JsonValueKind.Array && depth < 3)
            {
                foreach (var item in value.EnumerateArray()) Take(item, depth + 1);
            }
        }
    }

    private static string? Text(JsonElement element, string[] keys)
    {
        foreach (var key in keys)
        {
            if (!element.TryGetProperty(key, out var value)) continue;
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("rendered", out var rendered)) value = rendered;
            if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and < 1000 } text) return text;
            if (value.ValueKind == JsonValueKind.Number) return value.GetRawText();
        }

        return null;
    }
}
