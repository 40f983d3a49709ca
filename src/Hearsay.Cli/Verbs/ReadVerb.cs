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
        // Opened at the first article, so that a wrong path leaves no empty ledger behind.
        LedgerFile? ledger = null;
        try
        {
            int added = 0, known = 0, statements = 0;
            foreach (var analysis in inputs.Analyse(paths, token))
            {
                var entry = ArticleEntry.From(analysis);
                if (ledger is null)
                {
                    ledger = LedgerFile.Open(file);
                    PlacingProgress.Run(ledger, token);
                }

                var result = ledger.Add(entry);
                if (result == AddResult.AlreadyThere)
                {
                    known++;
                    continue;
                }

                if (result == AddResult.AddedAsRevision) LedgerSource.SayRevision(ledger, entry);

                added++;
                statements += entry.Statements.Length;
            }

            var already = known == 0 ? "" : $" {Counted.Of(known, "article")} there already.";
            Messages.Say($"{file}: {Counted.Of(added, "article")} added, with {Counted.Of(statements, "statement")}.{already}");
            if (added > 0) Messages.Say($"Next: hearsay report{(file == "hearsay.db" ? "" : $" --ledger {file}")}");
            return inputs.ExitCode;
        }
        finally
        {
            ledger?.Dispose();
        }
    }
}
