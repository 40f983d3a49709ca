using Hearsay.Documents.PlainText;
using Hearsay.Training.Furniture;
using Xunit;

namespace Hearsay.Tests.Training.Furniture;

public class LineLabelsTests
{
    private const string First = "The harbour board voted to close the north pier until its bolts are counted.";
    private const string Second = "Fishermen who moor beside the pier said that they had warned the office twice.";

    [Fact]
    public void A_short_line_is_the_article_s_only_where_it_stands_in_its_place()
    {
        var labels = LineLabels.Of([Keys("Pier"), Keys("Warnings"), Keys("Log in"), Keys(First), Keys("Warnings"), Keys(Second), Keys("Warnings")], Keys($"{First} Warnings {Second}"));
        Assert.Equal([false, false, false, true, true, true, false], labels);
    }

    private static uint[] Keys(string words) => [.. words.Split(' ').Select(word => WordWeights.Key(word.TrimEnd('.')))];
}
