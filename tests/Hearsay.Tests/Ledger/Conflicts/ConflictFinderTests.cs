using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Speakers;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Ledger.Conflicts;

public class ConflictFinderTests
{
    private static readonly StatedFigure Ministry = FrameCases.Passage("2031-03-15 Orsk Courier: The flood killed [31] people in Tresk, the interior ministry said on Saturday.");
    private static readonly StatedFigure Reprint = FrameCases.Passage("2031-03-15 Harbour Mail: The flood killed [31] people in Tresk, the interior ministry said on Saturday, as reported.");
    private static readonly StatedFigure Mayor = FrameCases.Passage("2031-03-15 Valley Post: The flood killed [48] people in Tresk, Mayor Ilse Vandrik said on Saturday.");
    private static readonly StatedFigure Later = FrameCases.Passage("2031-03-17 Valley Post: The flood killed [52] people in Tresk, Mayor Ilse Vandrik said on Monday.");

    [Fact]
    public void Two_figures_of_one_question_that_exclude_one_another_are_one_conflict_however_often_one_is_reprinted()
    {
        var found = Find([Ministry, Reprint, Mayor], [Claim("q", Ministry, Reprint), Claim("q", Mayor)], Speaker("ministry", Ministry, Reprint), Speaker("mayor", Mayor));
        var conflict = Assert.Single(found);
        Assert.Equal(ConflictKind.DisjointBounds, conflict.Kind);
        Assert.Contains("people dead", conflict.Reason);
        Assert.Equal(2, conflict.Evidence.Select(one => one.ArticleId).Distinct().Count());
        Assert.Equal($"x-{conflict.Left}+{conflict.Right}", conflict.Id);
    }

    [Fact]
    public void A_later_figure_revises_and_does_not_conflict()
    {
        var found = Find([Mayor, Later], [Claim("q", Mayor), Claim("q", Later)], Speaker("mayor", Mayor, Later));
        Assert.Equal(ConflictKind.Revises, Assert.Single(found).Kind);
        Assert.Equal(Mayor.Statement.Id, found[0].LeftStatement);
    }

    [Fact]
    public void A_count_that_rises_is_a_chain_and_not_every_pair()
    {
        StatedFigure[] counts =
        [
            FrameCases.Passage("2031-03-15 Orsk Courier: The flood killed at least [31] people in Tresk, officials said."),
            FrameCases.Passage("2031-03-16 Valley Post: The flood killed [48] people in Tresk, officials said."),
            FrameCases.Passage("2031-03-17 Harbour Mail: The flood killed [63] people in Tresk, officials said."),
            FrameCases.Passage("2031-03-18 Orsk Courier: The flood killed [70] people in Tresk, officials said."),
        ];
        var found = Find(counts, [.. counts.Select(count => Claim("q", count))]);
        Assert.All(found, one => Assert.Equal(ConflictKind.Revises, one.Kind));
        Assert.Equal(
            counts.Zip(counts.Skip(1), (one, next) => (one.Statement.Id, next.Statement.Id)),
            found.Select(one => (one.LeftStatement, one.RightStatement)));
    }

    [Fact]
    public void A_speaker_replaces_what_the_same_speaker_said_last()
    {
        var between = FrameCases.Passage("2031-03-16 Harbour Mail: The flood killed [50] people in Tresk, the interior ministry said on Sunday.");
        var found = Find([Mayor, between, Later], [Claim("q", Mayor), Claim("q", between), Claim("q", Later)], Speaker("mayor", Mayor, Later), Speaker("ministry", between));
        Assert.Contains(found, one => one.RightStatement == Later.Statement.Id && one.LeftStatement == Mayor.Statement.Id);
        Assert.DoesNotContain(found, one => one.RightStatement == Later.Statement.Id && one.LeftStatement == between.Statement.Id);
    }

    [Fact]
    public void A_text_that_is_printed_again_in_a_claim_of_its_own_revises_once()
    {
        var again = FrameCases.Passage("2031-03-17 Harbour Mail: The flood killed [52] people in Tresk, Mayor Ilse Vandrik said on Monday.");
        var found = Find([Mayor, Later, again], [Claim("q", Mayor), Claim("q", Later), Claim("q", again)]);
        Assert.Single(found);
    }

    [Fact]
    public void Two_parties_stand_against_one_another_once_in_a_claim()
    {
        var (left, right) = (With(Ministry, Stance.Asserts), With(Mayor, Stance.Denies));
        var (back, forth) = (With(Reprint, Stance.Denies), With(Later, Stance.Asserts));
        StatedFigure[] all = [left, right, back, forth];
        Assert.Single(Find(all, [Whole(all)], Speaker("ministry", left, back), Speaker("mayor", right, forth)));
    }

