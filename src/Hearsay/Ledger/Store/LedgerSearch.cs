using Dapper;
using Hearsay.Dates;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>Finds which rows fit a filter, without reading any article's text.</summary>
/// <remarks>Names are compared here and not in SQL, whose LIKE knows the case of ASCII letters alone.</remarks>
internal static class LedgerSearch
{
    private const string Order = "ORDER BY published_from IS NULL, published_from, published_to, document, a.id, number";

    /// <summary>Of articles: those known to have been published until @Day, or all where it is null.</summary>
    public const string KnownBy = "(@Day IS NULL OR published_to <= @Day)";

    /// <summary>Of articles: those that no other one absorbed.</summary>
    /// <param name="id">The column that has an article's id.</param>
    public static string Stands(string id) => $"NOT EXISTS (SELECT 1 FROM absorbed WHERE absorbed.article = {id})";

    /// <summary>A day as the ledger writes it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");

    /// <summary>One row that may fit.</summary>
    internal sealed class Row
    {
        public string Id { get; init; } = "";
        public string Article { get; init; } = "";
        public string Document { get; init; } = "";
        public string? Outlet { get; init; }
        public string? Speaker { get; init; }
        public string? Stance { get; init; }
        public string? From { get; init; }
        public string? To { get; init; }
        public int Number { get; init; }
        public double Confidence { get; init; }
    }

    /// <summary>The statements that fit, by article, in order of publication and of the text.</summary>
    public static List<(string Article, List<Row> Rows)> Statements(SqliteConnection connection, LedgerFilter filter) => Grouped(
        connection.Query<Row>(
            $"""
            SELECT s.id, s.article, a.document, a.outlet, s.speaker, s.stance, s.number, CAST(s.confidence AS REAL) AS confidence,
              coalesce(s.said_from, a.published_from) AS "From", coalesce(s.said_to, a.published_to) AS "To"
            FROM statements s JOIN articles a ON a.id = s.article WHERE {Stands("a.id")} {Order}
            """).Where(row => Fits(row, filter)));

    /// <summary>The figures that fit, by article, in order of publication and of the text.</summary>
    public static List<(string Article, List<Row> Rows)> Figures(SqliteConnection connection, LedgerFilter filter) => Grouped(
        connection.Query<Row>(
            $"""
            SELECT f.id, f.article, a.document, a.outlet, s.speaker, s.stance, f.number AS number, CAST(coalesce(s.confidence, 1) AS REAL) AS confidence,
              a.published_from AS "From", a.published_to AS "To"
            FROM figures f JOIN articles a ON a.id = f.article
            LEFT JOIN statement_figures sf ON sf.figure = f.id LEFT JOIN statements s ON s.id = sf.statement
            WHERE f.listed AND {Stands("a.id")} {Order.Replace("number", "f.number, s.number")}
            """).Where(row => Fits(row, filter)).DistinctBy(row => row.Id));

    private static bool Fits(Row row, LedgerFilter filter) =>
        Has(row.Speaker, filter.Speaker)
        && Has(row.Outlet, filter.Outlet)
        && (filter.Stance is not { } stance || row.Stance == EnumNames.Of(stance))
        && (filter.Article is not { } article
            || (article.Length > 0 && row.Article.StartsWith(article, StringComparison.OrdinalIgnoreCase)) || row.Document == article)
        && row.Confidence >= filter.LeastConfidence
        && FitsDays(row, filter);

    private static bool Has(string? name, string? part) =>
        part is null || name?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static bool FitsDays(Row row, LedgerFilter filter)
    {
        if (filter.From is null && filter.To is null) return true;
        if (row.From is null || row.To is null) return false;
        var days = new DateRange(DateOnly.ParseExact(row.From, "yyyy-MM-dd"), DateOnly.ParseExact(row.To, "yyyy-MM-dd"));
        return (filter.From ?? DateOnly.MinValue) <= days.To && days.From <= (filter.To ?? DateOnly.MaxValue);
    }

    private static List<(string Article, List<Row> Rows)> Grouped(IEnumerable<Row> rows)
    {
        var found = new List<(string Article, List<Row> Rows)>();
        foreach (var row in rows)
        {
            if (found.Count == 0 || found[^1].Article != row.Article) found.Add((row.Article, []));
            found[^1].Rows.Add(row);
        }

        return found;
    }
}
