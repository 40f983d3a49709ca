using System.Collections.Immutable;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Origins;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>Where the parts of a claim's provenance graph stand: who said it on the left, who passed it on between, the articles on the right.</summary>
/// <remarks>
/// A layered drawing after Sugiyama, Tagawa and Toda (1981) with the rows of the articles given: every other node stands at the middle of those that it leads to. Columns are counted from the
/// articles, so that who passed something on to several stands once; a way that passes over columns has a place of its own in each, where nothing else stands.
/// </remarks>
internal sealed class ProvenanceLayout
{
    /// <summary>The height of a row, in pixels.</summary>
    public const double RowHeight = 38;

    private const double Space = 54;
    private const double WidestColumn = 300;

    private readonly Dictionary<(int Column, string Key), ProvenanceNode> nodes = [];
    private readonly Dictionary<(ProvenanceNode From, ProvenanceNode To), bool> edges = [];

    /// <summary>Lays out the ways of a claim.</summary>
    /// <param name="index">The story.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="width">The width of the drawing, in pixels.</param>
    /// <param name="mostArticles">So many articles are drawn, the first ones.</param>
    public ProvenanceLayout(ReportIndex index, Claim claim, double width, int mostArticles)
    {
        var ways = claim.OriginList.SelectMany(origin => origin.Chains.Select(chain => (Origin: origin, Chain: chain))).ToList();
        Articles = ways.Select(way => way.Chain.ArticleId).Distinct(StringComparer.Ordinal).Count();
        var drawn = ways.Select(way => way.Chain.ArticleId).Distinct(StringComparer.Ordinal).Take(mostArticles).ToHashSet(StringComparer.Ordinal);
        ways.RemoveAll(way => !drawn.Contains(way.Chain.ArticleId));
        Drawn = drawn.Count;
        Columns = ways.Select(way => Between(way.Chain).Count + 2).DefaultIfEmpty(2).Max();
        ColumnWidth = Math.Min(WidestColumn, (width - (Columns - 1) * Space) / Columns);
        foreach (var (origin, chain) in ways) Add(index, origin, chain);
        Place();
        Height = RowHeight * nodes.Values.Select(node => node.Row + 1).DefaultIfEmpty(1).Max();
        Width = Columns * ColumnWidth + (Columns - 1) * Space;
    }

    /// <summary>How many articles the claim has.</summary>
    public int Articles { get; }

    /// <summary>How many of them are drawn.</summary>
    public int Drawn { get; }

    /// <summary>How many columns there are: two, and one more for each step between.</summary>
    public int Columns { get; }

    /// <summary>The width of a node.</summary>
    public double ColumnWidth { get; }

    /// <summary>The width of the drawing.</summary>
    public double Width { get; }

    /// <summary>The height of the drawing.</summary>
    public double Height { get; }

    /// <summary>The nodes, column by column from above.</summary>
    public IEnumerable<ProvenanceNode> Nodes => nodes.Values.OrderBy(node => node.Column).ThenBy(node => node.Row);

    /// <summary>The ways, each from its beginning towards the article; open where a text does not say so or names nobody.</summary>
    public IEnumerable<(ProvenanceNode From, ProvenanceNode To, bool IsOpen)> Edges => edges.Select(edge => (edge.Key.From, edge.Key.To, edge.Value));

    /// <summary>The left end of a node.</summary>
    public double X(ProvenanceNode node) => node.Column * (ColumnWidth + Space);

    /// <summary>The middle of a node's height.</summary>
    public static double Y(ProvenanceNode node) => (node.Row + 0.5) * RowHeight;

    // From the speaker to the article, without both; a chain is told from the article outward.
    private static List<ChainLink> Between(Chain chain) =>
        [.. chain.Links.Take(chain.Links is [.., { Kind: ChainLinkKind.Speaker }] ? chain.Links.Length - 1 : chain.Links.Length).Reverse()];

