using System.CommandLine;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay stories [PATH...]</c>: which articles of a mixed archive tell of one chain of events.</summary>
internal static class StoriesVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (paths, ledger, threads) = (SharedOptions.Paths(required: false), SharedOptions.Ledger(), SharedOptions.Threads());
        var (asOf, outlet, format) = (SharedOptions.AsOf(), new FilterOptions().Outlet, SharedOptions.Format("table"));
        outlet.Description = "Only stories with an article of an outlet whose name has this part";
        var least = new Option<int>("--least") { Description = "Only stories of at least so many articles", HelpName = "N", DefaultValueFactory = _ => 1 };
        var verb = new Command("stories", "List the stories of the ledger: which articles tell of one chain of events; the largest first")
        {
            paths, asOf, outlet, least, format, ledger, threads,
        };
        verb.SetVerb((parsed, token) =>
        {
            var source = new LedgerSource(parsed.GetValue(paths)!, parsed.GetValue(ledger)!, parsed.GetValue(threads));
            return source.Use(
                opened =>
                {
                    PlacingProgress.Run(opened, token);
                    var rows = StoryRow.Of(opened, SharedOptions.AsOf(parsed, asOf, opened), token)
                        .Where(row => row.Articles.Length >= parsed.GetValue(least))
                        .Where(row => parsed.GetValue(outlet) is not { } part || row.Outlets.Any(name => name.Contains(part, StringComparison.OrdinalIgnoreCase)));
                    Listings.Stories.Write(rows, SharedOptions.FormatOf(parsed.GetValue(format)!));
                    return ExitCode.Done;
                },
                token);
        });
        return verb;
    }
}
