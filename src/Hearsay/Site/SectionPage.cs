using System.Collections.Frozen;
using System.Text.Json;
using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Site;

/// <summary>One section of a story, whole: the story's own page holds its beginning.</summary>
internal sealed class SectionPage : SitePage
{
    private static readonly FrozenDictionary<string, Section> Sections = new Dictionary<string, Section>
    {
        ["contested"] = new(
            "Contested figures",
            (html, story) => HtmlReportQuestions.Write(html, story.Index, story.Questions, int.MaxValue, int.MaxValue),
            (writer, story) =>
            {
                foreach (var claim in story.Questions.SelectMany(question => question.Voices.Select(voice => voice.Claim)).Distinct()) ClaimJson.Write(writer, new ClaimRow(story.Index.Cited, claim));
            }),
        ["conflicts"] = new(
            "What cannot both hold",
            (html, story) => HtmlReportConflicts.Write(html, story.Index),
            (writer, story) =>
            {
                foreach (var pair in story.Index.Story.Conflicts.Concat(story.Index.Story.Revisions)) ConflictJson.Write(writer, new ConflictRow(story.Index.Cited, pair));
            }),
        ["denied"] = new(
            "Denied, not confirmed, declined",
            (html, story) => HtmlReportStatements.WriteContradictions(html, story.Index),
            (writer, story) => WriteStatements(writer, story, row => row.Statement.Stance is Stance.Denies or Stance.Unconfirmed or Stance.Declines)),
        ["speakers"] = new(
            "Who speaks",
            (html, story) => SpeakerTable.Write(html, story, int.MaxValue),
            (writer, story) =>
            {
                foreach (var speaker in story.Index.Story.Speakers) SpeakerIdentityJson.Write(writer, new SpeakerRow(story.Index.Cited, speaker));
            }),
        ["statements"] = new(
            "Who says what",
            (html, story) => HtmlReportStatements.WriteTable(html, story.Index),
            (writer, story) => WriteStatements(writer, story, _ => true)),
        ["repeats"] = new(
            "What only repeats",
            (html, story) => HtmlReportRepeats.Write(html, story.Index),
            (writer, story) =>
            {
                foreach (var claim in story.Index.Story.Claims.Where(claim => claim.Articles > 1)) ClaimJson.Write(writer, new ClaimRow(story.Index.Cited, claim));
            }),
        ["articles"] = new(
            "The articles",
            (html, story) => ArticleTable.Write(html, story, int.MaxValue),
            (writer, story) =>
            {
                foreach (var entry in story.Index.Story.Articles) ArticleJson.Write(writer, story.Index.Cited.Text(entry.Article.Id)!, entry);
            }),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly SiteStory story;
    private readonly string name;
    private readonly Section section;

    private SectionPage(SiteStory story, string name, Section section) => (this.story, this.name, this.section) = (story, name, section);

    /// <inheritdoc/>
    public override string Title => section.Title;

    /// <inheritdoc/>
    internal override string Kind => story.Name;

    /// <inheritdoc/>
    internal override DateOnly? AsOf => story.AsOf;

    /// <inheritdoc/>
    internal override string StoryAddress => story.Links.OwnStory;

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(story.Links.Section(name)!);

    /// <inheritdoc/>
    internal override Action<TextWriter> Table => output => SiteTables.Section(output, story, name);

    /// <summary>The page of a section; null where there is no section of that name.</summary>
    public static SectionPage? Of(SiteStory story, string name) => Sections.TryGetValue(name, out var section) ? new SectionPage(story, name, section) : null;

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html) => section.Html(html, story);

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        section.Json(writer, story);
        writer.WriteEndArray();
    }

    private static void WriteStatements(Utf8JsonWriter writer, SiteStory story, Func<ReportRow, bool> isAsked)
    {
        foreach (var row in story.Index.Rows.Where(isAsked)) StatementJson.Write(writer, story.Index.Cited.Row(row.Statement.Id)!);
    }

    private sealed record Section(string Title, Action<HtmlWriter, SiteStory> Html, Action<Utf8JsonWriter, SiteStory> Json);
}
