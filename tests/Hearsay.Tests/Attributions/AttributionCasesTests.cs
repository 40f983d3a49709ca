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
}
