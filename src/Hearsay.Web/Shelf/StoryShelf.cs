using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Output;
using Hearsay.Site;

namespace Hearsay.Web.Shelf;

/// <summary>Stories that were built, kept by what they are made of: a word on one story, or an article of another, leaves them as they are.</summary>
/// <remarks>Safe for several threads: what two requests ask for at once is built once.</remarks>
internal sealed class StoryShelf(string path)
{
    /// <summary>So many stories are kept; each is some megabytes, the largest some hundred.</summary>
    private const int MostStories = 48;

    private readonly ConcurrentDictionary<string, Kept> stories = new(StringComparer.Ordinal);
    private long uses;

    /// <summary>A story, built where it is not there yet.</summary>
    /// <param name="row">Which articles are in it.</param>
    /// <param name="asOf">The day that the ledger is shown as of.</param>
    /// <param name="days">The days on which the articles of the whole story were published.</param>
    /// <param name="content">What the ledger holds.</param>
    public Task<SiteStory> Get(StoryRow row, DateOnly? asOf, ImmutableArray<DateOnly> days, LedgerContent content)
    {
        var key = $"{string.Join(' ', days.Distinct().Order())} {Key(row, asOf, content)}";
        var kept = stories.GetOrAdd(key, _ => new Kept(new Lazy<Task<SiteStory>>(() => LongWork.Begin(() => Build(row, asOf, days)))));
        kept.LastUse = Interlocked.Increment(ref uses);
        if (stories.Count > MostStories && stories.MinBy(pair => pair.Value.LastUse) is { Key: { } oldest }) stories.TryRemove(oldest, out _);
        var built = kept.Story.Value;
        // What failed is tried again the next time.
        if (built.IsFaulted) stories.TryRemove(key, out _);
        return built;
    }

    /// <summary>What a story is made of: two that are equal in it are shown alike.</summary>
    public static string Key(StoryRow row, DateOnly? asOf, LedgerContent content)
    {
        var group = row.Story;
        return $"{asOf:yyyy-MM-dd} {group.Id} {content.StoryKey(group.ArticleIds)} | {string.Join(' ', group.Decisions.Select(one => one.Id))}";
    }

    /// <summary>Builds a story and does not keep it.</summary>
    public SiteStory Build(StoryRow row, DateOnly? asOf, ImmutableArray<DateOnly> days)
    {
        using var ledger = LedgerFile.Open(path);
        return new SiteStory(row.Story, StoryBuilder.Build([.. row.Story.ArticleIds.Select(ledger.Article).OfType<ArticleEntry>()], ledger.Judgements()), asOf, days);
    }

    private sealed class Kept(Lazy<Task<SiteStory>> story)
    {
        public Lazy<Task<SiteStory>> Story { get; } = story;

        public long LastUse { get; set; }
    }
}
