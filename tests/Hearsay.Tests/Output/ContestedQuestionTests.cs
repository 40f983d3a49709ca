using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Ledger.Origins;
using Hearsay.Output;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Output;

public class ContestedQuestionTests
{
    private const string First = "000000000001-s1.f1", Again = "000000000002-s1.f1", Other = "000000000003-s1.f1", Last = "000000000004-s1.f1";

    [Fact]
    public void Two_figures_that_cannot_both_hold_are_one_question_with_a_voice_for_each_origin()
    {
        var question = Assert.Single(Questions(Pier(Conflict)));
        Assert.Equal("people missing", question.Name);
        Assert.Equal(["40", "112"], question.Voices.Select(voice => voice.Point.Wording));
        Assert.Equal("000000000002-s1", Assert.Single(question.Voices[0].Repeats).Row.Statement.Id);
        Assert.Empty(question.Voices[1].Repeats);
    }

    [Fact]
    public void Three_voices_of_several_parties_with_several_figures_are_a_question_though_no_rule_sees_a_conflict()
    {
        var question = Assert.Single(Questions(Pier(null, third: "90")));
        Assert.Empty(question.Conflicts);
        Assert.Equal(3, question.Voices.Length);
        Assert.Empty(Questions(Pier(null, third: "90", said: "")));
    }

    [Fact]
    public void Two_figures_alone_are_too_often_about_two_things() => Assert.Empty(Questions(Pier(null)));

    [Fact]
    public void One_figure_of_all_is_no_question() => Assert.Empty(Questions(Pier(null, number: "40", third: "40")));

    [Fact]
    public void A_speaker_who_corrects_a_figure_leaves_no_question_open() => Assert.Empty(Questions(Pier(null, who: "The board", third: "90")));

    [Fact]
    public void A_figure_that_is_denied_is_contested() => Assert.Single(Questions(Pier(null, Stance.Denies, number: "40")));

    [Fact]
    public void Later_figures_are_told_apart_from_conflicts()
    {
        var both = Pier(Conflict) with { Revisions = [Conflict with { Kind = ConflictKind.Revises }] };
        var question = Assert.Single(Questions(both));
        Assert.Equal((1, 1), (question.Conflicts.Length, question.Revisions.Length));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_mark_of_the_chart_stands_inside_of_it(bool isNarrow)
    {
        var drawing = Page(Pier(Conflict)).QuerySelector(isNarrow ? "#contested svg.narrow" : "#contested svg.wide.ranges")!;
        var width = double.Parse(drawing.GetAttribute("width")!);
        foreach (var text in drawing.QuerySelectorAll("text"))
        {
            var (x, length) = (double.Parse(text.GetAttribute("x")!), text.TextContent.Length * 6.1);
            var left = text.GetAttribute("text-anchor") switch { "end" => x - length, "middle" => x - length / 2, _ => x };
            Assert.InRange(left, -1, width);
            Assert.InRange(left + length, 0, width + 12);
        }

        Assert.Equal(["#s-000000000001-s1", "#s-000000000003-s1"], drawing.QuerySelectorAll("a.dot:not(.again)").Select(row => row.GetAttribute("href")));
        Assert.Equal("#s-000000000002-s1", Assert.Single(drawing.QuerySelectorAll(".repeat-tick")).ParentElement!.GetAttribute("href"));
    }

    [Fact]
    public void The_table_beside_the_chart_has_every_voice_and_who_carries_it_on()
    {
        var rows = Page(Pier(Conflict)).QuerySelectorAll("#contested tbody tr");
        Assert.Equal(["40", "112"], rows.Select(row => row.QuerySelector("q")!.TextContent));
        Assert.Equal("Second Paper, 13 May 2031", rows[0].QuerySelector("td:last-child")!.TextContent);
    }

    private static Conflict Conflict { get; } = new("x-1", ConflictKind.DisjointBounds, First, Other, "two figures") { LeftStatement = First[..^3], RightStatement = Other[..^3] };

    // Two papers carry the board's figure; a third has another one from somebody else.
    private static Story Pier(Conflict? conflict, Stance stance = Stance.Asserts, string number = "112", string who = "Mira Oll", string? third = null, string said = "missing")
    {
        var builder = new StoryBuilder();
        Says(builder, "First Paper", "2031-05-12", "The board", "40", Stance.Asserts, said);
        Says(builder, "Second Paper", "2031-05-13", "The board", "40", Stance.Asserts, said);
        Says(builder, "Third Paper", "2031-05-14", who, number, stance, said);
        if (third is not null) Says(builder, "Fourth Paper", "2031-05-15", who, third, Stance.Asserts, said);
        Claim[] claims = [Claim("c-1", First, Again), Claim("c-2", Other), .. third is null ? Array.Empty<Claim>() : [Claim("c-3", Last)]];
        return builder.Build(claims: claims) with { Conflicts = conflict is null ? [] : [conflict] };
    }

    private static void Says(StoryBuilder builder, string outlet, string day, string who, string number, Stance stance, string said) =>
        builder.Article(outlet + ".txt", outlet, day, "Pier", $"{who} said {number} people {(said.Length == 0 ? "were there" : "are " + said)}.")
            .Says(who, "said", $"{number} people {(said.Length == 0 ? "were there" : "are " + said)}", stance, who, null, [$"{number}|people|{number}|{number}||{(said.Length == 0 ? "" : "|" + said)}"]);

    private static Claim Claim(string id, params string[] members) => new(id, [.. members.Select(member => member[..^3])], "by hand", members.Length, members.Length, 1)
    {
        Members = [.. members.Select(CitedStory.Member)],
        OriginList = [new Origin(id + ".o1", null, Independence.Independent) { Chains = [.. members.Select(member => new Chain(member, member[..12], []))] }],
    };

    private static System.Collections.Immutable.ImmutableArray<ContestedQuestion> Questions(Story story) => ContestedQuestion.Of(new ReportIndex(story));

    private static IDocument Page(Story story)
    {
        using var output = new StringWriter();
        HtmlReport.Write(story, output);
        return new HtmlParser().ParseDocument(output.ToString());
    }
}
