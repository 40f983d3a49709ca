using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Placing;
using Hearsay.Ledger.Stories;

namespace Hearsay.Tests.Ledger.Stories;

/// <summary>Articles in words that nobody has: a story is a stock of words, an article a handful of them between plain ones.</summary>
internal static class InventedStories
{
    private static readonly string[] Plain = ["they", "said", "that", "the", "work", "was", "not", "done", "when", "people", "came", "there", "after", "this", "time", "and"];

    /// <summary>An article of a story.</summary>
    /// <param name="story">Which story: articles of one number share a stock of words.</param>
    /// <param name="number">Which article of it: which of the words it has, in which order.</param>
    /// <param name="day">Its day, counted from 1 March 2031, or null for none.</param>
    /// <param name="second">A second story that half of its words are of.</param>
    public static ArticleEntry Article(int story, int number, int? day, int? second = null)
    {
        var random = new Random((story * 10007) + number);
        var text = new StringBuilder($"{Word(story, 0, capital: true)} {Word(second ?? story, 1)} {Word(story, 2)} {Word(second ?? story, 3)}\n\n");
        for (var at = 0; at < 150; at++)
        {
            var from = second is { } other && at % 2 == 0 ? other : story;
            text.Append(random.Next(3) == 0 ? Word(from, random.Next(40)) : random.Next(6) == 0 ? Word(900_000 + (story * 100) + number, random.Next(60)) : Plain[random.Next(Plain.Length)]);
            text.Append(at % 12 == 11 ? ".\n" : " ");
        }

        return Article(text.ToString(), day);
    }

    /// <summary>An article whose title is the first line.</summary>
    public static ArticleEntry Article(string text, int? day, bool hasTitle = true)
    {
        var bytes = Encoding.UTF8.GetBytes(text + day);
        var id = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var body = new Span(end + 2, text.TrimEnd().Length);
        var title = new Span(0, end);
        ImmutableArray<Block> blocks = hasTitle ? [new Block(title, BlockKind.Title), new Block(body, BlockKind.Body)] : [new Block(new Span(0, body.End), BlockKind.Body)];
        return new ArticleEntry(
            new Article(id, id + ".txt", text, blocks, "utf-8")
            {
                Title = hasTitle ? new Known<string>(title.Of(text), new Evidence("text", title.Of(text), title)) : null,
                Published = day is { } known ? new Known<DateRange>(DateRange.Day(new DateOnly(2031, 3, 1).AddDays(known)), new Evidence("text", "")) : null,
            },
            [],
            []);
    }

    /// <summary>Places the articles one after the other and finds their stories.</summary>
    public static ImmutableArray<StoryGroup> Find(IReadOnlyList<ArticleEntry> entries, Judgements? judgements = null, DateOnly? asOf = null)
    {
        var (articles, sketches, likenesses) = Place(entries);
        var given = articles.Where(one => asOf is null || one.Published?.To <= asOf).ToList();
        return StoryFinder.Find(given, number => sketches[number].Topic, likenesses, judgements ?? Judgements.None, CancellationToken.None);
    }

    /// <summary>Places the articles one after the other.</summary>
    public static (List<PlacedArticle> Articles, List<ArticleSketch> Sketches, List<Likeness> Likenesses) Place(IReadOnlyList<ArticleEntry> entries)
    {
        var sketches = entries.Select(ArticleSketch.Of).ToList();
        var placer = new Placer(new MemoryMarkIndex(), number => sketches[number]);
        var likenesses = sketches.SelectMany((sketch, number) => placer.Place(number, sketch)).ToList();
        return ([.. entries.Select((entry, number) => new PlacedArticle(number, entry.Article.Id, entry.Article.Published?.Value))], sketches, likenesses);
    }

    /// <summary>The stories as sets of ids, to be compared.</summary>
    public static string Shape(IEnumerable<StoryGroup> stories) =>
        string.Join('\n', stories.Select(story => $"{story.Id} [{string.Join(' ', story.ArticleIds)}] {story.Label} {string.Join(' ', story.Decisions.Select(one => one.Id))}"));

    // Two or three syllables that are the story's and the word's alone.
    private static string Word(int story, int word, bool capital = false)
    {
        var random = new Random((story * 7919) + (word * 31) + 5);
        var letters = new StringBuilder();
        for (var syllable = 0; syllable < 3; syllable++) letters.Append("bdfgklmnprtvz"[random.Next(13)]).Append("aeiou"[random.Next(5)]);
        letters.Append('n');
        if (capital) letters[0] = char.ToUpperInvariant(letters[0]);
        return letters.ToString();
    }
}
