using System.Net;

namespace Hearsay.Tests.Fetching;

/// <summary>A web without a network: answers by address, 404 for all else, and notes what it was asked and when by its own clock.</summary>
internal sealed class FakeWeb : HttpMessageHandler
{
    private readonly Dictionary<string, Func<HttpRequestMessage, HttpResponseMessage>> answers = new(StringComparer.Ordinal);

    public FakeClock Clock { get; } = new();

    public bool Hangs { get; init; }

    public List<(string Address, TimeSpan At, Dictionary<string, string> Headers)> Asked { get; } = [];

    public Func<HttpRequestMessage, HttpResponseMessage> this[string address]
    {
        set => answers[address] = value;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        lock (Asked) Asked.Add((address, Clock.Passed, request.Headers.NonValidated.ToDictionary(header => header.Key, header => header.Value.ToString())));
        if (Hangs) await Task.Delay(Timeout.Infinite, cancellationToken);
        await Task.Yield();
        return answers.TryGetValue(address, out var answer) ? answer(request) : new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StringContent("") };
    }
}

/// <summary>A clock that stands still but for delays, which it skips at once.</summary>
internal sealed class FakeClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2022, 5, 3, 10, 0, 0, TimeSpan.Zero);
    private long ticks;

    public TimeSpan Passed => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    public override DateTimeOffset GetUtcNow() => Start + Passed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero) Interlocked.Add(ref ticks, dueTime.Ticks);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new Skipped();
    }

    private sealed class Skipped : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
