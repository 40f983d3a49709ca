namespace Hearsay.Training.Corpora;

/// <summary>One sentence of a corpus of names.</summary>
/// <param name="Document">The document named last before it, or a number that counts them.</param>
/// <param name="Forms">Its words as they stand there.</param>
/// <param name="Labels">One label per word: O, I-PER, B-Person.</param>
/// <param name="Text">The sentence as written, where the corpus tells, else null.</param>
internal sealed record LabelledSentence(string Document, string[] Forms, string[] Labels, string? Text);

/// <summary>Reads corpora of names in columns: one word a line, an empty line after each sentence.</summary>
internal static class ColumnReader
{
    /// <summary>The sentences of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="separator">What separates the columns.</param>
    /// <param name="form">The column of the word, from 0.</param>
    /// <param name="label">The column of the label, from 0; from the end where negative (-1 is the last).</param>
    /// <param name="hasComments">Whether lines that begin with "# " are comments with the document and the text; a word may be "#" otherwise.</param>
    /// <exception cref="InvalidDataException">A line has too few columns; the message names it.</exception>
    public static IEnumerable<LabelledSentence> Read(string path, char separator, int form, int label, bool hasComments = false)
    {
        var forms = new List<string>();
        var labels = new List<string>();
        var document = "0";
        string? text = null;
        var documents = 0;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                if (forms.Count > 0) yield return new LabelledSentence(document, [.. forms], [.. labels], text);
                forms.Clear();
                labels.Clear();
                text = null;
                if (line.Length > 0) document = (++documents).ToString();
                continue;
            }

            if (hasComments && line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (Comment(line, "# newdoc id = ") is { } name) document = name;
                text = Comment(line, "# text = ") ?? text;
                continue;
            }

            var columns = line.Split(separator);
            var at = label < 0 ? columns.Length + label : label;
            if (columns.Length < 2 || form >= columns.Length || at <= form || at >= columns.Length)
            {
                throw new InvalidDataException($"HS394: {path}, line {number}: {columns.Length} columns are too few. Fetch the corpus again.");
            }

            forms.Add(columns[form]);
            labels.Add(columns[at]);
        }

        if (forms.Count > 0) yield return new LabelledSentence(document, [.. forms], [.. labels], text);
    }

    private static string? Comment(string line, string start) => line.StartsWith(start, StringComparison.Ordinal) ? line[start.Length..] : null;
}
