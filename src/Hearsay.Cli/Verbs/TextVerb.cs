using System.CommandLine;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay text PATH...</c>: what was read out of each document, without a ledger.</summary>
internal static class TextVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (paths, fields, threads, format) = (SharedOptions.Paths(required: true), SharedOptions.Fields(), SharedOptions.Threads(), SharedOptions.Format("jsonl"));
        var verb = new Command("text", "Print what was read out of each document: title, authors, date, body and boilerplate")
        {
            paths, fields, format, threads,
        };
        verb.SetVerb((parsed, token) =>
        {
            var inputs = new Inputs(parsed.GetValue(threads), SharedOptions.InputOptionsOf(parsed.GetValue(fields)));
            Listings.Texts.Write(inputs.Read(parsed.GetValue(paths)!, token), SharedOptions.FormatOf(parsed.GetValue(format)!));
            return inputs.ExitCode;
        });
        return verb;
    }
}
