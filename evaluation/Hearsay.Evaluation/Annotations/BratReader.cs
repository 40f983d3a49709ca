using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Annotations;

/// <summary>Reads gold in brat standoff as PolNeAR (Newell, Margolin and Ruths 2018) lays it out: <c>text/</c> and <c>attributions/</c>.</summary>
/// <remarks>
/// Where several annotators marked one text, the first file in name order counts. Offsets are code points of the text with its
/// line ends turned into line feeds. A record that runs over a line end leaves a rest that is no record and is passed over, as
/// are records of other kinds.
/// </remarks>
public static class BratReader
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether the folder is laid out so.</summary>
    public static bool Recognises(string folder) =>
        Directory.Exists(Path.Combine(folder, "text")) && Directory.Exists(Path.Combine(folder, "attributions"));

    /// <summary>The annotated texts of a folder, in name order; a text without annotations is left out.</summary>
    /// <exception cref="EvaluationInputException">The folder is not laid out so, or a file is not UTF-8.</exception>
    public static ImmutableArray<GoldDocument> Read(string folder)
    {
        if (!Recognises(folder))
            throw new EvaluationInputException("HS901", folder, "has no text/ and attributions/ folders.", "Name the folder that holds both.");
        var annotations = NamesIn(Path.Combine(folder, "attributions"), ".ann");
        var documents = ImmutableArray.CreateBuilder<GoldDocument>();
        foreach (var name in NamesIn(Path.Combine(folder, "text"), ".txt"))
        {
            var stem = name[..^4].Replace(".txt", "", StringComparison.Ordinal);
            var first = Array.Find(annotations, file => file.StartsWith(stem, StringComparison.Ordinal));
            if (first is null) continue;
            var path = Path.Combine(folder, "text", name);
            var records = ReadText(Path.Combine(folder, "attributions", first));
            documents.Add(new GoldDocument(name, path, ReadText(path), ReadAttributions(records)));
        }

        return documents.ToImmutable();
    }

    /// <summary>The attributions of one annotation file, in its order.</summary>
    /// <param name="records">The file's characters, lines ended by line feeds.</param>
    public static ImmutableArray<MarkedAttribution> ReadAttributions(string records)
    {
        var marks = new Dictionary<string, ImmutableArray<Span>>(StringComparer.Ordinal);
        var attributions = ImmutableArray.CreateBuilder<MarkedAttribution>();
        foreach (var line in records.Split('\n'))
        {
            var fields = line.Split('\t');
            if (fields.Length < 2) continue;
            if (line[0] == 'T')
            {
                if (ReadSpans(fields[1]) is { } spans) marks[fields[0]] = spans;
            }
            else if (line[0] == 'E')
            {
                attributions.Add(ReadEvent(fields[1], marks));
            }
        }

        return attributions.ToImmutable();
    }

    // "Content 12 40;52 60": a kind, then pairs of offsets. Anything else is the rest of a broken line.
    private static ImmutableArray<Span>? ReadSpans(string field)
    {
        var space = field.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0) return null;
        var spans = ImmutableArray.CreateBuilder<Span>();
        foreach (var piece in field[(space + 1)..].Split(';'))
        {
            var numbers = piece.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
            if (numbers.Length != 2
                || !int.TryParse(numbers[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(numbers[1], NumberStyles.Integer, CultureInfo.InvariantCulture, out var end))
            {
                return null;
            }

            spans.Add(new Span(start, end));
        }

        return spans.ToImmutable();
    }

    // "Attribution:T4 Content:T3 Content2:T9 Cue:T2": the roles may be numbered, and an argument may name a mark that is not there.
    private static MarkedAttribution ReadEvent(string field, Dictionary<string, ImmutableArray<Span>> marks)
    {
        ImmutableArray<Span> source = [], cue = [], content = [];
        foreach (var argument in field.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = argument.Split(':');
            if (parts.Length != 2 || !marks.TryGetValue(parts[1], out var spans)) continue;
            switch (parts[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))
            {
                case "Source": source = source.AddRange(spans); break;
                case "Cue": cue = cue.AddRange(spans); break;
                case "Content": content = content.AddRange(spans); break;
            }
        }

        return new MarkedAttribution(source, cue, content);
    }

    private static string[] NamesIn(string folder, string extension)
    {
        var names = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path))
            .Where(name => name.EndsWith(extension, StringComparison.Ordinal)).ToArray();
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    // A byte order mark stays: it is a code point that the offsets count.
    private static string ReadText(string path)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(path))
                .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException e)
        {
            throw new EvaluationInputException("HS904", path, "is not UTF-8.", "Convert it to UTF-8.", e);
        }
    }
}
