using System.Collections.Immutable;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger.Claims;

/// <summary>Finds the statements, across articles and speakers, that are of one proposition, by rules that leave out more than they let in.</summary>
/// <remarks>
/// The rules go from the surest to the least sure: the same text in reprints, the same quotation, the same figure of the same thing, the same
/// predicate with agreeing arguments, a denial that points back. Each compares by keys, so the work grows with the words and not with the pairs.
/// A person's word goes before all of them.
/// </remarks>
internal static class ClaimFinder
{
    /// <summary>The claims, in order of their first members.</summary>
    /// <param name="articles">In order of publication.</param>
    /// <param name="reprints">Who carries whose text.</param>
    /// <param name="speakers">Who speaks.</param>
    /// <param name="judgements">A person's word, of <see cref="DecisionKind.Claim"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<Claim> Find(
        ImmutableArray<ArticleEntry> articles,
        ImmutableArray<ReprintGroup> reprints,
        ImmutableArray<SpeakerIdentity> speakers,
        Judgements judgements,
        CancellationToken cancellationToken)
    {
        var members = new StoryMembers(articles, reprints);
        var sets = new ClaimSets(members, judgements);
        var known = new ClaimSpeakers(speakers);
        var words = new SameWords(members, sets, known);
        words.JoinCopied();
        cancellationToken.ThrowIfCancellationRequested();
        words.JoinQuoted();
        cancellationToken.ThrowIfCancellationRequested();
        var figures = new SameFigure(members, sets, known);
        figures.Join();
        cancellationToken.ThrowIfCancellationRequested();
        ComparableContent?[] contents = [.. members.Items.Select(item => ComparableContent.Of(item, known))];
        var predicates = new SamePredicate(members, sets, contents);
        predicates.Join();
        cancellationToken.ThrowIfCancellationRequested();
        new NestedWords(members, sets, contents, predicates).Join();
        var pointed = new PointedBack(members, sets, known, predicates).Join();
        new SameDenial(members, sets, known, contents, pointed).Join();
        cancellationToken.ThrowIfCancellationRequested();
        return new ClaimWriting(members, sets, figures).Claims();
    }
}
