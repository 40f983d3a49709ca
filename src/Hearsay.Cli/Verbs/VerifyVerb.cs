using System.CommandLine;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay verify</c>: reads every stored span again and compares it with the article's characters.</summary>
internal static class VerifyVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var ledger = SharedOptions.Ledger();
        var verb = new Command("verify", "Check that every cell of the ledger still stands on the exact characters of an article") { ledger };
        verb.SetVerb((parsed, token) =>
        {
            var file = parsed.GetValue(ledger)!;
            using var opened = LedgerSource.OpenExisting(file);
            if (opened is null) return ExitCode.NotFound;
            var found = opened.Verify(token);
            using var output = StandardOutput.OpenText();
            foreach (var difference in found.Differences) output.WriteLine(Words(difference));
            output.Flush();
            if (found.Holds)
            {
                Messages.Say($"{file}: {Counted.Of(found.Articles, "article")}, {Counted.Of(found.Spans, "span")}: every one holds.");
                return ExitCode.Done;
            }

            Messages.Problem($"{file} does not hold in {Counted.Of(found.Differences.Length, "place")}. Make it anew from the articles.");
            return ExitCode.NotFound;
        });
        return verb;
    }

    private static string Words(Difference difference) =>
        Output.TextLayout.Printable($"{difference.Row} {difference.Role}: expected “{difference.Expected}”, found “{difference.Found}”");
}
