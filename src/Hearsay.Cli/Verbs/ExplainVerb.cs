using System.CommandLine;
using Hearsay.Cli.Terminal;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay explain ID</c>: why: every rule and wording behind a merge, a count of origins, a conflict.</summary>
internal static class ExplainVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("ID")
        {
            Description = "A claim (c-3f9a…-s4), a speaker (p-…), reprints (r-3f9a…), a conflict (x-…), a statement (3f9a…-s4) or an article (3f9a…)",
        };
        var choice = new StoryChoice();
        var format = SharedOptions.Format("table", "table", "json");
        var verb = new Command("explain", "Tell why: the graph behind a claim from each article to who said it, and every rule and wording behind a merge or a conflict")
        {
            id, choice.Paths, format, choice.Story, choice.AsOf, choice.Ledger, choice.Threads,
        };
        verb.SetVerb((parsed, token) => choice.Use(
            parsed, (story, _) => Explain(story, parsed.GetValue(id)!, SharedOptions.FormatOf(parsed.GetValue(format)!)), token));
        return verb;
    }

    private static int Explain(CitedStory story, string id, OutputFormat format)
    {
        if (ExplainedItem.Find(story.Story, id) is not { } item)
        {
            Messages.Problem($"there is nothing with the id {id} here. hearsay report shows the ids of claims, reprints and conflicts, hearsay statements those of statements.");
            return ExitCode.NotFound;
        }

        if (format == OutputFormat.Json)
        {
            using var output = StandardOutput.Open();
            ExplanationJson.Write(story, item, output);
            return ExitCode.Done;
        }

        using var text = StandardOutput.OpenText();
        Explanation.Write(story.Story, item, Screen.Layout(text));
        return ExitCode.Done;
    }
}
