using System.Diagnostics;

namespace Hearsay.Cli;

/// <summary>The line of progress on standard error: nothing for the first second, then a line that renews itself on a terminal, or a plain line every few seconds
/// elsewhere.</summary>
internal sealed class ProgressLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Plain = TimeSpan.FromSeconds(5);
    private static bool shown;

    private readonly long began = Stopwatch.GetTimestamp();
    private long last;

    /// <summary>Takes the line off the terminal, so that something else can be said.</summary>
    public static void Clear()
    {
        if (!shown) return;
        Console.Error.Write("\r\u001b[K");
        shown = false;
    }

    /// <summary>Shows the words if it is time for a line again.</summary>
    /// <param name="words">Makes the words; not called where no line is shown.</param>
    public void Say(Func<string> words)
    {
        var now = Stopwatch.GetTimestamp();
        if (Stopwatch.GetElapsedTime(began, now) < Patience) return;
        var onTerminal = !Console.IsErrorRedirected;
        if (Stopwatch.GetElapsedTime(last == 0 ? began : last, now) < (onTerminal ? Blink : Plain)) return;
        last = now;
        if (!onTerminal)
        {
            Console.Error.WriteLine(words());
            return;
        }

        Console.Error.Write($"\r\u001b[K{words()}");
        shown = true;
    }
}
