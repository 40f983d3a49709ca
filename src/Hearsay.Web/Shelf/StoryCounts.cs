using System.Collections.Concurrent;
using Hearsay.Ledger;
using Hearsay.Output;
using Hearsay.Site;

namespace Hearsay.Web.Shelf;

/// <summary>What the list tells of stories, counted one story after the other in the background and kept by what a story is made of.</summary>
/// <remarks>Safe for several threads. A story that is built for this alone is let go again.</remarks>
internal sealed class StoryCounts(StoryShelf stories) : IDisposable
{
    private readonly ConcurrentDictionary<string, Task<StorySummary>> counted = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim one = new(1);

    /// <summary>The counts of a story, when they are known.</summary>
    /// <param name="row">Which articles are in it.</param>
    /// <param name="asOf">The day that the ledger is shown as of.</param>
    /// <param name="content">What the ledger holds.</param>
    public Task<StorySummary> Of(StoryRow row, DateOnly? asOf, LedgerContent content)
    {
        var key = StoryShelf.Key(row, asOf, content);
        var known = counted.GetOrAdd(key, _ => Count(row, asOf));
        // What failed is tried again the next time.
        if (known.IsFaulted) counted.TryRemove(key, out _);
        return known;
    }

    /// <summary>Notes the counts of a story that was built to be shown.</summary>
    public void Note(StoryRow row, DateOnly? asOf, LedgerContent content, StorySummary summary) => counted[StoryShelf.Key(row, asOf, content)] = Task.FromResult(summary);

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task<StorySummary> Count(StoryRow row, DateOnly? asOf)
    {
        await one.WaitAsync().ConfigureAwait(false);
        try
        {
            return await LongWork.Begin(() => stories.Build(row, asOf, []).Summary).ConfigureAwait(false);
        }
        finally
        {
            one.Release();
        }
    }
}
