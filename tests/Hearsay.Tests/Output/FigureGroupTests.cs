using Hearsay.Output;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Output;

public class FigureGroupTests
{
    [Fact]
    public void Figures_of_things_that_are_not_named_come_last_however_many_there_are()
    {
        var story = new StoryBuilder();
        var article = story.Article("boats.txt", "Harbour Post", "2031-05-14", "", "Mira Oll said 7 and 8 and 9 and that 5 boats sank.");
        article.Says("Mira Oll", "said", "7 and 8 and 9 and that 5 boats sank", Stance.Asserts, "Mira Oll|", null, ["7||7|7", "8||8|8", "9||9|9", "5|boats|5|5"]);
        var output = new StringWriter();
        TextReport.Write(story.Build(), new TextLayout(output, 200, colour: false));
        var report = output.ToString();

        Assert.Contains("boats: 1 figure", report, StringComparison.Ordinal);
        Assert.True(report.IndexOf("boats: 1 figure", StringComparison.Ordinal) < report.IndexOf(FigureGroup.Unnamed, StringComparison.Ordinal));
    }
}
