using System.Diagnostics;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Placing;

namespace Hearsay.Evaluation.Placing;

/// <summary>What an article cost when an archive had reached a size.</summary>
/// <param name="Articles">How many articles were there.</param>
/// <param name="Sketch">Processor time for the sketch of an article.</param>
/// <param name="Place">Processor time to place it.</param>
/// <param name="Likenesses">How many likenesses an article found.</param>
/// <param name="Memory">The bytes that index and sketches take, with the articles of the corpus.</param>
internal readonly record struct PlacingCost(int Articles, TimeSpan Sketch, TimeSpan Place, double Likenesses, long Memory)
{
    /// <summary>The articles that are looked at before each size is reached.</summary>
    private const int Window = 5000;

    /// <summary>Places the corpus again and again, each time edited, and measures the last 5,000 before each size.</summary>
    /// <remarks>One thread. Sketches are kept as bytes and read again for each comparison, as a ledger does.</remarks>
    public static IEnumerable<PlacingCost> Measure(IReadOnlyList<Article> corpus, IEnumerable<int> sizes)
    {
        var kept = new List<byte[]>();
        var index = new MemoryMarkIndex();
        var placer = new Placer(index, number => ArticleSketch.FromBytes(kept[number]));
        foreach (var size in sizes.Order())
        {
            Fill(Math.Max(kept.Count, size - Window));
            yield return Place(size);
        }

        // The bulk is only kept, and not likened to anything: what comes later costs the same.
        void Fill(int until)
        {
            while (kept.Count < until)
            {
                var (number, copy) = (kept.Count % corpus.Count, kept.Count / corpus.Count);
                var sketch = EditedCopy.Of(copy == 0 ? ArticleSketch.Of(new ArticleEntry(corpus[number], [], [])) : ArticleSketch.FromBytes(kept[number]), copy);
                index.Add(kept.Count, sketch.Text.Marks);
                index.Add(kept.Count, sketch.Topic.Marks);
                kept.Add(sketch.ToBytes());
            }
        }

        PlacingCost Place(int until)
        {
            var (sketching, placing, likenesses, first) = (TimeSpan.Zero, TimeSpan.Zero, 0, kept.Count);
            while (kept.Count < until)
            {
                var copies = Enumerable.Range(kept.Count, Math.Min(500, until - kept.Count))
                    .Select(number => EditedCopy.Of(corpus[number % corpus.Count], number / corpus.Count)).ToList();
                var start = Now();
                var sketches = copies.Select(copy => ArticleSketch.Of(new ArticleEntry(copy, [], []))).ToList();
                var sketched = Now();
                foreach (var sketch in sketches)
                {
                    kept.Add(sketch.ToBytes());
                    likenesses += placer.Place(kept.Count - 1, sketch).Length;
                }

                placing += Now() - sketched;
                sketching += sketched - start;
            }

            var count = Math.Max(1, kept.Count - first);
            return new PlacingCost(kept.Count, sketching / count, placing / count, (double)likenesses / count, GC.GetTotalMemory(forceFullCollection: false));
        }

        static TimeSpan Now() => Process.GetCurrentProcess().TotalProcessorTime;
    }
}
