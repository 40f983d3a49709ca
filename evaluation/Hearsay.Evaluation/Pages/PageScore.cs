using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Pages;

/// <summary>How well pages were read: words of the text, and how often title, author and day are right, wrong or not given.</summary>
/// <remarks>
/// Precision, recall and F1 are of the multiset of words, in small letters, and each page counts alike (macro average). Titles and authors are right where they
/// have the same set of words. Not safe for several threads.
/// </remarks>
public sealed partial class PageScore
{
    private readonly Field title = new();
    private readonly Field author = new();
    private readonly Field day = new();
    private double precision;
    private double recall;
    private double f1;

    /// <summary>How many pages there were.</summary>
    public int Pages { get; private set; }

    /// <summary>The macro average of the F1 of words, from 0 to 1.</summary>
    public double F1 => f1 / Math.Max(1, Pages);

    /// <summary>Adds a page.</summary>
    /// <param name="gold">What people took down.</param>
    /// <param name="article">What was read; null where nothing was.</param>
    public void Add(PageGold gold, Article? article)
    {
        ArgumentNullException.ThrowIfNull(gold);
        var body = article is null ? "" : string.Join('\n', article.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => block.Span.Of(article.Text)));
        var (p, r, f) = Compare(Words(body), Words(gold.Text));
        (precision, recall, f1, Pages) = (precision + p, recall + r, f1 + f, Pages + 1);
        title.Add(gold.Title, article?.Title?.Value, SameWords);
        author.Add(gold.Author, article is null ? null : string.Join(' ', article.Authors.Select(one => one.Value)), SameWords);
        var published = article?.Published?.Value is { Precision: Dates.DatePrecision.Day } range ? range.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        day.Add(gold.Published, published, (one, other) => string.Equals(one[..Math.Min(10, one.Length)], other, StringComparison.Ordinal));
    }

    /// <summary>The figures, a line each.</summary>
    public IEnumerable<string> Lines()
    {
        var pages = Math.Max(1, Pages);
        yield return string.Create(CultureInfo.InvariantCulture, $"text    {Pages} pages: precision {precision / pages:F4}, recall {recall / pages:F4}, F1 {F1:F4}");
        yield return title.Line("title");
        yield return author.Line("author");
        yield return day.Line("day");
    }

    private static (double Precision, double Recall, double F1) Compare(List<string> read, List<string> gold)
    {
        if (gold.Count == 0) return read.Count == 0 ? (1, 1, 1) : (0, 0, 0);
        var left = gold.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var shared = 0;
        foreach (var word in read)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(left, word);
            if (Unsafe.IsNullRef(ref count) || count == 0) continue;
            count--;
            shared++;
        }

        var (p, r) = (read.Count == 0 ? 0 : (double)shared / read.Count, (double)shared / gold.Count);
        return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }

    private static bool SameWords(string one, string other) => Words(one).ToHashSet(StringComparer.Ordinal).SetEquals(Words(other));

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var match in Word().EnumerateMatches(text)) words.Add(text.Substring(match.Index, match.Length).ToLowerInvariant());
        return words;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();

    private sealed class Field
    {
        private int all;
        private int right;
        private int wrong;

        public void Add(string? gold, string? read, Func<string, string, bool> same)
        {
            if (string.IsNullOrEmpty(gold)) return;
            all++;
            if (string.IsNullOrEmpty(read)) return;
            if (same(gold, read)) right++;
            else wrong++;
        }

        public string Line(string name) => string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-7} {all} with gold: right {Share(right):F3}, wrong {Share(wrong):F3}, none {Share(all - right - wrong):F3}");

        private double Share(int count) => (double)count / Math.Max(1, all);
    }
}
