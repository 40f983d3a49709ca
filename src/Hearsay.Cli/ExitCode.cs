namespace Hearsay.Cli;

/// <summary>What the command tells its caller when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>Something asked for was not found, or did not verify.</summary>
    public const int NotFound = 1;

    /// <summary>The command was used wrongly.</summary>
    public const int WrongUse = 2;

    /// <summary>Some inputs could not be read; the rest were.</summary>
    public const int SomeUnread = 3;

    /// <summary>Stopped by Ctrl-C: 128 and the number of SIGINT, as shells count.</summary>
    public const int Cancelled = 130;
}
