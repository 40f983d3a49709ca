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

    /// <summary>Says that an article came under the id of another and with another text, and that both are kept.</summary>
    public static void SayRevision(LedgerFile ledger, ArticleEntry entry)
    {
        var id = entry.Article.Id;
        var own = ledger.Revisions().Last(one => one.Revises == id && ledger.Article(one.ArticleId)!.Article.Text == entry.Article.Text).ArticleId;
        Messages.Problem($"HS110: {entry.Article.Document}: the ledger has another text under its id {id}. Both are kept: this one as {own}, linked to the other as its revision.");
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
        foreach (var analysis in inputs.Analyse(paths, null, token))
        {
            var entry = ArticleEntry.From(analysis);
            if (passing.Add(entry) == AddResult.AddedAsRevision) SayRevision(passing, entry);
        }

        var code = use(passing);
        return code == ExitCode.Done ? inputs.ExitCode : code;
    }
}
