using Hearsay.Documents;
using Hearsay.Ledger.Search;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>The part of a paragraph around the words that were found, these marked.</summary>
internal static class FoundWords
{
    private const int Longest = 420;
    private const int Before = 120;

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, FoundPassage passage)
    {
        var window = Window(passage);
        if (window.Start > 0) html.Write($"… ");
        var at = window.Start;
        foreach (var mark in passage.Marks.Where(mark => mark.Start >= window.Start && mark.End <= window.End))
        {
            html.Write($"""{passage.Text.AsSpan(at, mark.Start - at)}<mark class="found">{passage.Text.AsSpan(mark.Start, mark.End - mark.Start)}</mark>""");
            at = mark.End;
        }

        html.Write($"{passage.Text.AsSpan(at, window.End - at)}");
        if (window.End < passage.Text.Length) html.Write($" …");
    }

    // Whole words where there are blanks near enough, else whole characters.
    private static Span Window(FoundPassage passage)
    {
        var text = passage.Text;
        if (text.Length <= Longest) return new Span(0, text.Length);
        var first = passage.Marks.IsEmpty ? 0 : passage.Marks[0].Start;
        var start = first <= Before ? 0 : first - Before;
        if (start > 0 && text.IndexOf(' ', start, first - start) is > 0 and var blank) start = blank + 1;
        var end = Math.Min(text.Length, start + Longest);
        if (end < text.Length && text.LastIndexOf(' ', end - 1, 40) is > 0 and var last && last > first) end = last;
        return MarkedText.Clip(text, new Span(start, end));
    }
}
