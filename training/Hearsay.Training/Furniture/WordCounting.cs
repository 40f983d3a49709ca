using System.Globalization;
using Hearsay.Documents.PlainText;

namespace Hearsay.Training.Furniture;

/// <summary>Counts on how many pages a word, or a pair of words, stands in the article and around it.</summary>
internal sealed class WordCounting
{
    private const int LeastPages = 8;
    private const double Smooth = 2;
    private const float Most = 3;

    private readonly Dictionary<uint, (int Body, int Other)> _counts = [];
    private int _pages;

    /// <summary>Counts the pages.</summary>
    public WordCounting(IEnumerable<TrainingPage> pages)
    {
        foreach (var page in pages)
        {
            _pages++;
            foreach (var (key, (body, other)) in page.Words)
            {
                var (all, allOther) = _counts.GetValueOrDefault(key);
                _counts[key] = (all + (body ? 1 : 0), allOther + (other ? 1 : 0));
            }
        }
    }

    /// <summary>What a word weighs where a page must not speak for its own words.</summary>
    public float WithoutOwn(uint key, TrainingPage page)
    {
        if (!_counts.TryGetValue(key, out var count)) return 0;
        var (body, other) = page.Words.GetValueOrDefault(key);
        return Weight(count.Body - (body ? 1 : 0), count.Other - (other ? 1 : 0));
    }

    /// <summary>What a word weighs.</summary>
    public float Of(uint key) => _counts.TryGetValue(key, out var count) ? Weight(count.Body, count.Other) : 0;

    /// <summary>The lines of the lexicon: all words whose weight matters.</summary>
    public IEnumerable<string> Lines(Dictionary<uint, string> spellings) => _counts.Keys
        .Where(key => spellings.ContainsKey(key) && Of(key) != 0)
        .Select(key => string.Create(CultureInfo.InvariantCulture, $"word\t{spellings[key]}\t{Of(key):0.0}"))
        .Order(StringComparer.Ordinal);

    // Rounded as it will be written, and nothing where it would be little.
    private static float Weight(int body, int other)
    {
        if (body + other < LeastPages) return 0;
        var weight = (float)Math.Round(Math.Clamp(Math.Log((body + Smooth) / (other + Smooth)), -Most, Most), 1);
        return Math.Abs(weight) < 0.5f ? 0 : weight;
    }
}
