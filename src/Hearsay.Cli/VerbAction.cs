using System.CommandLine;
using Hearsay.Ledger;

namespace Hearsay.Cli;

/// <summary>Runs a verb and turns what can go wrong into a message and an exit code.</summary>
internal static class VerbAction
{
    /// <summary>Sets what a verb does; Ctrl-C cancels the token that it is handed.</summary>
    public static void SetVerb(this Command command, Func<ParseResult, CancellationToken, int> run) =>
        command.SetAction((parsed, token) => Task.Run(() => Run(parsed, run, token), CancellationToken.None));

    private static int Run(ParseResult parsed, Func<ParseResult, CancellationToken, int> run, CancellationToken token)
    {
        try
        {
            return run(parsed, token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            Messages.Problem("stopped.");
            return ExitCode.Cancelled;
        }
        catch (ClosedOutputException)
        {
            // The reader of our output has seen enough (as with `| head`): nothing is wrong.
            return ExitCode.Done;
        }
        catch (LedgerException problem)
        {
            Messages.Problem(problem.Message);
            return ExitCode.NotFound;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Messages.Problem($"{problem.Message} Check the path, its permissions and the free space.");
            return ExitCode.NotFound;
        }
    }
}
