using System.Globalization;
using System.Text.Json;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Output;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class ResultsTests
{
    private const string Text = "Denholm said the pier was safe. Rehl denied that the road was open.";

    [Theory]
    [InlineData(0.25, "0.2")]
    [InlineData(0.75, "0.8")]
    [InlineData(12.25, "12.2")]
    [InlineData(33.25, "33.2")]
    [InlineData(66.65, "66.7")]
    [InlineData(0.05, "0.1")]
    [InlineData(0.15, "0.1")]
    [InlineData(0.35, "0.3")]
    [InlineData(99.95, "100.0")]
    [InlineData(100, "100.0")]
    [InlineData(0, "0.0")]
    public void Figures_are_rounded_from_their_exact_value_with_halves_to_even(double figure, string expected) =>
        Assert.Equal(expected, OneDecimal.Round(figure).ToString("0.0", CultureInfo.InvariantCulture));

    [Fact]
    public void Json_has_the_keys_of_the_reference_script()
    {
        using var json = JsonDocument.Parse(ScoresJson.Write(Half()));
        Assert.Equal(1, json.RootElement.GetProperty("documents").GetInt32());
        Assert.Equal(2, json.RootElement.GetProperty("gold").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("predicted").GetInt32());
        foreach (var key in (string[])["exact_source", "token_source", "exact_cue", "token_cue", "exact_content", "content_iou50", "linked", "exact_triple"])
            Assert.Equal([100.0m, 50.0m, 66.7m], json.RootElement.GetProperty(key).EnumerateArray().Select(figure => figure.GetDecimal()));
    }

    [Fact]
    public void A_section_replaces_the_one_with_its_heading_and_leaves_the_others()
    {
        var page = ResultsPage.With("", "## First\n\none\n");
        page = ResultsPage.With(page, "## Second\n\n### Part\n\ntwo\n");
        page = ResultsPage.With(page, "## First\n\nthree\n");
        Assert.EndsWith("\n## First\n\nthree\n\n## Second\n\n### Part\n\ntwo\n", page, StringComparison.Ordinal);
        Assert.StartsWith("# Results\n", page, StringComparison.Ordinal);
        Assert.Equal(page, ResultsPage.With(page, "## Second\n\n### Part\n\ntwo\n"));
    }

    [Fact]
    public void The_report_shows_figures_and_peers_only_where_they_belong()
    {
        var heading = new ResultsHeading("Case", "2031-04-05", "abc1234", WithPeers: true);
        var report = ResultsReport.Section(Half(), heading);
        Assert.Contains("Measured on 2031-04-05 at commit abc1234: 1 articles, 2 attributions in gold, 1 predicted.", report, StringComparison.Ordinal);
        Assert.Contains("| linked: content and source | 100.0 | 50.0 | 66.7 | 66.7 to 66.7 |", report, StringComparison.Ordinal);
        Assert.Contains("| BERT-CofeNet | 83.2 | 75.3 | 72.9 | - | - | - |", report, StringComparison.Ordinal);
        Assert.DoesNotContain("BERT", ResultsReport.Section(Half(), heading with { WithPeers = false }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fall_of_more_than_five_points_is_named_and_a_smaller_one_is_not()
    {
        var now = Half();
        Assert.Empty(ScoresFloor.Fallen(ScoresJson.Write(now), now));
        var before = ScoresJson.Write(now).Replace("\"linked\": [\n    100.0,\n    50.0,\n    66.7\n", "\"linked\": [\n    100.0,\n    55.0,\n    71.8\n", StringComparison.Ordinal);
        Assert.Equal(["linked F1: 66.7, was 71.8"], ScoresFloor.Fallen(before, now));
        Assert.Throws<JsonException>(() => ScoresFloor.Fallen("{}", now));
    }

    private static Scores Half()
    {
        var said = ScoringCases.Mark(Text, ["Denholm"], ["said"], ["the pier was safe"]);
        var denied = ScoringCases.Mark(Text, ["Rehl"], ["denied"], ["the road was open"]);
        return Scores.Of(
            [ScoringCases.Document(Text, said, denied)],
            new Dictionary<string, System.Collections.Immutable.ImmutableArray<MarkedAttribution>>(StringComparer.Ordinal) { ["case.txt"] = [said] });
    }
}
