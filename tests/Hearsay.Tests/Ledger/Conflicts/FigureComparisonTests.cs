using Hearsay.Ledger.Conflicts;
using Xunit;

namespace Hearsay.Tests.Ledger.Conflicts;

public class FigureComparisonTests
{
    private static readonly (int Line, StatedFigure Left, StatedFigure Right, FigureRelation Relation)[] Cases = [.. FrameCases.All()];

    [Fact]
    public void Every_pair_stands_as_its_case_says()
    {
        var wrong = Cases
            .Select(one => (one.Line, one.Relation, Read: FigureComparison.Compare(one.Left, one.Right)))
            .Where(one => one.Read.Relation != one.Relation)
            .Select(one => $"line {one.Line}: {one.Read.Relation}, not {one.Relation}: {one.Read.Reason}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_order_of_two_figures_makes_no_difference() =>
        Assert.All(Cases, one => Assert.Equal(FigureComparison.Compare(one.Left, one.Right), FigureComparison.Compare(one.Right, one.Left)));

    [Fact]
    public void No_figure_conflicts_with_itself() => Assert.All(Cases.SelectMany(one => new[] { one.Left, one.Right }), figure =>
    {
        Assert.Equal(FigureRelation.Same, FigureComparison.Compare(figure, figure).Relation);
        Assert.Equal(FigureFrame.QuestionKey(figure), FigureFrame.Of(figure).QuestionOf());
    });

    [Fact]
    public void Figures_that_conflict_or_revise_have_one_key() => Assert.All(
        Cases.Where(one => one.Relation is FigureRelation.Conflict or FigureRelation.Revision),
        one => Assert.Equal(FigureFrame.QuestionKey(one.Left), FigureFrame.QuestionKey(one.Right)));

    [Fact]
    public void The_reason_of_a_conflict_names_what_both_count_and_both_numbers()
    {
        var conflict = Cases.Where(one => one.Relation == FigureRelation.Conflict).Skip(1).First();
        var reason = FigureComparison.Compare(conflict.Left, conflict.Right).Reason;
        Assert.StartsWith("both count people dead, in Tresk, as of 2031-03-15; no value fits both “", reason);
        Assert.Contains("“31”", reason);
        Assert.Contains("“48”", reason);
    }
}
