using System.Text;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Encoder;

/// <summary>Lets a core read the words of a corpus, and counts what is right.</summary>
internal static class CoreScores
{
    private const Layers All = Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names;

    /// <summary>Counts over all sentences.</summary>
    public static LanguageScores Count(LanguageCore core, IReadOnlyList<AnnotatedSentence> sentences)
    {
        var scores = new LanguageScores();
        var read = Read(core, sentences);
        for (var i = 0; i < read.Count; i++) scores.Add(sentences[i], read[i]);
        return scores;
    }

    /// <summary>The same sentences with the labels of the core instead of the corpus' own.</summary>
    public static IReadOnlyList<AnnotatedSentence> Read(LanguageCore core, IReadOnlyList<AnnotatedSentence> sentences)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var split = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            var first = tokens.Count;
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                var start = text.Length;
                text.Append(sentence.Forms[i]);
                tokens.Add(new Token(new Span(start, text.Length), TokenKind.Word));
                if (sentence.SpaceAfter[i]) text.Append(' ');
            }

            text.Append('\n');
            split.Add(new Sentence(first, tokens.Count, 0));
        }

        var reading = core.Read(text.ToString(), tokens.ToArray(), split.ToArray(), All);
        var names = reading.Names.ToLookup(name => split.FindIndex(0, sentence => sentence.EndToken > name.Tokens.First));
        return
        [
            .. sentences.Select((sentence, i) =>
            {
                var (first, end) = (split[i].FirstToken, split[i].EndToken);
                return sentence with
                {
                    Tags = reading.Tags[first..end],
                    UniversalTags = reading.UniversalTags[first..end],
                    Dependencies = [.. reading.Dependencies[first..end].Select(arc => arc.Head < 0 ? arc : arc with { Head = arc.Head - first })],
                    HasNames = true,
                    Names = [.. names[i].Select(name => name with { Tokens = new TokenRange(name.Tokens.First - first, name.Tokens.End - first) })],
                };
            }),
        ];
    }

    /// <summary>What <c>scores.json</c> holds of one set: per cent, two decimals.</summary>
    public static SortedDictionary<string, double> Figures(LanguageScores scores)
    {
        var figures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (scores.Uas.Of > 0)
        {
            Add("upos", scores.Upos.Percent);
            Add("xpos", scores.Xpos.Percent);
            Add("uas", scores.Uas.Percent);
            Add("las", scores.Las.Percent);
            Add("las_subtypes", scores.FullLas.Percent);
        }

        if (scores.NamesByType.Count == 0) return figures;
        Add("names_precision", scores.Names.Precision);
        Add("names_recall", scores.Names.Recall);
        Add("names_f1", scores.Names.F1);
        foreach (var (type, score) in scores.NamesByType) Add($"names_f1_{type.ToString().ToLowerInvariant()}", score.F1);
        return figures;

        void Add(string name, double value) => figures[name] = Math.Round(value, 2);
    }
}