    [Fact]
    public void Figures_of_two_questions_are_not_compared() =>
        Assert.Empty(Find([Ministry, Mayor], [Claim("q", Ministry), Claim("r", Mayor)], Speaker("ministry", Ministry), Speaker("mayor", Mayor)));

    [Theory]
    [InlineData(Stance.Asserts, Stance.Denies, ConflictKind.AssertionAndDenial)]
    [InlineData(Stance.Hedges, Stance.Denies, ConflictKind.AssertionAndDenial)]
    [InlineData(Stance.Confirms, Stance.Unconfirmed, ConflictKind.ConfirmedAndUnconfirmed)]
    public void Two_parties_stand_against_one_another(Stance one, Stance other, ConflictKind kind) =>
        Assert.Equal(kind, Assert.Single(Stances(one, other, "mayor")).Kind);

    [Theory]
    [InlineData(Stance.Asserts, Stance.Unconfirmed, "mayor")]
    [InlineData(Stance.Asserts, Stance.Declines, "mayor")]
    [InlineData(Stance.Denies, Stance.Denies, "mayor")]
    [InlineData(Stance.Asserts, Stance.Denies, "ministry")]
    public void What_only_looks_like_a_conflict_is_none(Stance one, Stance other, string party) => Assert.Empty(Stances(one, other, party));

    [Fact]
    public void The_voice_of_a_party_is_that_party()
    {
        var voice = Speaker("mayor", Mayor) with { Relations = [new SpeakerRelation(SpeakerRelationKind.SpeaksFor, "p-ministry", "a spokesman")] };
        var (left, right) = (With(Ministry, Stance.Asserts), With(Mayor, Stance.Denies));
        Assert.Empty(ConflictFinder.Find([Entry(left), Entry(right)], [Whole(left, right)], [Speaker("ministry", left), voice], CancellationToken.None));
    }

    [Fact]
    public void The_order_of_claims_and_speakers_makes_no_difference()
    {
        ImmutableArray<Claim> claims = [Claim("q", Ministry, Reprint), Claim("q", Mayor), Claim("q", Later)];
        ImmutableArray<SpeakerIdentity> speakers = [Speaker("ministry", Ministry, Reprint), Speaker("mayor", Mayor, Later)];
        var articles = Entries([Ministry, Reprint, Mayor, Later]);
        var one = ConflictFinder.Find(articles, claims, speakers, CancellationToken.None);
        var other = ConflictFinder.Find(articles, [.. claims.Reverse()], [.. speakers.Reverse()], CancellationToken.None);
        Assert.NotEmpty(one);
        Assert.Equal(one.Select(conflict => (conflict.Id, conflict.Kind, conflict.Reason)), other.Select(conflict => (conflict.Id, conflict.Kind, conflict.Reason)));
    }

    private static ImmutableArray<Conflict> Stances(Stance one, Stance other, string party)
    {
        var (left, right) = (With(Ministry, one), With(Mayor, other));
        ImmutableArray<SpeakerIdentity> speakers = party == "ministry" ? [Speaker("ministry", left, right)] : [Speaker("ministry", left), Speaker("mayor", right)];
        return ConflictFinder.Find([Entry(left), Entry(right)], [Whole(left, right)], speakers, CancellationToken.None);
    }

    private static ImmutableArray<Conflict> Find(StatedFigure[] figures, Claim[] claims, params SpeakerIdentity[] speakers) =>
        ConflictFinder.Find(Entries(figures), [.. claims], [.. speakers], CancellationToken.None);

    private static StatedFigure With(StatedFigure figure, Stance stance) => figure with { Statement = figure.Statement with { Stance = stance } };

    private static ImmutableArray<ArticleEntry> Entries(StatedFigure[] figures) => [.. figures.Select(Entry)];

    private static ArticleEntry Entry(StatedFigure figure) => new(figure.Article, [figure.Statement], [figure.Figure]);

    private static Claim Claim(string question, params StatedFigure[] figures) => new($"c-{figures[0].Statement.Id}", [.. figures.Select(one => one.Statement.Id)], "", 1, 1, 1)
    {
        Question = question,
        Members = [.. figures.Select(one => new ClaimMember(one.Statement.Id, one.Statement.Figures.IndexOf(one.Figure) + 1))],
    };

    private static Claim Whole(params StatedFigure[] figures) => new($"c-{figures[0].Statement.Id}", [.. figures.Select(one => one.Statement.Id)], "", 1, 1, 1)
    {
        Members = [.. figures.Select(one => new ClaimMember(one.Statement.Id, null))],
    };

    private static SpeakerIdentity Speaker(string name, params StatedFigure[] figures) =>
        new($"p-{name}", name, SpeakerKind.Person, false) { StatementIds = [.. figures.Select(one => one.Statement.Id)] };
}
