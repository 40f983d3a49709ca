using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Stories;

/// <summary>An article of the news corpus, read as the product reads a text of its title and its body.</summary>
/// <param name="Id">Its id in the corpus.</param>
/// <param name="Article">The article as it was read; its day is the corpus's.</param>
internal sealed record NewsArticle(string Id, Article Article);

/// <summary>Reads the news corpus: JSON Lines, packed with xz or not.</summary>
internal static class NewsArticles
{
    /// <summary>The articles, in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isWanted">Which are read, by their ids.</param>
    public static IEnumerable<NewsArticle> Read(string path, Func<string, bool> isWanted) => Lines(path).AsParallel().AsOrdered()
        .Select(line => ReadLine(line, isWanted)).Where(article => article is not null).Select(article => article!);

    private static NewsArticle? ReadLine(string line, Func<string, bool> isWanted)
    {
        using var json = JsonDocument.Parse(line);
        var id = Field("id");
        if (!isWanted(id)) return null;
        var article = ArticleReader.Read(id + ".txt", Encoding.UTF8.GetBytes(Field("title") + "\n\n" + Field("text"))).Article;
        if (article is null) return null;
        var day = DateOnly.TryParseExact(Field("published"), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        return new NewsArticle(id, article with
        {
            Outlet = new Known<string>(Field("outlet"), new Evidence("corpus", Field("outlet"))),
            Published = day is { } known ? new Known<DateRange>(DateRange.Day(known), new Evidence("corpus", Field("published"))) : null,
        });

        string Field(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
    }

    private static IEnumerable<string> Lines(string path)
    {
        if (!path.EndsWith(".xz", StringComparison.Ordinal)) return File.ReadLines(path);
        return Unpacked(path);
    }

    private static IEnumerable<string> Unpacked(string path)
    {
        using var unpack = Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new EvaluationInputException("HS905", path, "cannot be unpacked.", "Install xz-utils.");
        while (unpack.StandardOutput.ReadLine() is { } line) yield return line;
        unpack.WaitForExit();
    }
}
