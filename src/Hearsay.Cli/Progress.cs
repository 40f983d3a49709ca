using System.Diagnostics;

namespace Hearsay.Cli;

/// <summary>Says on standard error how far a long run has come: nothing for the first second, then a line that renews itself on a
/// terminal, or a plain line every few seconds elsewhere.</summary>
internal sealed class Progress(int total, string what)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Plain = TimeSpan.FromSeconds(5);
    private static bool shown;

    private readonly long began = Stopwatch.GetTimestamp();
    private long last;
    private int done;

    /// <summary>Takes a line of progress off the terminal, so that something else can be said.</summary>
    public static void Clear()
    {
        if (!shown) return;
        Console.Error.Write("\r\u001b[K");
        shown = false;
    }

    /// <summary>Counts one more.</summary>
    public void Step()
    {
        done++;
        var now = Stopwatch.GetTimestamp();
        if (Stopwatch.GetElapsedTime(began, now) < Patience) return;
        var onTerminal = !Console.IsErrorRedirected;
        if (Stopwatch.GetElapsedTime(last == 0 ? began : last, now) < (onTerminal ? Blink : Plain)) return;
        last = now;
        if (!onTerminal)
        {
            Console.Error.WriteLine($"{what}: {done} of {total}");
            return;
        }

        Console.Error.Write($"\r\u001b[K{what}: {done} of {total}");
        shown = true;
    }
}
