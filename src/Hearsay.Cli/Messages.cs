using Hearsay.Output;

namespace Hearsay.Cli;

/// <summary>What is said to the person, on standard error.</summary>
internal static class Messages
{
    /// <summary>Says one line.</summary>
    public static void Say(string line)
    {
        ProgressLine.Clear();
        Console.Error.WriteLine(TextLayout.Printable(line));
    }

    /// <summary>Says what went wrong and what to do.</summary>
    public static void Problem(string what) => Say($"hearsay: {what}");
}
