using Hearsay.Ledger;

namespace Hearsay.Cli;

/// <summary>Places the articles of a ledger that an earlier version made, and says on standard error how far it has come.</summary>
internal sealed class PlacingProgress : IProgress<(int Placed, int All)>
{
    private Progress? progress;
    private int shown;

    /// <summary>Places what waits; does nothing where nothing does. What is placed stays so when the token is cancelled.</summary>
    public static void Run(LedgerFile ledger, CancellationToken token)
    {
        ledger.PlaceAll(new PlacingProgress(), token);
        ProgressLine.Clear();
    }

    /// <inheritdoc/>
    public void Report((int Placed, int All) value)
    {
        progress ??= new Progress(value.All, "Placing the articles among each other");
        for (; shown < value.Placed; shown++) progress.Step();
    }
}
