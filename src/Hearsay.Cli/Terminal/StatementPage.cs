using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Output;

namespace Hearsay.Cli.Terminal;

/// <summary>A statement on a terminal: its paragraph with the evidence marked, and every field with the words that it stands on.</summary>
internal static class StatementPage
{
    /// <summary>Writes it.</summary>
    public static void Write(StatementRow row, TextLayout layout)
    {
        var (text, statement) = row;
        var (article, attribution) = (text.Article, statement.Attribution);
        layout.Paragraph(0, 0, new TextPiece(statement.Id, TextStyle.Heading), $" in {article.Outlet?.Value ?? "an outlet unknown"}, {article.Document}");
        layout.Heading("In its paragraph");
        var marks = EvidenceMarks.Of(statement);
        foreach (var block in article.Blocks.Where(block => block.Span.Overlaps(attribution.Extent)))
        {
            layout.Paragraph(2, 2, EvidenceMarks.Pieces(article.Text, block.Span, marks, layout.Colour));
            layout.Line();
        }

        layout.Heading("Fields");
        var speaker = statement.Speaker;
        Field(layout, text, "source", null, attribution.Source);
        Field(layout, text, "cue", null, attribution.Cue);
        Field(layout, text, "content", null, attribution.Content);
        Field(layout, text, "quotation", JsonCells.Name(attribution.Quotation), []);
        Field(layout, text, "speaker", speaker is null ? "unknown" : Speaker(speaker), speaker is null ? [] : [speaker.Evidence]);
        if (speaker?.Role is { } role) Field(layout, text, "role", role, speaker.RoleEvidence is { } there ? [there] : []);
        if (speaker?.Count is { } count) Field(layout, text, "how many", count.ToString(CultureInfo.InvariantCulture), []);
        if (speaker?.Affiliation is { } affiliation) Field(layout, text, "of", null, [affiliation]);
        if (speaker?.Knowledge is { } knowledge) Field(layout, text, "knowledge", null, [knowledge]);
        Field(layout, text, "stance", ReportWords.StanceName(statement), statement.StanceEvidence);
        if (!statement.Doubt.IsEmpty) Field(layout, text, "doubt", null, statement.Doubt);
        foreach (var relay in statement.Relays) Field(layout, text, "through", relay.Name, [relay.Evidence]);
        var said = statement.Said;
        Field(layout, text, "said", said?.Value?.ToString() ?? "unknown", said is null ? [] : [said.Span]);
        if (statement.Occasion is { } occasion) Field(layout, text, "occasion", null, [occasion]);
        if (statement.About is { } about) Field(layout, text, "about", about.Value?.ToString() ?? "unknown", [about.Span]);
        foreach (var figure in statement.Figures) Figure(layout, text, figure);
        Field(layout, text, "found by", FoundBy(attribution), []);
    }

    private static string FoundBy(Attribution attribution) => string.Create(
        CultureInfo.InvariantCulture,
        $"{attribution.Rule}{(attribution.Depth == 0 ? "" : $", depth {attribution.Depth}")}{(attribution.Confidence < 1 ? $", confidence {attribution.Confidence:0.00}" : "")}");

    private static string Speaker(Statements.Speaker speaker) =>
        $"{speaker.Name} ({JsonCells.Name(speaker.Kind)}{(speaker.Anonymous ? ", not named" : "")}; {speaker.Resolution})";

    private static void Figure(TextLayout layout, CitedText text, Figure figure)
    {
        Field(layout, text, "figure", null, [figure.Span]);
        Field(layout, text, "  bounds", $"low {Number(figure.Low)}, high {Number(figure.High)}, {JsonCells.Name(figure.Scope)}", []);
        if (figure.Counted is { } counted) Field(layout, text, "  counted", null, [counted]);
        if (figure.Subject is { } subject) Field(layout, text, "  said of", null, [subject]);
        if (figure.Where is { } place) Field(layout, text, "  where", null, [place]);
        Field(layout, text, "  status", JsonCells.Name(figure.Status), figure.StatusEvidence is { } marked ? [marked] : []);
        if (figure.AsOf is { } asOf) Field(layout, text, "  as of", null, [asOf]);
        if (ReportWords.Flaw(figure.Flaw) is { } flaw) Field(layout, text, "  flaw", flaw, []);
    }

    private static string Number(decimal? number) => number is { } known ? JsonCells.Plain(known).ToString() : "unknown";

    // A value that is its own words is shown once.
    private static void Field(TextLayout layout, CitedText text, string name, string? value, ImmutableArray<Span> spans)
    {
        var words = spans.IsEmpty ? "" : $"“{text.Words(spans)}”";
        var places = spans.IsEmpty ? "" : $" at {string.Join(" and ", spans.Select(span => ArticlePage.Place(text, span)))}";
        var shown = value is null ? (words.Length > 0 ? words : "none") : words.Length > 0 ? $"{value}: {words}" : value;
        layout.Paragraph(2, 14, name.Replace(' ', '\u00A0').PadRight(11, '\u00A0') + " ", shown, new TextPiece(places, TextStyle.Aside));
    }
}
