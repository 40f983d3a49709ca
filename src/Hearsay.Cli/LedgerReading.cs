using System.Diagnostics;
using Hearsay.Ledger;

namespace Hearsay.Cli;

/// <summary>Articles on their way into the ledger: they are added a few at a time, and those that wait are added when the reading ends, however it ends.</summary>
/// <param name="file">The ledger's file, which is opened at the first article, so that a wrong path leaves no empty ledger behind.</param>
/// <param name="count">Counts what becomes of them.</param>
/// <param name="token">Stops the placing of articles of an earlier version.</param>
internal sealed class LedgerReading(string file, ArrivalCount count, CancellationToken token) : IDisposable
{
    /// <summary>How many articles are added at once where they come fast.</summary>
    private const int Most = 16;

    /// <summary>How long an article waits for others where they come slowly.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly List<ArticleEntry> waiting = new(Most);
    private LedgerFile? ledger;
    private long since;

    /// <summary>Takes an article; adds what waits where that is enough or waited long enough.</summary>
    public void Add(ArticleEntry entry)
    {
        if (ledger is null)
        {
            ledger = LedgerFile.Open(file);
            PlacingProgress.Run(ledger, token);
        }

        if (waiting.Count == 0) since = Stopwatch.GetTimestamp();
        waiting.Add(entry);
        if (waiting.Count == Most || Stopwatch.GetElapsedTime(since) >= Longest) Flush();
    }

    /// <summary>Adds what waits.</summary>
    public void Flush()
    {
        if (ledger is null || waiting.Count == 0) return;
        ArticleEntry[] entries = [.. waiting];
        waiting.Clear();
        count.Count(ledger, entries);
    }

    /// <summary>Adds what waits where the reading was stopped, and closes the ledger.</summary>
    public void Dispose()
    {
        try
        {
            Flush();
        }
        finally
        {
            ledger?.Dispose();
        }
    }
}
