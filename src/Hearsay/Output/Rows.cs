using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>One row of the table of statements.</summary>
/// <param name="Text">The article that it stands in.</param>
/// <param name="Statement">The statement.</param>
public sealed record StatementRow(CitedText Text, Statement Statement)
{
    /// <summary>Every statement of an article, in text order.</summary>
    public static IEnumerable<StatementRow> Of(CitedText text, ImmutableArray<Statement> statements) =>
        statements.Select(statement => new StatementRow(text, statement));
}

/// <summary>One row of the table of figures: a figure with the innermost statement that it stands in.</summary>
/// <param name="Text">The article that it stands in.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Statement">The deepest statement whose figures hold it, or null where the article itself gives the figure.</param>
public sealed record FigureRow(CitedText Text, Figure Figure, Statement? Statement)
{
    /// <summary>The rule by which a researcher codes a figure without a number, or null.</summary>
    public FigureCoding? Coding { get; init; }

    /// <summary>Every figure of an article, once, in text order.</summary>
    public static IEnumerable<FigureRow> Of(CitedText text, ArticleEntry entry)
    {
        var innermost = new Dictionary<Span, Statement>();
        foreach (var statement in entry.Statements)
        {
            foreach (var figure in statement.Figures)
            {
                if (!innermost.TryGetValue(figure.Span, out var other) || statement.Attribution.Depth > other.Attribution.Depth)
                {
                    innermost[figure.Span] = statement;
                }
            }
        }

        return entry.Figures.Select(figure => new FigureRow(text, figure, innermost.GetValueOrDefault(figure.Span)));
    }
}
