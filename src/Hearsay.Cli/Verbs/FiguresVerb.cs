using System.CommandLine;
using Hearsay.Figures;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay figures</c>: every quantity, with who gives it.</summary>
internal static class FiguresVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (filter, format, ledger) = (new FilterOptions(), SharedOptions.Format("table"), SharedOptions.Ledger());
        var counted = new Option<string?>("--counted") { Description = "Only where these words are part of what is counted", HelpName = "WORDS" };
        var code = new Option<string[]>("--code")
        {
            Description = "A rule of your own for words without a number, in cells of its own beside them: dozens=24..99; may be given several times",
            HelpName = "WORDS=LOW..HIGH",
        };
        code.Validators.Add(result =>
        {
            foreach (var rule in result.Tokens.Where(one => !FigureCoding.TryParse(one.Value, out _)))
                result.AddError($"--code takes words and a number or a range, such as dozens=24..99, not '{rule.Value}'.");
        });
        var status = FilterOptions.Among<FigureStatus>("--status", "Only figures of this status");
        var verb = new Command("figures", "List every figure as worded: how many of what, who gives it, whether it has happened")
        {
            counted, status, code, filter.Speaker, filter.Stance, filter.Outlet, filter.Article, filter.From, filter.To, filter.MinConfidence, format, ledger,
        };
        verb.SetVerb((parsed, token) =>
        {
            using var opened = LedgerSource.OpenExisting(parsed.GetValue(ledger)!);
            if (opened is null) return ExitCode.NotFound;
            var words = parsed.GetValue(counted);
            var wanted = FilterOptions.Read<FigureStatus>(parsed.GetValue(status));
            List<FigureCoding> codings = [.. (parsed.GetValue(code) ?? []).Select(rule => FigureCoding.TryParse(rule, out var coding) ? coding : null).OfType<FigureCoding>()];
            var rows = RowSource.Of(opened.Figures(filter.Read(parsed)))
                .Where(row => words is null || row.Text.Words(row.Figure.Counted)?.Contains(words, StringComparison.OrdinalIgnoreCase) == true)
                .Where(row => wanted is null || row.Figure.Status == wanted)
                .Select(row => codings.Find(one => one.Fits(row.Text.Article.Text, row.Figure)) is { } coding ? row with { Coding = coding } : row)
                .Until(token);
            Listings.Figures.Write(rows, SharedOptions.FormatOf(parsed.GetValue(format)!));
            return ExitCode.Done;
        });
        return verb;
    }
}
