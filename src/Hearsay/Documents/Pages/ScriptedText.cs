using System.Text.Json;
using Hearsay.Documents.Feeds;
using Hearsay.Documents.Metadata;

namespace Hearsay.Documents.Pages;

/// <summary>The text of an article that stands in the data of a page's script. Immutable.</summary>
/// <param name="Where">The place, for the remark: "JSON-LD articleBody", "script __NEXT_DATA__ body".</param>
/// <param name="Headline">The headline that stands beside it.</param>
/// <param name="Markup">The text as markup.</param>
/// <param name="Words">The text as words.</param>
internal sealed record ScriptedText(string Where, string? Headline, string Markup, string Words)
{
    private const int Shortest = 500;
    private const int MostObjects = 300_000;
    private const long MostWritten = 16_000_000;
    private const int ShortestHeadline = 12;

    private static readonly ILookup<string, string> Names =
        Lexicon.Read("Documents/Pages/script-text.lexicon").ToLookup(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    private static readonly string[] BodyKeys = [.. Names["body"]];
    private static readonly string[] DescribedKeys = [.. Names["described"]];
    private static readonly string[] TitleKeys = [.. Names["title"]];
    private static readonly string[] InsideKeys = [.. Names["inside"]];

    /// <summary>
    /// The text of the article with one of these headlines; where none has one of them, the only one that JSON-LD gives for the page. A page's data hold other
    /// articles too, those it links to, so that without a headline nothing else is taken.
    /// </summary>
    public static ScriptedText? Find(IEnumerable<(string Where, JsonDocument Json)> scripts, IReadOnlyList<string> headlines, CancellationToken cancellation)
    {
        var found = new List<ScriptedText>();
        foreach (var (where, json) in scripts)
        {
            using (json)
            {
                cancellation.ThrowIfCancellationRequested();
                var (left, written) = (MostObjects, MostWritten);
                try
                {
                    Search(json.RootElement, where, found, ref left, ref written);
                }
                catch (InvalidOperationException)
                {
                    // A string of half a surrogate pair is no text: what was found before it stands.
                }
            }
        }

        var own = found.Where(text => text.Headline is not null && headlines.Any(headline => IsSame(headline, text.Headline))).MaxBy(text => text.Words.Length);
        if (own is not null) return own;
        var described = found.Where(text => DescribedKeys.Any(key => text.Where == $"{PageScripts.LinkedData} {key}")).DistinctBy(text => text.Words).Take(2).ToList();
        return described.Count == 1 ? described[0] : null;
    }

    private static void Search(JsonElement element, string where, List<ScriptedText> found, ref int left, ref long written)
    {
        if (--left < 0 || written < 0) return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Search(item, where, found, ref left, ref written);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Title(element) is var title && (title is not null || where == PageScripts.LinkedData)) Take(element, title, where, found, ref written);
            foreach (var property in element.EnumerateObject())
            {
                if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Search(property.Value, where, found, ref left, ref written);
                else if (property.Value.ValueKind == JsonValueKind.String) SearchInside(property.Value, where, found, ref left, ref written);
            }
        }
    }

    // Answers of a server are kept as strings of JSON in JSON.
    private static void SearchInside(JsonElement value, string where, List<ScriptedText> found, ref int left, ref long written)
    {
        var raw = value.GetRawText();
        if (raw.Length < Shortest || !raw.StartsWith("\"{\\\"", StringComparison.Ordinal)) return;
        written -= raw.Length;
        using var inner = MendedJson.Parse(value.GetString()!);
        if (inner is not null) Search(inner.RootElement, where, found, ref left, ref written);
    }

    private static void Take(JsonElement element, string? title, string where, List<ScriptedText> found, ref long written)
    {
        ScriptedText? longest = null;
        foreach (var key in BodyKeys)
        {
            if (!element.TryGetProperty(key, out var body) || body.ValueKind is not (JsonValueKind.String or JsonValueKind.Array or JsonValueKind.Object)) continue;
            if (body.GetRawText().Length < Shortest) continue;
            var markup = ScriptedParts.Write(body);
            written -= markup.Length;
            var words = MarkupText.Of(markup);
            if (words.Length >= Math.Max(Shortest, longest?.Words.Length + 1 ?? 0) && HasSentences(words)) longest = new ScriptedText($"{where} {key}", title, markup, words);
        }

        if (longest is not null) found.Add(longest);
    }

    // A program or a list of names is as long as an article and has no sentences.
    private static bool HasSentences(string words)
    {
        var ends = 0;
        for (var at = words.IndexOf(". ", StringComparison.Ordinal); at >= 0; at = words.IndexOf(". ", at + 2, StringComparison.Ordinal)) ends++;
        return ends * 400 >= words.Length && words.AsSpan().Count(' ') * 12 >= words.Length && words.AsSpan().IndexOf("function(", StringComparison.Ordinal) < 0;
    }

    private static string? Title(JsonElement element)
    {
        foreach (var key in TitleKeys)
        {
            if (!element.TryGetProperty(key, out var value)) continue;
            if (value.ValueKind == JsonValueKind.Object) value = Inside(value);
            if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and < 500 } title) return MarkupText.Of(title);
        }

        return null;
    }

    private static JsonElement Inside(JsonElement value)
    {
        foreach (var key in InsideKeys)
        {
            if (value.TryGetProperty(key, out var inner) && inner.ValueKind == JsonValueKind.String) return inner;
        }

        return default;
    }

    // The title of a page goes on with the outlet's name, and a headline may be shortened for it.
    private static bool IsSame(string left, string right)
    {
        if (Prose.SameWords(left, right)) return true;
        var shorter = left.Length < right.Length ? left : right;
        var longer = left.Length < right.Length ? right : left;
        return shorter.Length >= ShortestHeadline && Prose.CountWords(shorter, 3) == 3 && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);
    }
}
