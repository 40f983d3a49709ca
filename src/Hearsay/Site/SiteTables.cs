using Hearsay.Ledger.Claims;
using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Site;

/// <summary>The pages that are tables, as comma-separated values: the columns are those of the command's <c>--format csv</c>.</summary>
/// <remarks>Cells hold the articles' characters unchanged, see <see cref="CsvTables"/>.</remarks>
internal static class SiteTables
{
    /// <summary>Writes a part of the list of stories, or all of it.</summary>
    public static void Stories(TextWriter output, IEnumerable<StoryRow> rows)
    {
        using var csv = CsvTables.OfStories(output);
        foreach (var row in rows) csv.Write(row);
    }

    /// <summary>Writes statements of a story.</summary>
    public static void Statements(TextWriter output, SiteStory story, IEnumerable<ReportRow> rows)
    {
        using var csv = CsvTables.OfStatements(output);
        foreach (var row in rows) csv.Write(story.Index.Cited.Row(row.Statement.Id)!);
    }

    /// <summary>Writes a section of a story, whole.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="story">The story.</param>
    /// <param name="section">The section's name in its address.</param>
    public static void Section(TextWriter output, SiteStory story, string section)
    {
        var cited = story.Index.Cited;
        switch (section)
        {
            case "contested" or "matrix" or "repeats":
                using (var csv = CsvTables.OfClaims(output))
                {
                    foreach (var claim in Claims(story, section)) csv.Write(new ClaimRow(cited, claim));
                }

                break;
            case "conflicts":
                using (var csv = CsvTables.OfConflicts(output))
                {
                    foreach (var pair in story.Index.Story.Conflicts.Concat(story.Index.Story.Revisions)) csv.Write(new ConflictRow(cited, pair));
                }

                break;
            case "speakers":
                using (var csv = CsvTables.OfSpeakers(output))
                {
                    foreach (var speaker in story.Index.Story.Speakers) csv.Write(new SpeakerRow(cited, speaker));
                }

                break;
            case "articles":
                using (var csv = CsvTables.OfArticles(output))
                {
                    foreach (var entry in story.Index.Story.Articles) csv.Write(entry);
                }

                break;
            default:
                Statements(output, story, story.Index.Rows.Where(row => section != "denied" || row.Statement.Stance is Stance.Denies or Stance.Unconfirmed or Stance.Declines));
                break;
        }
    }

    private static IEnumerable<Claim> Claims(SiteStory story, string section) => section switch
    {
        "repeats" => story.Index.Story.Claims.Where(claim => claim.Articles > 1),
        "matrix" => story.Matrix.Columns.SelectMany(column => column.Claims).Distinct(),
        _ => story.Questions.SelectMany(question => question.Voices.Select(voice => voice.Claim)).Distinct(),
    };
}
