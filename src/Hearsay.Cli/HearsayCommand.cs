using System.CommandLine;
using Hearsay.Cli.Verbs;

namespace Hearsay.Cli;

/// <summary>The command <c>hearsay</c>: its verbs in the order in which a newcomer meets them.</summary>
internal static class HearsayCommand
{
    private const string Purpose = """
        Reads news articles about one contested story and keeps the ledger: who said what, through whom,
        how many, when, how surely; who denied it; and what only repeats. It reports what was said and never
        rates what is true. It works offline and changes none of the files that it reads.
        """;

    /// <summary>Builds the command with everything it understands.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand(Purpose)
        {
            ReadVerb.Create(),
            ReportVerb.Create(),
            ServeVerb.Create(),
            ExportVerb.Create(),
            StoriesVerb.Create(),
            ArticlesVerb.Create(),
            StatementsVerb.Create(),
            FiguresVerb.Create(),
            ClaimsVerb.Create(),
            SpeakersVerb.Create(),
            ConflictsVerb.Create(),
            ReprintsVerb.Create(),
            ShowVerb.Create(),
            ExplainVerb.Create(),
            WithdrawVerb.Create(),
            JudgeVerb.Create(),
            ExtractVerb.Create(),
            TextVerb.Create(),
            VerifyVerb.Create(),
            CompletionVerb.Create(),
        };
        Help.Attach(root);
        root.SetAction(_ =>
        {
            // Asked for nothing: say what can be asked for, on standard error, for it is not data.
            root.Parse("--help").Invoke(new InvocationConfiguration { Output = Console.Error });
            return ExitCode.WrongUse;
        });
        return root;
    }

    /// <summary>The words that lead to a command: "hearsay", "hearsay read".</summary>
    public static string PathOf(Command command) => command is RootCommand ? "hearsay" : $"hearsay {command.Name}";
}
