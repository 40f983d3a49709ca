using System.CommandLine;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay reprints</c>: the articles that carry one text.</summary>
internal static class ReprintsVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (choice, format) = (new StoryChoice(), SharedOptions.Format("table"));
        var verb = new Command("reprints", "List the articles that carry one text, whole, trimmed or edited, and which was first")
        {
            choice.Paths, choice.Story, choice.AsOf, format, choice.Ledger, choice.Threads,
        };
        verb.SetVerb((parsed, token) => choice.Use(
            parsed,
            story => StoryListings.Reprints.Write(
                story.Story.Reprints.Select(group => new ReprintRow(story, group)).Until(token), SharedOptions.FormatOf(parsed.GetValue(format)!)),
            token));
        return verb;
    }
}
