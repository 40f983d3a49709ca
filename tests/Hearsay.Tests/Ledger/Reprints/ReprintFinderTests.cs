using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Reprints;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger.Reprints;

public class ReprintFinderTests
{
    private static readonly List<string> Text = InventedCopies.Paragraphs(1);

    public static TheoryData<string, string[]> Edits => new()
    {
        { "whole", [.. Text] },
        { "the end left out", [.. Text[..4]] },
        { "paragraphs dropped", [Text[0], Text[2], Text[3], Text[6], Text[9], Text[11]] },
        { "a new lead", ["A morning paper asked what had become of the harbour and its people since the bridge fell.", .. Text[1..]] },
        { "every fourth word in other words", [.. InventedCopies.Spun(Text, 4, 0)] },
        { "reordered", [.. Text.AsEnumerable().Reverse()] },
        { "half of it foreign", [.. Text[..8].SelectMany((paragraph, at) => new[] { paragraph, InventedCopies.Paragraphs(50 + at)[at] })] },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edited_copy_is_found(string edit, string[] copy)
    {
        var entries = Others().Append(InventedCopies.Entry("original.txt", Text)).Append(InventedCopies.Entry("copy.txt", copy)).ToArray();
        var group = Assert.Single(Find(entries));
        Assert.Equal(2, group.ArticleIds.Count());
        Assert.NotEqual("", edit);
        Assert.StartsWith("r-", group.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_paragraph_joins_nothing_and_so_does_a_shared_statement()
    {
        var (one, other) = (InventedCopies.Paragraphs(2), InventedCopies.Paragraphs(3));
        Assert.Empty(Find([InventedCopies.Entry("one.txt", one), InventedCopies.Entry("other.txt", [.. other[..5], one[4], one[5], .. other[5..]])]));

        var statement = string.Join(' ', InventedCopies.Paragraphs(4)[..6]);
        Assert.Empty(Find(
            [InventedCopies.Entry("one.txt", [.. one[..6], $"“{statement}”"]), InventedCopies.Entry("other.txt", [.. other[..6], $"“{statement}”"])]));
    }

    [Fact]
    public void Strangers_are_not_chained_through_a_third_text()
    {
        var (one, other) = (InventedCopies.Paragraphs(5), InventedCopies.Paragraphs(6));
        var groups = Find(
        [
            InventedCopies.Entry("one.txt", one),
            InventedCopies.Entry("one-copy.txt", InventedCopies.Spun(one, 9, 1)),
            InventedCopies.Entry("other.txt", other),
            InventedCopies.Entry("other-copy.txt", InventedCopies.Spun(other, 9, 1)),
            InventedCopies.Entry("both.txt", [.. one[..9], .. other[..5]]),
        ]);
        Assert.Equal([2, 3], groups.Select(group => group.ArticleIds.Count()).Order());
        Assert.DoesNotContain(groups, group => Documents(group).Contains("one.txt") && Documents(group).Contains("other.txt"));
        Assert.Contains(groups, group => Documents(group).Contains("one.txt") && Documents(group).Contains("both.txt"));
    }

    [Fact]
    public void A_persons_word_goes_first()
    {
        var (original, copy, stranger) = (InventedCopies.Entry("a.txt", Text), InventedCopies.Entry("b.txt", Text[1..]), InventedCopies.Entry("c.txt", InventedCopies.Paragraphs(7)));
        Judgement Word(ArticleEntry left, ArticleEntry right, bool same) =>
            new("j1", DecisionKind.Reprint, Least(left, right), Most(left, right), same, DateTimeOffset.UnixEpoch, "As the editor says.");
        Assert.Empty(Find([original, copy, stranger], Word(original, copy, same: false)));

        var group = Assert.Single(Find([original, copy, stranger], Word(original, stranger, same: true)));
        Assert.Equal(3, group.ArticleIds.Count());
        Assert.Contains(group.Decisions, decision => decision.Judgement == "j1");
        Assert.Contains(group.Decisions, decision => decision.Judgement is null);
    }

    [Fact]
    public void Each_copy_has_a_decision_whose_evidence_is_the_same_words_on_both_sides()
    {
        var entries = new[] { InventedCopies.Entry("a.txt", Text), InventedCopies.Entry("b.txt", InventedCopies.Spun(Text, 11, 3)) };
        var decision = Assert.Single(Assert.Single(Find(entries)).Decisions);
        Assert.True(decision.Same);
        Assert.NotEmpty(decision.Evidence);
        foreach (var pair in decision.Evidence.Chunk(2))
        {
            var words = pair.Select(span => span.Span.Of(entries.Single(entry => entry.Article.Id == span.ArticleId).Article.Text)).ToArray();
            Assert.Equal(words[0].Replace('\n', ' '), words[1].Replace('\n', ' '), ignoreCase: true);
        }
    }

    [Fact]
    public void A_later_state_by_the_same_outlet_is_a_revision()
    {
        var first = InventedCopies.Builder("a.txt", Text).Outlet("The Weir Gazette").Published(2031, 4, 1).Build();
        var later = InventedCopies.Builder("b.txt", [.. Text, InventedCopies.Paragraphs(8)[0]]).Outlet("Weir Gazette").Published(2031, 4, 2).Build();
        var other = InventedCopies.Builder("c.txt", Text[..8]).Outlet("The Lock Herald").Published(2031, 4, 2).Build();
        var group = Assert.Single(Find([first, later, other]));
        Assert.Equal(first.Article.Id, group.Original);
        Assert.True(group.Copies.Single(copy => copy.ArticleId == later.Article.Id).IsRevision);
        var trimmed = group.Copies.Single(copy => copy.ArticleId == other.Article.Id);
        Assert.False(trimmed.IsRevision);
        Assert.Equal(["trimmed"], trimmed.Treatment);
    }

    [Fact]
    public void A_date_far_before_all_others_or_before_the_articles_own_news_makes_no_original()
    {
        Assert.Equal("a.txt", Original([], (2031, 4, 1), (2031, 4, 3)));
        Assert.Null(Original([], (2019, 4, 1), (2031, 4, 3)));
        Assert.Null(Original(["The gate was closed on 2 April 2031 by the warden and nobody has had the key since."], (2031, 4, 1), (2031, 4, 3)));
        Assert.Equal("a.txt", Original(["The gate will be closed on 2 April 2031 by the warden and nobody will have the key."], (2031, 4, 1), (2031, 4, 3)));
    }

    [Fact]
    public void An_outlet_that_a_copy_names_as_its_source_is_the_original_whatever_the_dates()
    {
        var original = InventedCopies.Builder("a.txt", Text).Outlet("The Weir Gazette").Published(2031, 4, 5).Build();
        var copy = InventedCopies.Builder("b.txt", [.. Text, "This story was first published in the Weir Gazette."]).Outlet("The Lock Herald").Published(2031, 4, 4).Build();
        var group = Assert.Single(Find([original, copy]));
        Assert.Equal(original.Article.Id, group.Original);
        Assert.Equal("Weir Gazette", Assert.Single(Assert.Single(group.Copies).Evidence).Of(copy.Article.Text));
    }

    [Fact]
    public void What_an_outlet_repeats_for_weeks_makes_no_copies()
    {
        var furniture = InventedCopies.Paragraphs(9, 6);
        var articles = Enumerable.Range(0, 6).Select(n => InventedCopies.Builder($"{n}.txt", [.. InventedCopies.Paragraphs(20 + n, 3), .. furniture])
            .Outlet("The Weir Gazette").Published(2031, 4, 1 + (4 * n)).Build());
        Assert.Empty(Find([.. articles]));
    }

    [Fact]
    public void A_text_that_comes_out_anew_each_year_makes_no_copies()
    {
        static string[] OfYear(int year, int number) =>
        [
            .. Text[..9], $"The guild gives its yearly prizes to the best lock keepers of {year} along both banks of the river.",
            $"A jury of nine wardens chose the most careful hand of {year} among the names that the towns had sent.", .. InventedCopies.Paragraphs(number, 3),
        ];
        Assert.Empty(Find([InventedCopies.Entry("one.txt", OfYear(2030, 31)), InventedCopies.Entry("other.txt", OfYear(2031, 32))]));
        Assert.Single(Find([InventedCopies.Entry("one.txt", OfYear(2031, 31)), InventedCopies.Entry("other.txt", OfYear(2031, 32))]));

        ArticleEntry Titled(int year)
        {
            var title = $"The year on the river in pictures: {year}";
            return InventedCopies.Builder($"{year}.txt", Text.Prepend(title)).Title(title).Build();
        }

        Assert.Empty(Find([Titled(2030), Titled(2031)]));
    }

    [Fact]
    public void A_long_excerpt_and_a_post_that_both_show_join_nothing()
    {
        var excerpt = Text.Skip(2).Take(4);
        Assert.Empty(Find([InventedCopies.Entry("one.txt", Text), InventedCopies.Entry("other.txt", [.. InventedCopies.Paragraphs(33, 2), .. excerpt, InventedCopies.Paragraphs(34)[0]])]));

        string[] posts = [.. Text[..6].Select(paragraph => paragraph + " — The Weir Keeper (@weirkeeper) April 3, 2031")];
        Assert.Empty(Find([InventedCopies.Entry("one.txt", [.. InventedCopies.Paragraphs(35, 4), .. posts]), InventedCopies.Entry("other.txt", [.. InventedCopies.Paragraphs(36, 4), .. posts])]));
    }

    [Fact]
    public void One_agencys_text_is_known_by_less()
    {
        ArticleEntry[] With(string first, string last)
        {
            var (one, other) = (InventedCopies.Paragraphs(37, 5), InventedCopies.Paragraphs(38, 6));
            return
            [
                InventedCopies.Entry("one.txt", ["TARVOS" + first + " " + Text[0], .. Text[1..5], .. one]),
                InventedCopies.Entry("other.txt", [.. other[..3], .. Text[..5], .. other[3..], .. last.Length > 0 ? [last] : Array.Empty<string>()]),
            ];
        }

        Assert.Empty(Find(With("", "")));
        Assert.Empty(Find(With(" (Reuters)", "")));
        Assert.Single(Find(With(" (AP)", "The Associated Press contributed to this report.")));
    }

    [Fact]
    public void The_order_of_the_articles_does_not_matter()
    {
        ArticleEntry[] entries = [.. Others(), .. Edits.Select((row, at) => InventedCopies.Entry($"{at}.txt", row.Data.Item2))];
        var expected = Told(entries);
        for (var seed = 0; seed < 5; seed++)
        {
            new Random(seed).Shuffle(entries);
            Assert.Equal(expected, Told(entries));
        }
    }

    [Fact]
    public void Ten_thousand_copies_are_one_group()
    {
        var copies = Enumerable.Range(0, 10_000).Select(n => InventedCopies.Entry($"{n:00000}.txt", InventedCopies.Spun(Text[..4], 30, n)));
        Assert.Equal(10_000, Assert.Single(Find([.. copies])).ArticleIds.Count());
    }

    private static string? Original(string[] more, (int Year, int Month, int Day) first, (int Year, int Month, int Day) second)
    {
        var one = InventedCopies.Builder("a.txt", [.. Text, .. more]).Published(first.Year, first.Month, first.Day).Build();
        var other = InventedCopies.Builder("b.txt", Text[..9]).Published(second.Year, second.Month, second.Day).Build();
        var original = Assert.Single(Find([one, other])).Original;
        return original is null ? null : original == one.Article.Id ? "a.txt" : "b.txt";
    }

    private static string Told(ArticleEntry[] entries) => string.Join('\n', Find(entries).Select(group =>
        $"{group.Id} {group.Original} {group.Rule} {string.Join(';', group.Copies.Select(copy => $"{copy.ArticleId} {copy.SharedShare} {string.Join(',', copy.Treatment)}"))} {string.Join(';', group.Decisions.Select(decision => decision.Id))}"));

    private static IEnumerable<ArticleEntry> Others() => Enumerable.Range(100, 20).Select(n => InventedCopies.Entry($"other-{n}.txt", InventedCopies.Paragraphs(n)));

    private static HashSet<string> Documents(ReprintGroup group) => [.. group.ArticleIds.Select(id => Names[id])];

    private static readonly Dictionary<string, string> Names = [];

    private static ImmutableArray<ReprintGroup> Find(ArticleEntry[] entries, params Judgement[] judgements)
    {
        foreach (var entry in entries)
        {
            lock (Names) Names[entry.Article.Id] = entry.Article.Document;
        }

        return ReprintFinder.Find([.. entries], new Judgements(judgements), TestContext.Current.CancellationToken);
    }

    private static string Least(ArticleEntry one, ArticleEntry other) => string.CompareOrdinal(one.Article.Id, other.Article.Id) <= 0 ? one.Article.Id : other.Article.Id;

    private static string Most(ArticleEntry one, ArticleEntry other) => Least(one, other) == one.Article.Id ? other.Article.Id : one.Article.Id;
}
