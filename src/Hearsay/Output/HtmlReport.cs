using System.Security.Cryptography;
using System.Text;
using Hearsay.Ledger;

namespace Hearsay.Output;

/// <summary>Writes a story as one HTML page for a reader: who says what, how many, when; what is denied; what only repeats.</summary>
/// <remarks>
/// The page is one file that loads nothing: styles, drawings and a few lines of script stand in it, and its Content Security Policy
/// forbids everything else. It works without the script. The same story gives the same characters. Time and size grow with the
/// articles' texts and the statements, not with their product. Safe to call from several threads at once.
/// </remarks>
public static class HtmlReport
{
    private static readonly string Css = EmbeddedText.Read("Output/HtmlReport.css");
    private static readonly string Script = EmbeddedText.Read("Output/HtmlReport.js");

    /// <summary>Writes the page.</summary>
    /// <param name="story">The ledger of the story.</param>
    /// <param name="output">Where to; it should write UTF-8, and is left open. Nothing written is an unpaired surrogate.</param>
    /// <param name="cancellation">Stops the writing between two sections.</param>
    public static void Write(Story story, TextWriter output, CancellationToken cancellation = default)
    {
        var html = new HtmlWriter(output);
        var index = new ReportIndex(story);
        WriteOpening(html, index);
        foreach (var write in (Action<HtmlWriter, ReportIndex>[])[
            HtmlReportHead.Write,
            HtmlReportQuestions.Write,
            HtmlReportFigures.Write,
            (to, of) => HtmlReportConflicts.Write(to, of),
            (to, of) => HtmlReportStatements.WriteContradictions(to, of),
            HtmlReportStatements.WriteTable,
            (to, of) => HtmlReportRepeats.Write(to, of),
            HtmlReportTexts.Write])
        {
            cancellation.ThrowIfCancellationRequested();
            write(html, index);
        }

        html.WriteLine($"</main>");
        html.WriteLine($"""<footer>Written by Hearsay. Nothing on this page is rated true or false, and nothing is summed.</footer>""");
        html.Write($"<script>");
        output.Write(Script);
        html.WriteLine($"</script>");
        html.WriteLine($"</body>\n</html>");
    }

    private static void WriteOpening(HtmlWriter html, ReportIndex index)
    {
        html.WriteLine($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Hash(Css)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>Who says what: {HtmlReportHead.Counts(index)}</title>
            """);
        html.Write($"<style>");
        html.Output.Write(Css);
        html.WriteLine($"</style>");
        html.WriteLine($"""
            </head>
            <body>
            <a class="skip" href="#who">Skip to who says what</a>
            """);
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
