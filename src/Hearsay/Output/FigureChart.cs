using Hearsay.Figures;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>Draws the figures of one counted thing over time, as SVG without styles of its own.</summary>
/// <remarks>
/// Every dot is a number that an article gives: between two bounds there is a line, never a middle. Links inside are for the
/// mouse; the table beside the chart has the same ones for the keyboard.
/// </remarks>
internal static class FigureChart
{
    private const double LetterGap = 10;

    /// <summary>Writes one drawing.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="group">The figures, at least one of them with a value.</param>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="cssClass">The class that says for which screens the drawing is.</param>
    public static void Write(HtmlWriter html, ReportIndex index, FigureGroup group, int width, int height, string cssClass)
    {
        var layout = new FigureChartLayout(group, width, height);
        html.WriteLine($"""<svg class="{cssClass}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{Describe(group, layout)}">""");
        WriteAxes(html, layout);
        foreach (var dot in layout.Dots) WriteDot(html, index, layout, dot);
        foreach (var label in layout.Labels)
        {
            html.WriteLine($"""<text class="who" x="{label.X}" y="{label.Y}" text-anchor="{label.TextAnchor}">{label.Words}</text>""");
        }

        html.WriteLine($"</svg>");
    }

    private static string Describe(FigureGroup group, FigureChartLayout layout)
    {
        var values = layout.Dots.SelectMany(dot => new[] { dot.Point.Figure.Low, dot.Point.Figure.High }).Where(value => value is not null).ToList();
        var scale = layout.Values.IsLogarithmic ? "logarithmic" : "linear";
        var dates = layout.Dots.Select(dot => dot.Point.Row.Date).Where(date => date is not null).ToList();
        var when = dates.Count == 0
            ? "without a date"
            : $"dated from {dates.Min(date => date!.Value.From):d MMM yyyy} to {dates.Max(date => date!.Value.To):d MMM yyyy}";
        return $"Chart of {ReportWords.Count(layout.Dots.Length, "figure")}, counted in {group.Name}, from "
            + $"{ReportWords.Number(values.Min()!.Value)} to {ReportWords.Number(values.Max()!.Value)}, {when}. "
            + $"The scale of the values is {scale}. The table below gives every figure.";
    }

    private static void WriteAxes(HtmlWriter html, FigureChartLayout layout)
    {
        foreach (var tick in layout.Values.Ticks)
        {
            var y = layout.Bottom - tick.At * (layout.Bottom - layout.Top);
            html.WriteLine($"""<path class="grid" d="M{layout.Left} {y}H{layout.Width}"/><text class="tick" x="{layout.Left - 7}" y="{y + 4}" text-anchor="end">{tick.Label}</text>""");
        }

        html.WriteLine($"""<path class="axis" d="M{layout.Left} {layout.Bottom}H{layout.Width}"/>""");
        var free = 0.0;
        foreach (var tick in layout.Dates?.Ticks ?? [])
        {
            var (x, width) = (layout.X(tick.At), tick.Label.Length * FigureChartLayout.LetterWidth);
            var left = Math.Clamp(x - width / 2, layout.Left - 10, layout.Width - width);
            html.WriteLine($"""<path class="axis" d="M{x} {layout.Bottom}v5"/>""");
            if (left < free || left + width > (layout.HasUndated ? layout.Right + 6 : layout.Width)) continue;
            free = left + width + LetterGap;
            html.WriteLine($"""<text class="tick" x="{left + width / 2}" y="{layout.Height - 6}" text-anchor="middle">{tick.Label}</text>""");
        }

        if (!layout.HasUndated) return;
        var middle = ((layout.Dates is null ? layout.Left : layout.Right) + layout.Width) / 2;
        if (layout.Dates is not null) html.WriteLine($"""<path class="wall" d="M{layout.Right + 4} {layout.Top}V{layout.Height}"/>""");
        html.WriteLine($"""<text class="tick" x="{middle}" y="{layout.Height - 6}" text-anchor="middle">date unknown</text>""");
    }

    private static void WriteDot(HtmlWriter html, ReportIndex index, FigureChartLayout layout, FigureChartDot dot)
    {
        var row = dot.Point.Row;
        html.Write($"""<a class="dot{Classes(dot)}" href="{index.Links.Statement(row.Statement.Id)}" tabindex="-1"><title>{Tooltip(dot.Point)}</title>""");
        if (row.Date is { } date && date.From != date.To && layout.Dates is { } dates)
        {
            html.Write($"""<path class="span" d="M{layout.X(dates.At(date.From))} {dot.Top}H{layout.X(dates.At(date.To))}"/>""");
        }

        var arrow = layout.Arrow(dot);
        if (dot.Bottom - dot.Top > 0.5) html.Write($"""<path class="reach" d="M{dot.X} {dot.Top}V{dot.Bottom}"/>""");
        if (arrow != 0)
        {
            var (tip, wing) = (dot.Top + arrow, arrow < 0 ? 4 : -4);
            html.Write($"""<path class="reach" d="M{dot.X} {dot.Top}V{tip}M{dot.X - 3.5} {tip + wing}L{dot.X} {tip}L{dot.X + 3.5} {tip + wing}"/>""");
        }

        WriteGlyph(html, dot, dot.Top);
        if (dot.Bottom - dot.Top > 0.5) WriteGlyph(html, dot, dot.Bottom);
        html.WriteLine($"""<circle class="hit" cx="{dot.X}" cy="{dot.Top}" r="9"/></a>""");
    }

    private static void WriteGlyph(HtmlWriter html, FigureChartDot dot, double y)
    {
        var x = dot.X;
        switch (dot.Point.Row.Statement.Stance)
        {
            case Stance.Denies:
                html.Write($"""<path class="glyph" d="M{x - 4} {y - 4}l8 8m0 -8l-8 8"/>""");
                break;
            case Stance.Unconfirmed or Stance.Declines:
                html.Write($"""<path class="glyph" d="M{x} {y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"/>""");
                break;
            default:
                var radius = dot.Point.Row.IsRepeat ? 2.5 : 4.5;
                html.Write($"""<circle class="glyph" cx="{x}" cy="{y}" r="{radius}"/>""");
                break;
        }
    }

    private static string Classes(FigureChartDot dot)
    {
        var row = dot.Point.Row;
        var status = dot.Point.Figure.Status switch
        {
            FigureStatus.Planned => " planned",
            FigureStatus.Possible => " possible",
            _ => "",
        };
        var stance = row.Statement.Stance switch
        {
            Stance.Denies => " denied",
            Stance.Unconfirmed or Stance.Declines => " open",
            _ => "",
        };
        return status + stance + (row.IsDatedByArticle && row.Date is not null ? " pale" : "") + (row.IsRepeat ? " repeat" : "");
    }

    private static string Tooltip(FigurePoint point)
    {
        var row = point.Row;
        var date = row.Date is not { } range ? "date unknown"
            : row.IsDatedByArticle ? "published " + ReportWords.Date(range)
            : "said " + ReportWords.Date(range);
        var status = ReportWords.Status(point.Figure.Status) is { } words ? $", {words}" : "";
        return $"{point.Wording}{status} – {row.SpeakerWords}, {ReportWords.Stance(row.Statement.Stance)} ({date}, {ReportWords.Outlet(row.Entry.Article)}): "
            + row.Opening(280);
    }
}
