using System.CommandLine;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay statements</c>: who said what, as a table.</summary>
internal static class StatementsVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (filter, format, ledger) = (new FilterOptions(), SharedOptions.Format("table"), SharedOptions.Ledger());
        var verb = new Command("statements", "List who said what: speaker, stance, through whom, when, in which words")
        {
            filter.Speaker, filter.Stance, filter.Outlet, filter.Article, filter.From, filter.To, filter.MinConfidence, format, ledger,
        };
        verb.SetVerb((parsed, token) =>
        {
            using var opened = LedgerSource.OpenExisting(parsed.GetValue(ledger)!);
            if (opened is null) return ExitCode.NotFound;
            var rows = RowSource.Of(opened.Statements(filter.Read(parsed))).Until(token);
            Listings.Statements.Write(rows, SharedOptions.FormatOf(parsed.GetValue(format)!));
            return ExitCode.Done;
        });
        return verb;
    }
}
