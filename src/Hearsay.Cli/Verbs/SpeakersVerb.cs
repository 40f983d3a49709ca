using System.CommandLine;
using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay speakers</c>: the parties that speak, across articles.</summary>
internal static class SpeakersVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (choice, format) = (new StoryChoice(), SharedOptions.Format("table"));
        var kind = FilterOptions.Among<SpeakerKind>("--kind", "Only parties of this kind");
        var name = new Option<string?>("--name") { Description = "Only where this is part of one of the names", HelpName = "NAME" };
        var verb = new Command("speakers", "List who speaks, one row for each party whatever the articles call it")
        {
            choice.Paths, name, kind, choice.Story, choice.AsOf, format, choice.Ledger, choice.Threads,
        };
        verb.SetVerb((parsed, token) => choice.Use(
            parsed,
            story =>
            {
                var (part, wanted) = (parsed.GetValue(name), FilterOptions.Read<SpeakerKind>(parsed.GetValue(kind)));
                var rows = story.Story.Speakers.Select(speaker => new SpeakerRow(story, speaker))
                    .Where(row => wanted is null || row.Speaker.Kind == wanted)
                    .Where(row => part is null || row.Speaker.Names.Add(row.Speaker.Name).Any(one => one.Contains(part, StringComparison.OrdinalIgnoreCase)))
                    .OrderByDescending(row => row.Speaker.StatementIds.Length).Until(token);
                StoryListings.Speakers.Write(rows, SharedOptions.FormatOf(parsed.GetValue(format)!));
            },
            token));
        return verb;
    }
}
