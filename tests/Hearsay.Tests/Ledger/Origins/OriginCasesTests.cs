using Xunit;

namespace Hearsay.Tests.Ledger.Origins;

public class OriginCasesTests
{
    public static TheoryData<string> Names => [.. OriginCase.All().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_beginnings_of_a_claim_are_told_apart(string name)
    {
        var one = OriginCase.All().Single(found => found.Name == name);
        Assert.Equal(one.Expected, one.Found());
    }
}
