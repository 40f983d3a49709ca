using System.CommandLine;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay completion SHELL</c>: a script that lets a shell complete verbs, options and file names.</summary>
/// <remarks>The scripts ask the command itself, through the <c>[suggest]</c> directive of System.CommandLine, so they never go stale.</remarks>
internal static class CompletionVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell to write for" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var verb = new Command("completion", "Print a script that makes a shell complete verbs and options") { shell };
        verb.SetVerb((parsed, _) =>
        {
            var name = $"Completion/{parsed.GetValue(shell)}";
            using var script = typeof(CompletionVerb).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The script {name} is not in the program. Build it again from a whole checkout.");
            using var output = StandardOutput.Open();
            script.CopyTo(output);
            return ExitCode.Done;
        });
        return verb;
    }
}
