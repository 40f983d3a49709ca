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
    private const string First = "000000000001-s1.f1", Again = "000000000002-s1.f1", Other = "000000000003-s1.f1";

    [Fact]
    public void Two_figures_that_cannot_both_hold_are_one_question_with_a_voice_for_each_origin()
    {
        var question = Assert.Single(Questions(Pier(Conflict)));
        Assert.Equal("people missing", question.Name);
        Assert.Equal(["40", "112"], question.Voices.Select(voice => voice.Point.Wording));
        Assert.Equal("000000000002-s1", Assert.Single(question.Voices[0].Repeats).Row.Statement.Id);
        Assert.Empty(question.Voices[1].Repeats);
        Assert.Equal(2, question.Origins);
    }

    [Fact]
    public void Figures_that_agree_or_follow_one_another_are_not_contested() => Assert.Empty(Questions(Pier(null)));

    [Fact]
    public void A_later_figure_alone_makes_no_question_and_is_told_where_there_is_one()
    {
        Assert.Empty(Questions(Pier(Conflict! with { Kind = ConflictKind.Revises })));
        var both = Pier(Conflict) with { Revisions = [Conflict with { Kind = ConflictKind.Revises }] };
        Assert.Single(Assert.Single(Questions(both)).Revisions);
    }

    [Fact]
    public void A_figure_that_is_denied_is_contested_where_the_same_is_asked()
    {
        Assert.Single(Questions(Pier(null, Stance.Denies)));
        Assert.Empty(Questions(Pier(null, Stance.Denies, question: "person|")));
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

        Assert.Equal(["#s-000000000001-s1", "#s-000000000003-s1"], drawing.QuerySelectorAll("a.dot").Select(row => row.GetAttribute("href")));
        Assert.Single(drawing.QuerySelectorAll(".repeat-tick"));
    }

    [Fact]
    public void The_table_beside_the_chart_has_every_voice_and_who_carries_it_on()
    {
        var rows = Page(Pier(Conflict)).QuerySelectorAll("#contested tbody tr");
        Assert.Equal(["40", "112"], rows.Select(row => row.QuerySelector("q")!.TextContent));
        Assert.Equal("Second Paper, 13 May 2031", rows[0].QuerySelectorAll("td").Last().TextContent);
    }

    private static Conflict Conflict { get; } = new("x-1", ConflictKind.DisjointBounds, First, Other, "two figures") { LeftStatement = First[..^3], RightStatement = Other[..^3] };

    // Two papers carry the board's figure; a third has another one from somebody else.
    private static Story Pier(Conflict? conflict, Stance stance = Stance.Asserts, string question = "person|missing")
    {
        var builder = new StoryBuilder();
        Says(builder, "First Paper", "2031-05-12", "The board", "40", Stance.Asserts);
        Says(builder, "Second Paper", "2031-05-13", "The board", "40", Stance.Asserts);
        Says(builder, "Third Paper", "2031-05-14", "Mira Oll", "112", stance);
        var claims = new[] { Claim("c-1", question, First, Again), Claim("c-2", question, Other) };
        return builder.Build(claims: claims) with { Conflicts = conflict is null or { Kind: ConflictKind.Revises } ? [] : [conflict], Revisions = conflict is { Kind: ConflictKind.Revises } ? [conflict] : [] };
    }

    private static void Says(StoryBuilder builder, string outlet, string day, string who, string number, Stance stance) =>
        builder.Article(outlet + ".txt", outlet, day, "Pier", $"{who} said {number} people are missing.")
            .Says(who, "said", $"{number} people are missing", stance, who, null, [$"{number}|people|{number}|{number}|||missing"]);

    private static Claim Claim(string id, string question, params string[] members) => new(id, [.. members.Select(member => member[..^3])], "by hand", members.Length, members.Length, 1)
    {
        Question = question,
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
