using System.Collections.Immutable;

namespace Hearsay.Output;

/// <summary>The figures over time: charts of what is stated most, each with its table, and the rest as a table.</summary>
internal static class HtmlReportFigures
{
    private const int MostCharts = 8;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportIndex index)
    {
        var groups = FigureGroup.Of(index.Rows);
        var charted = groups.Where(group => group.Drawn > 1 && group.Name != FigureGroup.Unnamed).Take(MostCharts).ToImmutableArray();
        html.WriteLine($"""
            <section id="figures" aria-labelledby="figures-h">
            <h2 id="figures-h">Figures over time</h2>
            """);
        if (groups.IsEmpty) html.WriteLine($"""<p class="faint">No statement gives a figure.</p>""");
        if (charted.Length > 0)
        {
            WriteLegend(html, charted);
            html.WriteLine($"""<div class="charts">""");
            for (var i = 0; i < charted.Length; i++) WriteChart(html, index, charted[i], i == 0);
            html.WriteLine($"</div>");
        }

        var rest = groups.Except(charted).ToList();
        if (rest.Count > 0)
        {
            html.WriteLine($"""<details class="twin rest"><summary>{(charted.Length > 0 ? "All other figures" : "Every figure")}: {rest.Sum(group => group.Points.Length)}</summary>""");
            WriteTable(html, index, "Figures without a chart", rest.SelectMany(group => group.Points));
            html.WriteLine($"</details>");
        }

        html.WriteLine($"</section>");
    }

    private static void WriteLegend(HtmlWriter html, ImmutableArray<FigureGroup> charted)
    {
        var points = charted.SelectMany(group => group.Points).Where(point => point.HasValue).ToList();
        html.WriteLine($"""<ul class="legend" aria-label="How to read the charts">""");
        Item("", """<circle class="glyph" cx="10" cy="8" r="4.5"/>""", "a figure, by the day it was said");
        if (points.Exists(point => point.Row.IsDatedByArticle && point.Row.Date is not null))
            Item("pale", """<circle class="glyph" cx="10" cy="8" r="4.5"/>""", "lighter: by the day of publication");
        if (points.Exists(point => point.Figure.Status == Figures.FigureStatus.Planned))
            Item("planned", """<circle class="glyph" cx="10" cy="8" r="4.5"/>""", "planned");
        if (points.Exists(point => point.Figure.Status == Figures.FigureStatus.Possible))
            Item("possible", """<circle class="glyph" cx="10" cy="8" r="4.5"/>""", "possible");
        if (points.Exists(point => point.Figure.Low is null || point.Figure.High is null))
            Item("", """<path class="reach" d="M10 16V2M6.5 6L10 2L13.5 6"/>""", "arrow: no bound on that side");
        if (points.Exists(point => point.Figure.Low is { } low && point.Figure.High is { } high && low != high))
            Item("", """<path class="reach" d="M10 2V14"/><circle class="glyph" cx="10" cy="3.5" r="3"/><circle class="glyph" cx="10" cy="12.5" r="3"/>""", "from least to most");
        if (points.Exists(point => point.Row.Statement.Stance == Statements.Stance.Denies))
            Item("denied", """<path class="glyph" d="M6 4l8 8m0 -8l-8 8"/>""", "in a denial");
        if (points.Exists(point => point.Row.Statement.Stance is Statements.Stance.Unconfirmed or Statements.Stance.Declines))
            Item("open", """<path class="glyph" d="M10 2.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z"/>""", "not confirmed, or declined");
        if (points.Exists(point => point.Row.IsRepeat))
            Item("repeat", """<circle class="glyph" cx="10" cy="8" r="2.5"/>""", "in a reprint");
        html.WriteLine($"</ul>");

        void Item(string glyphClass, string glyph, string words)
        {
            html.Write($"""<li><svg width="20" height="16" aria-hidden="true"><g class="dot {glyphClass}">""");
            html.Output.Write(glyph);
            html.WriteLine($"""</g></svg>{words}</li>""");
        }
    }

    private static void WriteChart(HtmlWriter html, ReportIndex index, FigureGroup group, bool leads)
    {
        var speakers = group.Points.Select(point => point.Row.SpeakerWords).Distinct(StringComparer.Ordinal).Count();
        html.WriteLine($"""
            <figure class="{(leads ? "leads" : "")}">
            <figcaption><h3>{group.Name}</h3><p>{ReportWords.Count(group.Points.Length, "figure")}, {ReportWords.Count(speakers, "speaker")}. {Wordings(group)}{(new FigureChartScale([.. group.Points.Where(point => point.HasValue)]).IsLogarithmic ? " Each step of the scale multiplies." : "")}</p></figcaption>
            """);
        if (leads) FigureChart.Write(html, index, group, 1160, 400, "wide");
        else FigureChart.Write(html, index, group, 556, 290, "wide");
        FigureChart.Write(html, index, group, 354, leads ? 340 : 280, "narrow");
        html.WriteLine($"""<details class="twin"><summary>The same figures as a table</summary>""");
        WriteTable(html, index, $"Figures counted in {group.Name}, by date", group.Points);
        html.WriteLine($"</details></figure>");
    }

    private static string Wordings(FigureGroup group)
    {
        var wordings = group.Points.Select(point => point.Counted).Where(words => words is not null)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(7).Select(words => $"“{ReportWords.Shorten(words!, 60)}”").ToList();
        if (wordings.Count == 0) return "What is counted is not named.";
        var more = wordings.Count == 7 ? ", and others" : "";
        return $"Counted as {string.Join(", ", wordings.Take(6))}{more}; place, time and meaning may differ.";
    }

    private static void WriteTable(HtmlWriter html, ReportIndex index, string caption, IEnumerable<FigurePoint> points)
    {
        html.WriteLine($"""
            <table role="table"><caption>{caption}</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Date</th><th role="columnheader" scope="col">Speaker</th><th role="columnheader" scope="col">As worded</th><th role="columnheader" scope="col" class="number">Least</th><th role="columnheader" scope="col" class="number">Most</th><th role="columnheader" scope="col">Status, stance</th><th role="columnheader" scope="col">Article</th></tr></thead>
            <tbody role="rowgroup">
            """);
        foreach (var point in points)
        {
            var (row, figure) = (point.Row, point.Figure);
            var date = row.Date is { } range ? ReportWords.Date(range) : "unknown";
            var stance = ReportWords.Stance(row.Statement.Stance);
            html.Write($"""<tr role="row"><td role="cell" data-label="Date" class="{(row.IsDatedByArticle ? "faint" : "")}">{date}{(row.IsDatedByArticle && row.Date is not null ? " (published)" : "")}</td>""");
            html.Write($"""<td role="cell" data-label="Speaker"><a href="{index.Links.Statement(row.Statement.Id)}">{row.SpeakerWords}</a></td>""");
            html.Write($"""<td role="cell" data-label="As worded" class="words"><q class="figure">{point.Wording}</q>{point.CountedBehind}</td>""");
            html.Write($"""<td role="cell" data-label="Least" class="number">{Bound(figure.Low)}</td><td role="cell" data-label="Most" class="number">{Bound(figure.High)}</td>""");
            html.Write($"""<td role="cell" data-label="Status, stance">{(ReportWords.Status(figure.Status) is { } status ? status + ", " : "")}{stance}</td>""");
            html.WriteLine($"""<td role="cell" data-label="Article">{ReportWords.Outlet(row.Entry.Article)}{(row.IsRepeat ? ", reprint" : "")}</td></tr>""");
        }

        html.WriteLine($"</tbody></table>");
    }

    private static string Bound(decimal? bound) => bound is { } value ? ReportWords.Number(value) : "not given";
}
