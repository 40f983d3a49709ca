using System.CommandLine;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay extract PATH...</c>: what somebody is reported to say, without a ledger.</summary>
internal static class ExtractVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (paths, fields, threads, format) = (SharedOptions.Paths(required: true), SharedOptions.Fields(), SharedOptions.Threads(), SharedOptions.Format("jsonl"));
        var least = SharedOptions.MinConfidence();
        var outermost = new Option<bool>("--outermost") { Description = "Leave out what is said inside what somebody else says" };
        var verb = new Command("extract", "Print each thing that somebody is reported to say, without a ledger") { paths, least, outermost, fields, format, threads };
        verb.SetVerb((parsed, token) =>
        {
            var inputs = new Inputs(parsed.GetValue(threads), SharedOptions.InputOptionsOf(parsed.GetValue(fields)));
            var rows = inputs.Analyse(parsed.GetValue(paths)!, null, token)
                .SelectMany(analysis => StatementRow.Of(new CitedText(analysis.Article), analysis.Statements))
                .Where(row => row.Statement.Attribution.Confidence >= parsed.GetValue(least) && !(parsed.GetValue(outermost) && row.Statement.Attribution.Depth > 0));
            Listings.Statements.Write(rows, SharedOptions.FormatOf(parsed.GetValue(format)!));
            return inputs.ExitCode;
        });
        return verb;
    }
}
