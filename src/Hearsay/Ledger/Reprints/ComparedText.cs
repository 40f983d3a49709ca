using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>An article's body as it is compared with others: its words without case or punctuation, cut into sentences.</summary>
/// <remarks>Furniture and headlines are left out. Only the marks of stock phrases are ever changed. About five bytes a word.</remarks>
internal sealed class ComparedText
{
    private const int ShortestSentence = 7;

    /// <summary>A sentence is cut here, so that it fits the 64 bits that <see cref="TextAlignment"/> works with.</summary>
    public const int LongestSentence = 40;

    private const double QuotedWeight = 0.25;

    private readonly WordTraits[] traits;

    private readonly (int At, short Year)[] years;

    private ComparedText(uint[] words, WordTraits[] traits, int[] sentences, (int At, short Year)[] years)
    {
        (Words, this.traits, Sentences, this.years) = (words, traits, sentences, years);
        Weight = WeightOf(0, Length);
    }

    /// <summary>The lower half of each word's hash: within two texts that is enough.</summary>
    public uint[] Words { get; }

    /// <summary>The index of each sentence's first word, and the number of words at the end.</summary>
    public int[] Sentences { get; }

    /// <summary>The name of the outlet in comparable words, or null.</summary>
    public string? Outlet { get; private init; }

    /// <summary>The day of publication, or null where it is not known to the day.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>See <see cref="CreditedAgencies"/>.</summary>
    public string[] Agencies { get; private init; } = [];

    /// <summary>The hashes of the headline's words, without years.</summary>
    public HashSet<ulong> Title { get; private init; } = [];

    /// <summary>The only year that the headline names, or null.</summary>
    public short? TitleYear { get; private init; }

    /// <summary>What all words weigh together.</summary>
    public double Weight { get; private set; }

    public int Length => Words.Length;

    /// <summary>Whether a word carries content, rather than grammar.</summary>
    public bool IsContent(int at) => !traits[at].HasFlag(WordTraits.Grammar);

    /// <summary>What one word counts when texts are compared: whoever was there has the same quotation, and stock phrases tell nothing.</summary>
    public double WeightAt(int at) => traits[at].HasFlag(WordTraits.Stock) ? 0 : traits[at].HasFlag(WordTraits.Quoted) ? QuotedWeight : 1;

    public double WeightOf(int from, int to)
    {
        var weight = 0.0;
        for (var at = from; at < to; at++) weight += WeightAt(at);
        return weight;
    }

    /// <summary>The latest year that the words name in digits, or 0.</summary>
    public short LatestYear(int from, int to)
    {
        short latest = 0;
        foreach (var (at, year) in years)
        {
            if (at >= from && at < to && year > latest) latest = year;
        }

        return latest;
    }

    /// <summary>Takes the weight from some words, before anything is compared.</summary>
    public void MarkStock(int from, int to)
    {
        Weight -= WeightOf(from, to);
        for (var at = from; at < to; at++) traits[at] |= WordTraits.Stock;
    }

    public static ComparedText Of(Article article)
    {
        var words = new List<uint>(article.Text.Length / 6);
        var kinds = new List<WordTraits>(article.Text.Length / 6);
        var sentences = new List<int> { 0 };
        var named = new List<(int, short)>();
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.Body) continue;
            var (quoted, end) = (false, block.Span.Start);
            var isPost = EndsInHandle(article.Text.AsSpan(block.Span.Start, block.Span.Length));
            Cut(sentences, words.Count, isParagraph: true);
            foreach (var word in Ledger.Words.In(article.Text, block.Span))
            {
                var between = article.Text.AsSpan(end, word.Span.Start - end);
                quoted = IsQuotedAfter(between, quoted);
                if (between.IndexOfAny('.', '!', '?') >= 0 && between.Length > 1) Cut(sentences, words.Count, isParagraph: false);
                else if (words.Count - sentences[^1] >= LongestSentence) sentences.Add(words.Count);
                if (Years.At(article.Text, word.Span) is var year and > 0) named.Add((words.Count, year));
                words.Add((uint)word.Hash);
                kinds.Add((quoted || isPost ? WordTraits.Quoted : WordTraits.None) | (Ledger.Words.IsFunctionWord(word.Hash) ? WordTraits.Grammar : WordTraits.None));
                end = word.Span.End;
            }
        }

        if (words.Count > sentences[^1]) sentences.Add(words.Count);
        return new ComparedText([.. words], [.. kinds], [.. sentences], [.. named])
        {
            Outlet = article.Outlet is { } outlet ? string.Join(' ', Ledger.Words.OfName(outlet.Value)) : null,
            Day = article.Published?.Value is { } published && published.From == published.To ? published.To : null,
            Agencies = CreditedAgencies.Of(article),
            Title = article.Title is { } title ? Years.WordsBeside(title.Value) : [],
            TitleYear = article.Title is { } headline ? Years.OfTitle(headline.Value) : null,
        };
    }

    /// <summary>Where each of the words stands in the article's text.</summary>
    public static Span[] SpansOf(Article article) =>
        [.. article.Blocks.Where(block => block.Kind == BlockKind.Body).SelectMany(block => Ledger.Words.In(article.Text, block.Span)).Select(word => word.Span)];

    /// <summary>Ends a sentence here, unless it would be too short to be told from a stock phrase: then it goes with what follows.</summary>
    private static void Cut(List<int> sentences, int at, bool isParagraph)
    {
        var length = at - sentences[^1];
        if (length >= ShortestSentence || (isParagraph && length >= ShortestSentence / 2)) sentences.Add(at);
    }

    /// <summary>Whether a paragraph is a post of a social network that is put in: it ends in its author's name, "(@name)" and mostly a date.</summary>
    private static bool EndsInHandle(ReadOnlySpan<char> paragraph)
    {
        const int longestDate = 30;
        var at = paragraph.LastIndexOf("(@");
        return at > 0 && paragraph[at..].IndexOf(')') is > 2 and var close && paragraph.Length - (at + close) <= longestDate;
    }

    private static bool IsQuotedAfter(ReadOnlySpan<char> between, bool quoted)
    {
        foreach (var character in between)
        {
            quoted = character switch { '“' or '«' or '„' => true, '”' or '»' => false, '"' => !quoted, _ => quoted };
        }

        return quoted;
    }

    [Flags]
    private enum WordTraits : byte
    {
        None = 0,

        /// <summary>A word of a closed class, see <see cref="Ledger.Words.IsFunctionWord"/>.</summary>
        Grammar = 1,

        /// <summary>Inside quotation marks.</summary>
        Quoted = 2,

        /// <summary>See <see cref="StockPhrases"/>.</summary>
        Stock = 4,
    }
}
