using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Language;
using Hearsay.Ledger;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>Writes the rows of a ledger as comma-separated values (RFC 4180, with line feeds).</summary>
/// <remarks>
/// Cells hold the article's characters unchanged, also where they begin with =, +, - or @: nothing is put before them, because a cell
/// must stay verbatim. Import such a file into a spreadsheet as text. Spans are code points, <c>start-end</c>, several joined by
/// <c>;</c>. A cell that the text does not settle is empty. Not thread-safe.
/// </remarks>
public sealed partial class CsvTables : IDisposable
{
    private static readonly string[] ArticleColumns =
    [
        "id", "document", "title", "authors", "outlet", "published_from", "published_to", "wire_credit", "dateline", "statements", "figures", "language",
    ];

    private static readonly string[] TextColumns = ["id", "document", "title", "authors", "outlet", "published_from", "published_to", "text", "language"];

    private static readonly string[] StatementColumns =
    [
        "id", "document", "article", "outlet", "published_from", "published_to", "source", "cue", "content", "quotation", "speaker",
        "speaker_kind", "speaker_role", "anonymous", "stance", "stance_words", "relays", "said_from", "said_to", "said_words", "figures",
        "act", "rule", "depth", "confidence", "source_spans", "cue_spans", "content_spans",
        "speaker_count", "affiliation", "knowledge", "nuance", "doubt", "about_from", "about_to", "about_words", "occasion",
    ];

    private static readonly string[] FigureColumns =
    [
        "document", "article", "outlet", "text", "low", "high", "modifier", "unit", "counted", "predicate", "status", "scope", "as_of",
        "statement", "speaker", "relays", "stance", "said_from", "said_to", "spans", "counted_spans", "predicate_spans", "unit_name", "subject", "where", "flaw",
        "coded_low", "coded_high", "coded_by",
    ];

    private readonly CsvWriter csv;

    private CsvTables(TextWriter output, string[] columns)
    {
        csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in columns) csv.WriteField(column);
        csv.NextRecord();
    }

    /// <summary>Begins a table of articles and writes its header.</summary>
    public static CsvTables OfArticles(TextWriter output) => new(output, ArticleColumns);

    /// <summary>Begins a table of statements and writes its header.</summary>
    public static CsvTables OfStatements(TextWriter output) => new(output, StatementColumns);

    /// <summary>Begins a table of figures and writes its header.</summary>
    public static CsvTables OfFigures(TextWriter output) => new(output, FigureColumns);

    /// <summary>Begins a table of what was read out of documents and writes its header.</summary>
    public static CsvTables OfTexts(TextWriter output) => new(output, TextColumns);

    /// <summary>Writes what was read out of one document.</summary>
    public void Write(Article article)
    {
        Cells(article.Id, article.Document, article.Title?.Value, Joined(article.Authors.Select(author => author.Value)), article.Outlet?.Value);
        Days(article.Published?.Value);
        Cells(ArticleJson.Body(article), ArticleLanguage.Of(article));
        csv.NextRecord();
    }

    /// <summary>Writes one article.</summary>
    public void Write(ArticleEntry entry)
    {
        var article = entry.Article;
        Cells(article.Id, article.Document, article.Title?.Value, Joined(article.Authors.Select(author => author.Value)), article.Outlet?.Value);
        Days(article.Published?.Value);
        Cells(article.WireCredit?.Value, article.Dateline?.Value);
        csv.WriteField(entry.Statements.Length);
        csv.WriteField(entry.Figures.Length);
        Cells(ArticleLanguage.Of(article));
        csv.NextRecord();
    }

    /// <summary>Writes one statement.</summary>
    public void Write(StatementRow row)
    {
        var (text, statement) = row;
        var (article, attribution) = (text.Article, statement.Attribution);
        Cells(statement.Id, article.Document, article.Id, article.Outlet?.Value);
        Days(article.Published?.Value);
        Cells(
            text.Words(attribution.Source), text.Words(attribution.Cue), text.Words(attribution.Content), JsonCells.Name(attribution.Quotation));
        var speaker = statement.Speaker;
        Cells(
            speaker?.Name,
            speaker is null ? null : JsonCells.Name(speaker.Kind),
            speaker?.Role,
            speaker is null ? null : speaker.Anonymous ? "true" : "false");
        Cells(JsonCells.Name(statement.Stance), text.Words(statement.StanceEvidence), Joined(statement.Relays.Select(relay => relay.Name)));
        Days(statement.Said?.Value);
        Cells(text.Words(statement.Said?.Span), Joined(statement.Figures.Select(figure => text.Words(figure.Span))));
        Cells(JsonCells.Name(attribution.Act), attribution.Rule);
        csv.WriteField(attribution.Depth);
        csv.WriteField(Math.Round(attribution.Confidence, 3));
        Cells(Spans(text, attribution.Source), Spans(text, attribution.Cue), Spans(text, attribution.Content));
        Cells(speaker?.Count?.ToString(CultureInfo.InvariantCulture), text.Words(speaker?.Affiliation), text.Words(speaker?.Knowledge));
        Cells(statement.Nuance == StanceNuance.None ? null : JsonCells.Name(statement.Nuance), text.Words(statement.Doubt));
        Days(statement.About?.Value);
        Cells(text.Words(statement.About?.Span), text.Words(statement.Occasion));
        csv.NextRecord();
    }

    /// <summary>Writes one figure.</summary>
    public void Write(FigureRow row)
    {
        var (text, figure, statement) = row;
        Cells(text.Article.Document, text.Article.Id, text.Article.Outlet?.Value, text.Words(figure.Span));
        Cells(Number(figure.Low), Number(figure.High), text.Words(figure.Modifier), text.Words(figure.Unit), text.Words(figure.Counted));
        Cells(text.Words(figure.Predicate), JsonCells.Name(figure.Status), JsonCells.Name(figure.Scope), text.Words(figure.AsOf));
        Cells(statement?.Id, statement?.Speaker?.Name, Joined(statement?.Relays.Select(relay => relay.Name) ?? []));
        Cells(statement is null ? null : JsonCells.Name(statement.Stance));
        Days(statement?.Said?.Value);
        Cells(Spans(text, [figure.Span]), figure.Counted is { } counted ? Spans(text, [counted]) : null);
        Cells(figure.Predicate is { } predicate ? Spans(text, [predicate]) : null);
        Cells(figure.UnitName, text.Words(figure.Subject), text.Words(figure.Where), figure.Flaw == FigureFlaw.None ? null : JsonCells.Name(figure.Flaw));
        Cells(Number(row.Coding?.Low), Number(row.Coding?.High), row.Coding?.ToString());
        csv.NextRecord();
    }

    /// <summary>Flushes what is written; the writer below stays open.</summary>
    public void Dispose() => csv.Dispose();

    private static string Joined(IEnumerable<string> values) => string.Join("; ", values);

    private static string? Number(decimal? value) => value is { } known ? JsonCells.Plain(known).ToString(CultureInfo.InvariantCulture) : null;

    private static string Spans(CitedText text, ImmutableArray<Span> spans) =>
        string.Join(';', spans.Select(span => text.CodePoints(span)).Select(span => $"{span.Start}-{span.End}"));

    private void Days(DateRange? days) =>
        Cells(days is { } from ? JsonCells.Day(from.From) : null, days is { } to ? JsonCells.Day(to.To) : null);

    private void Cells(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values) csv.WriteField(value);
    }
}
