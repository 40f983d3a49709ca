using Hearsay.Documents;
using Hearsay.Documents.PlainText;
using Xunit;

namespace Hearsay.Tests.Documents.PlainText;

public class LineModelTests
{
    [Theory]
    [InlineData(1f, -2f)]
    [InlineData(3f, 0.5f)]
    [InlineData(9f, 1.5f)]
    public void Trees_are_read_from_a_line_and_summed(float value, float expected)
    {
        var model = LineModel.Read([["bias", "1", "0.5"], ["tree", "1", "0:2", "=-2.5", "0:5", "=0", "=1"]]);
        Assert.Equal(expected, model.First.Sum([value]));
    }

    [Theory]
    [InlineData("Sign", "sign", true)]
    [InlineData("it’s", "IT'S", true)]
    [InlineData("2023", "1911", true)]
    [InlineData("pier", "piers", false)]
    public void Words_are_known_whatever_their_case_apostrophe_and_digits(string left, string right, bool same) =>
        Assert.Equal(same, WordWeights.Key(left) == WordWeights.Key(right));

    [Fact]
    public void Words_and_pairs_weigh_what_the_lexicon_says()
    {
        var weights = WordWeights.Read([("pier", "1.5"), ("sign up", "-2")]);
        var page = PageLines.Measure("Sign up. The pier.", [new Span(0, 8), new Span(9, 18)], [LineMark.None, LineMark.None], weights);
        Assert.Equal([-2f, 1.5f], page.Facts.ToArray().Select(line => line.WordSum));
    }

    [Fact]
    public void A_line_is_measured_by_its_characters()
    {
        const string text = "“Five bolts,” said Ilsa MARROW in 1911. Nobody asked, she said.";
        var line = PageLines.Measure(text, [new Span(0, text.Length)], [LineMark.None], null).Facts[0];
        Assert.Equal((11, 4, 1, 4, 2, 1), (line.Words, line.Capitalized, line.Shouted, line.Digits, line.Commas, line.InnerStops));
        Assert.True(line.EndsSentence && line.HasQuote && line.BeginsUpper && line.HasDate && line.IsProse);
    }

    [Fact]
    public void As_many_features_are_filled_as_are_told()
    {
        const string text = "One\nTwo\nThree";
        var page = PageLines.Measure(text, [new Span(0, 3), new Span(4, 7), new Span(8, 13)], new LineMark[3], null);
        var rows = LineFeatures.Of(page);
        Assert.Equal(3 * LineFeatures.Count, rows.Length);
        Assert.Equal(3 * LikelihoodFeatures.Count, LikelihoodFeatures.Of(page, rows, [0.1f, 0.9f, 0.2f]).Length);
        Assert.DoesNotContain(rows, float.IsNaN);
    }

}
