using Hearsay.Output;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Output;

public class TextReportTests
{
    [Theory]
    [InlineData("Lt. Col. Mira Oll", "Lt. Col.", "Lt. Col. Mira Oll denied it")]
    [InlineData("Mira Oll, the harbour master,", "the harbour master", "Mira Oll, the harbour master, denied it")]
    [InlineData("The harbour master, Mira Oll,", "harbour master", "Mira Oll, harbour master, denied it")]
    [InlineData("Harbour master Oll", "Harbour master", "Harbour master Mira Oll denied it")]
    [InlineData("Harbour master Ollmeyer", "Harbour master", "Mira Oll, Harbour master, denied it")]
    [InlineData("Oll", "", "Mira Oll denied it")]
    public void A_role_leads_where_the_text_has_the_name_right_behind_it(string source, string role, string who)
    {
        var story = new StoryBuilder();
        story.Article("boats.txt", "Harbour Post", "2031-05-14", "", $"{source} denied that 5 boats sank.")
            .Says(source, "denied", "5 boats sank", Stance.Denies, "Mira Oll|" + role, null, ["5|boats|5|5"]);
        Assert.Contains("5 boats (happened): " + who, Print(story));
    }

    [Theory]
    [InlineData("Mira Oll, the mayor,", "the mayor", "Mira Oll, the mayor, through Ferry Radio, said so")]
    [InlineData("Mayor Oll", "Mayor", "Mayor Mira Oll, through Ferry Radio, said so")]
    public void A_relay_stands_behind_the_speaker_between_commas(string source, string role, string who)
    {
        var story = new StoryBuilder();
        story.Article("boats.txt", "Harbour Post", "2031-05-14", "", $"{source} told Ferry Radio that 5 boats sank.")
            .Says(source, "told", "5 boats sank", Stance.Asserts, "Mira Oll|" + role, null, ["5|boats|5|5"], ["Ferry Radio"]);
        Assert.Contains("5 boats (happened): " + who, Print(story));
    }

    [Theory]
    [InlineData("said", "said “5 boats sank”")]
    [InlineData("has also told reporters", "said (“has also told reporters”) “5 boats sank”")]
    [InlineData("called for an inquiry because", "said (“called for an inquiry because”) “5 boats sank”")]
    [InlineData("Added", "said “5 boats sank”")]
    public void The_article_s_own_cue_stands_beside_said_where_it_says_more(string cue, string printed)
    {
        var story = new StoryBuilder();
        story.Article("boats.txt", "Harbour Post", "2031-05-14", "", $"Mira Oll {cue} 5 boats sank.")
            .Says("Mira Oll", cue, "5 boats sank", Stance.Asserts, "Mira Oll|", null, []);
        Assert.Contains(printed, Print(story));
    }

    [Fact]
    public void A_cue_that_is_the_stance_s_own_word_is_not_repeated()
    {
        var story = new StoryBuilder();
        story.Article("boats.txt", "Harbour Post", "2031-05-14", "", "Mira Oll denied that 5 boats sank.")
            .Says("Mira Oll", "denied", "5 boats sank", Stance.Denies, "Mira Oll|", null, []);
        var page = Print(story);
        Assert.Contains("denied “5 boats sank”", page);
        Assert.DoesNotContain("denied (“denied”)", page);
    }

    private static string Print(StoryBuilder story)
    {
        var output = new StringWriter();
        TextReport.Write(story.Build(), new TextLayout(output, 200, colour: false));
        return output.ToString();
    }
}
