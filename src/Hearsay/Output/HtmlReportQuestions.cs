using System.Collections.Immutable;

namespace Hearsay.Output;

/// <summary>What is contested: a chart for each thing of which several figures are given, each with its table.</summary>
internal static class HtmlReportQuestions
{
    private const int UsualCharts = 6;
    private const int UsualVoices = 40;
    private const int LongestWords = 280;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportIndex index) =>
        Write(html, index, [.. ContestedQuestion.Of(index).Where(question => question.Voices.Any(voice => voice.Point.HasValue))]);

    /// <summary>Writes the section of questions that are known already.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="all">The questions.</param>
    /// <param name="mostCharts">So many of them are drawn.</param>
    /// <param name="mostVoices">So many voices of each are drawn, the first ones.</param>
    public static void Write(HtmlWriter html, ReportIndex index, ImmutableArray<ContestedQuestion> all, int mostCharts = UsualCharts, int mostVoices = UsualVoices)
    {
        Write(html, index, [.. all.Take(mostCharts).Select(question => QuestionPart.FirstOf(question, mostVoices))], all.Length);
    }

    /// <summary>Writes the section of some voices of some questions.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="parts">The voices.</param>
    /// <param name="all">How many questions there are; 0 where this is a part of the page that holds them all.</param>
    public static void Write(HtmlWriter html, ReportIndex index, ImmutableArray<QuestionPart> parts, int all)
    {
        html.WriteLine($"""
            <section id="contested" aria-labelledby="contested-h">
            <h2 id="contested-h">Contested figures</h2>
            """);
        if (parts.IsEmpty)
        {
            html.WriteLine($"""<p class="faint">No thing was found of which two parties give different figures, and no figure that is denied.</p></section>""");
            return;
        }

        html.WriteLine($"""
            <p class="note">A row for each origin: a speaker on an occasion. What only repeats it stands in its row as a tick. Figures that differ need not contradict each other: place, time and meaning may differ. Those that cannot both hold are told below.</p>
            """);
        WriteLegend(html, parts);
        foreach (var part in parts) Write(html, index, part);
        if (index.Links.Section("contested") is { } whole && (all > parts.Length || (all > 0 && parts.Any(part => !part.IsWhole))))
            html.WriteLine($"""<p class="whole"><a href="{whole}">All {ReportWords.Count(all, "contested figure")}</a></p>""");
        html.WriteLine($"</section>");
    }

    /// <summary>Writes one chart with its table.</summary>
    public static void Write(HtmlWriter html, ReportIndex index, QuestionPart part)
    {
        html.WriteLine($"""
            <figure class="question">
            <figcaption><h3>{part.Question.Name}</h3><p>{Counts(part)}</p></figcaption>
            """);
        RangeChart.Write(html, index, part, isNarrow: false);
        RangeChart.Write(html, index, part, isNarrow: true);
        html.WriteLine($"""<details class="twin"><summary>The same as a table</summary>""");
        WriteTable(html, index, part);
        html.WriteLine($"</details></figure>");
    }

    private static string Counts(QuestionPart part)
    {
        var question = part.Question;
        var articles = question.Voices.SelectMany(voice => voice.Repeats.Select(repeat => repeat.Row).Prepend(voice.Point.Row)).Select(row => row.ArticleNumber).Distinct().Count();
        var denials = question.Voices.Count(voice => voice.Point.Row.Statement.Stance == Statements.Stance.Denies);
        string?[] parts =
        [
            $"{ReportWords.Count(question.Voices.Length, "origin")} from {ReportWords.Count(question.Voices.Select(voice => voice.Party).Distinct(StringComparer.Ordinal).Count(), "speaker")} in {ReportWords.Count(articles, "article")}",
            question.Conflicts.IsEmpty ? null : ReportWords.Count(question.Conflicts.Length, "pair") + " that cannot both hold",
            denials == 0 ? null : "denied by " + ReportWords.Count(denials, "voice"),
            question.Revisions.IsEmpty ? null : ReportWords.Count(question.Revisions.Length, "later figure") + " in place of earlier ones",
            part.IsWhole ? null : part.First == 0 ? $"the first {part.Count} voices are drawn" : $"voices {part.First + 1} to {part.First + part.Count} are drawn",
        ];
        return string.Join(", ", parts.Where(part => part is not null)) + ".";
    }

    private static void WriteLegend(HtmlWriter html, ImmutableArray<QuestionPart> parts)
    {
        var voices = parts.SelectMany(part => part.Voices).ToList();
        html.WriteLine($"""<ul class="legend" aria-label="How to read the charts">""");
        Item("", """<circle class="day" cx="10" cy="8" r="3.5"/>""", "first said");
        if (voices.Exists(voice => voice.Repeats.Any(repeat => !repeat.IsReprint))) Item("", """<path class="repeat-tick" d="M10 2v12"/>""", "repeated");
        if (voices.Exists(voice => voice.Repeats.Any(repeat => repeat.IsReprint))) Item("", """<path class="reprint-tick" d="M10 2v12"/>""", "reprinted");
        Item("", """<circle class="glyph" cx="10" cy="8" r="4.5"/>""", "a figure");
        if (voices.Exists(voice => voice.Point.Figure.Low != voice.Point.Figure.High)) Item("", """<path class="reach" d="M2 8H18M14 4.5L18 8L14 11.5"/>""", "line: from least to most; arrow: no bound");
        if (voices.Exists(voice => voice.Point.Row.Statement.Stance == Statements.Stance.Hedges)) Item("hedged", """<circle class="glyph" cx="10" cy="8" r="4.5"/>""", "hedged");
        if (voices.Exists(voice => voice.Point.Figure.Status is not (Figures.FigureStatus.Happened or Figures.FigureStatus.Ongoing)))
            Item("planned", """<path class="glyph" d="M5.5 3.5h9v9h-9z"/>""", "planned or possible");
        if (voices.Exists(voice => voice.Point.Row.Statement.Stance == Statements.Stance.Denies)) Item("denied", """<path class="glyph" d="M6 4l8 8m0 -8l-8 8"/>""", "in a denial");
        html.WriteLine($"</ul>");

        void Item(string glyphClass, string glyph, string words)
        {
            html.Write($"""<li><svg width="20" height="16" aria-hidden="true"><g class="dot {glyphClass}">""");
            html.Output.Write(glyph);
            html.WriteLine($"""</g></svg>{words}</li>""");
        }
    }

    private static void WriteTable(HtmlWriter html, ReportIndex index, QuestionPart part)
    {
        html.WriteLine($"""
            <table role="table"><caption>Who gives which figure of {part.Question.Name}, by date</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Date</th><th role="columnheader" scope="col">Speaker</th><th role="columnheader" scope="col">As worded</th><th role="columnheader" scope="col" class="number">Least</th><th role="columnheader" scope="col" class="number">Most</th><th role="columnheader" scope="col">Status, stance</th><th role="columnheader" scope="col">Article</th><th role="columnheader" scope="col">Carried on by</th></tr></thead>
            <tbody role="rowgroup">
            """);
        foreach (var voice in part.Voices)
        {
            var (row, figure) = (voice.Point.Row, voice.Point.Figure);
            html.Write($"""<tr role="row"><td role="cell" data-label="Date" class="{(row.IsDatedByArticle ? "faint" : "")}">{(row.Date is { } range ? ReportWords.Date(range) : "unknown")}{(row.IsDatedByArticle && row.Date is not null ? " (published)" : "")}</td>""");
            html.Write($"""<td role="cell" data-label="Speaker"><a href="{index.Links.Statement(row.Statement.Id)}">{voice.Name(index)}</a></td>""");
            html.Write($"""<td role="cell" data-label="As worded" class="words"><q class="figure">{voice.Point.Wording}</q>{voice.Point.CountedBehind}<span class="said">{row.Opening(LongestWords)}</span></td>""");
            html.Write($"""<td role="cell" data-label="Least" class="number">{Bound(figure.Low)}</td><td role="cell" data-label="Most" class="number">{Bound(figure.High)}</td>""");
            html.Write($"""<td role="cell" data-label="Status, stance">{(ReportWords.Status(figure.Status) is { } status ? status + ", " : "")}{ReportWords.Stance(row.Statement.Stance)}</td>""");
            html.Write($"""<td role="cell" data-label="Article">{ReportWords.Outlet(row.Entry.Article)}</td><td role="cell" data-label="Carried on by" class="{(voice.Repeats.IsEmpty ? "none" : "")}">""");
            WriteRepeats(html, index, voice);
            html.WriteLine($"</td></tr>");
        }

        html.WriteLine($"</tbody></table>");
    }

    // The words of a tick that differ from the first ones go along, for the panel that the site shows at a tick; the rest is one link away.
    private static void WriteRepeats(HtmlWriter html, ReportIndex index, QuestionVoice voice)
    {
        var drawn = voice.Ticks.Select(tick => tick.First).ToHashSet();
        var own = voice.Point.Row.Opening(LongestWords);
        foreach (var repeat in voice.Repeats)
        {
            html.Write($"""<span class="relay"><a href="{index.Links.Statement(repeat.Row.Statement.Id)}" """);
            if (drawn.Contains(repeat) && repeat.Row.Opening(LongestWords) is var words && words != own) html.Write($"""data-words="{words}" """);
            html.Write($""">{ReportWords.Outlet(repeat.Row.Entry.Article)}, {ReportWords.Published(repeat.Row.Entry.Article)}</a>{(repeat.IsReprint ? ", reprint" : "")}</span>""");
        }
    }

    private static string Bound(decimal? bound) => bound is { } value ? ReportWords.Number(value) : "not given";
}
