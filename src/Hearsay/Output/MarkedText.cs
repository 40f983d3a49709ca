using System.Collections.Immutable;
using System.Text;
using Hearsay.Documents;

namespace Hearsay.Output;

/// <summary>A stretch of text that stands out for a reason.</summary>
/// <param name="Span">Where it stands, in UTF-16 units; may overlap others and is clipped to the text.</param>
/// <param name="Kind">The reason.</param>
public readonly record struct Mark(Span Span, MarkKind Kind);

/// <summary>Why a stretch of text is marked.</summary>
public enum MarkKind
{
    /// <summary>It is attributed to somebody.</summary>
    Content,

    /// <summary>It names who speaks.</summary>
    Source,

    /// <summary>It attributes ("said").</summary>
    Cue,

    /// <summary>It is a quantity.</summary>
    Figure,
}

/// <summary>A place in a text that can be linked to, drawn as a small number that is no part of the text.</summary>
/// <param name="Position">Before which UTF-16 unit it stands.</param>
/// <param name="Id">The fragment that names it.</param>
/// <param name="Target">The fragment that it leads to, without the <c>#</c>.</param>
/// <param name="Number">What is drawn.</param>
public readonly record struct Anchor(int Position, string Id, string Target, int Number);

/// <summary>A text with marks, ready to be written as HTML.</summary>
/// <remarks>
/// Marks may overlap in any way: the text is split wherever a mark begins or ends, and each piece is one flat <c>mark</c> element
/// with a class per kind of mark that covers it. So nothing nests, the output grows with the text and the marks and never with
/// their product, and the text between the tags is the original, character for character. Time: linear in the text, n log n in
/// the marks. Immutable and safe to share between threads.
/// </remarks>
public sealed class MarkedText
{
    private static readonly string[] Classes = ["c", "s", "q", "f"];

    private readonly string text;
    private readonly ImmutableArray<Edge> edges;
    private readonly ImmutableArray<Anchor> anchors;

    /// <summary>Prepares the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">The marks, in any order.</param>
    /// <param name="anchors">The places that can be linked to, in any order.</param>
    public MarkedText(string text, IEnumerable<Mark> marks, IEnumerable<Anchor> anchors)
    {
        this.text = text;
        edges = FindEdges(text, marks);
        this.anchors = [.. anchors.Select(anchor => anchor with { Position = Place(text, anchor.Position) }).OrderBy(anchor => anchor.Position)];
    }

    /// <summary>Writes the whole text.</summary>
    public void Write(TextWriter output) => Write(output, new Span(0, text.Length));

    /// <summary>Writes a part of the text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="window">The part; clipped to the text, and widened where it would cut a surrogate pair.</param>
    public void Write(TextWriter output, Span window)
    {
        window = Clip(text, window);
        var (edge, mask) = EdgeAfter(window.Start);
        var anchor = FirstAnchorAt(window.Start);
        var at = window.Start;
        while (true)
        {
            while (anchor < anchors.Length && anchors[anchor].Position == at && (at < window.End || text.Length == 0)) WriteAnchor(output, anchors[anchor++]);
            if (at >= window.End) return;

            var end = window.End;
            if (edge < edges.Length) end = Math.Min(end, edges[edge].Position);
            if (anchor < anchors.Length) end = Math.Min(end, anchors[anchor].Position);
            WritePiece(output, text.AsSpan(at, end - at), mask);
            if (edge < edges.Length && edges[edge].Position == end) mask = edges[edge++].Mask;
            at = end;
        }
    }

