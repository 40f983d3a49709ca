using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Output;
using Hearsay.Site;
using Hearsay.Tests.Evaluation;
using Hearsay.Tests.Ledger;
using Xunit;

namespace Hearsay.Tests.Web;

/// <summary>How the graph from the voices to the articles of a claim is laid out.</summary>
public class ProvenanceLayoutTests
{
    private static readonly ReportIndex Index = new(SampleStory(), new SiteLinks("t-0", null));

    public static TheoryData<string> Claims => [.. Index.Story.Claims.Where(claim => claim.Articles > 1).Select(claim => claim.Id)];

    [Theory]
    [MemberData(nameof(Claims))]
    public void No_two_nodes_of_a_column_touch_and_all_stand_inside(string id)
    {
        var layout = Layout(id);
        foreach (var column in layout.Nodes.GroupBy(node => node.Column))
        {
            var rows = column.Select(node => node.Row).Order().ToList();
            Assert.All(rows.Zip(rows.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 1 - 1e-9));
            Assert.All(column, node => Assert.InRange(ProvenanceLayout.Y(node), 0, layout.Height));
            Assert.All(column, node => Assert.InRange(layout.X(node) + layout.ColumnWidth, 0, layout.Width + 1e-9));
        }
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void Every_way_leads_to_the_right_and_every_article_goes_back_to_a_voice(string id)
    {
        var layout = Layout(id);
        Assert.All(layout.Edges, edge => Assert.True(edge.From.Column < edge.To.Column));
        var reached = layout.Nodes.Where(node => node.IsOrigin).ToHashSet();
        foreach (var edge in layout.Edges.OrderBy(edge => edge.From.Column).Where(edge => reached.Contains(edge.From))) reached.Add(edge.To);
        Assert.Equal(layout.Nodes.Count(), reached.Count);
        Assert.Equal(layout.Drawn, layout.Nodes.Count(node => node.Column == layout.Columns - 1));
    }

    [Fact]
    public void Of_many_articles_the_first_are_drawn_and_the_rest_counted()
    {
        var claim = Index.Story.Claims.MaxBy(one => one.Articles)!;
        var layout = new ProvenanceLayout(Index, claim, 1160, 2);
        Assert.Equal(2, layout.Drawn);
        Assert.Equal(claim.Articles, layout.Articles);
    }

    private static ProvenanceLayout Layout(string id) => new(Index, Index.Story.Claims.First(claim => claim.Id == id), 1160, 24);

    private static Story SampleStory()
    {
        using var folder = new TemporaryFolder();
        SampleSite.Read(folder["story.db"], Directory.EnumerateFiles(Checkout.Path("samples")).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))));
        using var ledger = LedgerFile.Open(folder["story.db"]);
        return ledger.Story()!;
    }
}
