using Hearsay.Language;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Tagger;

/// <summary>Which tags the frequent words have.</summary>
internal static class TagLexicon
{
    private const int Frequent = 5;
    private const int CertainFrom = 50;
    private const double CertainShare = 0.997;
    private const double RareShare = 0.05;

    /// <summary>The words that occur at least five times, by the hash of their spelling as <see cref="TaggerWord"/> sees it.</summary>
    public static Dictionary<ulong, TaggerEntry> Count(IEnumerable<TaggedSentence> sentences)
    {
        var counts = new Dictionary<ulong, int[]>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var word = TaggerWord.Read(sentence.Text, sentence.Tokens[i].Start, sentence.Tokens[i].End).Exact;
                if (!counts.TryGetValue(word, out var tags)) counts[word] = tags = new int[TaggerModel.Tags];
                tags[(int)sentence.Tags[i]]++;
            }
        }

        return counts.Where(pair => pair.Value.Sum() >= Frequent).ToDictionary(pair => pair.Key, pair => Entry(pair.Value));
    }

    private static TaggerEntry Entry(int[] counts)
    {
        var total = counts.Sum();
        var order = Enumerable.Range(0, counts.Length).OrderByDescending(tag => counts[tag]).ThenBy(tag => tag).ToArray();
        var second = counts[order[1]] >= total * RareShare ? (PartOfSpeech)order[1] : PartOfSpeech.Unknown;
        return new TaggerEntry((PartOfSpeech)order[0], second, total >= CertainFrom && counts[order[0]] >= total * CertainShare);
    }
}
