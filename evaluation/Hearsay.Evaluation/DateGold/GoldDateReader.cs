using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Documents;

namespace Hearsay.Evaluation.DateGold;

/// <summary>A sentence of a document with the times that people marked in it.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Dates">What is marked.</param>
public sealed record GoldDateSentence(string Document, DateOnly Published, string Text, ImmutableArray<GoldDate> Dates);

/// <summary>Reads sentences with marked times: a JSON list with <c>doc</c>, <c>ref</c>, <c>text</c> and <c>spans</c> (<c>s</c>, <c>e</c>, <c>a</c>).</summary>
public static class GoldDateReader
{
    /// <summary>The sentences of a file, in its order.</summary>
    /// <exception cref="EvaluationInputException">The file is missing or is in another format.</exception>
    public static ImmutableArray<GoldDateSentence> Read(string path)
    {
        if (!File.Exists(path)) throw new EvaluationInputException("HS901", path, "is not there.", "Name the file of the gold with --gold.");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return [.. json.RootElement.EnumerateArray().Select(ReadSentence)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new EvaluationInputException("HS904", path, "is not a list of sentences: " + e.Message, "Correct it.", e);
        }
    }

    private static GoldDateSentence ReadSentence(JsonElement entry)
    {
        var text = entry.GetProperty("text").GetString()!;
        return new GoldDateSentence(
            entry.GetProperty("doc").GetString()!,
            DateOnly.Parse(entry.GetProperty("ref").GetString()!),
            text,
            [.. entry.GetProperty("spans").EnumerateArray().Select(span => ReadDate(text, span))]);
    }

    private static GoldDate ReadDate(string text, JsonElement span)
    {
        // Offsets count code points.
        var map = new List<int>();
        for (var at = 0; at < text.Length; at += char.IsSurrogatePair(text, at) ? 2 : 1) map.Add(at);
        map.Add(text.Length);
        var values = span.GetProperty("a").EnumerateObject().ToImmutableDictionary(part => part.Name, part => part.Value.GetString()!, StringComparer.Ordinal);
        return new GoldDate(new Span(map[span.GetProperty("s").GetInt32()], map[span.GetProperty("e").GetInt32()]), values);
    }
}
