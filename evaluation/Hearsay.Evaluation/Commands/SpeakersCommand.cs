using System.CommandLine;
using System.Globalization;
using System.Text;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Speakers;
using Hearsay.Statements;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>speakers</c>: measures to whom sources are led, with attributions as a person marked them.</summary>
public static class SpeakersCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Option<string> gold = new("--gold") { Description = "The file of cases.", Required = true };
        Option<string> texts = new("--texts") { Description = "The folder of the texts; attributions/ stands beside it.", Required = true };
        Option<bool> list = new("--list") { Description = "Print each case with what was read." };
        var command = new Command("speakers", "Measures to whom pronouns and roles are led.") { gold, texts, list };
        command.SetAction(parsed =>
        {
            var results = Run(SpeakerCase.Read(parsed.GetRequiredValue(gold)), parsed.GetRequiredValue(texts));
            if (parsed.GetValue(list)) foreach (var result in results) Console.Out.WriteLine(result.Line);
            foreach (var kind in results.GroupBy(result => result.Case.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal)) Print(kind.Key, [.. kind]);
            Print("all", results);
            return 0;
        });
        return command;
    }

    private static List<Result> Run(IReadOnlyList<SpeakerCase> cases, string texts)
    {
        var folder = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(texts)))!;
        var documents = BratReader.Read(folder).ToDictionary(document => document.Name, StringComparer.Ordinal);
        return [.. cases.GroupBy(one => one.Document).AsParallel().SelectMany(group =>
        {
            if (!documents.TryGetValue(group.Key + ".txt", out var document))
                throw new EvaluationInputException("HS901", group.Key, "is not among the texts.", "Name the folder of the cases' texts.");
            return Judge(document, group);
        }).OrderBy(result => result.Case.Number)];
    }

    private static List<Result> Judge(GoldDocument document, IEnumerable<SpeakerCase> cases)
    {
        var article = ArticleReader.Read(document.Name, Encoding.UTF8.GetBytes(document.Text)).Article
            ?? throw new EvaluationInputException("HS904", document.Path, "cannot be read as an article.", "Look at the text.");
        var map = new CodePointMap(article.Text);
        var statements = ArticlePipeline.EnglishWith(new GivenAttributions(document.Attributions)).Analyse(article).Statements;
        return [.. cases.Select(one =>
        {
            var source = map.ToUtf16(one.Source);
            var statement = statements.FirstOrDefault(statement => statement.Attribution.Source is [var only] && only == source)
                ?? throw new EvaluationInputException("HS903", $"{one.Document}, case {one.Number}", "is no source of the gold.", "Correct the offsets.");
            return new Result(one, SpeakerVerdict.Of(one, statement.Speaker, article.Text), statement.Speaker, source.Of(article.Text));
        })];
    }

    private static void Print(string name, IReadOnlyList<Result> results)
    {
        string Part(Verdict verdict)
        {
            var count = results.Count(result => result.Verdict == verdict);
            return string.Create(CultureInfo.InvariantCulture, $"{verdict.ToString().ToLowerInvariant()} {count} ({100.0 * count / Math.Max(1, results.Count):F1} %)");
        }

        Console.Out.WriteLine($"{name,-8} {results.Count,4}  {Part(Verdict.Right)}  {Part(Verdict.Abstained)}  {Part(Verdict.Wrong)}");
    }

    private sealed record Result(SpeakerCase Case, Verdict Verdict, Speaker? Speaker, string Words)
    {
        internal string Line => $"{Case.Number,4} {Verdict,-9} {Case.Kind,-7} {Case.Settled,-9} {Words} -> {(Speaker is null ? "nobody" : $"{Speaker.Name} [{Speaker.Kind}{(Speaker.Anonymous ? ", unnamed" : "")}; {Speaker.Resolution}]")}  {Case.Document}";
    }
}
