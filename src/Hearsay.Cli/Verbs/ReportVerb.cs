using System.CommandLine;
using System.Text;
using Hearsay.Cli.Terminal;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay report [PATH...]</c>: the ledger of a story on one page.</summary>
internal static class ReportVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var choice = new StoryChoice();
        var format = SharedOptions.Format("table", "table", "json");
        var html = new Option<string?>("--html")
        {
            Description = "Write the report as one page for a browser instead; - writes it to standard output",
            HelpName = "FILE",
        };
        var verb = new Command(
            "report", "Show the story on one page: figures that differ, denials, what only repeats, who says what")
        {
            choice.Paths, format, html, choice.Story, choice.AsOf, choice.Ledger, choice.Threads,
        };
        verb.SetVerb((parsed, token) => choice.Use(
            parsed,
            (story, source) =>
            {
                Write(story.Story, SharedOptions.FormatOf(parsed.GetValue(format)!), parsed.GetValue(html), source);
                return ExitCode.Done;
            },
            token));
        return verb;
    }

    private static void Write(Story story, OutputFormat format, string? html, LedgerSource source)
    {
        if (html is not null)
        {
            WritePage(story, html);
        }
        else if (format == OutputFormat.Json)
        {
            using var output = StandardOutput.Open();
            StoryJson.Write(story, output);
        }
        else
        {
            using var output = StandardOutput.OpenText();
            var layout = Screen.Layout(output);
            TextReport.Write(story, layout);
            if (story.Articles.IsEmpty) return;
            layout.Line();
            layout.Paragraph(0, 0, $"To open what stands in brackets: hearsay show ID{source.Hint}");
        }
    }

    private static void WritePage(Story story, string file)
    {
        if (file == "-")
        {
            using var output = StandardOutput.OpenText();
            HtmlReport.Write(story, output);
            return;
        }

        using (var output = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            HtmlReport.Write(story, output);
        }

        Messages.Say($"{file}: {Counted.Of(story.Articles.Length, "article")}. Open it in a browser.");
    }
}
