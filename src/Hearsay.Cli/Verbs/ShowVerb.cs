using System.CommandLine;
using Hearsay.Cli.Terminal;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay show ID</c>: an article, a statement, a claim, a party, a conflict or a group of reprints, with the words it stands on.</summary>
internal static class ShowVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("ID")
        {
            Description = "An article (3f9a…) or a statement (3f9a…-s4), where the beginning of the article's id will do; a claim (c-…), a party (p-…), a conflict (x-…), reprints (r-…)",
        };
        var (choice, format) = (new StoryChoice(), SharedOptions.Format("table", "table", "json"));
        var verb = new Command("show", "Show one thing of the ledger with the words that it stands on: an article, a statement, a claim, a party, a conflict, reprints")
        {
            id, choice.Paths, format, choice.Story, choice.AsOf, choice.Ledger, choice.Threads,
        };
        verb.SetVerb((parsed, token) =>
        {
            var (wanted, written) = (parsed.GetValue(id)!, SharedOptions.FormatOf(parsed.GetValue(format)!));
            if (wanted is ['c' or 'p' or 'x' or 'r', '-', ..])
                return choice.Use(parsed, (story, _) => ShowOfStory(story, wanted, written), token);
            var source = new LedgerSource(parsed.GetValue(choice.Paths)!, parsed.GetValue(choice.Ledger)!, parsed.GetValue(choice.Threads));
            return source.Use(opened => Show(opened, wanted, written), token);
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
            var sightings = ledger.Sightings(entry.Article.Id);
            Write(
                format,
                entry,
                (writer, shown) => ArticleJson.Write(writer, new CitedText(shown.Article), shown, sightings),
                (shown, layout) => ArticlePage.Write(shown, sightings, layout));
            if (ledger.Standing(entry.Article.Id) is var standing && standing != entry.Article.Id)
                Messages.Say($"Another copy of it, {standing}, stands for it in every list.");
        }
        else
        {
            Messages.Problem($"the ledger has no article and no statement {id}. hearsay articles and hearsay statements list what there is.");
            return ExitCode.NotFound;
        }

        return ExitCode.Done;
    }

    private static int ShowOfStory(CitedStory story, string id, OutputFormat format)
    {
        var found = ExplainedItem.Find(story.Story, id);
        if (found?.Claim is { } claim)
        {
            Write(format, new ClaimRow(story, claim), ClaimJson.Write, ClaimPage.Write);
        }
        else if (found?.Speaker is { } speaker)
        {
            Write(format, new SpeakerRow(story, speaker), SpeakerIdentityJson.Write, SpeakerPage.Write);
        }
        else if (found?.Conflict is { } conflict)
        {
            Write(format, new ConflictRow(story, conflict), ConflictJson.Write, ConflictPage.Write);
        }
        else if (found?.Reprints is { } group)
        {
            Write(format, new ReprintRow(story, group), ReprintJson.Write, ReprintPage.Write);
        }
        else
        {
            Messages.Problem($"there is no {id} here. hearsay claims, speakers, conflicts and reprints list what there is.");
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
