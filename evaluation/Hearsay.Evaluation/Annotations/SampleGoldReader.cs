using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Annotations;

/// <summary>Reads the gold of the invented samples: a folder of <c>DOCUMENT.attributions.json</c> beside a folder of articles.</summary>
/// <remarks>
/// A file is a list of objects with <c>source</c> (texts, or null), <c>cue</c>, <c>content</c> (texts), <c>depth</c>, <c>sentence</c>
/// (the characters that its sentence begins with), <c>speaker</c> (or null), <c>anonymous</c>, <c>stance</c> and <c>relays</c>. Texts
/// instead of offsets keep the file readable and reviewable; <see cref="WordingLocator"/> finds them.
/// </remarks>
public static class SampleGoldReader
{
    private const string Ending = ".attributions.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>Whether the folder holds such gold.</summary>
    public static bool Recognises(string folder) => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*" + Ending).Any();

    /// <summary>The annotated articles, in name order.</summary>
    /// <param name="folder">Where the gold is.</param>
    /// <param name="articles">Where the articles are.</param>
    /// <param name="readText">Gives the text of an article's file: what the offsets of predictions count in.</param>
    /// <exception cref="EvaluationInputException">A file is missing or broken, or its words are not in the article.</exception>
    public static ImmutableArray<GoldDocument> Read(string folder, string articles, Func<string, string> readText)
    {
        if (!Directory.Exists(folder)) throw new EvaluationInputException("HS901", folder, "is not there.", "Name the folder that holds the gold.");
        var documents = ImmutableArray.CreateBuilder<GoldDocument>();
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path)[..^Ending.Length];
            var article = Path.Combine(articles, name);
            if (!File.Exists(article))
                throw new EvaluationInputException("HS901", article, $"is not there, but {Path.GetFileName(path)} marks it.", "Name the articles' folder with --articles.");
            var text = readText(article);
            documents.Add(new GoldDocument(name, article, text, ReadAttributions(path, File.ReadAllText(path), text)));
        }

        return documents.ToImmutable();
    }

    /// <summary>The attributions of one gold file.</summary>
    /// <param name="path">The file's name, for messages.</param>
    /// <param name="json">The file's characters.</param>
    /// <param name="text">The article's text.</param>
    public static ImmutableArray<MarkedAttribution> ReadAttributions(string path, string json, string text)
    {
        Entry[] entries;
        try
        {
            entries = JsonSerializer.Deserialize<Entry[]>(json, Options) ?? [];
        }
        catch (JsonException e)
        {
            throw new EvaluationInputException("HS904", path, "is not a list of gold attributions: " + e.Message, "Correct it.", e);
        }

        var map = new CodePointMap(text);
        var attributions = ImmutableArray.CreateBuilder<MarkedAttribution>(entries.Length);
        foreach (var entry in entries)
        {
            var located = WordingLocator.Locate(text, entry.Sentence, entry.Source ?? [], entry.Cue ?? [], entry.Content)
                ?? throw new EvaluationInputException(
                    "HS903",
                    path,
                    $"\"{string.Join(" … ", (entry.Source ?? []).Concat(entry.Cue ?? []).Concat(entry.Content))}\" is not in the article after \"{entry.Sentence}\".",
                    "Copy the words from the article as they stand.");
            attributions.Add(new MarkedAttribution(InCodePoints(located.Source), InCodePoints(located.Cue), InCodePoints(located.Content))
            {
                Depth = entry.Depth,
                Particulars = entry.Stance is null ? null : new Particulars(entry.Speaker, entry.Anonymous, entry.Stance, [.. entry.Relays ?? []]),
            });
        }

        return attributions.ToImmutable();

        ImmutableArray<Span> InCodePoints(ImmutableArray<Span> spans) => [.. spans.Select(map.ToCodePoints)];
    }

    private sealed record Entry(string[]? Source, string[]? Cue, [property: JsonRequired] string[] Content, [property: JsonRequired] string Sentence)
    {
        public int Depth { get; init; }

        public string? Speaker { get; init; }

        public bool Anonymous { get; init; }

        public string? Stance { get; init; }

        public string[]? Relays { get; init; }
    }
}
