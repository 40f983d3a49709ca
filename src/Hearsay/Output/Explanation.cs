using Hearsay.Ledger;
using Hearsay.Ledger.Claims;

namespace Hearsay.Output;

/// <summary>Why things in a story are what they are, as plain text: every rule and every wording behind a merge, a count of origins, a conflict.</summary>
/// <remarks>A claim is drawn as its graph: each beginning, under it the way from each article to it, with <c>&lt;-</c> for "has it from".</remarks>
public static class Explanation
{
    /// <summary>Writes it.</summary>
    /// <param name="story">The story.</param>
    /// <param name="item">What to explain.</param>
    /// <param name="layout">Where and how wide to write.</param>
    public static void Write(Story story, ExplainedItem item, TextLayout layout)
    {
        var lines = new TextReportLines(new ReportIndex(story), layout);
        if (item.Claim is { } claim) ExplainedClaim.Write(lines, claim);
        else if (item.Speaker is { } speaker) ExplainedSpeaker.Write(lines, speaker);
        else if (item.Conflict is { } conflict) ExplainedConflict.Write(lines, conflict);
        else if (item.StatementId is { } statement) WriteStatement(lines, statement);
        else if (item.ArticleId is { } article) WriteArticle(lines, article, item);
        else if (item.Reprints is { } group) ExplainedReprints.Write(lines, group);
    }

    private static void WriteStatement(TextReportLines lines, string id)
    {
        if (lines.Index.Row(id) is not { } row) return;
        var (story, layout) = (lines.Index.Story, lines.Layout);
        layout.Paragraph(0, 0, new TextPiece($"The statement {lines.ShortId(row)}", TextStyle.Heading));
        layout.Paragraph(2, 6, $"{TextReportLines.Who(row)} {TextReportLines.Did(row.Statement.Stance)}; {TextReportLines.When(row)}: {TextReportLines.Content(row)}");
        lines.Place(6, row);
        layout.Heading("Who speaks");
        if (story.Speakers.FirstOrDefault(one => one.StatementIds.Contains(id)) is { } party)
        {
            layout.Paragraph(2, 6, $"{party.Name}{(party.Anonymous ? " (not named)" : "")}, {party.Id}");
            DecisionLines.Write(lines, 6, party.Decisions.Where(one => one.Left == id || one.Right == id));
        }
        else
        {
            layout.Paragraph(2, 2, "No text settles it.");
        }

        WriteClaims(lines, claim => claim.StatementIds.Contains(id));
        layout.Heading("What it differs from");
        var differences = story.Conflicts.Concat(story.Revisions).Where(one => one.LeftStatement == id || one.RightStatement == id).ToList();
        if (differences.Count == 0) layout.Paragraph(2, 2, "Nothing found.");
        foreach (var one in differences) layout.Paragraph(2, 6, $"{ExplainedConflict.Name(one.Kind)}: {one.Reason} ", new TextPiece(one.Id, TextStyle.Aside));
    }

    private static void WriteArticle(TextReportLines lines, string id, ExplainedItem item)
    {
        if (lines.Index.Article(id) is not { } article) return;
        lines.Layout.Paragraph(0, 0, new TextPiece($"{ReportWords.Outlet(article)}, {ReportWords.Published(article)}: {article.Title?.Value ?? article.Document}", TextStyle.Heading));
        lines.Layout.Heading("Reprints");
        if (item.Reprints is { } group) ExplainedReprints.WriteGroup(lines, group);
        else lines.Layout.Paragraph(2, 2, "No other article here was found to carry its text.");
        WriteClaims(lines, claim => claim.StatementIds.Any(one => one.StartsWith(id, StringComparison.Ordinal)));
    }

    private static void WriteClaims(TextReportLines lines, Func<Claim, bool> isOf)
    {
        lines.Layout.Heading("Claims that it is in");
        var claims = lines.Index.Story.Claims.Where(isOf).ToList();
        if (claims.Count == 0) lines.Layout.Paragraph(2, 2, "None: no rule found it said elsewhere.");
        foreach (var claim in claims) ExplainedClaim.WriteLine(lines, claim);
    }
}
