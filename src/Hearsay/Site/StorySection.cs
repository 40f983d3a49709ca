using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ledger.Conflicts;
using Hearsay.Output;
using Hearsay.Site.Days;
using Hearsay.Site.Parts;
using Hearsay.Site.Stances;

namespace Hearsay.Site;

/// <summary>A section of a story that has pages of its own: as many as keep each at a bearable size; for a program it is whole.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Parts">Its parts, at least one; each writes itself.</param>
/// <param name="WriteJson">Writes its rows for a program.</param>
internal sealed record StorySection(string Title, Func<SiteStory, ImmutableArray<Action<HtmlWriter>>> Parts, Action<Utf8JsonWriter, SiteStory> WriteJson)
{
    private const int MatrixColumns = 8;
    private const int MostParties = 120;

    /// <summary>The sections by the name in their address.</summary>
    public static FrozenDictionary<string, StorySection> All { get; } = new Dictionary<string, StorySection>
    {
        ["contested"] = Of(
            "Contested figures",
            story => story.Questions.SelectMany(question => Enumerable.Range(0, question.Voices.Length).Select(voice => (Question: question, Voice: voice))),
            (html, story, one) => HtmlReportQuestions.Write(html, story.Index, new QuestionPart(one.Question, one.Voice, 1)),
            (html, story, voices) => HtmlReportQuestions.Write(html, story.Index, QuestionPart.Joined(voices), 0),
            (writer, story) =>
            {
                foreach (var claim in story.Questions.SelectMany(question => question.Voices.Select(voice => voice.Claim)).Distinct()) ClaimJson.Write(writer, new ClaimRow(story.Index.Cited, claim));
            }),
        ["matrix"] = Of(
            "Who stands where",
            story => story.Matrix.Columns,
            (html, story, column) => StanceMatrixTable.Write(html, story, [column], "", MostParties),
            WriteMatrix,
            (writer, story) =>
            {
                foreach (var column in story.Matrix.Columns) StanceMatrixJson.Write(writer, story, column);
            }),
        ["conflicts"] = Of<Conflict>(
            "What cannot both hold",
            story => story.Index.Story.Conflicts.Concat(story.Index.Story.Revisions),
            (html, story, pair) => HtmlReportConflicts.WriteList(html, story.Index, [pair], ""),
            (html, story, pairs) => HtmlReportConflicts.Write(html, story.Index, pairs),
            (writer, story) =>
            {
                foreach (var pair in story.Index.Story.Conflicts.Concat(story.Index.Story.Revisions)) ConflictJson.Write(writer, new ConflictRow(story.Index.Cited, pair));
            }),
        ["denied"] = Of(
            "Denied, not confirmed, declined",
            story => HtmlReportStatements.Contradicting(story.Index),
            (html, story, row) => HtmlReportStatements.WriteLists(html, story.Index, [row]),
            (html, story, rows) => HtmlReportStatements.WriteLists(html, story.Index, rows),
            (writer, story) => WriteStatements(writer, story, HtmlReportStatements.Contradicting(story.Index))),
        ["timeline"] = Of(
            "Day by day",
            story => story.Timeline,
            (html, story, line) => Timeline.WriteDays(html, story, [line]),
            (html, story, lines) => Timeline.Write(html, story, lines),
            (writer, story) =>
            {
                foreach (var line in story.Timeline) Timeline.WriteJson(writer, story, line);
            }),
        ["speakers"] = Of(
            "Who speaks",
            story => SpeakerTable.ByStatements(story),
            SpeakerTable.WriteSpeaker,
            (html, story, speakers) => SpeakerTable.Write(html, story, speakers, leads: false),
            (writer, story) =>
            {
                foreach (var speaker in story.Index.Story.Speakers) SpeakerIdentityJson.Write(writer, new SpeakerRow(story.Index.Cited, speaker));
            }),
        ["statements"] = Of(
            "Who says what",
            story => HtmlReportStatements.BySpeaker(story.Index, story.Index.Rows).SelectMany(all => all.Select(row => (All: all, Row: row))),
            (html, story, one) => HtmlReportStatements.WriteSpeaker(html, story.Index, one.All, [one.Row]),
            (html, story, shown) => HtmlReportStatements.WriteSection(html, story.Index, shown),
            (writer, story) => WriteStatements(writer, story, story.Index.Rows)),
        ["repeats"] = Of(
            "What only repeats",
            story => RepeatedThing.Of(story.Index),
            (html, story, thing) => HtmlReportRepeats.Write(html, story.Index, [thing]),
            (html, story, things) => HtmlReportRepeats.Write(html, story.Index, things),
            (writer, story) =>
            {
                foreach (var claim in story.Index.Story.Claims.Where(claim => claim.Articles > 1)) ClaimJson.Write(writer, new ClaimRow(story.Index.Cited, claim));
            }),
        ["articles"] = Of(
            "The articles",
            story => story.Index.Story.Articles,
            (html, story, entry) => HtmlReportHead.WriteArticle(html, story.Index, entry),
            ArticleTable.Write,
            (writer, story) =>
            {
                foreach (var entry in story.Index.Story.Articles) ArticleJson.Write(writer, story.Index.Cited.Text(entry.Article.Id)!, entry);
            }),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A section that is a list of things.</summary>
    /// <param name="title">What it is called.</param>
    /// <param name="things">The list.</param>
    /// <param name="one">Writes one thing, to learn how long it is.</param>
    /// <param name="some">Writes the section of some things.</param>
    /// <param name="json">Writes all for a program.</param>
    private static StorySection Of<T>(
        string title, Func<SiteStory, IEnumerable<T>> things, Action<HtmlWriter, SiteStory, T> one, Action<HtmlWriter, SiteStory, ImmutableArray<T>> some, Action<Utf8JsonWriter, SiteStory> json) =>
        new(
            title,
            story => [.. PageParts.Of(things(story), (html, thing) => one(html, story, thing)).Select(part => (Action<HtmlWriter>)(html => some(html, story, part)))],
            json);

    private static void WriteMatrix(HtmlWriter html, SiteStory story, ImmutableArray<StanceColumn> columns)
    {
        StanceMatrixTable.WriteHead(html, columns);
        var number = 1;
        foreach (var some in columns.Chunk(MatrixColumns))
        {
            var parties = StanceMatrixTable.Write(html, story, [.. some], $"Stances, table {number++}", MostParties);
            if (parties > MostParties) html.WriteLine($"""<p class="faint">The {MostParties} parties of {ReportWords.Number(parties)} who say most; the JSON twin has all.</p>""");
        }

        html.WriteLine($"</section>");
    }

    private static void WriteStatements(Utf8JsonWriter writer, SiteStory story, ImmutableArray<ReportRow> rows)
    {
        foreach (var row in rows) StatementJson.Write(writer, story.Index.Cited.Row(row.Statement.Id)!);
    }
}
