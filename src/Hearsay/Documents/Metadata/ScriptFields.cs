using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using AngleSharp.Dom;

namespace Hearsay.Documents.Metadata;

/// <summary>Finds an author or a day that a page's running scripts hold as a plain field (<c>dataLayer.push({"pagePostAuthor": "Ana Quill"})</c>).</summary>
/// <remarks>
/// Scripts are never run, and what is not JSON is not parsed: a key in quotes, a colon and a string in quotes is all that is looked for. Which keys count is data:
/// <c>embedded-data.lexicon</c>, kinds <c>script author</c>, <c>script published</c> and <c>script modified</c>.
/// </remarks>
internal static class ScriptFields
{
    private const int LongestScript = 400_000;
    private const int MostFields = 40;
    private const int LongestValue = 120;

    private static readonly FrozenDictionary<string, string> Meanings = Lexicon.Read("Documents/Metadata/embedded-data.lexicon")
        .Where(entry => entry[0].StartsWith("script ", StringComparison.Ordinal)).ToFrozenDictionary(entry => entry[1], entry => entry[0]["script ".Length..], StringComparer.Ordinal);

    private static readonly SearchValues<string> Keys = SearchValues.Create([.. Meanings.Keys], StringComparison.Ordinal);

    /// <summary>The fields, in the order of the page: what each means (author, published, modified), its key and its value.</summary>
    public static IEnumerable<(string Meaning, string Key, string Value)> Find(IEnumerable<IElement> scripts)
    {
        var found = new List<(string, string, string)>();
        foreach (var script in scripts)
        {
            if (script.FirstChild is not IText { Data: { Length: <= LongestScript } words }) continue;
            for (var at = 0; found.Count < MostFields;)
            {
                var next = words.AsSpan(at).IndexOfAny(Keys);
                if (next < 0) break;
                at += next;
                var end = at;
                while (end < words.Length && (char.IsAsciiLetterOrDigit(words[end]) || words[end] == '_')) end++;
                if (at > 0 && words[at - 1] is '"' or '\'' && Meanings.TryGetValue(words[at..end], out var meaning) && Value(words, end) is { } value) found.Add((meaning, words[at..end], value));
                at = Math.Max(end, at + 1);
            }
        }

        return found;
    }

    // The string behind the key's closing quote and a colon, alone or first in a list.
    private static string? Value(string words, int at)
    {
        if (at >= words.Length || words[at] is not ('"' or '\'')) return null;
        at = Past(words, at + 1);
        if (at >= words.Length || words[at] != ':') return null;
        at = Past(words, at + 1);
        if (at < words.Length && words[at] == '[') at = Past(words, at + 1);
        if (at >= words.Length || words[at] is not ('"' or '\'')) return null;
        var end = words.IndexOf(words[at], at + 1);
        if (end < 0 || end - at > LongestValue || end == at + 1) return null;
        var value = words[(at + 1)..end];
        if (!value.Contains('\\', StringComparison.Ordinal)) return value;
        try
        {
            using var parsed = JsonDocument.Parse($"\"{value}\"");
            return parsed.RootElement.GetString();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // A broken escape, or half a surrogate pair, is no text.
            return null;
        }
    }

    private static int Past(string words, int at)
    {
        while (at < words.Length && char.IsWhiteSpace(words[at])) at++;
        return at;
    }
}