    /// <summary>The span with its ends inside the text and on no half of a surrogate pair.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Any span; one that runs backwards comes back empty.</param>
    public static Span Clip(string text, Span span)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = Math.Clamp(span.End, start, text.Length);
        var isEmpty = end == start;
        if (SplitsPair(text, start)) start--;
        if (isEmpty) return new Span(start, start);
        return new Span(start, SplitsPair(text, end) ? end + 1 : end);
    }

    /// <summary>Writes characters so that an HTML parser reads them back, as content or inside a quoted attribute.</summary>
    /// <remarks>HTML can say neither U+0000 nor an unpaired surrogate: each becomes U+FFFD.</remarks>
    public static void Escape(TextWriter output, ReadOnlySpan<char> characters)
    {
        var written = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            var c = characters[i];
            var replacement = c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\r' => "&#13;",
                '\0' => "\uFFFD",
                _ => null,
            };
            if (char.IsSurrogate(c))
            {
                if (Rune.DecodeFromUtf16(characters[i..], out _, out _) == System.Buffers.OperationStatus.Done)
                {
                    i++;
                    continue;
                }

                replacement = "\uFFFD";
            }

            if (replacement is null) continue;
            output.Write(characters[written..i]);
            output.Write(replacement);
            written = i + 1;
        }

        output.Write(characters[written..]);
    }

    private static ImmutableArray<Edge> FindEdges(string text, IEnumerable<Mark> marks)
    {
        var changes = new List<(int Position, MarkKind Kind, int Change)>();
        foreach (var mark in marks)
        {
            var span = Clip(text, mark.Span);
            if (span.IsEmpty) continue;
            changes.Add((span.Start, mark.Kind, 1));
            changes.Add((span.End, mark.Kind, -1));
        }

        changes.Sort((left, right) => left.Position.CompareTo(right.Position));
        var open = new int[Classes.Length];
        var found = ImmutableArray.CreateBuilder<Edge>();
        var before = 0;
        for (var i = 0; i < changes.Count;)
        {
            var position = changes[i].Position;
            for (; i < changes.Count && changes[i].Position == position; i++) open[(int)changes[i].Kind] += changes[i].Change;
            var mask = Mask(open);
            if (mask != before) found.Add(new Edge(position, mask));
            before = mask;
        }

        return found.ToImmutable();
    }

    // One bit per kind, and one more where content stands inside content.
    private static int Mask(int[] open)
    {
        var mask = 0;
        for (var kind = 0; kind < open.Length; kind++)
        {
            if (open[kind] > 0) mask |= 1 << kind;
        }

        return open[(int)MarkKind.Content] > 1 ? mask | (1 << Classes.Length) : mask;
    }

    private static void WritePiece(TextWriter output, ReadOnlySpan<char> piece, int mask)
    {
        if (piece.IsEmpty) return;
        if (mask == 0)
        {
            Escape(output, piece);
            return;
        }

        output.Write("<mark class=\"");
        var separator = "";
        for (var kind = 0; kind < Classes.Length; kind++)
        {
            if ((mask & (1 << kind)) == 0) continue;
            output.Write(separator);
            output.Write(Classes[kind]);
            separator = " ";
        }

        output.Write(mask >> Classes.Length == 0 ? "\">" : " n\">");
        Escape(output, piece);
        output.Write("</mark>");
    }

    private static void WriteAnchor(TextWriter output, Anchor anchor)
    {
        output.Write("<a class=\"at\" id=\"");
        Escape(output, anchor.Id);
        output.Write("\" href=\"#");
        Escape(output, Uri.EscapeDataString(anchor.Target));
        output.Write("\" data-n=\"");
        output.Write(anchor.Number);
        output.Write("\" aria-label=\"Statement ");
        output.Write(anchor.Number);
        output.Write("\"></a>");
    }

    private (int Edge, int Mask) EdgeAfter(int position)
    {
        int low = 0, high = edges.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (edges[middle].Position <= position) low = middle + 1;
            else high = middle;
        }

        return (low, low == 0 ? 0 : edges[low - 1].Mask);
    }

    private int FirstAnchorAt(int position)
    {
        int low = 0, high = anchors.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (anchors[middle].Position < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // An anchor stands before a character, so that exactly one of any windows that tile the text holds it.
    private static int Place(string text, int position)
    {
        position = Math.Clamp(position, 0, Math.Max(0, text.Length - 1));
        return SplitsPair(text, position) ? position - 1 : position;
    }

    private static bool SplitsPair(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]);

    private readonly record struct Edge(int Position, int Mask);
}
