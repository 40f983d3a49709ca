using Hearsay.Ledger.Claims;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>Draws from whom each article has a claim, as SVG without styles of its own: beginnings on the left, articles on the right; dashed where a text names nobody or does not say so.</summary>
/// <remarks>The list below the drawing has every way with its words; the links inside are for the mouse.</remarks>
internal static class ProvenanceGraph
{
    private const double Wide = 1160;
    private const int MostArticles = 24;
    private const double Letter = 7.4;

    /// <summary>Writes the drawing; nothing where there is but one way.</summary>
    public static void Write(HtmlWriter html, SiteStory story, Claim claim)
    {
        var layout = new ProvenanceLayout(story.Index, claim, Wide, MostArticles);
        if (layout.Drawn < 2) return;
        var origins = layout.Nodes.Count(node => node.IsOrigin);
        html.WriteLine($"""
            <figure class="provenance wide">
            <svg class="graph" viewBox="0 0 {layout.Width} {layout.Height}" width="{layout.Width}" height="{layout.Height}" role="group" aria-label="Graph: {ReportWords.Count(layout.Drawn, "article")} and the {ReportWords.Count(origins, "voice")} that they lead back to. The list below gives every way.">
            """);
        foreach (var (from, to, isOpen) in layout.Edges)
        {
            var (x, y, right, bottom) = (layout.X(from) + layout.ColumnWidth, ProvenanceLayout.Y(from), layout.X(to), ProvenanceLayout.Y(to));
            var middle = (x + right) / 2;
            var start = from.IsWaypoint ? x - layout.ColumnWidth : x;
            html.WriteLine($"""<path class="way{(isOpen || from.IsOpen ? " open" : "")}" d="M{start} {y}H{x}C{middle} {y} {middle} {bottom} {right} {bottom}"/>""");
        }

        foreach (var node in layout.Nodes.Where(node => !node.IsWaypoint)) WriteNode(html, layout, node);
        html.WriteLine($"</svg>");
        html.WriteLine($"""<figcaption class="note">Left: who said it. Right: the articles. Dashed: not named, or not said by the article itself.{(layout.Articles > layout.Drawn ? $" The first {layout.Drawn} of {layout.Articles} articles are drawn." : "")}</figcaption></figure>""");
    }

    private static void WriteNode(HtmlWriter html, ProvenanceLayout layout, ProvenanceNode node)
    {
        var (x, y) = (layout.X(node), ProvenanceLayout.Y(node));
        var aside = node.Stance ?? node.Day;
        var letters = (int)((layout.ColumnWidth - 20) / Letter);
        if (node.Address is { } address) html.Write($"""<a href="{address}" tabindex="-1">""");
        html.Write($"""<g class="node{(node.IsOrigin ? " origin" : "")}{(node.IsOpen ? " open" : "")}{(node.IsContrary ? " contrary" : "")}"><title>{node.Name}{(aside is null ? "" : ", " + aside)}</title><rect x="{x + 0.5}" y="{y - 15}" width="{layout.ColumnWidth - 1}" height="30" rx="2"/>""");
        var name = ReportWords.Shorten(node.Name, aside is null ? letters : Math.Max(8, letters - aside.Length - 1));
        html.Write($"""<text x="{x + 10}" y="{y + 4.5}">{name}</text>""");
        if (aside is not null) html.Write($"""<text class="tick" x="{x + layout.ColumnWidth - 10}" y="{y + 4.5}" text-anchor="end">{aside}</text>""");
        html.Write($"</g>");
        if (node.Address is not null) html.WriteLine($"</a>");
    }
}
