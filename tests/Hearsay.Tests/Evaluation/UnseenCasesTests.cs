using System.Text.Json;
using Hearsay.Evaluation.Cases;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class UnseenCasesTests
{
    // One text of a file may fall for a good reason; more than these points are a loss.
    private const double Tolerance = 2;

    [Theory]
    [InlineData("dates")]
    [InlineData("figures")]
    [InlineData("speakers")]
    [InlineData("relays")]
    [InlineData("stance")]
    public void What_is_read_of_unseen_cases_has_not_fallen(string file)
    {
        using var committed = JsonDocument.Parse(File.ReadAllText(Checkout.Path("evaluation", "unseen.json")));
        var (figures, _) = CaseScoring.Score(Checkout.Path("evaluation", "gold", "unseen", file + ".cases"));
        Assert.NotEmpty(figures);
        foreach (var figure in figures.Where(figure => figure.All >= 25))
        {
            var was = committed.RootElement.GetProperty(file).GetProperty(figure.Name).GetProperty("value").GetDouble();
            var fell = figure.Name is CaseScoring.NotFound or CaseScoring.AnotherParty ? figure.Value - was : was - figure.Value;
            Assert.True(fell <= Tolerance, $"{figure.Name}: {figure.Value:F1}, was {was:F1}");
        }
    }
}
