using System.Globalization;
using System.IO.Compression;

namespace Hearsay.Training.Corpora;

/// <summary>One word line of a CoNLL-U file.</summary>
/// <param name="Form">The word, with the bracket and quotation escapes of the Penn Treebank undone.</param>
/// <param name="Upos">The universal part of speech, or "_".</param>
/// <param name="Xpos">The Penn tag as spelled there.</param>
/// <param name="Head">The number of its head, from 1; 0 for the root.</param>
/// <param name="Relation">Its relation to the head.</param>
/// <param name="SpaceAfter">Whether white space follows.</param>
internal sealed record ConlluWord(string Form, string Upos, string Xpos, int Head, string Relation, bool SpaceAfter);

/// <summary>Reads compressed CoNLL-U files, those of Universal Dependencies and those made from CoreNLP's output.</summary>
internal static class ConlluReader
{
    /// <summary>The sentences of a file, one after the other.</summary>
    /// <remarks>
    /// Spacing comes from SpaceAfter=No, on the word or on the line of the multi-word token that it ends, or, where MISC has Start
    /// and End offsets, from these.
    /// </remarks>
    public static IEnumerable<ConlluWord[]> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var words = new List<ConlluWord>();
        var rangeEnd = 0;
        var rangeSpace = true;
        var lastEnd = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0) yield return [.. words];
                words.Clear();
                rangeEnd = 0;
                continue;
            }

            if (line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns[0].Contains('.', StringComparison.Ordinal)) continue;
            var space = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                rangeEnd = int.Parse(columns[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                rangeSpace = space;
                continue;
            }

            var number = int.Parse(columns[0], CultureInfo.InvariantCulture);
            if (number <= rangeEnd) space = number == rangeEnd && rangeSpace;
            if (Offset(columns[9], "Start=") is { } start && Offset(columns[9], "End=") is { } end)
            {
                if (words.Count > 0) words[^1] = words[^1] with { SpaceAfter = start > lastEnd };
                lastEnd = end;
            }

            words.Add(new ConlluWord(Unescape(columns[1]), columns[3], columns[4], int.Parse(columns[6], CultureInfo.InvariantCulture), columns[7], space));
        }

        if (words.Count > 0) yield return [.. words];
    }

    private static int? Offset(string misc, string name)
    {
        var at = misc.StartsWith(name, StringComparison.Ordinal) ? 0 : misc.IndexOf("|" + name, StringComparison.Ordinal) + 1;
        if (at == 0 && !misc.StartsWith(name, StringComparison.Ordinal)) return null;
        at += name.Length;
        var end = misc.IndexOf('|', at);
        return int.Parse(misc.AsSpan(at, (end < 0 ? misc.Length : end) - at), CultureInfo.InvariantCulture);
    }

    private static string Unescape(string form) => form switch
    {
        "``" or "''" => "\"",
        "`" => "'",
        "-LRB-" => "(",
        "-RRB-" => ")",
        "-LSB-" => "[",
        "-RSB-" => "]",
        "-LCB-" => "{",
        "-RCB-" => "}",
        _ => form.Replace('\u00A0', ' ').Replace(" ", "", StringComparison.Ordinal),
    };
}
