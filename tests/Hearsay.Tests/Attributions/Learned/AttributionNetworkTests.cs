using Hearsay.Attributions.Learned;
using Hearsay.Tests.Ledger;
using Hearsay.Training;
using Hearsay.Training.Attributions;
using Xunit;

namespace Hearsay.Tests.Attributions.Learned;

public sealed class AttributionNetworkTests
{
    private static readonly AttributionModel Model =
        AttributionModel.Read(new MemoryStream(File.ReadAllBytes(Path.Combine(Checkout.Find(), "models/en/attributions/model.bin"))));

    [Fact]
    public void Two_networks_that_are_the_same_find_what_one_finds()
    {
        var analysis = Analyse("“The pier will stay shut,” said Ilsa Marrow, who told the council that the bolts had rusted.");
        Assert.Equal(Found([Model], analysis), Found([Model, Model], analysis));
    }

    [Fact]
    public void What_was_read_before_changes_nothing()
    {
        var one = Analyse("Marrow said the pier was safe. According to Obrin, the ferry sank.");
        var first = Found([Model], one);
        Assert.NotEmpty(first);
        Found([Model], Analyse(string.Join(' ', Enumerable.Repeat("“We left at dawn,” Obrin said, and nobody believed him.", 40))));
        Assert.Equal(first, Found([Model], one));
    }

    [Fact]
    public void Every_exercise_names_what_stands_in_its_text()
    {
        var exercises = AttributionExercises.Read(Path.Combine(Checkout.Find(), AttributionTraining.Exercises)).ToList();
        Assert.InRange(exercises.Count, 500, int.MaxValue);
        Assert.Contains(exercises, exercise => exercise.Frames.IsEmpty);
        Assert.All(exercises.SelectMany(exercise => exercise.Frames), frame => Assert.NotEmpty(frame.Content));
    }

    [Theory]
    [InlineData("> We left.\nMarrow | said | We left")]
    [InlineData("> Marrow said we left.\nMarrow | said")]
    [InlineData("> Marrow said we left.\nMarrow | said | we ran")]
    [InlineData("H> Marrow said we left.")]
    [InlineData("Marrow | said | we left")]
    public void An_exercise_that_does_not_fit_its_text_is_named_with_its_line(string lines)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["wrong.cases"], lines);
        var error = Assert.Throws<InvalidDataException>(() => AttributionExercises.Read(folder[""]).ToList());
        Assert.StartsWith("HS394: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("wrong.cases:", error.Message, StringComparison.Ordinal);
    }

    private static Analysis Analyse(string body) => AttributionCorpus.Language.Analyse(AttributionCase.Of(body));

    private static List<string> Found(System.Collections.Immutable.ImmutableArray<AttributionModel> models, Analysis analysis) =>
        [.. AttributionNetwork.Read(models, analysis).Select(frame => $"{string.Join(',', frame.Source)} {frame.Cue} {string.Join(',', frame.Content)}")];
}
