using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using Hearsay.Documents;
using Hearsay.Evaluation.Pages;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>pages</c>: compares what is read out of pages, or of their visible lines, with what people took down.</summary>
public static class PagesCommand
{
    // The first ones are slower: the runtime compiles again what is used much.
    private const int Passes = 6;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> gold = new("--gold") { Description = "The folder of NNNN.json with ground_truth.", Required = true };
        Option<string> pages = new("--pages") { Description = "The folder of NNNN.html, NNNN.html.gz or NNNN.txt.", Required = true };
        var command = new Command("pages", "Compares text, title, author and day of pages with gold; pages per second of processor time, once warm.") { gold, pages };
        command.SetAction(parsed =>
        {
            Measure(PageGold.ReadFolder(parsed.GetRequiredValue(gold)), Inputs(parsed.GetRequiredValue(pages)));
            return 0;
        });
        return command;
    }

    private static void Measure(IReadOnlyList<PageGold> gold, Dictionary<string, (string Name, byte[] Bytes)> pages)
    {
        var score = new PageScore();
        foreach (var page in gold) score.Add(page, pages.TryGetValue(page.Name, out var input) ? ArticleReader.Read(input.Name, input.Bytes).Article : null);
        foreach (var line in score.Lines()) Console.Out.WriteLine(line);
        Console.Out.Flush();

        // What the machine does beside it differs from second to second: both are the fastest of several passes, taken in turn.
        double reading = double.MaxValue, parsing = double.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            reading = Math.Min(reading, Seconds(pages.Values, page => ArticleReader.Read(page.Name, page.Bytes)));
            parsing = Math.Min(parsing, Seconds(pages.Values, page => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page.Bytes)).Dispose()));
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"speed   {pages.Count / reading:F0} pages per second of processor time, the fastest of {Passes} passes; AngleSharp's parse alone {pages.Count / parsing:F0}"));
    }

    private static double Seconds(IEnumerable<(string Name, byte[] Bytes)> pages, Action<(string Name, byte[] Bytes)> read)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        foreach (var page in pages) read(page);
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static Dictionary<string, (string Name, byte[] Bytes)> Inputs(string folder)
    {
        if (!Directory.Exists(folder)) throw new EvaluationInputException("HS901", folder, "There is no such folder.", "Check the path.");
        return Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path).Split('.')[0], Read, StringComparer.Ordinal);
    }

    private static (string Name, byte[] Bytes) Read(string path)
    {
        var name = Path.GetFileName(path);
        if (!name.EndsWith(".gz", StringComparison.Ordinal)) return (name, File.ReadAllBytes(path));
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return (name[..^3], bytes.ToArray());
    }
}
