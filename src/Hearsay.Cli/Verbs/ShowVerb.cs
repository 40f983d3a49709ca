using System.CommandLine;
using Hearsay.Cli.Terminal;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay show ID</c>: an article, or a statement with the words that every field stands on.</summary>
internal static class ShowVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "An article (3f9a…) or a statement (3f9a…-s4); the beginning of the article's id will do" };
        var (paths, ledger, threads) = (SharedOptions.Paths(required: false), SharedOptions.Ledger(), SharedOptions.Threads());
        var format = SharedOptions.Format("table", "table", "json");
        var verb = new Command("show", "Show an article, or a statement in its paragraph with the words that every field stands on")
        {
            id, paths, format, ledger, threads,
        };
        verb.SetVerb((parsed, token) =>
        {
            var source = new LedgerSource(parsed.GetValue(paths)!, parsed.GetValue(ledger)!, parsed.GetValue(threads));
            return source.Use(opened => Show(opened, parsed.GetValue(id)!, SharedOptions.FormatOf(parsed.GetValue(format)!)), token);
        });
        return verb;
    }

    private static int Show(LedgerFile ledger, string id, OutputFormat format)
    {
        if (ledger.Statement(id) is { } found)
        {
            Write(format, RowSource.Of([found]).First(), StatementJson.Write, StatementPage.Write);
        }
        else if (id.Length > 0 && ledger.Article(id) is { } entry)
        {
            Write(format, entry, Listings.Articles.Json, ArticlePage.Write);
        }
        else
        {
            Messages.Problem($"the ledger has no article and no statement {id}. hearsay articles and hearsay statements list what there is.");
            return ExitCode.NotFound;
        }

        return ExitCode.Done;
    }

    private static void Write<T>(
        OutputFormat format, T shown, Action<System.Text.Json.Utf8JsonWriter, T> json, Action<T, TextLayout> page)
    {
        if (format == OutputFormat.Json)
        {
            using var output = StandardOutput.Open();
            using (var writer = new System.Text.Json.Utf8JsonWriter(output, JsonCells.Page)) json(writer, shown);
            output.Write("\n"u8);
            return;
        }

        using var text = StandardOutput.OpenText();
        page(shown, Screen.Layout(text));
    }
}
