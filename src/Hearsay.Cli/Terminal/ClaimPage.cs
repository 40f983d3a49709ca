using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Output;

namespace Hearsay.Cli.Terminal;

/// <summary>A claim on a terminal: its counts, every statement of it, what conflicts with it.</summary>
internal static class ClaimPage
{
    /// <summary>Writes it.</summary>
    public static void Write(ClaimRow row, TextLayout layout)
    {
        var (story, claim) = row;
        layout.Paragraph(0, 0, new TextPiece(claim.Id, TextStyle.Heading));
        layout.Paragraph(2, 2, ReportWords.Quoted(string.Join(CitedText.Gap, claim.Words.Select(story.Words))));
        var outlets = claim.Outlets is { } known ? ReportWords.Count(known, "outlet") : "outlets unknown";
        layout.Paragraph(2, 2, $"{ReportWords.Count(claim.Articles, "article")}; {outlets}; {ReportWords.Origins(claim)}.");
        layout.Heading("Who says what of it");
        foreach (var member in claim.Members) Member(layout, story, member);
        var others = story.Story.Conflicts.Concat(story.Story.Revisions)
            .Where(one => claim.Members.Any(member => member.Id == one.Left || member.Id == one.Right)).ToList();
        layout.Heading("Conflicts and revisions");
        if (others.Count == 0) layout.Paragraph(2, 2, "None found.");
        foreach (var one in others) ConflictPage.Line(new ConflictRow(story, one), layout);
        layout.Line();
        layout.Paragraph(0, 0, $"Why these are one claim, and what stands behind it: hearsay explain {claim.Id}");
    }

    private static void Member(TextLayout layout, CitedStory story, ClaimMember member)
    {
        if (story.Row(member.StatementId) is not { } row) return;
        layout.Paragraph(
            2,
            6,
            $"{MemberWords.Who(story, row)} {StanceWords.Of(row.Statement, row.Text.Words)}: {MemberWords.What(story, member, row)} ",
            new TextPiece($"({ReportWords.Outlet(row.Text.Article)}, {ReportWords.Published(row.Text.Article)}; {member.Id})", TextStyle.Aside));
    }
}
