using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Statements;

namespace Hearsay.Ledger;

/// <summary>Which rows to list. What is null does not matter; everything else must hold together.</summary>
public sealed record LedgerFilter
{
    /// <summary>A part of the speaker's name, in any case.</summary>
    public string? Speaker { get; init; }

    /// <summary>A part of the outlet's name, in any case.</summary>
    public string? Outlet { get; init; }

    /// <summary>The stance.</summary>
    public Stance? Stance { get; init; }

    /// <summary>The least <see cref="Attributions.Attribution.Confidence"/>; of a figure, that of a statement that gives it.</summary>
    public double LeastConfidence { get; init; }

    /// <summary>The beginning of the article's id, or the whole name of its document.</summary>
    public string? Article { get; init; }

    /// <summary>
    /// The first day. A statement counts by the day that it was said on, where that is settled, and otherwise by the article's
    /// publication; a figure by its article's. What has no date at all is left out as soon as a day is asked for.
    /// </summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, itself included.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A statement together with the article that it stands in.</summary>
/// <param name="Article">The article, whose text the spans point into.</param>
/// <param name="Statement">The statement.</param>
public sealed record ArticleStatement(Article Article, Statement Statement);

/// <summary>A figure together with the article that it stands in and the statements that give it.</summary>
/// <param name="Id">The article's id, <c>-f</c> and the figure's number in the article, from 1.</param>
/// <param name="Article">The article, whose text the spans point into.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Statements">The statements of that article that give it; empty where nobody is reported to.</param>
public sealed record ArticleFigure(string Id, Article Article, Figure Figure, ImmutableArray<Statement> Statements);
