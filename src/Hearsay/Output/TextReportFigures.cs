namespace Hearsay.Output;

/// <summary>The figures of the plain-text report, grouped by what is counted; those that differ come first.</summary>
internal static class TextReportFigures
{
    /// <summary>Writes them.</summary>
    public static void Write(TextReportLines lines)
    {
        var groups = FigureGroup.Of(lines.Index.Rows).ToLookup(IsContested);
        lines.Layout.Heading("Contested figures");
        lines.Layout.Paragraph(2, 2, "Figures of one kind of thing that are not the same. Nothing is added up.");
        if (!groups[true].Any()) lines.Layout.Paragraph(2, 2, "None found.");
        foreach (var group in groups[true]) Write(lines, group);

        lines.Layout.Heading("Other figures that somebody states");
        if (!groups[false].Any()) lines.Layout.Paragraph(2, 2, "None found.");
        foreach (var group in groups[false]) Write(lines, group);

        var own = lines.Index.Story.Articles.Sum(entry => entry.Figures.Count(
            figure => !entry.Statements.Any(statement => statement.Figures.Any(stated => stated.Span == figure.Span))));
        if (own > 0)
        {
            lines.Layout.Line();
            lines.Layout.Paragraph(2, 2, $"{ReportWords.Count(own, "more figure")} in the articles' own words: hearsay figures lists them.");
        }
    }

    private static bool IsContested(FigureGroup group) =>
        group.Name != FigureGroup.Unnamed && group.Points.Any(point => point.Counted is not null)
        && group.Points.Where(point => point.HasValue).Select(point => (point.Figure.Low, point.Figure.High)).Distinct().Count() > 1;

    private static void Write(TextReportLines lines, FigureGroup group)
    {
        lines.Layout.Line();
        lines.Layout.Paragraph(2, 2, new TextPiece($"{group.Name}: {ReportWords.Count(group.Points.Length, "figure")}", TextStyle.Heading));
        // What several articles say alike is one line, with the places that repeat it under it.
        foreach (var alike in group.Points.GroupBy(point => lines.Index.ClaimOf(point)?.Id ?? point.Row.RowId + point.Figure.Span)) Write(lines, [.. alike]);
    }

    private static void Write(TextReportLines lines, List<FigurePoint> alike)
    {
        var (point, row) = (alike[0], alike[0].Row);
        var scope = ReportWords.Scope(point.Figure.Scope) is { } part ? $", {part}" : "";
        lines.Layout.Paragraph(
            4,
            8,
            new TextPiece(point.Wording, TextStyle.Figure),
            $"{point.CountedBehind} ({JsonCells.Name(point.Figure.Status)}{scope}): {TextReportLines.Who(row)} "
            + $"{TextReportLines.Did(row.Statement.Stance)}; {TextReportLines.When(row)}.");
        lines.Place(8, row);
        if (alike.Count == 1) return;
        if (lines.Index.ClaimOf(point) is { Articles: > 1 } claim) lines.Layout.Paragraph(8, 10, TextReportLines.Counts(claim));
        foreach (var other in alike.Skip(1))
        {
            lines.Layout.Paragraph(
                8,
                10,
                $"{TextReportLines.Who(other.Row)} {TextReportLines.Did(other.Row.Statement.Stance)} too; {TextReportLines.When(other.Row)} ",
                new TextPiece($"({other.Row.Entry.Article.Document}, {lines.ShortId(other.Row)})", TextStyle.Aside));
        }
    }
}
