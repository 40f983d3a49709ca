using System.CommandLine;
using Hearsay.Ledger.Conflicts;
using Hearsay.Output;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay conflicts</c>: statements that cannot both hold, each pair with the reason.</summary>
internal static class ConflictsVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (choice, format) = (new StoryChoice(), SharedOptions.Format("table"));
        var revisions = new Option<bool>("--revisions") { Description = "List the later figures that replace earlier ones too; they are no conflicts" };
        var kind = new Option<string?>("--kind") { Description = "Only pairs of this kind" };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<ConflictKind>().Select(JsonCells.Name)]);
        var verb = new Command("conflicts", "List the statements that cannot both hold, with what they are about and why")
        {
            choice.Paths, kind, revisions, choice.Story, choice.AsOf, format, choice.Ledger, choice.Threads,
        };
        verb.SetVerb((parsed, token) => choice.Use(
            parsed,
            story =>
            {
                var wanted = parsed.GetValue(kind);
                var all = parsed.GetValue(revisions) || wanted == JsonCells.Name(ConflictKind.Revises)
                    ? story.Story.Conflicts.Concat(story.Story.Revisions) : story.Story.Conflicts;
                var rows = all.Where(one => wanted is null || JsonCells.Name(one.Kind) == wanted).Select(one => new ConflictRow(story, one)).Until(token);
                StoryListings.Conflicts.Write(rows, SharedOptions.FormatOf(parsed.GetValue(format)!));
            },
            token));
        return verb;
    }
}
