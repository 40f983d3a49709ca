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
    public void The_figures_on_invented_news_are_those_of_the_committed_file() =>
        Compare("invented_news", UniversalTreebank.ReadInvented(Path.Combine(Checkout.Find(), CoreMeasuring.Invented)));

    [Fact]
    public void The_figures_on_invented_names_are_those_of_the_committed_file() =>
        Compare("invented_names", InventedNames.Read(Path.Combine(Checkout.Find(), CoreMeasuring.Names)));

    private static void Compare(string set, IReadOnlyList<AnnotatedSentence> sentences)
    {
        var root = Checkout.Find();
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "models/en/core/scores.json")));
        var committed = file.RootElement.GetProperty(set).EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetDouble());

        var now = CoreScores.Figures(CoreScores.Count(LanguageCore.English, sentences));

        Assert.Equal(committed, now);
    }
}
