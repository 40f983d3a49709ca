using Hearsay.Ledger.Search;
using Hearsay.Ledger.Store;

namespace Hearsay.Ledger;

/// <content>Searching the articles by their words, and by who speaks, where, when, on what footing and of what.</content>
public sealed partial class LedgerFile
{
    /// <summary>Brings some of the articles that an earlier version had read into the index that <see cref="Search"/> uses. Does nothing where there are none.</summary>
    /// <param name="most">How many at the most: another writer waits for so long, readers do not.</param>
    /// <returns>Whether none waits any more.</returns>
    public bool IndexWaiting(int most = 16) => Guarded(() =>
    {
        if (passages.IsComplete()) return true;
        KeepLogBeside();
        return passages.BringWaiting(most);
    });

    /// <summary>Finds paragraphs: the articles with the best ones first (Okapi BM25 as SQLite has it), then the newest; without words the newest.</summary>
    /// <param name="query">What is searched for. Where nothing is, no article comes, and what all of them can be narrowed by.</param>
    /// <remarks>Articles that another one stands for are not found. Nothing is written.</remarks>
    public SearchResult Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Guarded(() => new PassageSearch(connection, query).Run());
    }
}
