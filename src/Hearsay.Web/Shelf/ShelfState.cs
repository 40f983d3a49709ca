using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Output;
using Hearsay.Site;

namespace Hearsay.Web.Shelf;

/// <summary>One state of a ledger: what was found in it stays true as long as its <see cref="Content"/> does.</summary>
/// <remarks>Safe for several threads: what two requests ask for at once is found once. Each finding opens the file for itself, so that a long one holds up no other.</remarks>
internal sealed class ShelfState
{
    /// <summary>So many days of <c>as-of</c> are kept.</summary>
    private const int MostDays = 12;

    /// <summary>In a ledger of so few articles every story of a list is built for its counts.</summary>
    private const int FewArticles = 300;

    /// <summary>So many pages are kept as they are sent, each of at most <see cref="LongestPage"/> bytes.</summary>
    private const int MostPages = 128;

    private const int LongestPage = 1 << 20;

    /// <summary>So many stories, the largest, are built before anybody asks for them, where they have <see cref="ManyArticles"/> or more.</summary>
    private const int MostWarmed = 8;

    private const int ManyArticles = 60;

    /// <summary>How long a list waits for what it tells of stories.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<string, byte[]> pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DateOnly, Lazy<Task<StoryIndex>>> days = new();
    private readonly string path;
    private readonly StoryShelf stories;
    private readonly StoryCounts counts;
    private readonly Lazy<Task<StoryIndex>> all;

    /// <summary>A state of a ledger.</summary>
    /// <param name="path">The ledger's file.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="stories">Keeps the stories that were built.</param>
    /// <param name="counts">Counts what the list tells of each.</param>
    /// <param name="before">The state before, whose lists hold where articles and stories are the same.</param>
    public ShelfState(string path, LedgerContent content, StoryShelf stories, StoryCounts counts, ShelfState? before = null)
    {
        (this.path, this.stories, this.counts, Content) = (path, stories, counts, content);
        var isSame = before?.Content.StoriesKey == content.StoriesKey;
        all = isSame ? before!.all : new(() => LongWork.Begin(() => Find(path, null)));
        if (isSame) days = before!.days;
    }

    /// <summary>What the ledger holds in it.</summary>
    public LedgerContent Content { get; }

    /// <summary>The stories.</summary>
    /// <param name="asOf">For the ledger as it stood on a day.</param>
    public Task<StoryIndex> Stories(DateOnly? asOf)
    {
        if (asOf is not { } day) return all.Value;
        if (days.Count >= MostDays && !days.ContainsKey(day)) days.Clear();
        return days.GetOrAdd(day, one => new Lazy<Task<StoryIndex>>(() => LongWork.Begin(() => Find(path, one)))).Value;
    }

    /// <summary>The story that an article is in, built; null where there is none.</summary>
    /// <param name="articleId">The article's id or its beginning.</param>
    /// <param name="asOf">For the ledger as it stood on a day.</param>
    /// <exception cref="LedgerException">HS108 where the beginning fits several articles.</exception>
    public async Task<SiteStory?> StoryOf(string articleId, DateOnly? asOf)
    {
        var index = await Stories(asOf).ConfigureAwait(false);
        var row = index.RowOf(articleId) ?? (asOf is null ? null : await Earlier(index, articleId).ConfigureAwait(false));
        return row is null ? null : await Story(row, asOf).ConfigureAwait(false);
    }

    /// <summary>Finds the stories and builds the largest ones before anybody asks for them. What fails here fails again, and is told, where it is asked for.</summary>
    public async Task Warm(CancellationToken cancellationToken)
    {
        try
        {
            var index = await Stories(null).ConfigureAwait(false);
            foreach (var row in index.Rows.Where(row => row.Articles.Length >= ManyArticles).OrderByDescending(row => row.Articles.Length).Take(MostWarmed))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await Story(row, null).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is LedgerException or OperationCanceledException)
        {
            // Nobody asked for it.
        }
    }

    /// <summary>A page as it is sent: written once for each address.</summary>
    public byte[] Sent(string address, Func<byte[]> write)
    {
        if (pages.TryGetValue(address, out var kept)) return kept;
        var written = write();
        if (written.Length > LongestPage) return written;
        if (pages.Count >= MostPages) pages.Clear();
        pages.TryAdd(address, written);
        return written;
    }

    /// <summary>What the list tells of some stories: in a small ledger of all of them, in a large one of those that are counted by now or shortly; the others are counted meanwhile.</summary>
    /// <param name="shown">The stories.</param>
    /// <param name="articles">How many articles the ledger has.</param>
    /// <param name="asOf">The day that the ledger is shown as of.</param>
    public async Task<IReadOnlyDictionary<string, StorySummary>> Summaries(ImmutableArray<StoryRow> shown, int articles, DateOnly? asOf)
    {
        var counting = shown.Select(row => (row.Story.Id, Count: row.Articles.Length >= ManyArticles ? Built(row, asOf) : counts.Of(row, asOf, Content))).ToList();
        var whole = Task.WhenAll(counting.Select(one => one.Count));
        if (articles <= FewArticles) await whole.ConfigureAwait(false);
        else await Task.WhenAny(whole, Task.Delay(Patience)).ConfigureAwait(false);
        return counting.Where(one => one.Count.IsCompletedSuccessfully).ToDictionary(one => one.Id, one => one.Count.Result, StringComparer.Ordinal);
    }

    // The largest are wanted soon: they are built to be kept.
    private async Task<StorySummary> Built(StoryRow row, DateOnly? asOf) => (await Story(row, asOf).ConfigureAwait(false)).Summary;

    private async Task<SiteStory> Story(StoryRow row, DateOnly? asOf)
    {
        var whole = asOf is null ? row : (await Stories(null).ConfigureAwait(false)).RowOf(row.Story.ArticleIds[0]) ?? row;
        var built = await stories.Get(row, asOf, [.. whole.Articles.Select(article => article.Published?.To).OfType<DateOnly>()], Content).ConfigureAwait(false);
        counts.Note(row, asOf, Content, built.Summary);
        return built;
    }

    // What there was of an article's story before the article itself: a story keeps its address on days when its namesake was not yet published.
    private async Task<StoryRow?> Earlier(StoryIndex index, string articleId)
    {
        var whole = (await Stories(null).ConfigureAwait(false)).RowOf(articleId);
        return whole?.Articles.Select(article => index.RowOf(article.Id)).OfType<StoryRow>().GroupBy(row => row).MaxBy(group => group.Count())?.Key;
    }

    private static StoryIndex Find(string path, DateOnly? asOf)
    {
        using var ledger = LedgerFile.Open(path);
        return new StoryIndex(StoryRow.Of(ledger, asOf));
    }
}
