using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Slices;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class SliceTests
{
    public static TheoryData<string> Lines =>
        [.. File.ReadLines(Checkout.Case("slices.cases.tsv")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_attribution_belongs_to_the_slices_that_its_words_say(string line)
    {
        var fields = line.Replace("\\n", "\n", StringComparison.Ordinal).Split('\t');
        var snap = new TokenSnap(fields[0]);
        var marked = snap.Snap(ScoringCases.Mark(fields[0], Pieces(fields[1]), Pieces(fields[2]), Pieces(fields[3])));
        var sorting = new SliceSorting(fields[0], snap);
        Assert.Equal(fields[4], string.Join(' ', Enum.GetValues<Slice>().Where(slice => sorting.IsIn(slice, marked)).Select(slice => slice.Key())));
    }

    [Fact]
    public void Recall_is_over_gold_of_the_slice_and_precision_over_predictions_of_it()
    {
        const string Text = "Denholm said the pier was safe. It was reported that the road was open.";
        var said = ScoringCases.Mark(Text, ["Denholm"], ["said"], ["the pier was safe"]);
        var reported = ScoringCases.Mark(Text, [], ["was reported"], ["that the road was open"]);
        var score = DocumentScore.Of(
            ScoringCases.Document(Text, said, reported), [said with { Source = [] }, reported]);
        Assert.Equal(new Counts(0, 0, 0, 1), score.Slices[(int)Slice.WithSource]);
        Assert.Equal(new Counts(1, 2, 1, 1), score.Slices[(int)Slice.WithoutSource]);
    }

    private static string[] Pieces(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
