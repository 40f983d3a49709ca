using Hearsay.Figures;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>Draws a contested question as SVG without styles of its own: a row for each origin, when it was said and repeated, and how many.</summary>
/// <remarks>
/// A dot is a number that an article gives and a line reaches from one bound to the other: no middle is drawn. A bound that the words leave open is an arrow. A square is
/// planned, a ring hedged, a cross denied; a tick is a day on which others repeated it. Links inside are for the mouse; the table beside the chart has the same ones for the
/// keyboard, a row for each voice in the same order, and the site's script reads from there what it shows at a mark.
/// </remarks>
internal static class RangeChart
{
    private const double NameLetter = 7.2;
    private const double SmallLetter = 6.1;
    private const double Reach = 4.5;
    private const double OpenEnd = 26;
    private const int ShortestOutlet = 8;

    /// <summary>Writes one drawing.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="part">The question's voices that are drawn.</param>
    /// <param name="isNarrow">For a telephone.</param>
    public static void Write(HtmlWriter html, ReportIndex index, QuestionPart part, bool isNarrow)
    {
        var layout = new RangeChartLayout(part, isNarrow);
        html.WriteLine($"""<svg class="{(isNarrow ? "narrow" : "wide")} ranges" viewBox="0 0 {layout.Width} {layout.Height}" width="{layout.Width}" height="{layout.Height}" role="group" aria-label="{Describe(part)}">""");
        WriteAxes(html, layout);
        for (var row = 0; row < part.Count; row++) WriteVoice(html, index, layout, part.Voices[row], row);
        html.WriteLine($"</svg>");
    }

    private static string Describe(QuestionPart part)
    {
        var values = part.Question.Voices.SelectMany(voice => new[] { voice.Point.Figure.Low, voice.Point.Figure.High }).OfType<decimal>().ToList();
        return $"Chart of {part.Question.Name}: {ReportWords.Count(part.Count, "voice")}, on a scale from {ReportWords.Number(values.Min())} to {ReportWords.Number(values.Max())}. The table below gives every figure with its day and its articles.";
    }

    private static void WriteAxes(HtmlWriter html, RangeChartLayout layout)
    {
        var free = 0.0;
        foreach (var tick in layout.Values.Ticks)
        {
            var x = layout.XOfShare(tick.At);
            html.WriteLine($"""<path class="grid" d="M{x} {layout.Top}V{layout.Bottom}"/>""");
            free = WriteTick(html, layout, x, tick.Label, free, layout.ValuesRight);
        }

        free = 0;
        foreach (var tick in layout.Dates?.Ticks ?? [])
        {
            var x = layout.DayX(tick.At);
            html.WriteLine($"""<path class="grid" d="M{x} {layout.Top}V{layout.Bottom}"/>""");
            free = WriteTick(html, layout, x, tick.Label, free, layout.DaysRight + 12);
        }
    }

    private static double WriteTick(HtmlWriter html, RangeChartLayout layout, double x, string label, double free, double right)
    {
        var width = label.Length * SmallLetter;
        var left = Math.Min(Math.Max(x - width / 2, 0), right - width);
        if (left < free) return free;
        html.WriteLine($"""<text class="tick" x="{left + width / 2}" y="{layout.Top - 8}" text-anchor="middle">{label}</text>""");
        return left + width + 8;
    }

    private static void WriteVoice(HtmlWriter html, ReportIndex index, RangeChartLayout layout, QuestionVoice voice, int number)
    {
        var (row, top, y) = (voice.Point.Row, layout.Top + number * layout.RowHeight, layout.MarkY(number));
        html.WriteLine($"""<path class="row" d="M0 {top}H{layout.Width}"/>""");
        html.Write($"""<g class="voice"><a class="dot{Classes(voice)}" href="{index.Links.Statement(row.Statement.Id)}" tabindex="-1"><title>{Tooltip(index, voice)}</title>""");
        html.Write($"""<rect class="hit" x="0" y="{top}" width="{layout.Width}" height="{layout.RowHeight}"/>""");
        var name = voice.Name(index);
        var below = $"{(row.Date is { } date ? ReportWords.Date(date) : "date unknown")}, {Also(voice)}";
        below += ReportWords.Shorten(ReportWords.Outlet(row.Entry.Article), Math.Max(ShortestOutlet, layout.Letters(SmallLetter) - below.Length));
        // The blanks are not drawn: they part the words for who hears them.
        html.Write($""" <text class="who" x="0" y="{top + 16}">{ReportWords.Shorten(name, layout.Letters(NameLetter))}</text>""");
        html.Write($""" <text class="tick" x="0" y="{top + 31}">{below}</text>""");
        WriteDays(html, layout, voice, y);
        WriteRange(html, layout, voice, y);
        html.Write($"</a>");
        WriteRepeats(html, index, layout, voice, y);
        html.WriteLine($"</g>");
    }

    private static string Also(QuestionVoice voice)
    {
        var reprints = voice.Repeats.Count(repeat => repeat.IsReprint);
        var repeats = voice.Repeats.Length - reprints;
        return (repeats > 0 ? $"{ReportWords.Count(repeats, "repeat")}, " : "") + (reprints > 0 ? $"{ReportWords.Count(reprints, "reprint")}, " : "");
    }

