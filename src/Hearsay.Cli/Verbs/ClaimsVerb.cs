using System.CommandLine;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay claims</c>: what is said, in how many articles and outlets, and how many origins stand behind it.</summary>
internal static class ClaimsVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (choice, format) = (new StoryChoice(), SharedOptions.Format("table"));
        var speaker = new Option<string?>("--speaker") { Description = "Only where this is part of a speaker's name", HelpName = "NAME" };
        var words = new Option<string?>("--words") { Description = "Only where this is part of what is claimed", HelpName = "WORDS" };
        var least = new Option<int>("--least") { Description = "Only what stands in so many articles or more", HelpName = "N", DefaultValueFactory = _ => 1 };
        var verb = new Command("claims", "List what is claimed, with its counts of articles, outlets and origins side by side")
        {
            choice.Paths, speaker, words, least, choice.Story, choice.AsOf, format, choice.Ledger, choice.Threads,
        };
        verb.SetVerb((parsed, token) => choice.Use(
            parsed,
            story =>
            {
                var (name, part, articles) = (parsed.GetValue(speaker), parsed.GetValue(words), parsed.GetValue(least));
                var rows = story.Story.Claims.Select(claim => new ClaimRow(story, claim))
                    .Where(row => row.Claim.Articles >= articles)
                    .Where(row => name is null || row.Claim.StatementIds.Any(id => Has(story.SpeakerOf(id)?.Name, name) || Has(story.Row(id)?.Statement.Speaker?.Name, name)))
                    .Where(row => part is null || row.Claim.Words.Any(place => Has(story.Words(place), part)))
                    .OrderByDescending(row => row.Claim.Articles).Until(token);
                StoryListings.Claims.Write(rows, SharedOptions.FormatOf(parsed.GetValue(format)!));
            },
            token));
        return verb;
    }

    private static bool Has(string? words, string part) => words?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
