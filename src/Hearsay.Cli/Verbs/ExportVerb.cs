using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Ledger;
using Hearsay.Output;
using Hearsay.Site.Disk;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay export --html DIR</c>: the pages of the ledger as files, to be opened without a server.</summary>
internal static class ExportVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (ledger, story, asOf) = (SharedOptions.Ledger(), SharedOptions.Story(), SharedOptions.AsOf());
        var html = new Option<string>("--html")
        {
            Description = "The folder to write the pages into: an empty one, a new one, or one that was written so before",
            HelpName = "DIR",
            Required = true,
        };
        var verb = new Command("export", "Write the ledger as pages into a folder, to be opened or passed on without a server") { html, ledger, story, asOf };
        verb.SetVerb((parsed, token) =>
        {
            using var opened = LedgerSource.OpenExisting(parsed.GetValue(ledger)!);
            if (opened is null) return ExitCode.NotFound;
            PlacingProgress.Run(opened, token);
            var day = SharedOptions.AsOf(parsed, asOf, opened);
            var rows = StoryRow.Of(opened, day, token);
            if (parsed.GetValue(story) is { } id)
            {
                rows = ArticleOf(opened, id) is { } article ? [.. rows.Where(row => row.Story.ArticleIds.Contains(article, StringComparer.Ordinal))] : [];
                if (rows.IsEmpty)
                {
                    Messages.Problem($"there is no story {id} here. hearsay stories lists what there is.");
                    return ExitCode.NotFound;
                }
            }

            return Write(opened, rows, day, parsed.GetValue(html)!, token);
        });
        return verb;
    }

    private static int Write(LedgerFile ledger, ImmutableArray<StoryRow> rows, DateOnly? day, string folder, CancellationToken token)
    {
        try
        {
            var files = DiskSite.Write(ledger, rows, day, folder, new ExportProgress(rows.Length), token);
            var count = rows.Length == 1 ? "1 story" : $"{rows.Length} stories";
            Messages.Say($"{folder}: {count}, {Counted.Of(files, "file")}. Open {Path.Combine(folder, "index.html")} in a browser.");
            return ExitCode.Done;
        }
        catch (DiskSiteException problem)
        {
            Messages.Problem(problem.Message);
            return ExitCode.WrongUse;
        }
    }

    private static string? ArticleOf(LedgerFile ledger, string id)
    {
        var prefix = id.StartsWith("t-", StringComparison.OrdinalIgnoreCase) ? id[2..] : id;
        return ledger.Article(prefix) is { } entry ? ledger.Standing(entry.Article.Id) : null;
    }

    private sealed class ExportProgress(int stories) : IProgress<(int Stories, int Files)>
    {
        private readonly ProgressLine line = new();

        public void Report((int Stories, int Files) value) => line.Say(() => $"Writing pages: story {value.Stories} of {stories}, {value.Files} files");
    }
}
