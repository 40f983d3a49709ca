using Xunit;

namespace Hearsay.Tests.Coreference;

public class CoreferenceCasesTests
{
    public static TheoryData<string> In(string file) => [.. CoreferenceCase.Read(file).Select(one => one.ToString())];

    [Theory]
    [MemberData(nameof(In), "Coreference/coreference.cases")]
    public void Mentions_are_led_to_whom_they_stand_for(string name)
    {
        var differences = CoreferenceCase.Read("Coreference/coreference.cases").Single(one => one.ToString() == name).Differences();
        Assert.True(differences.Length == 0, differences);
    }

    [Fact]
    public void What_is_known_as_wrong_is_still_wrong() =>
        Assert.Equal([], CoreferenceCase.Read("Coreference/known-wrong.cases").Where(one => one.Differences().Length == 0).Select(one => one.ToString()));
}
