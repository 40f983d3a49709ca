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

/// <summary>The ledger of a story: its articles, what only repeats, and what stands behind each claim.</summary>
/// <param name="Articles">In order of publication; those without a date last, by document name.</param>
/// <param name="Reprints">Groups of articles that carry one text.</param>
/// <param name="Claims">Statements, across articles, of the same proposition, as far as the rules of this version dare to say so.</param>
public sealed record Story(
    ImmutableArray<ArticleEntry> Articles,
    ImmutableArray<ReprintGroup> Reprints,
    ImmutableArray<Claim> Claims);

/// <summary>Articles that carry one text, whole, trimmed or edited.</summary>
/// <param name="Original">The article that was first, or null where the dates and credits do not settle it.</param>
/// <param name="Copies">The others (all of them where the original is not settled), with how much of each is shared.</param>
/// <param name="Rule">The rule that grouped them, in words.</param>
public sealed record ReprintGroup(string? Original, ImmutableArray<ReprintCopy> Copies, string Rule);

/// <summary>One article of a group of reprints.</summary>
/// <param name="ArticleId">Which article.</param>
/// <param name="SharedShare">The share of the shorter text's word sequences that the longer one has too, 0 to 1.</param>
/// <param name="Evidence">What else speaks for it: a credit line, say; empty where nothing does.</param>
public sealed record ReprintCopy(string ArticleId, double SharedShare, ImmutableArray<Span> Evidence);

/// <summary>Statements of one proposition.</summary>
/// <param name="Id"><c>c</c> and a number, in order of first appearance.</param>
/// <param name="StatementIds">The statements, in order of publication.</param>
/// <param name="Rule">Why they are held to be one claim, in words.</param>
/// <param name="Articles">In how many articles it stands.</param>
/// <param name="Outlets">How many outlets carried it; null where an article's outlet is unknown.</param>
/// <param name="Origins">How many speakers on an occasion stand behind it; null where that is unknown.</param>
public sealed record Claim(
    string Id, ImmutableArray<string> StatementIds, string Rule, int Articles, int? Outlets, int? Origins);
