using Hearsay.Documents;
using Hearsay.Ledger.Reprints;

namespace Hearsay.Output;

/// <summary>A copy beside the text that it carries, word by word: what was dropped is struck out, what was put in is underlined.</summary>
internal static class HtmlReportDiff
{
    // A long stretch that is the same in both is of interest at its ends alone.
    private const int LongestKept = 240;
    private const int ShownOfKept = 90;
    private const int LongestPiece = 1200;

    /// <summary>Writes it, folded or open.</summary>
    public static void Write(HtmlWriter html, Article original, Article copy, bool isOpen = false)
    {
        html.Write($"""<details class="twin" {(isOpen ? "open" : "")}><summary>Word by word against {ReportWords.Outlet(original)}</summary><p class="diff">""");
        foreach (var piece in WordDiff.Of(original, copy).Pieces)
        {
            var (old, present) = (Words(original, piece.Original), Words(copy, piece.Copy));
            if (piece.Kind is WordDiffKind.Kept or WordDiffKind.Moved)
            {
                if (piece.Kind == WordDiffKind.Moved) html.Write($"""<span class="tag">moved</span> """);
                html.Write($"{Middle(present)} ");
                continue;
            }

            if (old.Length > 0) html.Write($"<del>{ReportWords.Shorten(old, LongestPiece)}</del> ");
            if (present.Length > 0) html.Write($"<ins>{ReportWords.Shorten(present, LongestPiece)}</ins> ");
        }

        html.Write($"</p></details>");
    }

    private static string Words(Article article, Span span) => ReportWords.Readable(article, span);

    private static string Middle(string words) => words.Length <= LongestKept
        ? words
        : $"{ReportWords.Shorten(words, ShownOfKept)} … {words[MarkedText.Clip(words, new Span(words.Length - ShownOfKept, words.Length)).Start..]}";
}
