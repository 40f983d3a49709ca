using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Origins;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger;

/// <summary>Lays articles side by side: their order, what only repeats, who speaks, which statements are one claim, what stands behind it, what conflicts.</summary>
/// <remarks>A pure function, safe to call from several threads; the order in which the articles are given does not matter.</remarks>
public static class StoryBuilder
{
    /// <summary>Builds the story of the given articles. An article given twice counts once.</summary>
    /// <param name="articles">The articles with what was read out of them.</param>
    /// <param name="judgements">A person's word on decisions, or null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static Story Build(IReadOnlyList<ArticleEntry> articles, Judgements? judgements = null, CancellationToken cancellationToken = default)
    {
        var word = judgements ?? Judgements.None;
        var ordered = articles
            .DistinctBy(entry => entry.Article.Id)
            .OrderBy(entry => entry.Article.Published is null)
            .ThenBy(entry => entry.Article.Published?.Value.From)
            .ThenBy(entry => entry.Article.Published?.Value.To)
            .ThenBy(entry => entry.Article.Document, StringComparer.Ordinal)
            .ThenBy(entry => entry.Article.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var reprints = ReprintFinder.Find(ordered, word, cancellationToken);
        var speakers = SpeakerFinder.Find(ordered, word, cancellationToken);
        var claims = ClaimFinder.Find(ordered, reprints, speakers, word, cancellationToken);
        claims = OriginFinder.Find(claims, ordered, reprints, speakers, word, cancellationToken);
        var differences = ConflictFinder.Find(ordered, claims, speakers, cancellationToken);
        return new Story(ordered, reprints, claims)
        {
            Speakers = speakers,
            Conflicts = [.. differences.Where(one => one.Kind != ConflictKind.Revises)],
            Revisions = [.. differences.Where(one => one.Kind == ConflictKind.Revises)],
        };
    }
}
