using Hearsay.Ledger.Speakers;

namespace Hearsay.Output;

/// <summary>A party across articles: its names, how it stands to others, and why its mentions are held to be one.</summary>
internal static class ExplainedSpeaker
{
    private const int MostClaims = 50;

    /// <summary>Writes it.</summary>
    public static void Write(TextReportLines lines, SpeakerIdentity speaker)
    {
        var (story, layout) = (lines.Index.Story, lines.Layout);
        layout.Paragraph(0, 0, new TextPiece($"{speaker.Name}{(speaker.Anonymous ? " (not named)" : "")}, {speaker.Id}", TextStyle.Heading));
        layout.Paragraph(2, 4, $"{JsonCells.Name(speaker.Kind)}; {ReportWords.Count(speaker.StatementIds.Length, "statement")}.");
        if (speaker.Names.Length > 1) layout.Paragraph(2, 4, $"Names: {string.Join(", ", speaker.Names.Select(name => $"“{name}”"))}.");
        if (!speaker.Roles.IsEmpty) layout.Paragraph(2, 4, $"Roles: {string.Join(", ", speaker.Roles.Select(role => $"“{role}”"))}.");

        layout.Heading("Why these mentions are one party");
        if (speaker.Decisions.IsEmpty) layout.Paragraph(2, 2, "There is one mention, or the article itself joins them.");
        DecisionLines.Write(lines, 2, speaker.Decisions);
        layout.Heading("How it stands to others");
        var related = story.Speakers.SelectMany(one => one.Relations.Where(relation => one == speaker || relation.To == speaker.Id).Select(relation => (From: one, Relation: relation))).ToList();
        if (related.Count == 0) layout.Paragraph(2, 2, "Nothing found.");
        foreach (var (from, relation) in related)
        {
            var to = story.Speakers.FirstOrDefault(one => one.Id == relation.To);
            var words = DecisionLines.Words(lines, relation.Evidence);
            layout.Paragraph(2, 6, $"{from.Name} {(relation.Kind == SpeakerRelationKind.SpeaksFor ? "speaks for" : "is a part of")} {to?.Name ?? relation.To}: {relation.Rule}{(words.Length > 0 ? $" {words}." : "")}");
        }

        layout.Heading("Claims that begin with it");
        var claims = story.Claims.Where(claim => claim.OriginList.Any(origin => origin.Speaker == speaker.Id || origin.Chains.Any(chain => chain.Links.Any(link => link.Id == speaker.Id)))).ToList();
        if (claims.Count == 0) layout.Paragraph(2, 2, "None found.");
        foreach (var claim in claims.Take(MostClaims)) ExplainedClaim.WriteLine(lines, claim);
        if (claims.Count > MostClaims) layout.Paragraph(2, 2, $"and {ReportWords.Count(claims.Count - MostClaims, "more claim")}.");
    }
}
