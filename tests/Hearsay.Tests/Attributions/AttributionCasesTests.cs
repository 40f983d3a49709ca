using Hearsay.Attributions;
using Xunit;

namespace Hearsay.Tests.Attributions;

public class AttributionCasesTests
{
    public static TheoryData<string> In(string file) => [.. AttributionCase.Read(file).Select(one => one.ToString())];

    [Theory]
    [MemberData(nameof(In), "Attributions/attributions.cases")]
    public void All_that_is_attributed_is_found_and_nothing_else(string name)
    {
        var differences = Named("Attributions/attributions.cases", name).Differences();
        Assert.True(differences.Length == 0, differences);
    }

    [Fact]
    public void What_is_known_as_wrong_is_still_wrong() =>
        Assert.Equal([], AttributionCase.Read("Attributions/known-wrong.cases").Where(one => one.Differences().Length == 0).Select(one => one.ToString()));

    [Fact]
    public void The_frame_of_the_cases_attributes_nothing() => Assert.Empty(ArticlePipeline.English.Analyse(AttributionCase.Of("The ferry sails at noon."), TestContext.Current.CancellationToken).Attributions);

    private static AttributionCase Named(string file, string name) => AttributionCase.Read(file).Single(one => one.ToString() == name);

    [Theory]
    [InlineData("Marrow dismissed her deputy on Monday.")]
    [InlineData("Marrow argued with her brother.")]
    [InlineData("He claimed the prize on Friday.")]
    [InlineData("The storm claimed six lives.")]
    [InlineData("He addressed the envelope and posted it.")]
    [InlineData("The firm offers ferry trips in summer.")]
    [InlineData("The two harbours signed a treaty on fishing.")]
    public void What_is_done_to_a_thing_or_a_person_is_no_speech(string body) =>
        Assert.DoesNotContain(ArticlePipeline.English.Analyse(AttributionCase.Of(body), TestContext.Current.CancellationToken).Attributions, one => one.Act is Act.Speech or Act.Evidence or Act.Belief);

    [Theory]
    [InlineData("Marrow dismissed the claim on Monday.")]
    [InlineData("Obrin repeated the allegation.")]
    [InlineData("Marrow claimed that she had won.")]
    [InlineData("Several officials have claimed the involvement of foreign divers in the sinking.")]
    public void What_is_said_of_what_was_said_is_speech(string body) =>
        Assert.Contains(ArticlePipeline.English.Analyse(AttributionCase.Of(body), TestContext.Current.CancellationToken).Attributions, one => one.Act == Act.Speech);
}
