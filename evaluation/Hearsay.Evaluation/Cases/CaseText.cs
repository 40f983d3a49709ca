using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Cases;

/// <summary>One invented text with the lines that say what is to be read out of it.</summary>
/// <param name="Place">The file's name and the line, for messages.</param>
/// <param name="Published">The day of publication, or null where it is unknown.</param>
/// <param name="Body">The text; ¶ separates paragraphs.</param>
/// <param name="Expected">The lines below it.</param>
public sealed record CaseText(string Place, DateOnly? Published, string Body, ImmutableArray<string> Expected)
{
    // A headline, so that the reader takes what follows for the body of an article.
    private const string Head = "A week on the pier";

    /// <summary>The cases of a file: <c>#</c> begins a comment, <c>@</c> gives the day of publication for what follows, <c>&gt;</c> a text.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <exception cref="EvaluationInputException">HS905: a line stands where none may.</exception>
    public static ImmutableArray<CaseText> Read(string path)
    {
        if (!File.Exists(path)) throw new EvaluationInputException("HS901", path, "is not there.", "Name a file of cases.");
        var cases = ImmutableArray.CreateBuilder<CaseText>();
        DateOnly? published = new DateOnly(2031, 3, 12);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '@') published = Day(line, path, number);
            else if (line[0] == '>') cases.Add(new CaseText($"{Path.GetFileName(path)}:{number}", published, line[1..].Trim(), []));
            else if (cases.Count == 0) throw new EvaluationInputException("HS905", path, $"has an expectation in line {number} before any text.", "Put a line that begins with > above it.");
            else cases[^1] = cases[^1] with { Expected = cases[^1].Expected.Add(line) };
        }

        return cases.ToImmutable();
    }

    /// <summary>The text as the whole pipeline reads it, and where its body begins in the article's text (UTF-16).</summary>
    public (Analysis Analysis, int BodyStart) Analyse()
    {
        var day = Published is { } known ? known.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) + "\n\n" : "";
        var head = $"{Head}\n\n{day}";
        var text = $"{head}{Body.Replace("¶", "\n\n", StringComparison.Ordinal)}\n";
        var read = ArticleReader.Read("case.txt", Encoding.UTF8.GetBytes(text));
        var article = read.Article ?? throw new EvaluationInputException("HS905", Place, "cannot be read as an article.", "Write it as plain text.");
        return (ArticlePipeline.English.Analyse(article), head.Length);
    }

    private static DateOnly? Day(string line, string path, int number)
    {
        var word = line[1..].Trim();
        if (word == "-") return null;
        return DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new EvaluationInputException("HS905", path, $"has no day of the form YYYY-MM-DD in line {number}.", "Write @ 2031-03-12, or @ - where it is unknown.");
    }
}
