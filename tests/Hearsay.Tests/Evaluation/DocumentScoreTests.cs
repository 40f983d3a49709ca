using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class DocumentScoreTests
{
    public static TheoryData<string> Names => [.. ScoringCases.All.Select(one => one.Case)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Counts_are_those_computed_by_hand(string name)
    {
        var one = ScoringCases.All.Single(candidate => candidate.Case == name);
        var tally = DocumentScore.Of(
            ScoringCases.Document(one.Text, one.Gold.Select(roles => roles.In(one.Text))), [.. one.Predicted.Select(roles => roles.In(one.Text))]).Tally;
        foreach (var (key, expected) in one.Expect)
        {
            var counts = tally[MeasureNames.All.Single(measure => measure.Key() == key)];
            Assert.Equal($"{key} {expected}", $"{key} {counts.PredictedHits}/{counts.Predicted}/{counts.Gold}");
        }
    }

    [Fact]
    public void Every_measure_is_computed_by_hand_in_some_case_with_and_without_a_hit()
    {
        foreach (var key in MeasureNames.All.Select(measure => measure.Key()))
        {
            var expected = ScoringCases.All.Where(one => one.Expect.ContainsKey(key)).Select(one => one.Expect[key]).ToArray();
            Assert.Contains(expected, counts => !counts.StartsWith("0/", StringComparison.Ordinal));
            Assert.Contains(expected, counts => counts.StartsWith("0/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Parts_of_spans_outside_the_text_touch_nothing()
    {
        const string Text = "Denholm said the pier was safe.";
        var gold = ScoringCases.Mark(Text, ["Denholm"], ["said"], ["the pier was safe."]);
        var predicted = new MarkedAttribution([new Span(-5, 7)], [new Span(9, 8), new Span(8, 12)], [new Span(13, 900), new Span(900, 950)]);
        Assert.Equal(1, DocumentScore.Of(ScoringCases.Document(Text, gold), [predicted]).Tally[Measure.ExactTriple].PredictedHits);
    }

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0)]
    [InlineData(0, 3, 4, 0, 0, 0)]
    [InlineData(1, 2, 4, 50, 25, 100.0 / 3)]
    [InlineData(3, 3, 3, 100, 100, 100)]
    public void Precision_recall_and_F1_are_per_cent(int hits, int predicted, int gold, double precision, double recall, double f1)
    {
        var counts = new Counts(hits, predicted, gold);
        Assert.Equal(precision, counts.Precision, 9);
        Assert.Equal(recall, counts.Recall, 9);
        Assert.Equal(f1, counts.F1, 9);
    }

    [Fact]
    public void Documents_are_pooled_before_shares_are_taken()
    {
        const string Text = "Denholm said the pier was safe. Rehl said the bridge was shut. Orlan said the road was open.";
        var first = ScoringCases.Mark(Text, ["Denholm"], ["said"], ["the pier was safe"]);
        var second = ScoringCases.Mark(Text, ["Rehl"], ["said"], ["the bridge was shut"]);
        var third = ScoringCases.Mark(Text, ["Orlan"], ["said"], ["the road was open"]);
        var scores = Scores.Of(
            [
                new GoldDocument("north_1.txt", "", Text, [first, second, third]),
                new GoldDocument("south_1.txt", "", Text, [first]),
            ],
            new Dictionary<string, System.Collections.Immutable.ImmutableArray<MarkedAttribution>>(StringComparer.Ordinal)
            {
                ["north_1.txt"] = [first],
                ["south_1.txt"] = [first, second],
                ["elsewhere_1.txt"] = [first, second, third],
            });

        Assert.Equal(new Counts(2, 3, 4), scores.Total[Measure.Linked]);
        Assert.Equal([("north", new Counts(1, 1, 3)), ("south", new Counts(1, 2, 1))], scores.Outlets.Select(outlet => (outlet.Outlet, outlet.Tally[Measure.Linked])));
    }

    [Fact]
    public void Nested_attributions_are_left_out_where_only_the_outermost_count()
    {
        const string Text = "Denholm said Rehl called the pier safe.";
        var outer = ScoringCases.Mark(Text, ["Denholm"], ["said"], ["Rehl called the pier safe"]);
        var inner = ScoringCases.Mark(Text, ["Rehl"], ["called"], ["the pier safe"]) with { Depth = 1 };
        var predictions = new Dictionary<string, System.Collections.Immutable.ImmutableArray<MarkedAttribution>>(StringComparer.Ordinal) { ["case.txt"] = [outer, inner] };
        var gold = ScoringCases.Document(Text, outer, inner);
        Assert.Equal(new Counts(2, 2, 2), Scores.Of([gold], predictions).Total[Measure.Linked]);
        Assert.Equal(new Counts(1, 1, 1), Scores.Of([gold], predictions, outermost: true).Total[Measure.Linked]);
    }
}
