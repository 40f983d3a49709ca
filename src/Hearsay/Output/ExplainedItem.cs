using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Output;

/// <summary>The thing that an id of <c>hearsay explain</c> means: one of the properties is set, or for an article two.</summary>
/// <remarks>
/// <c>c-</c> and a member's id means a claim, <c>p-…</c> a party, <c>r-</c> and an article's id a group of reprints, <c>x-…</c> a conflict or a revision,
/// an article's id that article, and with <c>-s4</c> a statement. Wherever an article's id stands, its first letters will do.
/// </remarks>
public sealed record ExplainedItem
{
    /// <summary>A claim.</summary>
    public Claim? Claim { get; private init; }

    /// <summary>The id of a statement.</summary>
    public string? StatementId { get; private init; }

    /// <summary>A party.</summary>
    public SpeakerIdentity? Speaker { get; private init; }

    /// <summary>A group of reprints.</summary>
    public ReprintGroup? Reprints { get; private init; }

    /// <summary>The id of an article.</summary>
    public string? ArticleId { get; private init; }

    /// <summary>A conflict, or a revision.</summary>
    public Conflict? Conflict { get; private init; }

    /// <summary>What an id means in a story; null where it has no such thing.</summary>
    /// <param name="story">The story.</param>
    /// <param name="id">The id.</param>
    /// <exception cref="LedgerException">HS108 where several articles begin so.</exception>
    public static ExplainedItem? Find(Story story, string id)
    {
        if (id.StartsWith("p-", StringComparison.Ordinal))
            return story.Speakers.FirstOrDefault(one => one.Id == id) is { } party ? new ExplainedItem { Speaker = party } : null;
        if (id.StartsWith("x-", StringComparison.Ordinal))
        {
            var sides = string.Join('+', id[2..].Split('+').Select(side => Full(story, side)));
            return story.Conflicts.Concat(story.Revisions).FirstOrDefault(one => one.Id[2..] == sides) is { } conflict ? new ExplainedItem { Conflict = conflict } : null;
        }

        if (id.StartsWith("r-", StringComparison.Ordinal)) return OfArticle(story, Full(story, id[2..]));
        if (id.StartsWith("c-", StringComparison.Ordinal)) return OfMember(story, Full(story, id[2..]));
        var full = Full(story, id);
        if (story.Articles.Any(entry => entry.Article.Id == full)) return new ExplainedItem { ArticleId = full, Reprints = OfArticle(story, full)?.Reprints };
        if (full.Contains(".f", StringComparison.Ordinal)) return OfMember(story, full);
        return story.Articles.Any(entry => entry.Statements.Any(one => one.Id == full)) ? new ExplainedItem { StatementId = full } : null;
    }

    private static ExplainedItem? OfArticle(Story story, string article) =>
        story.Reprints.FirstOrDefault(group => group.ArticleIds.Contains(article)) is { } group ? new ExplainedItem { Reprints = group } : null;

    private static ExplainedItem? OfMember(Story story, string member)
    {
        var claims = story.Claims;
        var found = claims.FirstOrDefault(one => one.Id == "c-" + member || one.Id == member)
            ?? claims.FirstOrDefault(one => one.Members.Any(part => part.Id == member))
            ?? claims.FirstOrDefault(one => one.StatementIds.Contains(member));
        return found is null ? null : new ExplainedItem { Claim = found };
    }

    // "4dbb-s1.f2" with the article's id in full.
    private static string Full(Story story, string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        var (article, rest) = dash < 0 ? (id, "") : (id[..dash], id[dash..]);
        if (article.Length == 0) return id;
        var found = story.Articles.Select(entry => entry.Article.Id).Where(one => one.StartsWith(article, StringComparison.Ordinal)).Take(2).ToImmutableArray();
        return found.Length > 1 && found[0] != article ? throw LedgerException.Ambiguous(article, found) : found.Length == 0 ? id : found[0] + rest;
    }
}
