using System.Buffers;

namespace Hearsay.Documents;

/// <summary>Divides plain text into paragraphs.</summary>
/// <remarks>
/// Saved articles come in three shapes: one paragraph a line, paragraphs between blank lines, and lines wrapped by hand or by an old mail
/// program at some column. In wrapped text a line ends because the next word did not fit, and the next one mostly goes on in lower case; where
/// the text as a whole shows both signs, such lines are one paragraph. Otherwise every line is a paragraph of its own.
/// </remarks>
internal static class Paragraphs
{
    private const int NarrowestColumn = 40;
    private const int WidestColumn = 120;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>The paragraphs in text order, trimmed, never empty; together they hold every character that is not white space.</summary>
    public static List<Span> Find(string text)
    {
        var lines = Lines(text);
        var column = WrapColumn(text, lines);
        var found = new List<Span>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            var last = at;
            if (column > 0)
            {
                while (last + 1 < lines.Count && IsFull(text, lines[last], lines[last + 1], column)) last++;
            }

            found.Add(new Span(lines[at].Span.Start, lines[last].Span.End));
            at = last + 1;
        }

        return found;
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        var afterBlank = true;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            var span = Trim(text, start, end);
            if (!span.IsEmpty)
            {
                lines.Add(new Line(span, afterBlank, span.Start - start));
                afterBlank = false;
            }
            else
            {
                afterBlank = true;
            }

            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n') start++;
        }

        return lines;
    }

    /// <summary>The span without the white space at its ends.</summary>
    public static Span Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Span(start, end);
    }

    // The column at which the text is wrapped, or 0 where it is not.
    private static int WrapColumn(string text, List<Line> lines)
    {
        var lengths = new List<int>();
        for (var at = 1; at < lines.Count; at++)
        {
            if (!lines[at].AfterBlank) lengths.Add(lines[at - 1].Span.Length);
        }

        if (lengths.Count < 2) return 0;
        lengths.Sort();
        var column = lengths[Math.Min(lengths.Count - 1, lengths.Count * 95 / 100)];
        if (column is < NarrowestColumn or > WidestColumn) return 0;

        int full = 0, goesOn = 0;
        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at].AfterBlank) continue;
            if (IsFull(text, lines[at - 1], lines[at], column)) full++;
            if (char.IsLower(text[lines[at].Span.Start])) goesOn++;
        }

        return full * 10 >= lengths.Count * 7 && goesOn * 10 >= lengths.Count * 3 ? column : 0;
    }

    // Whether the line ends where it does only because the next word did not fit. Ragged setting leaves a little room.
    private static bool IsFull(string text, Line line, Line next, int column)
    {
        if (next.AfterBlank || (next.Indent > 1 && line.Indent == 0)) return false;
        var word = text.AsSpan(next.Span.Start, Math.Min(next.Span.Length, column)).IndexOf(' ');
        if (word < 0) word = Math.Min(next.Span.Length, column);
        return line.Span.Length + 1 + word >= column - 2;
    }

    private readonly record struct Line(Span Span, bool AfterBlank, int Indent);
}
