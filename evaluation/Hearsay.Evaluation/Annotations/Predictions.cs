using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Annotations;

/// <summary>Reads a predictions file: the JSON Lines that <c>hearsay extract --format jsonl</c> prints, one attribution a line.</summary>
/// <remarks>
/// Of each object it reads <c>document</c> (a path's last part counts), <c>source</c>, <c>cue</c>, <c>content</c> (null or an object
/// whose <c>spans</c> are pairs [start, end] or objects with start and end, in code points) and, where given, <c>depth</c>,
/// <c>speaker</c>, <c>stance</c> and <c>relays</c>.
/// </remarks>
public static class Predictions
{
    /// <summary>The attributions of each document, in the order of the file.</summary>
    /// <exception cref="EvaluationInputException">The file is missing, or a line is not such an object.</exception>
    public static IReadOnlyDictionary<string, ImmutableArray<MarkedAttribution>> Read(string path)
    {
        if (!File.Exists(path))
            throw new EvaluationInputException("HS901", path, "is not there.", "Make it with `hearsay extract PATH... --format jsonl`.");
        var found = new Dictionary<string, ImmutableArray<MarkedAttribution>.Builder>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                var name = (json.RootElement.GetProperty("document").GetString() ?? throw new JsonException("The document has no name.")).TrimEnd('/');
                name = name[(name.LastIndexOf('/') + 1)..];
                if (!found.TryGetValue(name, out var list)) found[name] = list = ImmutableArray.CreateBuilder<MarkedAttribution>();
                list.Add(ReadAttribution(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
            {
                throw new EvaluationInputException(
                    "HS902", $"{path}:{number}", "is not an attribution.", "Each line is an object with document, source, cue and content.", e);
            }
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value.ToImmutable(), StringComparer.Ordinal);
    }

    private static MarkedAttribution ReadAttribution(JsonElement json)
    {
        var depth = json.TryGetProperty("depth", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : 0;
        return new MarkedAttribution(Spans(json, "source"), Spans(json, "cue"), Spans(json, "content"))
        {
            Depth = depth,
            Particulars = ReadParticulars(json),
        };
    }

    private static ImmutableArray<Span> Spans(JsonElement json, string role)
    {
        if (!json.TryGetProperty(role, out var part) || part.ValueKind != JsonValueKind.Object) return [];
        if (!part.TryGetProperty("spans", out var spans)) return [];
        return [.. spans.EnumerateArray().Select(span => span.ValueKind == JsonValueKind.Array
            ? new Span(span[0].GetInt32(), span[1].GetInt32())
            : new Span(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()))];
    }

    private static Particulars? ReadParticulars(JsonElement json)
    {
        if (!json.TryGetProperty("stance", out var stance) && !json.TryGetProperty("speaker", out _)) return null;
        string? name = null;
        var anonymous = false;
        if (json.TryGetProperty("speaker", out var speaker) && speaker.ValueKind == JsonValueKind.Object)
        {
            name = speaker.TryGetProperty("name", out var given) ? given.GetString() : null;
            anonymous = speaker.TryGetProperty("anonymous", out var flag) && flag.ValueKind == JsonValueKind.True;
        }

        var relays = json.TryGetProperty("relays", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(relay => relay.GetString()!).ToImmutableArray()
            : [];
        return new Particulars(name, anonymous, stance.ValueKind == JsonValueKind.String ? stance.GetString() : null, relays);
    }
}
