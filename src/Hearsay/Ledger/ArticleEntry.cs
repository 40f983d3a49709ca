using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Statements;

namespace Hearsay.Ledger;

/// <summary>What a ledger holds of one article.</summary>
/// <param name="Article">The article as it was read.</param>
/// <param name="Statements">The statements read out of it, in text order.</param>
/// <param name="Figures">Every figure of the article, attributed or not, in text order.</param>
public sealed record ArticleEntry(Article Article, ImmutableArray<Statement> Statements, ImmutableArray<Figure> Figures)
{
    /// <summary>What the ledger keeps of an analysis: every figure, and the statements of speech, evidence and belief.</summary>
    /// <remarks>Mere intentions and attitudes ("supports the plan") are found by the pipeline, but are no rows of a ledger.</remarks>
    public static ArticleEntry From(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return new ArticleEntry(
            analysis.Article,
            [.. analysis.Statements.Where(statement => statement.Attribution.Act is Act.Speech or Act.Evidence or Act.Belief)],
            analysis.Figures);
    }
}
