namespace Hearsay.Cli;

/// <summary>Says on standard error how many of a known number are done.</summary>
internal sealed class Progress(int total, string what)
{
    private readonly ProgressLine line = new();
    private int done;

    /// <summary>Counts one more.</summary>
    public void Step()
    {
        done++;
        line.Say(() => $"{what}: {done} of {total}");
    }
}
