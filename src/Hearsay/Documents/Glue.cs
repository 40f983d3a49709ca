using System.Buffers;
using System.Collections.Frozen;

namespace Hearsay.Documents;

/// <summary>Parts furniture from the sentence that it was glued to when a page was flattened into text.</summary>
/// <remarks>
/// Two ways of gluing are told apart from sentences: a word of furniture after the end of a sentence ("… in May. Advertisement"), and a link
/// to another article before one ("SEE ALSO: A headline"“We agreed,” …). Where the seam cannot be told, the line is left whole.
/// </remarks>
internal static class Glue
{
    // As written on pages: the capital is what tells them from a word of the sentence.
    private static readonly FrozenSet<string> Glued = FrozenSet.Create(StringComparer.Ordinal,
        "Advertisement", "ADVERTISEMENT", "Advertisements", "Story continues below advertisement", "Article continues below advertisement",
        "Story continues below", "Article continues below this advertisement");

    private static readonly string[] Longest = [.. Glued.OrderByDescending(wording => wording.Length).ThenBy(wording => wording, StringComparer.Ordinal)];

    // Every wording begins with one of these: one search finds them all.
    private static readonly SearchValues<string> Stems = SearchValues.Create(["Advertisement", "ADVERTISEMENT", "Story continues", "Article continues"], StringComparison.Ordinal);

    /// <summary>The parts of a paragraph, in order: the paragraph itself where nothing is glued to it.</summary>
    public static IEnumerable<Draft> Part(string text, Span paragraph)
    {
        var start = paragraph.Start;
        if (Furniture.LinkPrefixEnd(text, paragraph) is var prefix and > 0 && Seam(text, paragraph with { Start = prefix }) is var seam and > 0)
        {
            var link = new Draft(Paragraphs.Trim(text, start, seam));
            link.Mark("related link");
            yield return link;
            start = seam;
        }

        for (var at = start; at < paragraph.End;)
        {
            var (found, wording) = NextGlued(text, at, paragraph.End);
            if (found < 0) break;
            var end = found + wording.Length;
            at = end;
            if (!IsGlued(text, start, found, end, paragraph.End)) continue;
            var before = Paragraphs.Trim(text, start, found);
            if (!before.IsEmpty) yield return new Draft(before);
            var furniture = new Draft(new Span(found, end));
            furniture.Mark("advertisement");
            yield return furniture;
            start = end;
        }

        var rest = Paragraphs.Trim(text, start, paragraph.End);
        if (!rest.IsEmpty) yield return new Draft(rest);
    }

    private static (int At, string Wording) NextGlued(string text, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var found = text.AsSpan(at, end - at).IndexOfAny(Stems);
            if (found < 0) break;
            at += found;
            foreach (var wording in Longest)
            {
                if (text.AsSpan(at, end - at).StartsWith(wording, StringComparison.Ordinal)) return (at, wording);
            }

            at++;
        }

        return (-1, "");
    }

    // At the end of the line after a sentence; or within it, touching a neighbour, as no writer sets words.
    private static bool IsGlued(string text, int lineStart, int found, int end, int lineEnd)
    {
        if (found == lineStart && end == lineEnd) return true;
        var before = text.AsSpan(lineStart, found - lineStart);
        var after = text.AsSpan(end, lineEnd - end);
        var afterSentence = before.IsWhiteSpace() || Prose.EndsSentence(before);
        if (!afterSentence) return false;
        if (after.IsWhiteSpace()) return true;
        var next = after.TrimStart()[0];
        var opens = char.IsUpper(next) || Prose.IsQuote(next);
        return opens && (!char.IsWhiteSpace(after[0]) || (!before.IsEmpty && !char.IsWhiteSpace(before[^1])));
    }

    // Where the headline of a link ends and a paragraph begins: a quotation mark, or a capital after a full stop or a small letter, with no space before.
    private static int Seam(string text, Span line)
    {
        var end = Math.Min(line.End - 2, line.Start + 300);
        for (var at = line.Start + 8; at < end; at++)
        {
            char before = text[at - 1], here = text[at], after = text[at + 1];
            var opensQuote = here is '"' or '“' && (char.IsLetterOrDigit(before) || before is '?' or '!' or '.' or ')' or '’') && char.IsLetterOrDigit(after);
            if (opensQuote) return at;
            var opensSentence = char.IsUpper(here) && (char.IsLower(after) || after == ' ') && (before is '?' or '!' || (char.IsLower(before) && char.IsLower(text[at - 2])));
            if (opensSentence && !IsInnerCapital(text, at) && Prose.ReadsAsParagraph(text.AsSpan(at, line.End - at))) return at;
        }

        return -1;
    }

    // Names such as McAdam and brands such as PhotoMax have a capital inside; a seam has a whole word of more than three letters before it.
    private static bool IsInnerCapital(string text, int at)
    {
        var start = at;
        while (start > 0 && char.IsLetter(text[start - 1]) && at - start < 20) start--;
        return text[at - 1] is not ('?' or '!') && (at - start < 4 || !char.IsLetter(text[start]));
    }
}
