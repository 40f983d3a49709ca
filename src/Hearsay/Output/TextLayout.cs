using System.Globalization;
using System.Text;

namespace Hearsay.Output;

/// <summary>What a piece of text is, where it is shown to a person.</summary>
public enum TextStyle
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>What a reader may pass over: file names, identifiers.</summary>
    Aside,

    /// <summary>Names who speaks.</summary>
    Source,

    /// <summary>Attributes ("said").</summary>
    Cue,

    /// <summary>Is attributed.</summary>
    Content,

    /// <summary>Is a quantity.</summary>
    Figure,
}

/// <summary>Some characters and how to show them.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Style">How to show them.</param>
public readonly record struct TextPiece(string Text, TextStyle Style = TextStyle.Plain)
{
    /// <summary>Ordinary text.</summary>
    public static implicit operator TextPiece(string text) => new(text);
}

/// <summary>Lays text out for a person: paragraphs wrapped to a width, with colour only where it was asked for.</summary>
/// <remarks>
/// Control characters of an article never reach the terminal: they are shown as symbols. Widths follow Unicode's East Asian Width in
/// the main: wide letters take two columns, combining marks none. Lines end with a line feed. Not thread-safe.
/// </remarks>
/// <param name="output">Where the text goes.</param>
/// <param name="width">The number of columns, 40 at least.</param>
/// <param name="colour">Whether to use ANSI colours.</param>
public sealed class TextLayout(TextWriter output, int width, bool colour)
{
    private readonly int width = Math.Max(40, width);

    /// <summary>Whether colours are used; without them, a mark must be written in signs.</summary>
    public bool Colour => colour;

    /// <summary>The characters with controls, and marks that turn the direction of writing, replaced by visible signs.</summary>
    public static string Printable(string text)
    {
        if (!text.AsSpan().ContainsAny(Unprintable.Characters)) return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i] switch
                {
                    '\t' or '\n' or '\r' => ' ',
                    < ' ' => (char)('\u2400' + source[i]),
                    '\u007F' => '\u2421',
                    var other when Unprintable.Characters.Contains(other) => '\uFFFD',
                    var other => other,
                };
            }
        });
    }

    /// <summary>The number of columns that the text takes on a terminal.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns += Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
                _ => IsWide(rune.Value) ? 2 : 1,
            };
        }

        return columns;
    }

    /// <summary>Writes an empty line.</summary>
    public void Line() => output.Write('\n');

    /// <summary>Writes a heading with an empty line before it.</summary>
    public void Heading(string text)
    {
        Line();
        Paragraph(0, 0, new TextPiece(text.ToUpperInvariant(), TextStyle.Heading));
    }

    /// <summary>Writes a paragraph, broken between words.</summary>
    /// <param name="indent">The columns before its first line.</param>
    /// <param name="hanging">The columns before its other lines.</param>
    /// <param name="pieces">Its text.</param>
    public void Paragraph(int indent, int hanging, params IEnumerable<TextPiece> pieces)
    {
        Blanks(indent);
        var column = indent;
        var lineIsEmpty = true;
        foreach (var word in Words(pieces))
        {
            var length = word.Sum(piece => Columns(piece.Text));
            if (!lineIsEmpty && column + 1 + length > width)
            {
                Line();
                Blanks(hanging);
                (column, lineIsEmpty) = (hanging, true);
            }

            if (!lineIsEmpty)
            {
                output.Write(' ');
                column++;
            }

            foreach (var piece in word) Write(piece);
            column += length;
            lineIsEmpty = false;
        }

        Line();
    }

    private static bool IsWide(int rune) => rune is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF)
        or (>= 0x20000 and <= 0x3FFFD);

    // A word may be made of several pieces: `[source: Durrick]` is broken at blanks alone.
    private static IEnumerable<List<TextPiece>> Words(IEnumerable<TextPiece> pieces)
    {
        var word = new List<TextPiece>();
        foreach (var (text, style) in pieces)
        {
            var from = 0;
            for (var at = 0; at <= text.Length; at++)
            {
                if (at < text.Length && text[at] is not (' ' or '\t' or '\n' or '\r')) continue;
                if (at > from) word.Add(new TextPiece(Printable(text[from..at]), style));
                from = at + 1;
                if (at == text.Length || word.Count == 0) continue;
                yield return word;
                word = [];
            }
        }

        if (word.Count > 0) yield return word;
    }

    private void Blanks(int count)
    {
        for (var i = 0; i < count; i++) output.Write(' ');
    }

    private void Write(TextPiece piece)
    {
        var code = colour ? Code(piece.Style) : "";
        if (code.Length == 0)
        {
            output.Write(piece.Text);
            return;
        }

        output.Write($"\u001b[{code}m{piece.Text}\u001b[0m");
    }

    // Select Graphic Rendition of ECMA-48: the sixteen basic colours only, which every terminal lets its user choose.
    private static string Code(TextStyle style) => style switch
    {
        TextStyle.Heading => "1",
        TextStyle.Aside => "2",
        TextStyle.Source => "36",
        TextStyle.Cue => "33",
        TextStyle.Content => "4",
        TextStyle.Figure => "1;35",
        _ => "",
    };

    private static class Unprintable
    {
        // C0, DEL, C1, and the marks that set the direction of writing (Unicode Standard Annex 9).
        public static readonly System.Buffers.SearchValues<char> Characters = System.Buffers.SearchValues.Create(
        [
            .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat(Enumerable.Range(0x202A, 5))
                .Concat(Enumerable.Range(0x2066, 4)).Select(code => (char)code),
        ]);
    }
}
