using System.Text.Json;
using System.Text.RegularExpressions;
using Hearsay.Documents;
using Hearsay.Documents.PlainText;

namespace Hearsay.Training.Furniture;

/// <summary>Reads flattened pages and what annotators took out of them, and makes three pages of each: the page, its article alone, and the article with little around it.</summary>
internal static partial class FurniturePages
{
    private const int LinesLeft = 6;

    /// <summary>The pages as they are, in the order of their numbers.</summary>
    public static List<(int Number, string Text, string Article)> Read(string flattened, string truth)
    {
        var pages = new List<(int, string, string)>();
        foreach (var file in Directory.GetFiles(flattened, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(truth, name + ".json")));
            var article = json.RootElement.GetProperty("ground_truth").TryGetProperty("main_content", out var content) ? content.GetString() ?? "" : "";
            if (article.Length == 0) continue;
            pages.Add((int.Parse(name, System.Globalization.CultureInfo.InvariantCulture), File.ReadAllText(file), article));
        }

        return pages;
    }

    /// <summary>Labels the page and the two made of it.</summary>
    public static IEnumerable<TrainingPage> Label((int Number, string Text, string Article) page, Dictionary<uint, string> spellings)
    {
        var (whole, texts) = Label(page.Number, page.Text, page.Article, 1, spellings);
        yield return whole;
        yield return Label(page.Number, page.Article, page.Article, 0.3f, spellings).Page;

        // As somebody copies an article: with a few lines of what stood before and after.
        var left = page.Number % (LinesLeft + 1);
        var first = Array.IndexOf(whole.Labels, true);
        var last = Array.LastIndexOf(whole.Labels, true);
        if (first < 0) yield break;
        var kept = texts.Where((_, at) => at >= first - left && at <= last + left && (whole.Labels[at] || at < first || at > last || page.Number % 2 == 0));
        yield return Label(page.Number, string.Join('\n', kept), page.Article, 0.3f, spellings).Page;
    }

    private static (TrainingPage Page, List<string> Lines) Label(int number, string text, string article, float weight, Dictionary<uint, string> spellings)
    {
        var drafts = PlainTextReader.Divide(text, CancellationToken.None);
        var lines = PageLines.Measure(text, [.. drafts.Select(draft => draft.Span)], LearnedFurniture.Marks(drafts), null);
        var keys = Enumerable.Range(0, drafts.Count).Select(at => lines.WordKeys[lines.WordStarts[at]..lines.WordStarts[at + 1]]).ToList();
        var gold = PageLines.Measure(article + " ", [new Span(0, article.Length)], [LineMark.None], null).WordKeys;
        var labels = text == article ? [.. Enumerable.Repeat(true, drafts.Count)] : LineLabels.Of(keys, gold);
        var spelled = drafts.Select(draft => PageWords.Of(draft.Span.Of(text))).ToArray();
        Remember(text, drafts, spellings);
        var counts = PageWords.Count(article);
        var total = 100f + counts.Values.Sum();
        return (new TrainingPage(number, lines, labels, [.. spelled.Select(words => weight * ((100f * (words.Length + 1) / total) + 0.05f))])
        {
            Gold = counts,
            Spelled = spelled,
            IsOpen = [.. drafts.Select(draft => draft.IsBody)],
        }, [.. drafts.Select(draft => draft.Span.Of(text))]);
    }

    // The words as they will be written into the lexicon; digits are all one.
    private static void Remember(string text, List<Draft> drafts, Dictionary<uint, string> spellings)
    {
        foreach (var draft in drafts)
        {
            string? before = null;
            foreach (var match in Words().EnumerateMatches(draft.Span.In(text)))
            {
                var word = text.Substring(draft.Span.Start + match.Index, match.Length).ToLowerInvariant().Replace('’', '\'');
                var key = WordWeights.Key(word);
                spellings.TryAdd(key, word);
                if (before is not null) spellings.TryAdd(WordWeights.Key(WordWeights.Key(before), key), before + " " + word);
                before = word;
            }
        }
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}\p{No}\p{Nl}]+(?:['’-][\p{L}\p{Nd}\p{No}\p{Nl}]+)*", RegexOptions.None, 10_000)]
    private static partial Regex Words();
}
