using System.Text.Json;
using Hearsay.Cli.Terminal;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Cli;

/// <summary>How one kind of row is written in each format.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Json">Writes it as a JSON object.</param>
/// <param name="Csv">Begins a table with its header.</param>
/// <param name="CsvRow">Writes it as a line of that table.</param>
/// <param name="Columns">Its columns for reading.</param>
internal sealed record Listing<T>(
    Action<Utf8JsonWriter, T> Json,
    Func<TextWriter, CsvTables> Csv,
    Action<CsvTables, T> CsvRow,
    TableColumn<T>[] Columns)
{
    /// <summary>Writes the rows to standard output, as they come wherever the format allows it.</summary>
    public void Write(IEnumerable<T> rows, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json: WriteJson(rows, "[\n"u8, ",\n"u8, "\n]\n"u8, "[]\n"u8); break;
            case OutputFormat.Jsonl: WriteJson(rows, ""u8, "\n"u8, "\n"u8, ""u8); break;
            case OutputFormat.Csv: WriteCsv(rows); break;
            default: WriteTable(rows); break;
        }
    }

    private void WriteJson(IEnumerable<T> rows, ReadOnlySpan<byte> open, ReadOnlySpan<byte> between, ReadOnlySpan<byte> close, ReadOnlySpan<byte> none)
    {
        using var output = StandardOutput.Open();
        using var writer = new Utf8JsonWriter(output, JsonCells.Line);
        var any = false;
        foreach (var row in rows)
        {
            output.Write(any ? between : open);
            any = true;
            Json(writer, row);
            writer.Flush();
            writer.Reset();
        }

        output.Write(any ? close : none);
    }

    private void WriteCsv(IEnumerable<T> rows)
    {
        using var output = StandardOutput.OpenText();
        using var table = Csv(output);
        foreach (var row in rows) CsvRow(table, row);
    }

    private void WriteTable(IEnumerable<T> rows)
    {
        using var output = StandardOutput.OpenText();
        TableWriter.Write(output, Columns, rows);
    }
}

/// <summary>The kinds of rows.</summary>
internal static class Listings
{
    /// <summary>Statements.</summary>
    public static Listing<StatementRow> Statements { get; } = new(
        StatementJson.Write,
        CsvTables.OfStatements,
        (table, row) => table.Write(row),
        [
            new("id", row => row.Statement.Id, Widest: 20),
            new("said", row => Dates(row.Statement.Said?.Value)),
            new("speaker", row => row.Statement.Speaker?.Name ?? row.Text.Words(row.Statement.Attribution.Source), Widest: 24),
            new("through", row => string.Join(", ", row.Statement.Relays.Select(relay => relay.Name))),
            new("stance", row => JsonCells.Name(row.Statement.Stance)),
            new("content", row => row.Text.Words(row.Statement.Attribution.Content), Widest: null),
            new("document", row => row.Text.Article.Document, Widest: 28, IsSpare: true),
        ]);

    /// <summary>Figures.</summary>
    public static Listing<FigureRow> Figures { get; } = new(
        FigureJson.WriteRow,
        CsvTables.OfFigures,
        (table, row) => table.Write(row),
        [
            new("figure", row => row.Text.Words(row.Figure.Span), Widest: 20),
            new("counted", row => row.Text.Words(row.Figure.Counted) ?? "", Widest: 24),
            new("where", row => row.Text.Words(row.Figure.Where) ?? "", Widest: 16),
            new("status", row => JsonCells.Name(row.Figure.Status)),
            new("speaker", row => row.Statement?.Speaker?.Name ?? "", Widest: 24),
            new("through", row => string.Join(", ", row.Statement?.Relays.Select(relay => relay.Name) ?? [])),
            new("stance", row => row.Statement is { } statement ? JsonCells.Name(statement.Stance) : ""),
            new("said", row => Dates(row.Statement?.Said?.Value)),
            new("document", row => row.Text.Article.Document, Widest: 28, IsSpare: true),
            new("statement", row => row.Statement?.Id ?? "", Widest: 20),
        ]);

    /// <summary>Stories of a ledger.</summary>
    public static Listing<StoryRow> Stories { get; } = new(
        StoryRow.Write,
        CsvTables.OfStories,
        (table, row) => table.Write(row),
        [
            new("id", row => row.Story.Id),
            new("first", row => row.First?.ToString("yyyy-MM-dd") ?? ""),
            new("last", row => row.Last?.ToString("yyyy-MM-dd") ?? ""),
            new("articles", row => row.Articles.Length.ToString()),
            new("outlets", Outlets),
            new("label", row => row.Story.Label, Widest: null),
        ]);

    /// <summary>Articles of a ledger.</summary>
    public static Listing<ArticleEntry> Articles { get; } = new(
        (writer, entry) => ArticleJson.Write(writer, new CitedText(entry.Article), entry),
        CsvTables.OfArticles,
        (table, entry) => table.Write(entry),
        [
            new("id", entry => entry.Article.Id),
            new("published", entry => Dates(entry.Article.Published?.Value)),
            new("outlet", entry => entry.Article.Outlet?.Value ?? "", Widest: 24),
            new("title", entry => Title(entry.Article), Widest: null),
            new("statements", entry => entry.Statements.Length.ToString()),
            new("figures", entry => entry.Figures.Length.ToString()),
            new("document", entry => entry.Article.Document, Widest: 28, IsSpare: true),
        ]);

    /// <summary>Documents as they were read.</summary>
    public static Listing<Article> Texts { get; } = new(
        (writer, article) => ArticleJson.WriteText(writer, new CitedText(article)),
        CsvTables.OfTexts,
        (table, article) => table.Write(article),
        [
            new("document", article => article.Document, Widest: 28),
            new("published", article => Dates(article.Published?.Value)),
            new("outlet", article => article.Outlet?.Value ?? "", Widest: 24),
            new("authors", article => string.Join(", ", article.Authors.Select(author => author.Value)), Widest: 24),
            new("title", Title, Widest: null),
            new("body", article => Count(article, BlockKind.Body)),
            new("boilerplate", article => Count(article, BlockKind.Boilerplate)),
        ]);

    private static string Dates(Dates.DateRange? range) => range?.ToString() ?? "";

    private static string Outlets(StoryRow row) => (row.Outlets.Length, row.WithoutOutlet) switch
    {
        (0, _) => "unknown",
        (var known, 0) => known.ToString(),
        (var known, var unknown) => $"{known}, and {unknown} unknown",
    };

    private static string Title(Article article)
    {
        var mark = ArticleLanguage.Of(article) is { } language and not ArticleLanguage.English ? $"[{language}] " : "";
        return mark + article.Title?.Value;
    }

    private static string Count(Article article, BlockKind kind) => article.Blocks.Count(block => block.Kind == kind).ToString();
}
