using System.CommandLine;
using Hearsay.Documents.Inputs;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay read PATH...</c>: adds articles to the ledger.</summary>
internal static class ReadVerb
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (paths, ledger, fields, threads) = (SharedOptions.Paths(required: true), SharedOptions.Ledger(), SharedOptions.Fields(), SharedOptions.Threads());
        var watch = new Option<bool>("--watch") { Description = "Go on reading what is put into the folders, until it is stopped (Ctrl+C)" };
        var fetch = new Option<bool>("--fetch") { Description = "Fetch the addresses among the paths: pages, feeds, sitemaps; without it nothing opens a connection" };
        var verbose = new Option<bool>("--verbose") { Description = "Tell of each article that is there under another name which it is, and why" };
        var verb = new Command("read", "Add articles to the ledger; an article that is there already, under whatever name, is left as it is") { paths, ledger, fields, watch, fetch, verbose, threads };
        verb.SetVerb((parsed, token) =>
        {
            var inputs = new Inputs(parsed.GetValue(threads), SharedOptions.InputOptionsOf(parsed.GetValue(fields)), parsed.GetValue(fetch));
            var count = new ArrivalCount(parsed.GetValue(verbose));
            return parsed.GetValue(watch)
                ? Watch(parsed.GetValue(paths)!, parsed.GetValue(ledger)!, inputs, count, token)
                : Once(parsed.GetValue(paths)!, parsed.GetValue(ledger)!, inputs, count, token);
        });
        return verb;
    }

    private static int Once(string[] paths, string file, Inputs inputs, ArrivalCount count, CancellationToken token)
    {
        using var known = new KnownArticles(file);
        using var reading = new LedgerReading(file, count, token);
        foreach (var analysis in inputs.Analyse(paths, known.Has, token)) reading.Add(ArticleEntry.From(analysis));
        reading.Flush();
        Say(file, count);
        if (count.Added > 0) Messages.Say($"Next: hearsay report{(file == "hearsay.db" ? "" : $" --ledger {file}")}");
        return inputs.ExitCode;
    }

    private static int Watch(string[] paths, string file, Inputs inputs, ArrivalCount count, CancellationToken token)
    {
        using var known = new KnownArticles(file);
        using var reading = new LedgerReading(file, count, token);
        Messages.Say($"Watching {string.Join(", ", paths)}. Stop with Ctrl+C.");
        try
        {
            foreach (var batch in new FolderWatch(paths, BetweenLooks).Batches(token))
            {
                foreach (var analysis in inputs.Analyse(batch, known.Has, token)) reading.Add(ArticleEntry.From(analysis));
                reading.Flush();
                Say(file, count);
            }
        }
        catch (OperationCanceledException)
        {
            // To be stopped is how a watch ends.
        }

        return inputs.ExitCode;
    }

    private static void Say(string file, ArrivalCount count)
    {
        var revisions = count.Revisions == 0 ? "" : $" {count.Revisions} of them {(count.Revisions == 1 ? "is another state of an article" : "are other states of articles")} there.";
        var already = count.Known == 0 ? "" : $" {Counted.Of(count.Known, "article")} there already.";
        var copies = count.Copies == 0 ? "" : $" {count.CopiesInWords()}, not added.";
        Messages.Say($"{file}: {Counted.Of(count.Added, "article")} added, with {Counted.Of(count.Statements, "statement")}.{revisions}{already}{copies}");
    }
}
