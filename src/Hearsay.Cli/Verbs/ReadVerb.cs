using System.CommandLine;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay read PATH...</c>: adds articles to the ledger.</summary>
internal static class ReadVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (paths, ledger, threads) = (SharedOptions.Paths(required: true), SharedOptions.Ledger(), SharedOptions.Threads());
        var verb = new Command("read", "Add articles to the ledger; an article that is there already is left as it is") { paths, ledger, threads };
        verb.SetVerb((parsed, token) => Run(parsed.GetValue(paths)!, parsed.GetValue(ledger)!, parsed.GetValue(threads), token));
        return verb;
    }

    private static int Run(string[] paths, string file, int threads, CancellationToken token)
    {
        var inputs = new Inputs(threads);
        using var reading = new LedgerReading(file, token);
        foreach (var analysis in inputs.Analyse(paths, token)) reading.Add(ArticleEntry.From(analysis));
        reading.Flush();
        var already = reading.Known == 0 ? "" : $" {Counted.Of(reading.Known, "article")} there already.";
        Messages.Say($"{file}: {Counted.Of(reading.Added, "article")} added, with {Counted.Of(reading.Statements, "statement")}.{already}");
        if (reading.Added > 0) Messages.Say($"Next: hearsay report{(file == "hearsay.db" ? "" : $" --ledger {file}")}");
        return inputs.ExitCode;
    }
}
