using System.Collections.Immutable;
using System.Text;
using Hearsay.Attributions.Learned;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Training.Attributions;

/// <summary>Reads exercises: short invented news with all that is attributed in it, for what the annotated news seldom or never shows.</summary>
/// <remarks>
/// The files say what they hold. A line with ">" is a text, ¶ between paragraphs; "H>" gives its headline too, up to the first ¶. Below it stand its outermost
/// attributions in the order of their cues: source | cue | content, several parts separated by //, a missing source "-". A part that occurs more than once is the
/// one nearest to the cue.
/// </remarks>
internal static class AttributionExercises
{
    private const string Head = "News in brief";
    private const string Day = "12 March 2031";

    /// <summary>Reads all files of a folder, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">A line is not of this form, or what it names is not in its text.</exception>
    public static IEnumerable<AttributionArticle> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.cases").Order(StringComparer.Ordinal))
        {
            Exercise? open = null;
            var number = 0;
            foreach (var line in File.ReadLines(file))
            {
                number++;
                if (line.Length == 0 || line[0] == '#') continue;
                if (line[0] == '>' || line.StartsWith("H>", StringComparison.Ordinal))
                {
                    if (open is not null) yield return open.Labelled();
                    open = Exercise.Of(file, number, line);
                }
                else
                {
                    (open ?? throw Wrong(file, number, "stands before the first text")).Add(number, line);
                }
            }

            if (open is not null) yield return open.Labelled();
        }
    }

    private static InvalidDataException Wrong(string file, int line, string reason) => new($"HS394: {file}:{line} {reason}. Mend the line; the form is told at the file's beginning.");

    private sealed class Exercise(string file, Analysis analysis, int start)
    {
        private readonly List<CueFrame> _frames = [];
        private int _from = start;

        private string Text => analysis.Article.Text;

        public static Exercise Of(string file, int number, string line)
        {
            var body = line[(line.IndexOf('>', StringComparison.Ordinal) + 1)..].Trim();
            var head = Head;
            if (line[0] == 'H')
            {
                var end = body.IndexOf('¶', StringComparison.Ordinal);
                if (end < 0) throw Wrong(file, number, "has a headline and no text");
                (head, body) = (body[..end], body[(end + 1)..]);
            }

            var text = $"{head}\n\n{Day}\n\n{body.Replace("¶", "\n\n", StringComparison.Ordinal)}\n";
            var article = ArticleReader.Read("exercise.txt", Encoding.UTF8.GetBytes(text)).Article ?? throw Wrong(file, number, "cannot be read as an article");
            return new Exercise(file, AttributionCorpus.Language.Analyse(article), line[0] == 'H' ? 0 : Math.Max(article.Text.IndexOf(Day, StringComparison.Ordinal), 0));
        }

        public void Add(int number, string line)
        {
            var fields = line.Split(" | ");
            if (fields.Length != 3) throw Wrong(file, number, "has not three fields");
            // The cue's words may stand elsewhere too: in what an earlier line attributes, or in this line's own source and content.
            for (var cue = Next(fields[1], _from); cue >= 0; cue = Next(fields[1], cue + 1))
            {
                var tokens = Tokens(cue, fields[1]);
                if (_frames.Any(frame => frame.Content.Any(part => part.Contains(tokens.First)))) continue;
                if (Parts(fields[0], cue, fields[1].Length) is not { } source || Parts(fields[2], cue, fields[1].Length) is not { } content) continue;
                _frames.Add(new CueFrame(tokens, source, content));
                _from = cue + 1;
                return;
            }

            throw Wrong(file, number, "names words that do not stand in the text, or not in this order");
        }

        public AttributionArticle Labelled() => AttributionCorpus.Of("", analysis, _frames);

        private TokenRange Tokens(int at, string part) => analysis.TokensIn(new Span(at, at + part.Length));

        private ImmutableArray<TokenRange>? Parts(string field, int cue, int length)
        {
            if (field == "-") return [];
            var parts = ImmutableArray.CreateBuilder<TokenRange>();
            foreach (var part in field.Split(" // "))
            {
                if (Nearest(part, cue, length) is not (>= 0 and var at)) return null;
                parts.Add(Tokens(at, part));
            }

            return parts.ToImmutable();
        }

        // Where a part stands nearest to the cue and not over it; -1 for nowhere.
        private int Nearest(string part, int cue, int length)
        {
            int best = -1, least = int.MaxValue;
            for (var at = Next(part, 0); at >= 0; at = Next(part, at + 1))
            {
                var far = at < cue ? cue - at - part.Length : at - cue - length;
                if (far < 0 || far >= least) continue;
                (best, least) = (at, far);
            }

            return best;
        }

        // The next place of whole words.
        private int Next(string words, int from)
        {
            var at = Text.IndexOf(words, from, StringComparison.Ordinal);
            while (at >= 0 && (IsInWord(at) || IsInWord(at + words.Length))) at = Text.IndexOf(words, at + 1, StringComparison.Ordinal);
            return at;
        }

        private bool IsInWord(int at) => at > 0 && at < Text.Length && char.IsLetterOrDigit(Text[at - 1]) && char.IsLetterOrDigit(Text[at]);
    }
}
