using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Evaluation.Measures;
using Hearsay.Text;

namespace Hearsay.Evaluation.Tokens;

/// <summary>How well the product's tokens and sentences agree with those of a treebank.</summary>
/// <param name="Name">The treebank's name.</param>
/// <param name="Words">Tokens against syntactic words: a hit has the same first and last character.</param>
/// <param name="Sentences">Sentences, likewise.</param>
/// <param name="WordDifferences">What was split otherwise, most frequent first: "gold [well - known] found [well-known]".</param>
/// <param name="SentenceDifferences">Where sentences were parted otherwise, in text order: "missed: … ‖ …" or "added: … ‖ …".</param>
/// <remarks>
/// The measures Words and Sentences of the CoNLL 2018 shared task (Zeman and others, CoNLL 2018, section 5), over the raw text. The task's
/// Tokens, with contractions whole, is not measured: the product has no token above the word.
/// </remarks>
public sealed record TokenScore(
    string Name, Counts Words, Counts Sentences, ImmutableArray<(string Difference, int Times)> WordDifferences, ImmutableArray<string> SentenceDifferences)
{
    private const int Around = 24;

    /// <summary>Runs the product over the treebank's text, its paragraphs as blocks, and compares.</summary>
    public static TokenScore Of(string name, Treebank gold)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var article = new Article("0", name, gold.Text, [.. gold.Paragraphs.Select(span => new Block(span, BlockKind.Body))], "utf-8");
        var analysis = new Tokenization().Apply(new Analysis(article));
        var words = analysis.Tokens.Select(token => token.Span).ToImmutableArray();
        var sentences = analysis.Sentences.Select(sentence => analysis.Cover(sentence.FirstToken, sentence.EndToken)).ToImmutableArray();
        return new TokenScore(name, Compare(gold.Words, words), Compare(gold.Sentences, sentences), Split(gold, words), Parted(gold, sentences));
    }

    private static Counts Compare(ImmutableArray<Span> gold, ImmutableArray<Span> found) =>
        new(gold.Where((span, i) => !IsShared(gold, i)).Intersect(found).Count(), found.Length, gold.Length);

    /// <summary>Whether the span at <paramref name="index"/> stands for several words: none of them can be hit.</summary>
    private static bool IsShared(ImmutableArray<Span> spans, int index) =>
        (index > 0 && spans[index - 1] == spans[index]) || (index + 1 < spans.Length && spans[index + 1] == spans[index]);

    private static ImmutableArray<(string Difference, int Times)> Split(Treebank gold, ImmutableArray<Span> found)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int g = 0, f = 0; g < gold.Words.Length && f < found.Length;)
        {
            if (gold.Words[g] == found[f] && !IsShared(gold.Words, g))
            {
                g++;
                f++;
                continue;
            }

            // The shortest stretch that begins and ends alike on both sides.
            int firstGold = g++, firstFound = f++;
            while (gold.Words[g - 1].End != found[f - 1].End || (g < gold.Words.Length && gold.Words[g].Start < gold.Words[g - 1].End))
            {
                if (g < gold.Words.Length && gold.Words[g - 1].End <= found[f - 1].End) g++;
                else if (f < found.Length) f++;
                else break;
            }

            var difference = $"gold [{Shown(gold.Text, gold.Words[firstGold..g])}] found [{Shown(gold.Text, found[firstFound..f])}]";
            times[difference] = times.GetValueOrDefault(difference) + 1;
        }

        return [.. times.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];
    }

    private static string Shown(string text, ImmutableArray<Span> spans) => string.Join(' ', spans.Select(span => text[span.Start..span.End]));

    private static ImmutableArray<string> Parted(Treebank gold, ImmutableArray<Span> found)
    {
        var ends = gold.Sentences.Select(sentence => sentence.End).ToHashSet();
        var foundEnds = found.Select(sentence => sentence.End).ToHashSet();
        return
        [
            .. ends.Except(foundEnds).Select(end => (End: end, How: "missed"))
                .Concat(foundEnds.Except(ends).Select(end => (End: end, How: "added ")))
                .OrderBy(difference => difference.End)
                .Select(difference => $"{difference.How}: {Before(gold.Text, difference.End)} ‖ {Behind(gold.Text, difference.End)}"),
        ];
    }

    private static string Before(string text, int at) => text[Math.Max(0, at - Around)..at].ReplaceLineEndings(" ");

    private static string Behind(string text, int at) => text[at..Math.Min(text.Length, at + Around)].ReplaceLineEndings(" ").TrimStart();
}
