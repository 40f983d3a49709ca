using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Hearsay.Documents.Feeds;

namespace Hearsay.Documents.Pages;

/// <summary>Makes markup of an article's text as page builders and content stores keep it: words, markup, or parts within parts.</summary>
/// <remarks>
/// Parts say what they are (paragraph, heading, picture) and hold words or further parts, as in Portable Text, ProseMirror's documents and the lists of
/// content elements of newsrooms' stores. Pictures, advertisements and teasers are left out: they are no text. Names: <c>script-text.lexicon</c>.
/// </remarks>
internal sealed class ScriptedParts
{
    private const int Deepest = 24;
    private const int Longest = 4_000_000;

    private static readonly ILookup<string, string> Names =
        Lexicon.Read("Documents/Pages/script-text.lexicon").ToLookup(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    private static readonly string[] TextKeys = [.. Names["text"]];
    private static readonly string[] PartKeys = [.. Names["parts"]];
    private static readonly string[] SortKeys = [.. Names["sort"]];
    private static readonly string[] EntryTitles = [.. Names["entry title"]];
    private static readonly string[] EntryBodies = [.. Names["entry body"]];
    private static readonly string[] EntryTimes = [.. Names["entry time"]];
    private static readonly FrozenDictionary<string, string> Sorts = ((string[])["other", "heading", "quote", "item", "span", "many"])
        .SelectMany(kind => Names[kind].Select(name => (name, kind))).ToFrozenDictionary(pair => pair.name, pair => pair.kind, StringComparer.OrdinalIgnoreCase);

    private readonly StringBuilder html = new();

    private ScriptedParts()
    {
    }

    /// <summary>The markup of a value; empty where it holds no text.</summary>
    public static string Write(JsonElement value)
    {
        var parts = new ScriptedParts();
        parts.Append(value, isInside: false, 0);
        return parts.html.ToString();
    }

    private void Append(JsonElement value, bool isInside, int depth)
    {
        if (depth > Deepest || html.Length > Longest) return;
        if (value.ValueKind == JsonValueKind.String)
        {
            AppendWords(value.GetString()!, isInside);
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in value.EnumerateArray()) Append(part, isInside && part.ValueKind != JsonValueKind.String, depth + 1);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            AppendPart(value, isInside, depth);
        }
    }

    private void AppendPart(JsonElement part, bool isInside, int depth)
    {
        var sort = SortOf(part, out var isNamed);
        if (sort == "other" || AppendEntry(part, depth)) return;
        var inner = Inner(part);
        if (inner.ValueKind == JsonValueKind.Undefined) return;
        // What a named part holds are the pieces of one paragraph, unless they are parts of their own kind.
        var isWhole = isNamed && sort != "many" && (inner.ValueKind != JsonValueKind.Array || HoldsPieces(inner));
        var element = sort switch { "heading" => "h3", "quote" => "blockquote", "item" => "li", "span" => null, _ => isInside ? null : isWhole ? "p" : "div" };
        if (element is not null) html.Append('<').Append(element).Append('>');
        Append(inner, isInside || isWhole || sort is "heading" or "span", depth + 1);
        if (element is not null) html.Append("</").Append(element).Append(">\n");
    }

    // An entry of a live blog: its headline and its time stand on lines of their own.
    private bool AppendEntry(JsonElement part, int depth)
    {
        if (Find(part, EntryBodies) is not { } body || Find(part, EntryTimes) is not { ValueKind: JsonValueKind.String } time) return false;
        html.Append("<section>");
        if (Find(part, EntryTitles) is { ValueKind: JsonValueKind.String } title) html.Append("<h3>").Append(Encoded(title.GetString()!)).Append("</h3>\n");
        html.Append("<p class=\"timestamp\"><time>").Append(Encoded(time.GetString()!)).Append("</time></p>\n");
        Append(body, isInside: false, depth + 1);
        html.Append("</section>\n");
        return true;
    }

    private void AppendWords(string words, bool isInside)
    {
        if (words.Contains("&lt;p", StringComparison.OrdinalIgnoreCase)) words = System.Net.WebUtility.HtmlDecode(words);
        if (isInside)
        {
            html.Append(MarkupText.HasTags(words) ? words : Encoded(words));
        }
        else if (MarkupText.HasTags(words))
        {
            html.Append("<div>").Append(words).Append("</div>\n");
        }
        else
        {
            foreach (var line in words.AsSpan().EnumerateLines())
            {
                if (!line.IsWhiteSpace()) html.Append("<p>").Append(Encoded(line.ToString())).Append("</p>\n");
            }
        }
    }

    // Words without tags may still write their signs as markup does ("&rsquo;"); a bare "&" is read as itself.
    private static string Encoded(string words) => words.Replace("<", "&lt;", StringComparison.Ordinal);

    private static JsonElement Inner(JsonElement part)
    {
        foreach (var key in PartKeys)
        {
            if (part.TryGetProperty(key, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object) return inner;
        }

        foreach (var key in TextKeys)
        {
            if (part.TryGetProperty(key, out var words) && words.ValueKind == JsonValueKind.String) return words;
        }

        return default;
    }

    private static bool HoldsPieces(JsonElement parts)
    {
        foreach (var part in parts.EnumerateArray())
        {
            if (part.ValueKind != JsonValueKind.Object) continue;
            var sort = SortOf(part, out var isNamed);
            if (sort is "heading" or "quote" or "item" or "many") return false;
            if (sort != "span" && isNamed && !IsText(part)) return false;
        }

        return true;
    }

    private static bool IsText(JsonElement part)
    {
        foreach (var key in SortKeys)
        {
            if (part.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String && name.ValueEquals("text")) return true;
        }

        return false;
    }

    private static string? SortOf(JsonElement part, out bool isNamed)
    {
        isNamed = false;
        string? found = null;
        foreach (var key in SortKeys)
        {
            if (!part.TryGetProperty(key, out var value) || value.ValueKind != JsonValueKind.String || value.GetString() is not { Length: > 0 and < 60 } name) continue;
            isNamed = true;
            if (!Sorts.TryGetValue(name, out var sort))
            {
                sort = PageFurniture.WordsOf(name).Select(word => Sorts.GetValueOrDefault(word)).FirstOrDefault(kind => kind is "other" or "heading" or "quote" or "many");
            }

            if (sort == "other") return sort;
            found ??= sort;
        }

        return found;
    }

    private static JsonElement? Find(JsonElement part, string[] keys)
    {
        foreach (var key in keys)
        {
            if (part.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Array or JsonValueKind.Object) return value;
        }

        return null;
    }
}
