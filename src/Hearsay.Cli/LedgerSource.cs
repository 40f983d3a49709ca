using Hearsay.Ledger;

namespace Hearsay.Cli;

/// <summary>Where the articles of a verb come from: paths on the command line, or else the ledger file.</summary>
/// <param name="paths">Files and folders; empty for the ledger.</param>
/// <param name="ledger">The ledger's file.</param>
/// <param name="threads">How many articles to analyse at once.</param>
internal sealed class LedgerSource(string[] paths, string ledger, int threads)
{
    /// <summary>What to add to `hearsay show ID` so that it looks in the same place.</summary>
    public string Hint => paths.Length > 0 ? $" {string.Join(' ', paths)}" : ledger == "hearsay.db" ? "" : $" --ledger {ledger}";

    /// <summary>Opens a ledger that exists, or says that there is none and returns null.</summary>
    public static LedgerFile? OpenExisting(string file)
    {
        if (File.Exists(file)) return LedgerFile.Open(file);
        Messages.Problem($"there is no ledger {file} here. Make it with: hearsay read PATH --ledger {file}");
        return null;
    }

    /// <summary>Hands the articles to <paramref name="use"/>, which gives back an exit code of its own or <see cref="ExitCode.Done"/>.</summary>
    public int Use(Func<LedgerFile, int> use, CancellationToken token)
    {
        if (paths.Length == 0)
        {
            using var kept = OpenExisting(ledger);
            return kept is null ? ExitCode.NotFound : use(kept);
        }

        var inputs = new Inputs(threads);
        using var passing = LedgerFile.OpenInMemory();
        var arrivals = new ArrivalCount(saysCopies: false);
        foreach (var analysis in inputs.Analyse(paths, null, token))
        {
            arrivals.Count(passing, [ArticleEntry.From(analysis)]);
        }

        if (arrivals.Copies > 0) Messages.Say($"{arrivals.CopiesInWords()}: counted once.");
        var code = use(passing);
        return code == ExitCode.Done ? inputs.ExitCode : code;
    }
}
