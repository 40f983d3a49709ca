using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Pairs;

/// <summary>Articles of a file of news: one JSON object a line, with id, outlet, published, title and text.</summary>
internal static class NewsRecords
{
    /// <summary>
    /// Reads the articles with the given ids. Each is read as a plain text, so that its text is the record's and offsets stay as they are; what the
    /// record tells of it (title, outlet, day) goes before what the text would tell.
    /// </summary>
    /// <param name="path">The file; one that ends in <c>.xz</c> is unpacked by the program <c>xz</c>.</param>
    /// <param name="ids">Which articles.</param>
    /// <exception cref="EvaluationInputException">The file is missing, or an article is not in it.</exception>
    public static Dictionary<string, Article> Read(string path, IReadOnlySet<string> ids)
    {
        if (!File.Exists(path)) throw new EvaluationInputException("HS901", path, "is not there.", "Name the file of news.");
        var articles = new Dictionary<string, Article>();
        using var packed = path.EndsWith(".xz", StringComparison.Ordinal) ? Unpack(path) : null;
        using var reader = packed?.StandardOutput ?? File.OpenText(path);
        while (articles.Count < ids.Count && reader.ReadLine() is { } line)
        {
            if (!ids.Contains(IdOf(line))) continue;
            using var record = JsonDocument.Parse(line);
            var article = ArticleOf(record.RootElement);
            articles.TryAdd(article.Document, article);
        }

        if (packed is { HasExited: false }) packed.Kill();
        if (ids.Where(id => !articles.ContainsKey(id)).Order(StringComparer.Ordinal).FirstOrDefault() is { } missing)
            throw new EvaluationInputException("HS901", path, $"has no article {missing}.", "Name the file that the pairs were coded from.");
        return articles;
    }

    private static Article ArticleOf(JsonElement record)
    {
        var id = Text(record, "id") ?? "";
        var article = ArticleReader.Read(id + ".txt", Encoding.UTF8.GetBytes(Text(record, "text") ?? "")).Article
            ?? throw new EvaluationInputException("HS904", id, "cannot be read as an article.", "Leave out its pairs.");
        return article with
        {
            Document = id,
            Title = Known(Text(record, "title"), "title"),
            Outlet = Known(Text(record, "outlet"), "outlet"),
            Published = DateOnly.TryParseExact(Text(record, "published"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new Known<DateRange>(DateRange.Day(day), new Evidence("record published", Text(record, "published")!))
                : null,
        };
    }

    private static Known<string>? Known(string? value, string field) =>
        string.IsNullOrWhiteSpace(value) ? null : new Known<string>(value, new Evidence("record " + field, value));

    private static string? Text(JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // The id stands first in every record; a line is parsed only where it is wanted.
    private static string IdOf(string line)
    {
        var start = line.IndexOf("\"id\"", StringComparison.Ordinal);
        if (start < 0 || (start = line.IndexOf('"', start + 4)) < 0) return "";
        var end = line.IndexOf('"', start + 1);
        return end < 0 ? "" : line[(start + 1)..end];
    }

    private static Process Unpack(string path) =>
        Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })
        ?? throw new EvaluationInputException("HS901", path, "cannot be unpacked.", "Install xz, or unpack the file yourself.");
}
