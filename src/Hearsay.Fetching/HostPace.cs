namespace Hearsay.Fetching;

/// <summary>One host's turn: one request at a time, and a delay behind each. Safe to call from several threads; the rest of it by whoever has the turn.</summary>
internal sealed class HostPace(TimeProvider time) : IDisposable
{
    // Section 2.4 of RFC 9309: no longer than a day. A host that could not answer is asked again sooner.
    private static readonly TimeSpan RobotsLast = TimeSpan.FromHours(24);
    private static readonly TimeSpan FailureLasts = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim turn = new(1, 1);
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private DateTimeOffset robotsUntil = DateTimeOffset.MinValue;
    private RobotsAnswer? robots;

    /// <summary>What the host's robots.txt said; null where it has to be asked.</summary>
    public RobotsAnswer? Robots
    {
        get => time.GetUtcNow() < robotsUntil ? robots : null;
        set
        {
            robots = value;
            robotsUntil = time.GetUtcNow() + (value?.Failure is null ? RobotsLast : FailureLasts);
        }
    }

    /// <summary>Takes the turn.</summary>
    public Task TakeAsync(CancellationToken cancellation) => turn.WaitAsync(cancellation);

    /// <summary>Gives the turn back.</summary>
    public void Give() => turn.Release();

    /// <summary>Waits until the host may be asked again.</summary>
    public Task WaitAsync(CancellationToken cancellation)
    {
        var wait = next - time.GetUtcNow();
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellation) : Task.CompletedTask;
    }

    /// <summary>Says that the host was asked, and how long it is left alone.</summary>
    public void Asked(TimeSpan delay)
    {
        var until = time.GetUtcNow() + delay;
        if (until > next) next = until;
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}

/// <summary>What came of asking for a robots.txt. Immutable.</summary>
/// <param name="Rules">What is allowed.</param>
/// <param name="Failure">Why the host could not be asked, in words; null where it answered.</param>
internal sealed record RobotsAnswer(RobotsRules Rules, string? Failure = null);
