using System.Text.Json;
using Hearsay.Language;
using Hearsay.Training;
using Hearsay.Training.Corpora;
using Hearsay.Training.Encoder;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class CoreScoresTests
{
    [Fact]
    public void The_figures_on_invented_news_are_those_of_the_committed_file()
    {
        var root = Checkout.Find();
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "models/en/core/scores.json")));
        var committed = file.RootElement.GetProperty("invented_news").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetDouble());

        var now = CoreScores.Figures(CoreScores.Count(LanguageCore.English, UniversalTreebank.ReadInvented(Path.Combine(root, CoreMeasuring.Invented))));

        Assert.Equal(committed, now);
    }
}
