using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Evaluation.DateGold;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>dates</c>: compares the product's expressions of time with those that people marked, or lists them.</summary>
/// <remarks>
/// The sentences of a document are read as one article that was published on its day. An expression answers for the marked time with which
/// it shares most characters. <see cref="GoldDate"/> says how values are compared.
/// </remarks>
public static class DatesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string?> gold = new("--gold") { Description = "A JSON list of sentences with the times marked in them." };
        Option<int> differences = new("--differences") { Description = "List so many differences of each kind." };
        Option<string[]> list = new("--list") { Description = "List every expression in these articles, with its sentence.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("dates", "Compares expressions of time with those that people marked.") { gold, differences, list };
        command.SetAction(parsed =>
        {
            foreach (var path in parsed.GetValue(list) ?? []) List(ArticlePipeline.English.Analyse(ProductRun.ReadArticle(path)));
            if (parsed.GetValue(gold) is { } file) Compare(GoldDateReader.Read(file), parsed.GetValue(differences));
            return 0;
        });
        return command;
    }

    private static void Compare(ImmutableArray<GoldDateSentence> sentences, int limit)
    {
        int valued = 0, right = 0, yearless = 0, yearlessRight = 0, bounds = 0, kept = 0;
        var spans = default(Counts);
        var exact = default(Counts);
        var wrong = new List<string>();
        var extra = new List<string>();
        foreach (var document in sentences.GroupBy(sentence => sentence.Document))
        {
            var parts = document.ToList();
            var (analysis, starts) = Read(parts);
            var answered = new HashSet<DateExpression>();
            int count = 0, same = 0;
            for (var i = 0; i < parts.Count; i++)
            {
                foreach (var date in parts[i].Dates)
                {
                    count++;
                    var span = new Span(date.Span.Start + starts[i], date.Span.End + starts[i]);
                    var answer = analysis.Dates.Where(found => found.Span.Overlaps(span)).OrderByDescending(found => Shared(found.Span, span)).FirstOrDefault();
                    if (answer is not null) answered.Add(answer);
                    if (answer?.Span == span) same++;
                    var agrees = answer?.Value is { } days && date.Agrees(days);
                    var words = date.Span.Of(parts[i].Text);
                    if (date.IsBound)
                    {
                        bounds++;
                        if (agrees) kept++;
                    }

                    if (!date.HasValue) continue;
                    valued++;
                    if (agrees) right++;
                    if (!HasYear(words))
                    {
                        yearless++;
                        if (agrees) yearlessRight++;
                    }

                    if (!agrees) wrong.Add($"{words} {date.Words}; found {(answer is null ? "nothing" : $"{answer.Span.Of(analysis.Article.Text)} = {Words(answer)}")} in: {parts[i].Text.Trim()}");
                }
            }

            spans += new Counts(answered.Count, analysis.Dates.Length, count);
            exact += new Counts(same, analysis.Dates.Length, count);
            extra.AddRange(analysis.Dates.Where(found => !answered.Contains(found)).Select(found => $"{found.Span.Of(analysis.Article.Text)} = {Words(found)}"));
        }

        Share("value right", right, valued);
        Share("value right, no year in the words", yearlessRight, yearless);
        Share("bounds kept (no value)", kept, bounds);
        Line("spans that overlap", spans);
        Line("spans exact", exact);
        foreach (var difference in wrong.Take(limit)) Console.Out.WriteLine("    wrong: " + difference);
        foreach (var difference in extra.Take(limit)) Console.Out.WriteLine("    not marked: " + difference);
    }

    /// <summary>The sentences of a document as one article, each a block of its own, with where each begins in it.</summary>
    private static (Analysis Analysis, List<int> Starts) Read(List<GoldDateSentence> sentences)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var sentence in sentences)
        {
            starts.Add(text.Length);
            var trimmed = sentence.Text.TrimEnd();
            var lead = trimmed.Length - trimmed.TrimStart().Length;
            if (trimmed.Length > lead) blocks.Add(new Block(new Span(text.Length + lead, text.Length + trimmed.Length), BlockKind.Body));
            text.Append(sentence.Text).Append('\n');
        }

        var day = sentences[0].Published;
        var article = new Article("0", sentences[0].Document, text.ToString(), blocks.ToImmutable(), "utf-8")
        {
            Published = new Known<DateRange>(DateRange.Day(day), new Evidence("gold", day.ToString("yyyy-MM-dd"))),
        };
        return (ProductRun.BeforeFigures(article), starts);
    }

    private static void List(Analysis analysis)
    {
        Console.Out.WriteLine($"{analysis.Article.Document}, published {analysis.Article.Published?.Value.ToString() ?? "?"}");
        foreach (var sentence in analysis.Sentences)
        {
            var span = analysis.Cover(sentence.FirstToken, sentence.EndToken);
            var dates = analysis.Dates.Where(date => span.Contains(date.Span)).ToList();
            if (dates.Count == 0) continue;
            Console.Out.WriteLine("  " + span.Of(analysis.Article.Text).ReplaceLineEndings(" "));
            foreach (var date in dates) Console.Out.WriteLine($"      {date.Span.Of(analysis.Article.Text)}  =  {Words(date)}");
        }
    }

    private static string Words(DateExpression date) =>
        $"{date.Value?.ToString() ?? "?"} {date.Grain}{(date.Clock is { } clock ? $" {clock.From:HH:mm}..{clock.To:HH:mm}" : "")}{(date.Flaw != DateFlaw.None ? " " + date.Flaw : "")}";

    /// <summary>Whether four digits in a row stand in the words.</summary>
    private static bool HasYear(string words)
    {
        for (var at = 3; at < words.Length; at++)
        {
            if (char.IsAsciiDigit(words[at]) && char.IsAsciiDigit(words[at - 1]) && char.IsAsciiDigit(words[at - 2]) && char.IsAsciiDigit(words[at - 3])) return true;
        }

        return false;
    }

    private static int Shared(Span a, Span b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private static void Share(string name, int hits, int all) => Console.Out.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{name,-34} {hits,4} of {all,4}  {100.0 * hits / Math.Max(1, all),6:F2} %"));

    private static void Line(string name, Counts counts) => Console.Out.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{name,-34} P {counts.Precision,6:F2}  R {counts.Recall,6:F2}  F1 {counts.F1,6:F2}"));
}
