using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Specs;

/// <summary>One case of a recognizer's specification: a text and everything that is to be recognised in it.</summary>
/// <param name="Model">The file's name without its ending: <c>NumberModel</c>.</param>
/// <param name="Number">The place of the case in its file, from 1.</param>
/// <param name="Input">The text.</param>
/// <param name="Expected">What is to be found in it, and nothing else.</param>
/// <param name="Unsupported">The platforms whose own library fails the case, as the file lists them; empty for none.</param>
public sealed record SpecCase(string Model, int Number, string Input, ImmutableArray<SpecAnswer> Expected, string Unsupported)
{
    /// <summary>The day on which the text is told, or null where the case does not say.</summary>
    public DateOnly? Told { get; init; }
}

/// <summary>One thing that a case expects.</summary>
/// <param name="Span">Its characters, in UTF-16 units of the input.</param>
/// <param name="Resolution">Its value, unit and the like, by name.</param>
public sealed record SpecAnswer(Span Span, ImmutableDictionary<string, string> Resolution)
{
    /// <summary>A part of the resolution, or null where the case does not have it or has no value there.</summary>
    public string? this[string name] => Resolution.GetValueOrDefault(name) is { Length: > 0 } value && value != "null" ? value : null;
}

/// <summary>Reads specification files: a JSON list with <c>Input</c> and <c>Results</c>.</summary>
public static class SpecReader
{
    /// <summary>The cases of a model.</summary>
    /// <param name="folder">The folder of the specifications.</param>
    /// <param name="path">The file in it, without its ending: <c>Number/NumberModel</c>.</param>
    /// <exception cref="EvaluationInputException">The file is missing or is in another format.</exception>
    public static ImmutableArray<SpecCase> Read(string folder, string path)
    {
        var file = Path.Combine(folder, path + ".json");
        if (!File.Exists(file)) throw new EvaluationInputException("HS901", file, "is not there.", "Name the folder of the specifications with --specs.");
        try
        {
            // ReadAllText takes a byte order mark away.
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return [.. json.RootElement.EnumerateArray().Select((entry, at) => ReadCase(Path.GetFileName(path), at + 1, entry))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new EvaluationInputException("HS904", file, "is not a list of cases: " + e.Message, "Correct it.", e);
        }
    }

    private static SpecCase ReadCase(string model, int number, JsonElement entry) => new(
        model,
        number,
        entry.GetProperty("Input").GetString()!,
        [.. entry.GetProperty("Results").EnumerateArray().Select(ReadAnswer)],
        entry.TryGetProperty("NotSupported", out var platforms) ? platforms.GetString() ?? "" : "")
    {
        Told = entry.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var told) ? DateOnly.FromDateTime(told.GetDateTime()) : null,
    };

    private static SpecAnswer ReadAnswer(JsonElement answer) => new(
        new Span(answer.GetProperty("Start").GetInt32(), answer.GetProperty("End").GetInt32() + 1),
        answer.TryGetProperty("Resolution", out var resolution) && resolution.ValueKind == JsonValueKind.Object
            ? resolution.EnumerateObject().ToImmutableDictionary(part => part.Name, part => part.Value.ToString(), StringComparer.Ordinal)
            : ImmutableDictionary<string, string>.Empty);
}
