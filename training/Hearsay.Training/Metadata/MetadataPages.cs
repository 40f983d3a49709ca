using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Documents;
using Hearsay.Documents.Pages;

namespace Hearsay.Training.Metadata;

/// <summary>A page: its number, and its cases for both fields.</summary>
internal sealed record MetadataPage(int Number, FieldCase Published, FieldCase Authors);

/// <summary>Reads saved pages and what annotators took for their dates and authors.</summary>
internal static partial class MetadataPages
{
    /// <summary>The pages in the order of their numbers.</summary>
    public static List<MetadataPage> Read(string html, string truth)
    {
        var pages = new List<MetadataPage>();
        foreach (var file in Directory.GetFiles(html, "*.html*").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file).Split('.')[0];
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(truth, name + ".json")));
            var gold = json.RootElement.GetProperty("ground_truth");
            var decoded = TextDecoder.Decode(Bytes(file), true);
            if (HtmlReader.ReadCandidates(decoded) is not var (days, lists)) continue;
            var date = Text(gold, "publish_date");
            var authors = Words(Text(gold, "author"));
            pages.Add(new MetadataPage(
                int.Parse(name, CultureInfo.InvariantCulture),
                new FieldCase(days.ConvertAll(day => day.Signs), [.. days.Select(day => date.StartsWith(day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal))], date.Length > 0, Weight(date.Length > 0)),
                new FieldCase(lists.ConvertAll(list => list.Signs), [.. lists.Select(list => authors.Count > 0 && authors.SetEquals(Words(list.People)))], authors.Count > 0, Weight(authors.Count > 0))));
        }

        return pages;
    }

    /// <summary>What one would think before seeing any page: <c>models/en/metadata/priors.lexicon</c>.</summary>
    /// <exception cref="InvalidDataException">A line is not as the file's comment says.</exception>
    public static FieldCase[] Priors(string file, string field)
    {
        var cases = new List<FieldCase>();
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split('\t') is not [var name, "right" or "wrong", var weight, var signs]) throw new InvalidDataException($"{file}: {line}");
            if (name == field) cases.Add(new FieldCase([signs.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], [line.Contains("\tright\t", StringComparison.Ordinal)], true, float.Parse(weight, CultureInfo.InvariantCulture)));
        }

        return [.. cases];
    }

    // A page without the value among annotators' often has one all the same: they left it out.
    private static float Weight(bool hasValue) => hasValue ? 1 : 0.15f;

    private static byte[] Bytes(string file)
    {
        if (!file.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(file);
        using var packed = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }

    private static string Text(JsonElement gold, string name) => gold.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static HashSet<string> Words(ImmutableArray<Known<string>> people) => Words(string.Join(' ', people.Select(person => person.Value)));

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())];

    [GeneratedRegex(@"[\p{L}\p{N}_]+", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