    private static void WriteDays(HtmlWriter html, RangeChartLayout layout, QuestionVoice voice, double y)
    {
        if (layout.Dates is not { } dates) return;
        var days = voice.Repeats.Select(repeat => repeat.Row).Prepend(voice.Point.Row).Select(row => row.Date).OfType<Dates.DateRange>().Select(date => layout.DayX(dates.At(date))).ToList();
        if (days.Count > 0 && days.Max() - days.Min() > 1) html.Write($"""<path class="span" d="M{days.Min()} {y}H{days.Max()}"/>""");
        if (voice.Point.Row.Date is { } first) html.Write($"""<circle class="day" cx="{layout.DayX(dates.At(first))}" cy="{y}" r="3.5"/>""");
        else html.Write($""" <text class="tick" x="{layout.DaysLeft}" y="{y + 4}">date unknown</text>""");
    }

    private static void WriteRepeats(HtmlWriter html, ReportIndex index, RangeChartLayout layout, QuestionVoice voice, double y)
    {
        if (layout.Dates is not { } dates) return;
        foreach (var tick in voice.Ticks)
        {
            var (first, x) = (tick.First.Row, layout.DayX(dates.At(tick.Date)));
            html.Write($"""<a class="dot again" href="{index.Links.Statement(first.Statement.Id)}" tabindex="-1"><title>{(tick.First.IsReprint ? "Reprinted" : "Repeated")}: {ReportWords.Outlet(first.Entry.Article)}, {ReportWords.Date(tick.Date)}{(tick.Further == 0 ? "" : $", and {ReportWords.Number(tick.Further)} more that day")}</title>""");
            html.Write($"""<rect class="hit" x="{x - 5}" y="{y - 11}" width="10" height="22"/><path class="{(tick.First.IsReprint ? "reprint-tick" : "repeat-tick")}" d="M{x} {y - 6}v12"/></a>""");
        }
    }

    private static void WriteRange(HtmlWriter html, RangeChartLayout layout, QuestionVoice voice, double y)
    {
        var point = voice.Point;
        if (!point.HasValue)
        {
            html.Write($""" <text class="who" x="{layout.ValuesLeft + Reach}" y="{y + 4}">{ReportWords.Shorten(point.Wording, 30)}</text>""");
            return;
        }

        var (left, right) = (layout.X(Math.Min(point.Bottom, point.Top)), layout.X(Math.Max(point.Bottom, point.Top)));
        var (from, to) = (point.Figure.Low is null ? Math.Max(layout.ValuesLeft, left - OpenEnd) : left, point.Figure.High is null ? Math.Min(layout.ValuesRight, right + OpenEnd) : right);
        if (to - from > 0.5) html.Write($"""<path class="reach" d="M{from} {y}H{to}"/>""");
        if (point.Figure.Low is null) html.Write($"""<path class="reach" d="M{from + 4} {y - 3.5}L{from} {y}L{from + 4} {y + 3.5}"/>""");
        if (point.Figure.High is null) html.Write($"""<path class="reach" d="M{to - 4} {y - 3.5}L{to} {y}L{to - 4} {y + 3.5}"/>""");
        WriteGlyph(html, point, left, y);
        if (right - left > 0.5) WriteGlyph(html, point, right, y);
        WriteWording(html, layout, point, (from, to), y);
    }

    // Behind the figure where there is room, else before it, else above.
    private static void WriteWording(HtmlWriter html, RangeChartLayout layout, FigurePoint point, (double From, double To) taken, double y)
    {
        var words = ReportWords.Shorten(point.Wording, layout.IsNarrow ? 22 : 34);
        var width = words.Length * NameLetter + Reach + 6;
        if (taken.To + width <= layout.Width) html.Write($""" <text class="who" x="{taken.To + Reach + 5}" y="{y + 4}">{words}</text>""");
        else if (taken.From - width >= layout.ValuesLeft) html.Write($""" <text class="who" x="{taken.From - Reach - 5}" y="{y + 4}" text-anchor="end">{words}</text>""");
        else html.Write($""" <text class="who" x="{Math.Min(Math.Max((taken.From + taken.To) / 2, layout.ValuesLeft + width / 2), layout.Width - width / 2)}" y="{y - 8}" text-anchor="middle">{words}</text>""");
    }

    private static void WriteGlyph(HtmlWriter html, FigurePoint point, double x, double y)
    {
        switch (point.Row.Statement.Stance)
        {
            case Stance.Denies:
                html.Write($"""<path class="glyph" d="M{x - 4} {y - 4}l8 8m0 -8l-8 8"/>""");
                break;
            case Stance.Unconfirmed or Stance.Declines:
                html.Write($"""<path class="glyph" d="M{x} {y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"/>""");
                break;
            case var _ when point.Figure.Status is FigureStatus.Planned or FigureStatus.Possible or FigureStatus.Hypothetical:
                html.Write($"""<path class="glyph" d="M{x - Reach} {y - Reach}h9v9h-9z"/>""");
                break;
            default:
                html.Write($"""<circle class="glyph" cx="{x}" cy="{y}" r="{Reach}"/>""");
                break;
        }
    }

    private static string Classes(QuestionVoice voice) => voice.Point switch
    {
        { Row.Statement.Stance: Stance.Denies } => " denied",
        { Row.Statement.Stance: Stance.Unconfirmed or Stance.Declines } => " open",
        { Row.Statement.Stance: Stance.Hedges } => " hedged",
        { Figure.Status: FigureStatus.Planned } => " planned",
        { Figure.Status: FigureStatus.Possible or FigureStatus.Hypothetical } => " possible",
        _ => "",
    };

    private static string Tooltip(ReportIndex index, QuestionVoice voice)
    {
        var row = voice.Point.Row;
        var status = ReportWords.Status(voice.Point.Figure.Status) is { } words ? $", {words}" : "";
        return $"{voice.Point.Wording}{status} – {voice.Name(index)}, {Also(voice)}{ReportWords.Stance(row.Statement.Stance)}: {row.Opening(280)}";
    }
}
