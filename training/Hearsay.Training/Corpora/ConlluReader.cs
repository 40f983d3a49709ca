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
/// <param name="Lemma">Its lemma, as spelled there.</param>
/// <param name="Misc">The last column, as spelled there.</param>
internal sealed record ConlluWord(string Form, string Upos, string Xpos, int Head, string Relation, bool SpaceAfter, string Lemma = "_", string Misc = "_")
{
    /// <summary>The value of a name in <see cref="Misc"/>, or null.</summary>
    public string? Value(string name)
    {
        foreach (var part in Misc.Split('|'))
        {
            if (part.StartsWith(name, StringComparison.Ordinal) && part.Length > name.Length && part[name.Length] == '=') return part[(name.Length + 1)..];
        }

        return null;
    }
}

/// <summary>One sentence of a CoNLL-U file.</summary>
/// <param name="Document">The document named last before it, or "".</param>
/// <param name="Line">The line of the file that holds its first word, from 1.</param>
/// <param name="Words">Its words, at least one.</param>
/// <param name="StartsParagraph">Whether the file says that a paragraph begins with it.</param>
internal sealed record ConlluSentence(string Document, int Line, ConlluWord[] Words, bool StartsParagraph);

/// <summary>Reads CoNLL-U files, compressed or plain, those of Universal Dependencies and those made from CoreNLP's output.</summary>
internal static class ConlluReader
{
    private const string DocumentComment = "# newdoc id = ";

    /// <summary>The words of each sentence of a file, one sentence after the other.</summary>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message names it.</exception>
    public static IEnumerable<ConlluWord[]> Read(string path) => ReadSentences(path).Select(sentence => sentence.Words);

    /// <summary>The sentences of a file, one after the other.</summary>
    /// <remarks>
    /// Spacing comes from SpaceAfter=No, on the word or on the line of the multi-word token that it ends, or, where MISC has Start
    /// and End offsets, from these. Lines of multi-word tokens and empty nodes are no words.
    /// </remarks>
    /// <exception cref="InvalidDataException">A line is no CoNLL-U; the message names it.</exception>
    public static IEnumerable<ConlluSentence> ReadSentences(string path)
    {
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(path), CompressionMode.Decompress) : File.OpenRead(path));
        var words = new List<ConlluWord>();
        var document = "";
        int number = 0, first = 0, rangeEnd = 0, lastEnd = 0;
        var (rangeSpace, paragraph) = (true, false);
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return Sentence(path, document, first, words, paragraph);
                    paragraph = false;
                }

                words.Clear();
                rangeEnd = 0;
                continue;
            }

            if (line[0] == '#')
            {
                if (line.StartsWith(DocumentComment, StringComparison.Ordinal)) document = line[DocumentComment.Length..];
                paragraph |= line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith(DocumentComment, StringComparison.Ordinal);
                continue;
            }

            var columns = line.Split('\t');
            if (columns.Length != 10) throw Broken(path, number, $"{columns.Length} columns where CoNLL-U has 10");
            if (columns[0].Contains('.', StringComparison.Ordinal)) continue;
            var space = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                rangeEnd = Number(columns[0].AsSpan(dash + 1), path, number);
                rangeSpace = space;
                continue;
            }

            var index = Number(columns[0], path, number);
            if (index != words.Count + 1) throw Broken(path, number, $"word {index} where word {words.Count + 1} is due");
            if (index == 1) first = number;
            if (index <= rangeEnd) space = index == rangeEnd && rangeSpace;
            if (Offset(columns[9], "Start=") is { } start && Offset(columns[9], "End=") is { } end)
            {
                if (words.Count > 0) words[^1] = words[^1] with { SpaceAfter = start > lastEnd };
                lastEnd = end;
            }

            words.Add(new ConlluWord(
                Unescape(columns[1]), columns[3], columns[4], Number(columns[6], path, number), columns[7], space, columns[2], columns[9]));
        }

        if (words.Count > 0) yield return Sentence(path, document, first, words, paragraph);
    }

    private static ConlluSentence Sentence(string path, string document, int first, List<ConlluWord> words, bool startsParagraph)
    {
        foreach (var word in words)
        {
            if (word.Head < 0 || word.Head > words.Count) throw Broken(path, first, $"the sentence that begins here has a head {word.Head} outside it");
        }

        return new ConlluSentence(document, first, [.. words], startsParagraph);
    }

    private static int Number(ReadOnlySpan<char> field, string path, int line) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Broken(path, line, $"\"{field}\" where a number is due");

    private static InvalidDataException Broken(string path, int line, string what) =>
        new($"HS391: {path}, line {line}: {what}. Fetch the corpus again.");

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
