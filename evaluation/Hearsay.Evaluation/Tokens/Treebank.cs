using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Tokens;

/// <summary>The raw text of a treebank, with the words and sentences that people marked in it.</summary>
/// <param name="Text">The sentences of a paragraph with a space between them, if one stood there; paragraphs parted by a blank line.</param>
/// <param name="Paragraphs">The paragraphs, in text order.</param>
/// <param name="Words">The syntactic words, clitics for themselves, in text order; UTF-16 units of the text.</param>
/// <param name="Sentences">The sentences, in text order.</param>
/// <remarks>
/// Where the words of a contraction do not spell it ("dunno" as "do", "not" and "know"), each of them has the span of the whole, so none can be hit.
/// </remarks>
public sealed record Treebank(string Text, ImmutableArray<Span> Paragraphs, ImmutableArray<Span> Words, ImmutableArray<Span> Sentences)
{
    /// <summary>Reads a CoNLL-U file, compressed if its name ends in ".gz".</summary>
    /// <exception cref="EvaluationInputException">The file is not there or is no CoNLL-U.</exception>
    public static Treebank Read(string path)
    {
        if (!File.Exists(path)) throw new EvaluationInputException("HS901", path, "is not there.", "Name the folder that holds ud/ with --data.");
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        try
        {
            return Read(reader);
        }
        catch (Exception e) when (e is FormatException or IndexOutOfRangeException or InvalidDataException)
        {
            throw new EvaluationInputException("HS904", path, "is no CoNLL-U file: " + e.Message, "Fetch it again.", e);
        }
    }

    /// <summary>Reads CoNLL-U.</summary>
    /// <exception cref="FormatException">A word line cannot be read.</exception>
    public static Treebank Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var building = new Building();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) building.EndSentence();
            else if (line[0] == '#') building.Comment(line);
            else building.Word(line.Split('\t'));
        }

        return building.Done();
    }

    private sealed class Building
    {
        private readonly StringBuilder text = new();
        private readonly ImmutableArray<Span>.Builder paragraphs = ImmutableArray.CreateBuilder<Span>();
        private readonly ImmutableArray<Span>.Builder words = ImmutableArray.CreateBuilder<Span>();
        private readonly ImmutableArray<Span>.Builder sentences = ImmutableArray.CreateBuilder<Span>();
        private readonly List<string> parts = [];
        private string whole = "";
        private int left;
        private int paragraph;
        private int sentence = -1;
        private bool space;

        public void Comment(string line)
        {
            // "# newpar_block" says how a paragraph is laid out, and nothing of where it begins.
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line is "# newpar" || line.StartsWith("# newpar ", StringComparison.Ordinal)) EndParagraph();
        }

        public void Word(string[] columns)
        {
            var number = columns[0];
            if (number.Contains('.', StringComparison.Ordinal)) return;
            var spaceAfter = !columns[9].Split('|').Contains("SpaceAfter=No");
            if (number.Split('-') is [var first, var last])
            {
                left = int.Parse(last, CultureInfo.InvariantCulture) - int.Parse(first, CultureInfo.InvariantCulture) + 1;
                whole = columns[1];
                BeginToken(spaceAfter);
                return;
            }

            if (left == 0)
            {
                BeginToken(spaceAfter);
                words.Add(new Span(text.Length, text.Length + columns[1].Length));
                text.Append(columns[1]);
                return;
            }

            parts.Add(columns[1]);
            if (--left == 0) EndContraction();
        }

        public void EndSentence()
        {
            if (sentence >= 0) sentences.Add(new Span(sentence, text.Length));
            sentence = -1;
        }

        public Treebank Done()
        {
            EndSentence();
            EndParagraph();
            return new Treebank(text.ToString(), paragraphs.ToImmutable(), words.ToImmutable(), sentences.ToImmutable());
        }

        private void BeginToken(bool spaceAfter)
        {
            if (space) text.Append(' ');
            if (sentence < 0) sentence = text.Length;
            space = spaceAfter;
        }

        private void EndContraction()
        {
            var spelled = string.Concat(parts) == whole;
            var at = text.Length;
            foreach (var part in parts)
            {
                words.Add(spelled ? new Span(at, at + part.Length) : new Span(text.Length, text.Length + whole.Length));
                at += part.Length;
            }

            text.Append(whole);
            parts.Clear();
        }

        private void EndParagraph()
        {
            if (text.Length > paragraph)
            {
                paragraphs.Add(new Span(paragraph, text.Length));
                text.Append("\n\n");
            }

            paragraph = text.Length;
            space = false;
        }
    }
}
