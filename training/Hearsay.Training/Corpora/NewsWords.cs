using Hearsay.Text;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Corpora;

/// <summary>Running text as numbers of words, sentence by sentence.</summary>
/// <param name="Words">The numbers in <see cref="WordTypes"/>.</param>
/// <param name="Ends">One past the last word of each sentence.</param>
internal sealed record NewsWords(int[] Words, int[] Ends)
{
    private const int Shortest = 3;
    private const int Longest = 80;

    /// <summary>Reads an archive; sentences that are too short or too long to learn from are left out.</summary>
    public static NewsWords Read(string path, WordTypes types, int most)
    {
        var words = new List<int>();
        var ends = new List<int>();
        foreach (var (text, tokens, sentences) in NewsArchive.Texts(path).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(text =>
        {
            var (tokens, sentences) = NewsArchive.Split(text);
            return (text, tokens, sentences);
        }))
        {
            foreach (var sentence in sentences)
            {
                if (sentence.EndToken - sentence.FirstToken is < Shortest or > Longest) continue;
                for (var i = sentence.FirstToken; i < sentence.EndToken; i++) words.Add(Number(text, tokens[i], types));
                ends.Add(words.Count);
            }

            if (words.Count >= most) break;
        }

        return new NewsWords([.. words], [.. ends]);
    }

    private static int Number(string text, Token token, WordTypes types)
    {
        var before = token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1]);
        var after = token.End == text.Length || char.IsWhiteSpace(text[token.End]);
        return types.Number(token.Span.In(text), before, after);
    }
}
