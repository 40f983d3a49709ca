using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Origins;
using Hearsay.Ledger.Reprints;
using Hearsay.LedgerWriter;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Ledger.Origins;

public class ManyMembersTests
{
    private const string Words = "“The wall by the old mill gave way at dawn,”";

    [Theory]
    [InlineData(5_000)]
    [InlineData(100_000, Explicit = true)]
    public void Copies_of_one_article_have_one_origin_however_many_there_are(int count)
    {
        var entries = Articles(count, _ => "two officials");
        var group = new ReprintGroup(
            entries[0].Article.Id, [.. entries.Skip(1).Select(entry => new ReprintCopy(entry.Article.Id, 1, []))], "by hand") { Id = "r-" + entries[0].Article.Id };
        var claim = Find(entries, [group]);
        Assert.Equal((1, 0), (claim.Origins, claim.UnknownIndependence));
        Assert.Equal(count, Assert.Single(claim.OriginList).Chains.Length);
        Assert.All(claim.OriginList[0].Chains.Skip(1), chain => Assert.True(chain.Links[0].IsInferred));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(50_000, Explicit = true)]
    public void Of_many_unnamed_sources_one_of_each_kind_counts(int count)
    {
        string[] kinds = ["a Chilean diplomat", "a nurse", "a resident", "a lawmaker"];
        var claim = Find(Articles(count, at => kinds[at % kinds.Length]), []);
        Assert.Equal(4, claim.Origins);
        Assert.Equal(count - 4, claim.UnknownIndependence);
    }

    [Fact]
    public void Every_member_is_in_a_chain_and_every_origin_has_one()
    {
        foreach (var one in OriginCase.All())
        {
            var (claim, _) = one.Build();
            Assert.Equal(claim.StatementIds.Order(StringComparer.Ordinal), claim.OriginList.SelectMany(origin => origin.Chains).Select(chain => chain.Member).Distinct().Order(StringComparer.Ordinal));
            Assert.Equal(claim.OriginList.Select((_, at) => $"{claim.Id}.o{at + 1}"), claim.OriginList.Select(origin => origin.Id));
            Assert.Equal(claim.Origins, claim.OriginList.Count(origin => origin is { Counts: true, Independence: Independence.Independent }));
            Assert.Equal(claim.UnknownIndependence, claim.OriginList.Count(origin => origin is { Counts: true, Independence: Independence.Unknown }));
            Assert.True(claim.Origins >= 1);
            Assert.All(claim.OriginList, origin => Assert.NotEmpty(origin.Reason));
            // Whatever stands in one origin was joined by a rule that says why.
            Assert.All(claim.OriginList, origin => Assert.True(
                origin.Decisions.Count(decision => decision.Same) >= origin.Chains.Select(chain => chain.Member).Distinct().Count() - 1, one.Name));
        }
    }

    [Fact]
    public void The_outcome_is_the_same_every_time()
    {
        foreach (var one in OriginCase.All()) Assert.Equal(Canonical.Of(one.Build().Claim), Canonical.Of(one.Build().Claim));
    }

    private static ImmutableArray<ArticleEntry> Articles(int count, Func<int, string> speaker) =>
    [
        .. Enumerable.Range(0, count).Select(at => new EntryBuilder($"{at}.txt", $"{Words} said {speaker(at)}.\nNumber {at} of the {at % 300} Courier.")
            .Outlet($"Courier {at}").Published(2031, 5, 4)
            .Says(speaker(at), "said", [Words], speaker(at), SpeakerKind.Group, anonymous: true).Build()),
    ];

    private static Claim Find(ImmutableArray<ArticleEntry> entries, ImmutableArray<ReprintGroup> reprints)
    {
        var claim = new Claim("c-" + entries[0].Statements[0].Id, [.. entries.Select(entry => entry.Statements[0].Id)], "by hand", entries.Length, entries.Length, 0)
        {
            Members = [.. entries.Select(entry => new ClaimMember(entry.Statements[0].Id, null))],
        };
        return OriginFinder.Find([claim], entries, reprints, [], Judgements.None, TestContext.Current.CancellationToken)[0];
    }
}
