using Hearsay.Documents;
using Hearsay.Ledger;

namespace Hearsay.Cli;

/// <summary>Tells which articles a ledger has already, so that a reading that was interrupted goes on where it stopped. Safe to use from several threads.</summary>
internal sealed class KnownArticles : IDisposable
{
    private readonly Lock gate = new();
    private readonly LedgerFile? ledger;

    /// <summary>Opens the ledger for looking things up; where there is none yet, nothing is known.</summary>
    /// <param name="file">The ledger's file.</param>
    public KnownArticles(string file) => ledger = File.Exists(file) ? LedgerFile.Open(file) : null;

    /// <summary>Whether the ledger has the article, under whatever name, see <see cref="LedgerFile.Knows"/>.</summary>
    public bool Has(Article article)
    {
        if (ledger is null) return false;
        lock (gate) return ledger.Knows(article);
    }

    /// <inheritdoc/>
    public void Dispose() => ledger?.Dispose();
}
