using Hearsay.Ledger.Conflicts;

namespace Hearsay.Output;

/// <summary>Two statements that differ, side by side, with the reason and the words that it was read from.</summary>
internal static class ExplainedConflict
{
    /// <summary>How two statements differ, in words.</summary>
    public static string Name(ConflictKind kind) => kind switch
    {
        ConflictKind.DisjointBounds => "Conflict of figures",
        ConflictKind.AssertionAndDenial => "Assertion and denial",
        ConflictKind.ConfirmedAndUnconfirmed => "Confirmed and not confirmed",
        ConflictKind.Revises => "Revision, no conflict",
        _ => JsonCells.Name(kind).Replace('_', ' '),
    };

    /// <summary>Writes it.</summary>
    public static void Write(TextReportLines lines, Conflict conflict)
    {
        var layout = lines.Layout;
        layout.Paragraph(0, 0, new TextPiece(Name(conflict.Kind), TextStyle.Heading), new TextPiece($", {conflict.Id}", TextStyle.Aside));
        layout.Paragraph(2, 2, conflict.Reason);
        foreach (var (heading, id) in (ReadOnlySpan<(string, string)>)[("Earlier", conflict.LeftStatement), ("Later", conflict.RightStatement)])
        {
            layout.Heading(heading);
            if (lines.Index.Row(id) is not { } row) continue;
            layout.Paragraph(2, 6, $"{TextReportLines.Who(row)} {TextReportLines.Did(row.Statement.Stance)}; {TextReportLines.When(row)}: {TextReportLines.Content(row)}");
            lines.Place(6, row);
            var claims = lines.Index.Story.Claims.Where(claim => claim.StatementIds.Contains(id)).ToList();
            foreach (var claim in claims) layout.Paragraph(6, 8, $"In the claim {claim.Id}: {ExplainedClaim.Counts(claim)}");
        }

        layout.Heading("Read from");
        layout.Paragraph(2, 4, conflict.Evidence.IsEmpty ? "The two statements themselves." : $"{DecisionLines.Words(lines, conflict.Evidence)}.");
    }
}
