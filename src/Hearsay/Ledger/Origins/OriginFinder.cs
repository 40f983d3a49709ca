using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Speakers;

namespace Hearsay.Ledger.Origins;

/// <summary>Finds the beginnings behind each claim and counts them.</summary>
/// <remarks>
/// A chain is read for each member (<see cref="ChainReader"/>), chains that end in one beginning are brought together (<see cref="OriginSets"/>),
/// and those that surely stand apart are counted (<see cref="IndependentVoices"/>).
/// </remarks>
internal static class OriginFinder
{
    /// <summary>The claims with their origins, counts and chains.</summary>
    /// <param name="claims">Claims with their members.</param>
    /// <param name="articles">In order of publication.</param>
    /// <param name="reprints">Who carries whose text.</param>
    /// <param name="speakers">Who speaks.</param>
    /// <param name="judgements">A person's word, of <see cref="DecisionKind.Origin"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<Claim> Find(
        ImmutableArray<Claim> claims,
        ImmutableArray<ArticleEntry> articles,
        ImmutableArray<ReprintGroup> reprints,
        ImmutableArray<SpeakerIdentity> speakers,
        Judgements judgements,
        CancellationToken cancellationToken)
    {
        var directory = new PartyDirectory(articles, speakers);
        var reader = new ChainReader(articles, reprints, directory);
        var texts = new Dictionary<string, int>();
        for (var group = 0; group < reprints.Length; group++)
        {
            foreach (var article in reprints[group].ArticleIds) texts.TryAdd(article, group);
        }

        var judged = judgements.Of(DecisionKind.Origin).SelectMany(one => new[] { one.Left, one.Right }).ToHashSet();
        var found = ImmutableArray.CreateBuilder<Claim>(claims.Length);
        foreach (var claim in claims)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var beginnings = reader.Read(claim);
            // Most claims have no word of a person, and need not look through all of them.
            var word = judged.Count > 0 && beginnings.Exists(one => judged.Contains(one.Member.Id)) ? judgements : Judgements.None;
            found.Add(new ClaimOrigins(claim, beginnings, texts, directory, word).Describe());
        }

        return found.ToImmutable();
    }
}
