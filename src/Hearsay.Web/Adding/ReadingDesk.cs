using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;
using Hearsay.Documents;

namespace Hearsay.Web.Adding;

/// <summary>Takes what is added and reads it in the background, one reading after the other.</summary>
/// <remarks>Safe for several threads. Readings are numbered from 1 and known as long as the server runs; the oldest are forgotten.</remarks>
internal sealed class ReadingDesk : IAsyncDisposable
{
    private const int MostKept = 100;

    private readonly Channel<Reading> queue = Channel.CreateUnbounded<Reading>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<int, Reading> readings = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Task work;
    private int last;

    /// <summary>Opens the desk.</summary>
    /// <param name="ledger">The ledger's file.</param>
    public ReadingDesk(string ledger) => work = Task.Run(async () =>
    {
        await foreach (var reading in queue.Reader.ReadAllAsync(closing.Token).ConfigureAwait(false)) reading.Run(ledger, closing.Token);
    });

    /// <summary>Takes inputs; they are closed when they are read.</summary>
    /// <param name="inputs">What to read.</param>
    /// <param name="problems">What could not be taken, to be told with the rest.</param>
    /// <returns>The reading's number.</returns>
    public int Take(ImmutableArray<AddedInput> inputs, ImmutableArray<ReadProblem> problems)
    {
        var number = Interlocked.Increment(ref last);
        var reading = new Reading(number, inputs, problems);
        readings[number] = reading;
        readings.TryRemove(number - MostKept, out _);
        queue.Writer.TryWrite(reading);
        return number;
    }

    /// <summary>The reading with a number, or null.</summary>
    public Reading? Find(int number) => readings.GetValueOrDefault(number);

    /// <summary>Stops reading; what was added stays so.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await closing.CancelAsync().ConfigureAwait(false);
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }

        while (queue.Reader.TryRead(out var waiting)) waiting.End();
        closing.Dispose();
    }
}
