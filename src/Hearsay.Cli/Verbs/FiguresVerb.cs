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
        var status = FilterOptions.Among<FigureStatus>("--status", "Only figures of this status");
        var verb = new Command("figures", "List every figure as worded: how many of what, who gives it, whether it has happened")
        {
            counted, status, filter.Speaker, filter.Stance, filter.Outlet, filter.Article, filter.From, filter.To, filter.MinConfidence, format, ledger,
        };
        verb.SetVerb((parsed, token) =>
        {
            using var opened = LedgerSource.OpenExisting(parsed.GetValue(ledger)!);
            if (opened is null) return ExitCode.NotFound;
            var words = parsed.GetValue(counted);
            var wanted = FilterOptions.Read<FigureStatus>(parsed.GetValue(status));
            var rows = RowSource.Of(opened.Figures(filter.Read(parsed)))
                .Where(row => words is null || row.Text.Words(row.Figure.Counted)?.Contains(words, StringComparison.OrdinalIgnoreCase) == true)
                .Where(row => wanted is null || row.Figure.Status == wanted)
                .Until(token);
            Listings.Figures.Write(rows, SharedOptions.FormatOf(parsed.GetValue(format)!));
            return ExitCode.Done;
        });
        return verb;
    }
}
