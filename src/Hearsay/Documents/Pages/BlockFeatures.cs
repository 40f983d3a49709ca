using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Hearsay.Documents.Pages;

/// <summary>What tells a block of the article from one of furniture, as numbers: its words, its markup, the blocks around it and what the rules say of it.</summary>
/// <remarks>
/// In the manner of shallow text features (Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features", WSDM 2010), with markup and
/// the marks of rules beside them. A pure function of the page after the rules have marked it. Not safe for several threads: one for each page.
/// </remarks>
internal sealed class BlockFeatures
{
    /// <summary>How many features a block has of itself.</summary>
    private const int Own = 30;

    /// <summary>How many of those the blocks around it lend.</summary>
    private const int Lent = 6;

    private const int Around = 3;

    private const int LongestProseWord = 5;

    private static readonly FrozenSet<string> ProseWords =
        Lexicon.Read("Documents/Pages/prose-words.lexicon").Select(entry => entry[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ProseWordsBySpan = ProseWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] OwnNames =
    [
        // The first six are those that neighbours see.
        "marked", "words", "links", "ends sentence", "heading", "item",
        "outside", "named furniture", "wording furniture", "caption", "capitals", "digits", "commas", "function words", "quoted", "depth",
        "paragraph", "division", "table", "quotation", "inline", "in list", "in form or aside", "in article", "share of parent", "links of parent", "words of parent",
        "repeated", "path of prose", "ends colon",
    ];

    private static readonly string[] PlaceNames = ["place", "words before", "words behind", "blocks to unmarked before", "blocks to unmarked behind", "behind title", "unmarked around", "words around", "page words", "page unmarked"];

    private readonly PageText page;
    private readonly float[] own;

    /// <summary>Measures every block of a page.</summary>
    /// <param name="page">The page, marked by the rules.</param>
    public BlockFeatures(PageText page)
    {
        this.page = page;
        own = new float[page.Blocks.Count * Own];
        var counted = new HashSet<string>(StringComparer.Ordinal);
        var texts = page.Blocks.Select(block => block.Draft.Span.In(page.Text).Length < 2000 ? block.Draft.Span.Of(page.Text) : "").ToArray();
        var times = texts.CountBy(text => text, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var words = page.Blocks.Select(block => Prose.CountWords(block.Draft.Span.In(page.Text))).ToArray();
        var paths = page.Blocks.Select(block => PathOf(block.Owner)).ToArray();
        var prose = new Dictionary<string, int>(StringComparer.Ordinal);
        var most = 1;
        for (var at = 0; at < words.Length; at++)
        {
            if (!page.Blocks[at].IsProse(page.Text)) continue;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(prose, paths[at], out _);
            sum += words[at];
            most = Math.Max(most, sum);
        }

        Words = words;
        var parents = new Dictionary<PageNode, (int Words, int Letters, int Linked)>();
        for (var at = 0; at < words.Length; at++)
        {
            var parent = ParentOf(page.Blocks[at]);
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(parents, parent, out _);
            sum = (sum.Words + words[at], sum.Letters + page.Blocks[at].Draft.Span.Length, sum.Linked + page.Blocks[at].Linked);
        }

        for (var at = 0; at < words.Length; at++)
        {
            var block = page.Blocks[at];
            var isRepeated = times[texts[at]] > 1 && texts[at].Length > 0;
            var isAgain = isRepeated && !counted.Add(texts[at]);
            Measure(block, words[at], own.AsSpan(at * Own, Own), parents[ParentOf(block)], isAgain ? 2 : isRepeated ? 1 : 0, (float)prose.GetValueOrDefault(paths[at]) / most);
        }
    }

    /// <summary>The names of the features, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. OwnNames, .. PlaceNames,
        .. Enumerable.Range(1, Around).SelectMany(step => new[] { -step, step }).SelectMany(step => OwnNames.Take(Lent).Select(name => $"{name} at {step}")),
    ];

    /// <summary>The number of words of each block.</summary>
    public IReadOnlyList<int> Words { get; }

    /// <summary>Writes the features of every block.</summary>
    /// <returns>One row after the other, each as long as <see cref="Names"/>.</returns>
    public float[] Rows()
    {
        var count = page.Blocks.Count;
        var rows = new float[count * Names.Count];
        var total = Math.Max(1, Words.Sum());
        var isFree = page.Blocks.Select(block => block.Draft.IsBody).ToArray();
        var free = Enumerable.Range(0, count).Where(at => isFree[at]).Sum(at => Words[at]);
        var (before, freeBefore, last) = (0, 0, -50);
        var title = page.Blocks.Select((block, at) => (block, at)).FirstOrDefault(pair => pair.block.Draft.Kind == BlockKind.Title, (block: null!, at: -1)).at;
        var next = NextFree(isFree);
        for (var at = 0; at < count; at++)
        {
            var row = rows.AsSpan(at * Names.Count, Names.Count);
            own.AsSpan(at * Own, Own).CopyTo(row);
            var place = row[Own..];
            place[0] = (float)at / count;
            place[1] = (float)freeBefore / Math.Max(1, free);
            place[2] = (float)(total - before) / total;
            place[3] = Math.Min(50, at - last);
            place[4] = Math.Min(50, next[at] - at);
            place[5] = title < 0 ? 0 : at > title ? Math.Min(60, at - title) : Math.Max(-60, at - title);
            place[6] = Window(isFree, at, 5);
            place[7] = WordsAround(at, 5);
            place[8] = MathF.Log(1 + total);
            place[9] = (float)free / total;
            var rest = place[PlaceNames.Length..];
            for (var step = 1; step <= Around; step++)
            {
                Lend(at - step, rest[((step - 1) * 2 * Lent)..]);
                Lend(at + step, rest[((((step - 1) * 2) + 1) * Lent)..]);
            }

            before += Words[at];
            if (!isFree[at]) continue;
            freeBefore += Words[at];
            last = at;
        }

        return rows;
    }

    private static int[] NextFree(bool[] isFree)
    {
        var next = new int[isFree.Length];
        var at = isFree.Length + 50;
        for (var block = isFree.Length - 1; block >= 0; block--)
        {
            next[block] = at;
            if (isFree[block]) at = block;
        }

        return next;
    }

    private static float Window(bool[] isFree, int at, int reach)
    {
        var (from, to) = (Math.Max(0, at - reach), Math.Min(isFree.Length, at + reach + 1));
        var free = 0;
        for (var other = from; other < to; other++) free += isFree[other] ? 1 : 0;
        return (float)free / (to - from);
    }

    private float WordsAround(int at, int reach)
    {
        var (from, to) = (Math.Max(0, at - reach), Math.Min(Words.Count, at + reach + 1));
        var sum = 0;
        for (var other = from; other < to; other++) sum += Words[other];
        return MathF.Log(1 + ((float)sum / (to - from)));
    }

    private void Lend(int at, Span<float> row)
    {
        if (at >= 0 && at < page.Blocks.Count) own.AsSpan(at * Own, Lent).CopyTo(row);
        else row[..Lent].Fill(-1);
    }

    private void Measure(PageBlock block, int words, Span<float> row, (int Words, int Letters, int Linked) parent, int repeated, float path)
    {
        var text = block.Draft.Span.In(page.Text);
        var reason = block.Draft.Reason;
        row[0] = block.Draft.IsBody ? 0 : 1;
        row[1] = MathF.Log(1 + words);
        row[2] = (float)block.LinkDensity;
        row[3] = Prose.EndsSentence(text) ? 1 : 0;
        row[4] = block.Owner.Name is ['h', >= '1' and <= '6'] ? block.Owner.Name[1] - '0' : 0;
        row[5] = block.Owner.Name is "li" or "dd" or "dt" ? 1 : 0;
        row[6] = block.IsOutside ? 1 : 0;
        row[7] = block.Owner.FurnitureBelow(page.Root!) is null ? 0 : 1;
        row[8] = reason is null || block.IsOutside || row[7] > 0 ? 0 : 1;
        row[9] = reason == "photo caption" ? 1 : 0;
        Letters(text, row[10..15]);
        var depth = 0;
        for (var node = block.Owner; node is not null; node = node.Parent)
        {
            depth++;
            if (node.Name is "ul" or "ol" or "dl") row[21] = 1;
            if (node.Name is "form" or "aside" or "footer" or "nav" or "header") row[22] = 1;
            if (node.Name is "article" or "main") row[23] = 1;
            if (node.Name is "table") row[18] = 1;
            if (node.Name is "blockquote") row[19] = 1;
        }

        row[15] = Math.Min(60, depth);
        row[16] = block.Owner.Name == "p" ? 1 : 0;
        row[17] = block.Owner.Name is "div" or "section" or "article" ? 1 : 0;
        row[20] = block.Owner.Name is "span" or "a" or "button" or "label" ? 1 : 0;
        row[24] = (float)words / Math.Max(1, parent.Words);
        row[25] = (float)parent.Linked / Math.Max(1, parent.Letters);
        row[26] = MathF.Log(1 + parent.Words);
        row[27] = repeated;
        row[28] = path;
        row[29] = text[^1] == ':' ? 1 : 0;
    }

    private static void Letters(ReadOnlySpan<char> text, Span<float> row)
    {
        int capitals = 0, digits = 0, commas = 0, function = 0, words = 0;
        var start = true;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (start && char.IsLetterOrDigit(letter))
            {
                words++;
                if (char.IsUpper(letter)) capitals++;
                var length = 1;
                while (at + length < text.Length && char.IsLetter(text[at + length])) length++;
                if (length <= LongestProseWord && ProseWordsBySpan.Contains(text.Slice(at, length))) function++;
            }

            if (char.IsAsciiDigit(letter)) digits++;
            if (letter == ',') commas++;
            start = char.IsWhiteSpace(letter);
        }

        row[0] = (float)capitals / Math.Max(1, words);
        row[1] = (float)digits / text.Length;
        row[2] = (float)commas / Math.Max(1, words);
        row[3] = (float)function / Math.Max(1, words);
        row[4] = Prose.IsQuote(text[0]) ? 1 : 0;
    }

    private static PageNode ParentOf(PageBlock block) => block.Owner.Parent ?? block.Owner;

    // The kind of element and the first of its class names, with those of the element around it.
    private static string PathOf(PageNode node) => $"{Step(node.Parent)}/{Step(node)}";

    private static string Step(PageNode? node) => node is null ? "" : $"{node.Name}.{node.Element.ClassName}";
}
