using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>Chooses a page's headline: the heading over the article that the page's descriptions speak of, else what they say.</summary>
internal static class TitleChoice
{
    private const double RelatedWords = 0.34;

    /// <summary>The headline and the number of the block that shows it (-1 where none does).</summary>
    public static (Known<string>? Title, int Block) Choose(PageMarkup markup, IReadOnlyList<DescribedItem> items, PageText page)
    {
        var outlet = items.Select(item => item.Publisher).FirstOrDefault(name => name is not null) ?? markup.Meta("og:site_name");
        var described = Descriptions(markup, items, outlet);
        Known<string>? best = null;
        var (bestBlock, bestScore) = (-1, 0.0);
        var ordinal = 0;
        var sawFirst = false;
        var lone = markup.Headings.Count(heading => heading.Place == "h1" && heading.Node is not null) == 1;
        foreach (var heading in markup.Headings)
        {
            var words = heading.Words;
            if (words.Length < 2 || (outlet is not null && Prose.SameWords(words, outlet) && described.Count > 0 && !Prose.SameWords(words, described[0].Value))) continue;
            var likeness = described.Count == 0 ? 0 : described.Max(known => Likeness(words, known.Value));
            var isFirst = heading.Place == "h1";
            if (!isFirst && sawFirst) continue;
            if (isFirst && heading.Node is not null && likeness >= RelatedWords) sawFirst = true;
            var score = likeness + (isFirst ? 0.25 : -0.35) + (heading.Node is null ? -0.3 : 0) - (isFirst ? 0.02 * Math.Min(ordinal++, 5) : 0);
            if (described.Count > 0 && likeness < RelatedWords && !(lone && isFirst && likeness > 0.15 && words.Length <= 150 && Prose.CountWords(words, 5) >= 5)) score -= 0.6;
            if (!isFirst && likeness < 0.75) continue;
            if (score <= bestScore) continue;
            (best, bestScore) = (Shown(heading, page, out bestBlock), score);
        }

        if (best is not null) return (best, bestBlock);
        return described.Count > 0 ? (described[0], BlockOf(page, described[0].Value)) : (Lone(markup, page, out var block), block);
    }

    // No description: the only heading of the first rank.
    private static Known<string>? Lone(PageMarkup markup, PageText page, out int block)
    {
        block = -1;
        var first = markup.Headings.Where(heading => heading.Place == "h1" && heading.Node is not null && Prose.CountWords(heading.Words, 3) >= 2).Take(2).ToList();
        return first.Count == 1 ? Shown(first[0], page, out block) : null;
    }

    private static List<Known<string>> Descriptions(PageMarkup markup, IReadOnlyList<DescribedItem> items, string? outlet)
    {
        var described = new List<Known<string>>();
        Add("meta og:title", markup.Meta("og:title"));
        Add("JSON-LD headline", items.FirstOrDefault(item => item.IsArticle)?.Headline);
        Add("title", markup.Title);
        Add("meta twitter:title", markup.Meta("twitter:title"));
        return described;

        void Add(string where, string? written)
        {
            if (written is null || written.Length is < 2 or > 500) return;
            var words = PageMarkup.Collapse(written);
            described.Add(new Known<string>(WithoutOutlet(words, outlet), new Evidence(where, words)));
        }
    }

    /// <summary>A title without the outlet's name before or behind it.</summary>
    public static string WithoutOutlet(string title, string? outlet)
    {
        var own = Headline.PartOutlet(title, new Span(0, title.Length), outlet).Title.Of(title);
        if (outlet is null) return own;
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", ": ", " » ", " :: "])
        {
            var at = own.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && Prose.SameWords(own.AsSpan(0, at), outlet)) return own[(at + mark.Length)..].Trim();
        }

        return own;
    }

    private static Known<string> Shown(MarkedElement heading, PageText page, out int block)
    {
        block = -1;
        var words = heading.Words;
        if (heading.Node is not { } node || node.FirstBlock >= Math.Min(node.EndBlock, page.Blocks.Count)) return new Known<string>(words, new Evidence(heading.Place, words));
        block = node.FirstBlock;
        var span = page.Blocks[block].Draft.Span;
        return node.EndBlock - node.FirstBlock == 1 && Prose.SameWords(span.In(page.Text), words)
            ? new Known<string>(span.Of(page.Text), new Evidence(heading.Place, span.Of(page.Text), span))
            : new Known<string>(words, new Evidence(heading.Place, words, new Span(span.Start, page.Blocks[node.EndBlock - 1].Draft.Span.End)));
    }

    private static int BlockOf(PageText page, string words)
    {
        foreach (var block in page.Blocks)
        {
            if (block.Draft.Span.Length < 400 && Prose.SameWords(block.Draft.Span.In(page.Text), words)) return block.Index;
        }

        return -1;
    }

    // The share of words in common, of the shorter of the two: headings are shortened for the page or lengthened for the search engine.
    private static double Likeness(string left, string right)
    {
        var own = WordSet(left);
        var other = WordSet(right);
        if (own.Count == 0 || other.Count == 0) return 0;
        var both = own.Count(other.Contains);
        return 0.5 * both / Math.Min(own.Count, other.Count) + 0.5 * both / Math.Max(own.Count, other.Count);
    }

    private static HashSet<string> WordSet(string words) =>
        [.. words.ToLowerInvariant().Split((char[])[' ', ',', ':', ';', '.', '|', '-', '–', '—', '?', '!', '"', '“', '”', '(', ')', '\''], StringSplitOptions.RemoveEmptyEntries)];
}