    private void Add(ReportIndex index, Origin origin, Chain chain)
    {
        var speaker = chain.Links is [.., { Kind: ChainLinkKind.Speaker } last] ? last : null;
        var name = (origin.Speaker is { } id ? index.Cited.Speaker(id)?.Name : null) ?? speaker?.Name ?? "nobody named";
        var from = Node(0, origin.Id, () => new ProvenanceNode(0, name, origin.Speaker is { } party ? index.Links.Speaker(party) : null)
        {
            IsOpen = speaker is null or { IsUnnamed: true },
            Stance = origin.Stance == Statements.Stance.Asserts ? null : ReportWords.Stance(origin.Stance),
            IsContrary = origin.Stance is Statements.Stance.Denies or Statements.Stance.Unconfirmed or Statements.Stance.Declines,
            IsOrigin = true,
        });
        var isOpen = false;
        var between = Between(chain);
        for (var step = 0; step < between.Count; step++)
        {
            var link = between[step];
            var column = Columns - 1 - (between.Count - step);
            var to = Node(column, link.Name, () => new ProvenanceNode(column, link.Name, link.Article is { } own ? index.Links.Article(own) : null) { IsOpen = link.IsUnnamed });
            Join(from, to, isOpen);
            (from, isOpen) = (to, link.IsInferred);
        }

        if (index.Article(chain.ArticleId) is not { } article) return;
        Join(from, Node(Columns - 1, article.Id, () => new ProvenanceNode(Columns - 1, ReportWords.Outlet(article), index.Links.Article(article.Id)) { Day = ReportWords.Published(article) }), isOpen);
    }

    private ProvenanceNode Node(int column, string key, Func<ProvenanceNode> make)
    {
        if (!nodes.TryGetValue((column, key), out var node)) nodes.Add((column, key), node = make());
        return node;
    }

    private void Join(ProvenanceNode from, ProvenanceNode to, bool isOpen)
    {
        for (var column = from.Column + 1; column < to.Column; column++)
        {
            var passed = column;
            var way = Node(column, $"{from.Column} {from.Name} > {to.Column} {to.Name} {to.Address}", () => new ProvenanceNode(passed, "", null) { IsWaypoint = true });
            Note(from, way, isOpen);
            from = way;
        }

        Note(from, to, isOpen);
    }

    private void Note(ProvenanceNode from, ProvenanceNode to, bool isOpen) => edges[(from, to)] = isOpen && edges.GetValueOrDefault((from, to), true);

    // The articles stand in the order of their origins; what leads to several stands at their middle, and gives way downwards.
    private void Place()
    {
        var articles = nodes.Values.Where(node => node.Column == Columns - 1).ToImmutableArray();
        for (var row = 0; row < articles.Length; row++) articles[row].Row = row;
        for (var column = Columns - 2; column >= 0; column--)
        {
            var own = nodes.Values.Where(node => node.Column == column).ToList();
            foreach (var node in own)
            {
                var next = edges.Keys.Where(edge => edge.From == node).Select(edge => edge.To.Row).ToList();
                node.Row = next.Count > 0 ? next.Average() : 0;
            }

            var free = 0.0;
            foreach (var node in own.OrderBy(node => node.Row))
            {
                node.Row = Math.Max(node.Row, free);
                free = node.Row + 1;
            }
        }
    }
}

/// <summary>One node of a provenance graph.</summary>
/// <param name="column">Its column, from 0 for who said it.</param>
/// <param name="name">What is drawn.</param>
/// <param name="address">Where it leads, or null.</param>
internal sealed class ProvenanceNode(int column, string name, string? address)
{
    /// <summary>Its column, from 0 for who said it.</summary>
    public int Column => column;

    /// <summary>What is drawn.</summary>
    public string Name => name;

    /// <summary>Where it leads, or null.</summary>
    public string? Address => address;

    /// <summary>Whether nothing stands here but a way that goes on.</summary>
    public bool IsWaypoint { get; init; }

    /// <summary>Whether it is a beginning.</summary>
    public bool IsOrigin { get; init; }

    /// <summary>Whether no text names it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether it denies the claim or leaves it open.</summary>
    public bool IsContrary { get; init; }

    /// <summary>What it does, where it does not simply say it; else null.</summary>
    public string? Stance { get; init; }

    /// <summary>When it was published, for an article.</summary>
    public string? Day { get; init; }

    /// <summary>Its row, from 0, in rows and parts of them; set while the graph is laid out.</summary>
    public double Row { get; set; }
}
