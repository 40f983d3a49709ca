namespace Hearsay.Web.Shelf;

/// <summary>Runs what keeps a processor busy for long on a thread of its own, so that no request waits for a thread of the pool.</summary>
internal static class LongWork
{
    /// <summary>Begins the work.</summary>
    public static Task<T> Begin<T>(Func<T> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
