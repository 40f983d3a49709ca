using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Hearsay.Evaluation.Reprints;

/// <summary>Makes edited copies of articles, as near to the original as asked.</summary>
/// <param name="articles">Where foreign paragraphs and other words come from.</param>
public sealed partial class CopyMaker(IReadOnlyList<NewsArticle> articles)
{
    private readonly Dictionary<string, string> synonyms = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> words = WordsOf(articles);

    /// <summary>A copy whose three-word runs agree with the original's to about the given Jaccard index.</summary>
    public ImmutableArray<string> Make(NewsArticle original, EditStyle style, double jaccard, int seed)
    {
        var own = Shingles(original.Paragraphs);
        var (low, high) = (0.0, 1.6);
        var copy = original.Paragraphs;
        for (var step = 0; step < 9; step++)
        {
            var strength = (low + high) / 2;
            copy = Edit(original, style, strength, new Random(seed));
            if (Jaccard(own, Shingles(copy)) > jaccard) low = strength;
            else high = strength;
        }

        return copy;
    }

    /// <summary>The Jaccard index of two texts' runs of three words.</summary>
    public static double Jaccard(NewsArticle original, IEnumerable<string> copy) => Jaccard(Shingles(original.Paragraphs), Shingles(copy));

    private ImmutableArray<string> Edit(NewsArticle original, EditStyle style, double strength, Random random)
    {
        double Of(double share) => Math.Min(0.95, share * strength);
        var paragraphs = original.Paragraphs.Select(paragraph => NewsArticle.Sentences(paragraph)).ToList();
        var kept = (int)Math.Ceiling(paragraphs.Count * (1 - Of(style.Abridge * 0.8)));
        paragraphs = [.. paragraphs.Take(Math.Max(1, kept))];
        var (drop, substitute, isWhole) = (Of(style.Drop * 0.8), Of(style.Substitute * 0.6), random.Next(2) == 0);
        var result = new List<string>();
        foreach (var paragraph in paragraphs)
        {
            if (isWhole && random.NextDouble() < drop) continue;
            var sentences = paragraph.Where(_ => isWhole || random.NextDouble() >= drop).ToList();
            if (sentences.Count > 0) result.Add(string.Join(' ', sentences.Select(sentence => Substitute(sentence, substitute, random))));
        }

        if (result.Count == 0) result.Add(string.Join(' ', paragraphs[0]));
        for (var moves = (int)(Of(style.Reorder) * result.Count); moves > 0; moves--)
        {
            var (from, to) = (random.Next(result.Count), random.Next(result.Count));
            (result[from], result[to]) = (result[to], result[from]);
        }

        var foreign = (int)Math.Round(Of(style.Insert) * 0.8 * Math.Max(3, original.Paragraphs.Length));
        var source = articles[random.Next(articles.Count)];
        for (var put = 0; put < foreign; put++)
        {
            if (random.Next(2) == 0) source = articles[random.Next(articles.Count)];
            if (source.Id != original.Id) result.Insert(random.Next(result.Count + 1), source.Paragraphs[random.Next(source.Paragraphs.Length)]);
        }

        if (random.NextDouble() < Of(style.Lead))
        {
            if (result.Count > 2) result.RemoveAt(0);
            result.Insert(0, Substitute(string.Join(' ', NewsArticle.Sentences(original.Paragraphs[random.Next(original.Paragraphs.Length)]).Take(2)), 0.8, random));
        }

        return [.. result];
    }

    private string Substitute(string sentence, double share, Random random)
    {
        if (share <= 0) return sentence;
        return Word().Replace(sentence, match =>
        {
            // Words of grammar stay more often than not; each other word has one that takes its place in most copies.
            var isShort = match.Length < 4;
            if (random.NextDouble() >= (isShort ? share / 3 : share * 1.2)) return match.Value;
            if (!synonyms.TryGetValue(match.Value, out var other)) synonyms.Add(match.Value, other = Other(match.Value));
            var word = random.Next(3) == 0 ? words[random.Next(words.Length)] : other;
            return random.Next(12) switch { 0 => "", 1 => word + " " + words[random.Next(words.Length)], _ => word };
        });
    }

    private string Other(string word) => words[new Random(word.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter))).Next(words.Length)];

    private static ImmutableArray<string> WordsOf(IReadOnlyList<NewsArticle> articles)
    {
        var random = new Random(articles.Count);
        return [.. Enumerable.Range(0, 400).SelectMany(_ => Word().Matches(articles[random.Next(articles.Count)].Text).Select(match => match.Value)
            .Where(word => word.Length > 3 && char.IsLower(word[0])).Take(200))];
    }

    private static HashSet<string> Shingles(IEnumerable<string> paragraphs)
    {
        var list = paragraphs.SelectMany(paragraph => Word().Matches(paragraph).Select(match => match.Value.ToLowerInvariant())).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, list.Count - 2)).Select(at => $"{list[at]} {list[at + 1]} {list[at + 2]}")];
    }

    private static double Jaccard(HashSet<string> left, HashSet<string> right)
    {
        var shared = left.Count(right.Contains);
        return (double)shared / Math.Max(1, left.Count + right.Count - shared);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
