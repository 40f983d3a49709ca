using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Ledger;

namespace Hearsay.Evaluation.Reprints;

/// <summary>An article of a news corpus kept as JSON Lines: id, outlet, published, title, topic, text.</summary>
public sealed record NewsArticle(string Id, string Outlet, string? Published, string Title, string? Topic, string Text)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>The most sentences of a paragraph; some texts of a corpus came without paragraphs.</summary>
    private const int MostSentences = 5;

    private ImmutableArray<string> paragraphs;

    /// <summary>The paragraphs of the text, cut where they are very long.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Paragraphs
    {
        get
        {
            if (paragraphs.IsDefault) paragraphs = [.. Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(paragraph => Sentences(paragraph).Chunk(MostSentences)).Select(sentences => string.Join(' ', sentences))];
            return paragraphs;
        }
    }

    /// <summary>Splits a paragraph into its sentences, near enough for editing.</summary>
    public static List<string> Sentences(string paragraph)
    {
        var (sentences, start) = (new List<string>(), 0);
        for (var at = 1; at < paragraph.Length; at++)
        {
            if (paragraph[at] != ' ' || !(IsEnd(paragraph[at - 1]) || (at > 1 && paragraph[at - 1] is ('”' or '"') && IsEnd(paragraph[at - 2])))) continue;
            sentences.Add(paragraph[start..at]);
            start = at + 1;
        }

        sentences.Add(paragraph[start..]);
        return sentences;

        static bool IsEnd(char letter) => letter is '.' or '!' or '?';
    }

    /// <summary>Reads a corpus; a file that ends in .xz is unpacked by the program xz.</summary>
    public static IEnumerable<NewsArticle> Read(string path)
    {
        if (!File.Exists(path)) throw new EvaluationInputException("HS901", path, "There is no such file.", "Name the corpus, as .jsonl or .jsonl.xz.");
        using var unpacking = path.EndsWith(".xz", StringComparison.Ordinal)
            ? Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true, UseShellExecute = false })
            : null;
        using var reader = unpacking?.StandardOutput ?? new StreamReader(path, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) yield return JsonSerializer.Deserialize<NewsArticle>(line, Names)!;
        }

        unpacking?.WaitForExit();
    }

    /// <summary>The article as a ledger holds it, without anything read out of it.</summary>
    public ArticleEntry ToEntry() => ToEntry(Id, Outlet, Published, Title, Paragraphs);

    /// <summary>An article of the given paragraphs.</summary>
    public static ArticleEntry ToEntry(string id, string outlet, string? published, string title, IEnumerable<string> paragraphs)
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var paragraph in paragraphs)
        {
            if (text.Length > 0) text.Append("\n\n");
            blocks.Add(new Block(new Span(text.Length, text.Length + paragraph.Length), BlockKind.Body));
            text.Append(paragraph);
        }

        return new ArticleEntry(
            new Article(id, id + ".txt", text.ToString(), blocks.ToImmutable(), "utf-8")
            {
                Title = new Known<string>(title, new Evidence("corpus", title)),
                Outlet = new Known<string>(outlet, new Evidence("corpus", outlet)),
                Published = DateOnly.TryParseExact(published, "yyyy-MM-dd", out var day) ? new Known<DateRange>(DateRange.Day(day), new Evidence("corpus", published!)) : null,
            },
            [],
            []);
    }
}
