using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Ledger.Conflicts;

/// <summary>The sentence that a figure stands in, and the times that it names.</summary>
/// <remarks>A ledger keeps the text and no tags, so that times are read here with the tags that their own letters give them.</remarks>
internal static class FigureSentence
{
    /// <summary>A sentence is looked at so far from the figure, in UTF-16 units, each way.</summary>
    private const int Reach = 320;

    private static readonly ArticlePipeline Words = new(new Tokenization());
    private static readonly DateFinding Finding = new();

    /// <summary>The sentence around some characters, as far as marks and line breaks tell.</summary>
    public static Span Around(string text, Span span)
    {
        int start = span.Start, end = span.End;
        while (start > 0 && start > span.Start - Reach && !IsEnd(text, start - 1)) start--;
        while (end < text.Length && end < span.End + Reach && !IsEnd(text, end)) end++;
        return new Span(start, end);
    }

    /// <summary>The expressions of time in a sentence, their spans in the article's text.</summary>
    public static ImmutableArray<DateExpression> Times(Article article, Span sentence)
    {
        var text = article.Text[sentence.Start..sentence.End];
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.AsSpan().TrimEnd().Length;
        if (end <= start) return [];
        var alone = article with { Text = text, Blocks = [new Block(new Span(start, end), BlockKind.Body)] };
        var analysis = Words.Analyse(alone);
        analysis = analysis with { Tags = [.. analysis.Tokens.Select(token => Tag(text.AsSpan(token.Start, token.End - token.Start)))] };
        return [.. Finding.Apply(analysis).Dates.Select(date => date with { Span = new Span(date.Span.Start + sentence.Start, date.Span.End + sentence.Start) })];
    }

    private static PartOfSpeech Tag(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) ? PartOfSpeech.CD : char.IsUpper(word[0]) ? PartOfSpeech.NNP : PartOfSpeech.Unknown;

    private static bool IsEnd(string text, int at) => text[at] switch
    {
        '\n' or '\r' => true,
        '.' or '!' or '?' => at + 1 >= text.Length || (IsBreak(text, at + 1) && !IsAbbreviation(text, at)),
        _ => false,
    };

    private static bool IsBreak(string text, int at)
    {
        if (text[at] is '”' or '"' or '’' or ')' && at + 1 < text.Length) at++;
        if (!char.IsWhiteSpace(text[at])) return false;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at >= text.Length || !char.IsLower(text[at]);
    }

    // "Lt. Weld", "U.S. troops", "Aug. 4": a short word that begins with a capital.
    private static bool IsAbbreviation(string text, int at)
    {
        var start = at;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        return at > start && at - start <= 4 && char.IsUpper(text[start]);
    }
}
