using Hearsay.Output;

namespace Hearsay.Cli.Terminal;

/// <summary>A party on a terminal: its names, why they are one, how it stands to others, and what it says.</summary>
internal static class SpeakerPage
{
    /// <summary>Writes it.</summary>
    public static void Write(SpeakerRow row, TextLayout layout)
    {
        var (story, speaker) = row;
        layout.Paragraph(0, 0, new TextPiece(speaker.Name, TextStyle.Heading), new TextPiece($" {speaker.Id}", TextStyle.Aside));
        layout.Paragraph(2, 4, $"{JsonCells.Name(speaker.Kind)}{(speaker.Anonymous ? ", not named" : "")}");
        if (speaker.Names.Length > 1) layout.Paragraph(2, 4, $"Also: {string.Join("; ", speaker.Names.Where(name => name != speaker.Name))}");
        if (!speaker.Roles.IsEmpty) layout.Paragraph(2, 4, $"Said to be: {string.Join("; ", speaker.Roles)}");
        foreach (var relation in speaker.Relations)
            layout.Paragraph(2, 4, $"{ReportWords.Sentence(JsonCells.Name(relation.Kind).Replace('_', ' '))} {story.Speaker(relation.To)?.Name ?? relation.To} ({relation.To}): {relation.Rule}");
        layout.Heading("Statements");
        foreach (var id in speaker.StatementIds)
        {
            if (story.Row(id) is not { } found) continue;
            layout.Paragraph(
                2,
                6,
                $"{ReportWords.Published(found.Text.Article)}: {StanceWords.Of(found.Statement, found.Text.Words)} {ReportWords.Quoted(ReportWords.Shorten(found.Text.Words(found.Statement.Attribution.Content), 300))} ",
                new TextPiece($"({ReportWords.Outlet(found.Text.Article)}; {id})", TextStyle.Aside));
        }

        if (speaker.Decisions.IsEmpty) return;
        layout.Heading("Why they are one");
        foreach (var decision in speaker.Decisions)
        {
            var words = decision.Evidence.IsEmpty ? "" : $": {string.Join(", ", decision.Evidence.Select(place => $"“{story.Words(place)}”"))}";
            layout.Paragraph(2, 6, $"{decision.Rule}{words} ", new TextPiece($"({decision.Id})", TextStyle.Aside));
        }
    }
}
