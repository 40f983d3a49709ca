using Hearsay.Ledger;
using Hearsay.Ledger.Search;

namespace Hearsay.Web.Shelf;

/// <summary>A ledger at hand for many readers: its list of stories and the stories that were opened, kept until the ledger changes.</summary>
/// <remarks>
/// Safe for several threads. Another process may add to the ledger meanwhile: what it added is seen by the next request, or, where finding the stories again takes longer
/// than <see cref="Patience"/>, by the first one after that; until then the ledger is shown as it was.
/// </remarks>
public sealed class LedgerShelf : IDisposable
{
    /// <summary>How long a request waits for the list of a ledger that changed, rather than to see the one before.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);

    private readonly string path;
    private readonly StoryShelf stories;
    private readonly StoryCounts counts;
    private readonly LedgerFile watched;
    private readonly Lock door = new();
    private readonly Lock desk = new();
    private readonly CancellationTokenSource closing = new();
    private ShelfState shown;
    private ShelfState latest;
    private long version;
    private LedgerFile? searched;

    /// <summary>Opens a ledger.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="LedgerException">It cannot be opened, see there.</exception>
    public LedgerShelf(string path)
    {
        this.path = path;
        watched = LedgerFile.Open(path);
        stories = new StoryShelf(path);
        counts = new StoryCounts(stories);
        version = watched.DataVersion();
        shown = latest = new ShelfState(path, watched.Content(), stories, counts);
        _ = shown.Warm(closing.Token);
        _ = Task.Run(IndexWaiting);
    }

    /// <summary>The ledger as it stands now, or as it stood shortly before.</summary>
    /// <param name="cancellationToken">Stops the waiting, not the work.</param>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    internal async Task<ShelfState> Now(CancellationToken cancellationToken)
    {
        ShelfState before, now;
        lock (door)
        {
            Look();
            (before, now) = (shown, latest);
        }

        if (before == now) return now;
        var found = now.Stories(null);
        await Task.WhenAny(found, Task.Delay(Patience, cancellationToken)).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (!found.IsCompleted) return before;
        Show(now);
        return now;
    }

    /// <summary>A later state than one in which something was not found, when its stories are known; null where there is none.</summary>
    /// <param name="than">That one.</param>
    /// <param name="cancellationToken">Stops the waiting, not the work.</param>
    internal async Task<ShelfState?> Later(ShelfState than, CancellationToken cancellationToken)
    {
        ShelfState now;
        lock (door)
        {
            Look();
            now = latest;
        }

        if (now == than) return null;
        await now.Stories(null).WaitAsync(cancellationToken).ConfigureAwait(false);
        Show(now);
        return now;
    }

    /// <summary>Searches the ledger as it stands now. One search follows another, over one connection: what it has read of the index stays at hand.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    internal Task<SearchResult> Search(SearchQuery query) => Task.Run(() =>
    {
        lock (desk)
        {
            closing.Token.ThrowIfCancellationRequested();
            searched ??= LedgerFile.Open(path);
            return searched.Search(query);
        }
    });

    // By the connection that watches, so that it does not take its own writing for another's; a request waits for a few articles at most.
    private async Task IndexWaiting()
    {
        try
        {
            while (!IndexSome()) await Task.Delay(1, closing.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is LedgerException or OperationCanceledException or ObjectDisposedException)
        {
            // A ledger that may not be written is searched as far as it is indexed, and the page says how far that is.
        }
    }

    private bool IndexSome()
    {
        lock (door)
        {
            closing.Token.ThrowIfCancellationRequested();
            return watched.IndexWaiting();
        }
    }

    /// <summary>Closes the ledger.</summary>
    public void Dispose()
    {
        closing.Cancel();
        lock (door) watched.Dispose();
        lock (desk) searched?.Dispose();
        counts.Dispose();
        closing.Dispose();
    }

    private void Look()
    {
        var seen = watched.DataVersion();
        if (seen == version) return;
        version = seen;
        var content = watched.Content();
        if (content.Key != latest.Content.Key) latest = new ShelfState(path, content, stories, counts, latest);
    }

    private void Show(ShelfState now)
    {
        lock (door)
        {
            if (now != latest || now == shown) return;
            shown = now;
        }

        _ = now.Warm(closing.Token);
    }
}
