using Dapper;
using Hearsay.Ledger.Search;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>One search in the index that <see cref="StoredPassages"/> keeps.</summary>
internal sealed class PassageSearch(SqliteConnection connection, SearchQuery query)
{
    private const int PassagesOfArticle = 3;

    // Words of the paragraph and names count alike, those of the headline less: they are in every paragraph of the article. Terms do not count.
    private const string Rank = "bm25(passages, 1, 1, 0.3, 0)";

    private readonly SearchWords words = SearchWords.Of(query.Words);
    private readonly Dictionary<FacetKind, long> asked = [];

    /// <summary>Runs it, in one look at the ledger: what is added meanwhile is not seen, and the table that words are marked by is written in memory, once.</summary>
    public SearchResult Run()
    {
        connection.Execute("PRAGMA temp_store = MEMORY; BEGIN");
        try
        {
            return Look();
        }
        finally
        {
            connection.Execute("COMMIT");
        }
    }

    private SearchResult Look()
    {
        var reach = connection.QuerySingle<(int, int)>($"SELECT (SELECT count(*) FROM searched), (SELECT count(*) FROM articles)");
        if (!FindTerms()) return new SearchResult([], []) { Reach = reach };
        var found = Find(out var isCut);
        using var facets = new FacetCount(connection, query, asked);
        found.RemoveAll(one => !facets.Take(one.Number, one.Article));
        if (query.IsEmpty) return new SearchResult([], facets.Facets()) { Passages = found.Count, IsCut = isCut, Reach = reach };
        var articles = found.GroupBy(one => one.Article.Number)
            .OrderBy(group => group.Min(one => one.Rank)).ThenByDescending(group => group.First().Article.To, StringComparer.Ordinal).ThenByDescending(group => group.Key).ToList();
        var shown = articles.Skip((query.Page - 1) * SearchResult.ArticlesOnPage).Take(SearchResult.ArticlesOnPage);
        using var reading = new PassageReading(connection, words, asked);
        return new SearchResult(
            [.. shown.Select(group => new FoundArticle(
                reading.Head(group.First().Article.Id),
                [.. group.OrderBy(one => one.Rank).ThenBy(one => one.Number).Take(PassagesOfArticle).OrderBy(one => one.Number).Select(one => reading.Passage(one.Article.Id, one.Number))],
                group.Count()))],
            facets.Facets())
        {
            Passages = found.Count, ArticleCount = articles.Count, IsCut = isCut, Reach = reach,
        };
    }

    // False where something is asked for that no article has.
    private bool FindTerms()
    {
        foreach (var kind in Enum.GetValues<FacetKind>())
        {
            if (query.Term(kind) is not { } term) continue;
            if (connection.QueryFirstOrDefault<long?>("SELECT number FROM search_terms WHERE kind = @Kind AND term = @term", new { Kind = EnumNames.Of(kind), term }) is not { } number) return false;
            asked[kind] = number;
        }

        return true;
    }

    private List<Found> Find(out bool isCut)
    {
        var terms = string.Join(" AND ", asked.Values.Select(number => $"\"{number}\""));
        string?[] parts = [words.IsEmpty ? null : $"({words.InPassages})", terms.Length == 0 ? null : $"marks : ({terms})"];
        var expression = string.Join(" AND ", parts.Where(part => part is not null));
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT passages.rowid, {(words.IsEmpty ? "0.0" : Rank)}, searched.number, searched.article, searched.outlet, searched.published_from, searched.published_to
            FROM passages CROSS JOIN searched ON searched.number = passages.rowid / {StoredPassages.MostBlocks}
            WHERE {(expression.Length == 0 ? "" : "passages MATCH @Expression AND ")}{LedgerSearch.KnownBy} AND {LedgerSearch.Stands("searched.article")}
            ORDER BY passages.rowid DESC LIMIT {SearchResult.MostPassages + 1}
            """;
        command.Parameters.AddWithValue("@Expression", expression);
        command.Parameters.AddWithValue("@Day", (object?)LedgerSearch.Day(query.AsOf) ?? DBNull.Value);
        using var rows = command.ExecuteReader();
        var found = new List<Found>();
        FoundIn? article = null;
        while (rows.Read())
        {
            var number = rows.GetInt64(2);
            if (article?.Number != number) article = new FoundIn(number, rows.GetString(3), Text(rows, 4), Text(rows, 5), Text(rows, 6));
            found.Add(new Found(rows.GetInt64(0), rows.GetDouble(1), article));
        }

        isCut = found.Count > SearchResult.MostPassages;
        if (isCut) found.RemoveAt(found.Count - 1);
        return found;
    }

    private static string? Text(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private sealed record Found(long Number, double Rank, FoundIn Article);
}

/// <summary>The article of a paragraph that was found, as the index has it.</summary>
internal sealed record FoundIn(long Number, string Id, string? Outlet, string? From, string? To);
