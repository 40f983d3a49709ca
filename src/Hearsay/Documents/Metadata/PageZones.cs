using System.Collections.Frozen;
using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>Where a block of a page stands to the article: by the headline, in the text, behind it, or elsewhere.</summary>
internal sealed class PageZones
{
    /// <summary>The zone around the headline and before the first paragraph, where bylines and date lines stand.</summary>
    public const string Head = "head";

    /// <summary>The zone from the first paragraph to the last.</summary>
    public const string Body = "body";

    /// <summary>The zone behind the last paragraph.</summary>
    public const string Tail = "tail";

    /// <summary>Everything else that a reader sees.</summary>
    public const string Else = "else";

    /// <summary>What a reader does not see.</summary>
    public const string Hidden = "hidden";

    private const int LinesAboveTitle = 8;
    private const int LinesBelowTitle = 30;
    private const int LinesBehindBody = 25;

    // One standfirst, or two, may stand between the headline and the byline.
    private const int ParagraphsAboveByline = 2;
    private const int LinesBelowStandfirst = 8;

    private static readonly FrozenSet<string> Strange =
        Lexicon.Read("Documents/Metadata/page-markup.lexicon").Where(entry => entry[0] == "strange").Select(entry => entry[1]).ToFrozenSet(StringComparer.Ordinal);

    private readonly PageText page;
    private readonly int first;
    private readonly int last;

    /// <summary>Lays out a page whose blocks are marked.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The number of the block that holds the headline, or -1.</param>
    public PageZones(PageText page, int title)
    {
        this.page = page;
        Title = title;
        (first, last) = (-1, -1);
        var (paragraphs, byline) = (0, 0);
        for (var at = Math.Max(0, title + 1); at < page.Blocks.Count; at++)
        {
            var block = page.Blocks[at];
            if (!block.Draft.IsBody || !Prose.ReadsAsParagraph(block.Draft.Span.In(page.Text)) || Prose.CountWords(block.Draft.Span.In(page.Text), 15) < 15) continue;
            if (first < 0) first = at;
            else if (paragraphs++ < ParagraphsAboveByline && at - last > 1) byline = Math.Min(at, last + 1 + LinesBelowStandfirst);
            last = at;
        }

        var top = title >= 0 ? title : first;
        HeadStart = Math.Max(0, top - LinesAboveTitle);
        HeadEnd = Math.Min(page.Blocks.Count, title < 0 ? Math.Max(0, first) + 1 : Math.Min(title + LinesBelowTitle, first < 0 ? int.MaxValue : Math.Max(first + 2, byline)));
    }

    /// <summary>The number of the block that holds the headline, or -1.</summary>
    public int Title { get; }

    /// <summary>The first block of the head.</summary>
    public int HeadStart { get; }

    /// <summary>One past the last block of the head.</summary>
    public int HeadEnd { get; }

    /// <summary>One past the last paragraph of the article.</summary>
    public int BodyEnd => last + 1;

    /// <summary>One past the last block of the tail.</summary>
    public int TailEnd => Math.Min(page.Blocks.Count, last + 1 + LinesBehindBody);

    /// <summary>Whether a block tells of another text: a teaser, a comment, an advertisement.</summary>
    public bool IsStrange(int block) => page.Blocks[block].Draft.Reason is { } reason && Strange.Contains(reason);

    /// <summary>The zone of an element.</summary>
    public string Of(PageNode? node) => node is null || node.EndBlock <= node.FirstBlock ? Hidden : Of(node.FirstBlock);

    /// <summary>The zone of a block.</summary>
    public string Of(int block) =>
        block >= HeadStart && block < HeadEnd ? Head
        : last >= 0 && block >= first && block <= last ? Body
        : last >= 0 && block > last && block < TailEnd ? Tail
        : Else;

    /// <summary>Where the words of a visible element stand in the page's text, or null where they are not found as they are.</summary>
    public Span? Locate(PageNode? node, string words)
    {
        if (node is null || node.FirstBlock >= node.EndBlock || node.FirstBlock >= page.Blocks.Count) return null;
        var start = page.Blocks[node.FirstBlock].Draft.Span.Start;
        var end = page.Blocks[Math.Min(node.EndBlock, page.Blocks.Count) - 1].Draft.Span.End;
        var at = page.Text.AsSpan(start, end - start).IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new Span(start + at, start + at + words.Length);
    }
}
