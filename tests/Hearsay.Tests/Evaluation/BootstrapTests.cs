using Hearsay.Evaluation.Measures;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class BootstrapTests
{
    [Fact]
    public void One_article_leaves_no_doubt() =>
        Assert.Equal(new Interval(50, 50), Bootstrap.Intervals([Linked(1, 2, 2)])[(int)Measure.Linked]);

    [Fact]
    public void Two_articles_that_differ_leave_all_doubt()
    {
        // Each of the three outcomes (twice the first, once each, twice the second) comes up far more often than 25 times in 1000.
        Assert.Equal(new Interval(0, 100), Bootstrap.Intervals([Linked(2, 2, 2), Linked(0, 2, 2)])[(int)Measure.Linked]);
    }

    [Fact]
    public void The_interval_narrows_with_more_articles_and_holds_the_figure()
    {
        Tally[] few = [.. Enumerable.Range(0, 10).Select(number => Linked(number % 5, 5, 5))];
        Tally[] many = [.. Enumerable.Range(0, 400).Select(number => Linked(number % 5, 5, 5))];
        var wide = Bootstrap.Intervals(few)[(int)Measure.Linked];
        var narrow = Bootstrap.Intervals(many)[(int)Measure.Linked];
        Assert.InRange(40, narrow.Low, narrow.High);
        Assert.InRange(40, wide.Low, wide.High);
        Assert.True(narrow.High - narrow.Low < (wide.High - wide.Low) / 3);

        // The standard error of the mean of 400 draws from 0, 20, ... 80 is 28.3 / 20 = 1.41, so the interval is near 40 ± 2.8.
        Assert.InRange(narrow.Low, 36.5, 38);
        Assert.InRange(narrow.High, 42, 43.5);
    }

    [Fact]
    public void The_same_articles_give_the_same_interval()
    {
        Tally[] articles = [.. Enumerable.Range(0, 20).Select(number => Linked(number % 7, 9, 8))];
        Assert.Equal(Bootstrap.Intervals(articles), Bootstrap.Intervals(articles));
    }

    [Fact]
    public void No_article_gives_nothing() => Assert.Equal(default, Bootstrap.Intervals([])[(int)Measure.Linked]);

    private static Tally Linked(int hits, int predicted, int gold) =>
        new(Tally.Zero.ByMeasure.SetItem((int)Measure.Linked, new Counts(hits, predicted, gold)));
}
