using Hearsay.Output;

namespace Hearsay.Cli.Terminal;

/// <summary>A conflict or a revision on a terminal: both sides with their words, and the reason.</summary>
internal static class ConflictPage
{
    /// <summary>Writes it.</summary>
    public static void Write(ConflictRow row, TextLayout layout)
    {
        layout.Paragraph(0, 0, new TextPiece(row.Conflict.Id, TextStyle.Heading));
        Line(row, layout);
    }

    /// <summary>Writes it as a part of another page.</summary>
    public static void Line(ConflictRow row, TextLayout layout)
    {
        var conflict = row.Conflict;
        layout.Paragraph(2, 4, $"{ReportWords.Conflict(conflict.Kind)}: {conflict.Reason}");
        Side(row.Story, conflict.Left, layout);
        Side(row.Story, conflict.Right, layout);
    }

    private static void Side(CitedStory story, string memberId, TextLayout layout)
    {
        var member = CitedStory.Member(memberId);
        if (story.Row(member.StatementId) is not { } row) return;
        layout.Paragraph(
            4,
            8,
            $"{MemberWords.Who(story, row)} {StanceWords.Of(row.Statement, row.Text.Words)}: {MemberWords.What(story, member, row)} ",
            new TextPiece($"({ReportWords.Outlet(row.Text.Article)}, {ReportWords.Published(row.Text.Article)}; {memberId})", TextStyle.Aside));
    }
}
