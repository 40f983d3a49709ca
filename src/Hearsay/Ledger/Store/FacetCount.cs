using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dapper;
using Hearsay.Ledger.Search;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>Counts what the paragraphs of a search can be narrowed by, and keeps out those where no single statement is all that is asked for.</summary>
internal sealed class FacetCount(SqliteConnection connection, SearchQuery query, Dictionary<FacetKind, long> asked) : IDisposable
{
    private const string Statements = "SELECT thing, stance, speaker FROM passage_statements WHERE passage = ?";

    private readonly Dictionary<long, int> terms = [];
    private readonly Dictionary<string, int> outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> dates = new(StringComparer.Ordinal);
    private readonly HashSet<long> inPassage = [];
    private readonly PreparedStatement statements = new(connection, Statements);

    /// <summary>Counts a paragraph; false where it is not to be shown.</summary>
    public bool Take(long passage, FoundIn article)
    {
        inPassage.Clear();
        var isAsked = !asked.Keys.Any(kind => kind is FacetKind.Speaker or FacetKind.Stance or FacetKind.Thing);
        statements.Bind(1, passage);
        while (statements.Step())
        {
            var (thing, stance, speaker) = (statements.Long(0), statements.Long(1), statements.Long(2));
            if (!IsAsked(asked, thing, stance, speaker)) continue;
            isAsked = true;
            inPassage.UnionWith([thing, stance, speaker]);
        }

        statements.Reset();
        if (!isAsked) return false;
        foreach (var term in inPassage) Count(terms, term);
        if (article.Outlet is { } outlet) Count(outlets, outlet);
        // Years first; of a year its months.
        foreach (var date in StoredPassages.SettledDates(article.From, article.To).Where(date => date.Length == (query.Date is null ? 4 : 7))) Count(dates, date);
        return true;
    }

    /// <summary>Whether a statement is all that is asked for of one.</summary>
    public static bool IsAsked(Dictionary<FacetKind, long> asked, long thing, long stance, long speaker) =>
        (!asked.TryGetValue(FacetKind.Thing, out var one) || one == thing)
        && (!asked.TryGetValue(FacetKind.Stance, out var two) || two == stance)
        && (!asked.TryGetValue(FacetKind.Speaker, out var three) || three == speaker);

    /// <summary>What was counted.</summary>
    public ImmutableArray<SearchFacet> Facets()
    {
        var kinds = new Dictionary<long, (string Kind, string Term)>();
        foreach (var part in terms.Keys.Where(term => term > 0).Chunk(500))
        {
            foreach (var (number, kind, term) in connection.Query<(long, string, string)>($"SELECT number, kind, term FROM search_terms WHERE number IN ({string.Join(',', part)})"))
                kinds[number] = (kind, term);
        }

        var ofStatements = terms.Where(pair => kinds.ContainsKey(pair.Key)).ToLookup(pair => kinds[pair.Key].Kind, pair => (kinds[pair.Key].Term, pair.Value));
        return
        [
            .. Enum.GetValues<FacetKind>().Select(kind => Facet(kind, kind switch
            {
                FacetKind.Outlet => outlets.Select(pair => (pair.Key, pair.Value)),
                FacetKind.Date => dates.Select(pair => (pair.Key, pair.Value)),
                _ => ofStatements[EnumNames.Of(kind)],
            })),
        ];
    }

    public void Dispose() => statements.Dispose();

    // Days in their order, everything else by its number.
    private static SearchFacet Facet(FacetKind kind, IEnumerable<(string Term, int Count)> values)
    {
        var all = kind == FacetKind.Date
            ? values.OrderByDescending(value => value.Term, StringComparer.Ordinal).ToList()
            : values.OrderByDescending(value => value.Count).ThenBy(value => value.Term, StringComparer.Ordinal).ToList();
        return new SearchFacet(kind, [.. all.Take(SearchFacet.MostValues).Select(value => new FacetValue(value.Term, value.Count))], Math.Max(0, all.Count - SearchFacet.MostValues));
    }

    private static void Count<T>(Dictionary<T, int> counts, T key) where T : notnull => CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
}
