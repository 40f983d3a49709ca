using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Cli;

/// <summary>Turns what a ledger lists into rows, walking each article's text once.</summary>
internal static class RowSource
{
    /// <summary>Statements as rows.</summary>
    public static IEnumerable<StatementRow> Of(IEnumerable<ArticleStatement> statements)
    {
        CitedText? text = null;
        foreach (var (article, statement) in statements)
        {
            text = Of(article, text);
            yield return new StatementRow(text, statement);
        }
    }

    /// <summary>Figures as rows.</summary>
    public static IEnumerable<FigureRow> Of(IEnumerable<ArticleFigure> figures)
    {
        CitedText? text = null;
        foreach (var figure in figures)
        {
            text = Of(figure.Article, text);
            yield return new FigureRow(text, figure.Figure, Innermost(figure.Statements));
        }
    }

    /// <summary>The same rows, until the token is cancelled.</summary>
    public static IEnumerable<T> Until<T>(this IEnumerable<T> rows, CancellationToken token)
    {
        foreach (var row in rows)
        {
            token.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private static Statement? Innermost(IEnumerable<Statement> statements) => statements.MaxBy(statement => statement.Attribution.Depth);

    private static CitedText Of(Article article, CitedText? last) => last?.Article.Id == article.Id ? last : new CitedText(article);
}
