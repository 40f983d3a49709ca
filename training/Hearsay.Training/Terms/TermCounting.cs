using System.Runtime.InteropServices;
using System.Text.Json;
using Hearsay.Documents;
using Hearsay.Ledger.Stories;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Terms;

/// <summary>Counts in how many articles of the news archive each term stands: what <see cref="TermCounts"/> reads.</summary>
/// <remarks>Nothing is learned; the counts hold hashes and numbers, and no text.</remarks>
internal sealed class TermCounting : IModelTraining
{
    // What stands in fewer articles is as rare as what stands in none; it would only make the table larger.
    private const int Least = 4;
    private const int LeastOfPairs = 8;
    private const int MostWords = 3000;

    public string Name => "terms";

    public string Description => "In how many articles of news a term stands.";

    public void Train(TrainingRun run)
    {
        var counts = new Dictionary<uint, (int Count, bool IsPair)>();
        var articles = 0;
        var terms = new List<TopicTerm>();
        var seen = new HashSet<uint>();
        foreach (var text in NewsArchive.Texts(Path.Combine(run.Data, "news", "articles.jsonl.xz")))
        {
            terms.Clear();
            seen.Clear();
            TopicTerms.Read(text, new Span(0, text.Length), isHeadline: false, MostWords, terms);
            foreach (var term in terms)
            {
                if (!seen.Add(term.Hash)) continue;
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term.Hash, out _);
                count = (count.Count + 1, term.IsPair);
            }

            articles++;
        }

        var kept = counts.Where(pair => pair.Value.Count >= (pair.Value.IsPair ? LeastOfPairs : Least)).OrderBy(pair => pair.Key)
            .Select(pair => (pair.Key, pair.Value.Count)).ToList();
        File.WriteAllBytes(Path.Combine(run.Output, "counts.bin"), TermCounts.Write(articles, kept));
        File.WriteAllText(
            Path.Combine(run.Output, "scores.json"),
            JsonSerializer.Serialize(new SortedDictionary<string, int>(StringComparer.Ordinal) { ["articles"] = articles, ["terms"] = kept.Count }) + "\n");
        run.Log.WriteLine($"{articles} articles, {kept.Count} of {counts.Count} terms kept. Build again: the library embeds the counts.");
    }
}
