using Hearsay.Language;
using Hearsay.Training.Corpora;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Context;

/// <summary>Counts words, to choose those that get rows of their own.</summary>
internal static class WordCounts
{
    private static readonly string[] Treebanks = ["ud/en_ewt-train.conllu.gz", "ud/en_gum-free-train.conllu.gz"];

    // A word of a treebank counts as often as this many of the news, for the treebanks are what is learned later.
    private const int TreebankWeight = 3;

    /// <summary>Chooses the vocabulary, and the words to be told among it.</summary>
    /// <returns>The vocabulary; for each type the number of its word among those to be told, or -1; how often each of these stands in the news.</returns>
    public static (Vocabulary Vocabulary, int[] Targets, long[] Counts) Choose(TrainingRun run, NewsWords news, WordTypes types, int size, int least)
    {
        var perType = new long[types.Count];
        foreach (var word in news.Words) perType[word]++;
        var counts = new Dictionary<ulong, (long Count, bool Lower)>();
        for (var type = 0; type < perType.Length; type++) Count(counts, types.Form(type), perType[type]);
        foreach (var file in Treebanks)
        {
            foreach (var sentence in ConlluReader.Read(Path.Combine(run.Data, file)))
            {
                foreach (var word in sentence) Count(counts, word.Form, TreebankWeight);
            }
        }

        var chosen = counts.Where(entry => entry.Value.Count >= least)
            .OrderByDescending(entry => entry.Value.Count).ThenBy(entry => entry.Key).Take(size).ToArray();
        var vocabulary = new Vocabulary([.. chosen.Select(entry => entry.Key)]);
        var told = chosen.Where(entry => entry.Value.Lower).Select((entry, i) => (entry.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i);
        var targets = new int[types.Count];
        var tally = new long[told.Count];
        for (var type = 0; type < targets.Length; type++)
        {
            targets[type] = told.GetValueOrDefault(WordRows.Keys(types.Form(type)).Lower, -1);
            if (targets[type] >= 0) tally[targets[type]] += perType[type];
        }

        return (vocabulary, targets, tally);
    }

    private static void Count(Dictionary<ulong, (long Count, bool Lower)> counts, string form, long weight)
    {
        var (exact, lower) = WordRows.Keys(form);
        counts[lower] = (counts.GetValueOrDefault(lower).Count + weight, true);
        if (exact != lower) counts[exact] = (counts.GetValueOrDefault(exact).Count + weight, false);
    }
}
