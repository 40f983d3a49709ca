using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>The table of who says what, and the short list of what was denied, not confirmed or not said.</summary>
internal static class HtmlReportStatements
{
    // Longer contents exist only where a reader of articles failed; their end stands in the full text, one link away.
    private const int LongestContent = 4000;
    private const int ContextAround = 400;

    /// <summary>Writes the statements that take another's claim back, or leave it open.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="most">So many of each stance are written, where another page has all.</param>
    public static void WriteContradictions(HtmlWriter html, ReportIndex index, int most = int.MaxValue)
    {
        html.WriteLine($"""
            <section id="denied" aria-labelledby="denied-h">
            <h2 id="denied-h">Denied, not confirmed, declined</h2>
            """);
        if (!index.Rows.Any(row => IsContrary(row.Statement.Stance)))
        {
            html.WriteLine($"""<p class="faint">No statement of these articles denies, fails to confirm or declines.</p></section>""");
            return;
        }

        var all = Contradicting(index);
        var shown = all.GroupBy(row => row.Statement.Stance).SelectMany(stance => stance.Take(most)).ToImmutableArray();
        WriteLists(html, index, shown);
        if (index.Links.Section("denied") is { } whole && all.Length > shown.Length)
            html.WriteLine($"""<p class="whole"><a href="{whole}">All {ReportWords.Count(all.Length, "statement")}</a></p>""");
        html.WriteLine($"</section>");
    }

    /// <summary>The statements that take another's claim back, or leave it open: by stance, then by day.</summary>
    public static ImmutableArray<ReportRow> Contradicting(ReportIndex index) =>
        [.. index.Rows.Where(row => IsContrary(row.Statement.Stance)).OrderBy(row => row.Statement.Stance).ThenBy(row => row.Order)];

    /// <summary>Writes some of these statements as lists, one for each stance, with how many of it there are in the story.</summary>
    public static void WriteLists(HtmlWriter html, ReportIndex index, ImmutableArray<ReportRow> shown)
    {
        html.WriteLine($"""<div class="columns">""");
        foreach (var stance in shown.GroupBy(row => row.Statement.Stance)) WriteList(html, index, stance.Key, [.. stance]);
        html.WriteLine($"</div>");
    }

    /// <summary>Writes the section with every statement.</summary>
    public static void WriteTable(HtmlWriter html, ReportIndex index) =>
        WriteSection(html, index, BySpeaker(index, index.Rows).SelectMany(all => all.Select(row => (all, row))));

    /// <summary>Writes the section of some statements of some speakers, where further pages have the others.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="shown">Each statement with all of its speaker's.</param>
    public static void WriteSection(HtmlWriter html, ReportIndex index, IEnumerable<(ImmutableArray<ReportRow> All, ReportRow Row)> shown)
    {
        html.WriteLine($"""
            <section id="who" aria-labelledby="who-h" tabindex="-1">
            <h2 id="who-h">Who says what</h2>
            <p class="note">One row per statement, by speaker and date. Rows of several articles stand under one speaker only where names, roles and bodies agree; unnamed speakers are never brought together across articles. Open a row to see it in its article.</p>
            """);
        WriteLegend(html);
        WriteTable(html, index, shown);
        html.WriteLine($"</section>");
    }

    /// <summary>Writes the table of some statements.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="rows">The statements.</param>
    /// <param name="caption">What they are, for who does not see the page.</param>
    /// <param name="isBySpeaker">Whether those of one speaker stand together; otherwise they stand in the order that they are given in.</param>
    public static void WriteTable(HtmlWriter html, ReportIndex index, IReadOnlyCollection<ReportRow> rows, string caption, bool isBySpeaker = true)
    {
        WriteTableHead(html, caption);
        foreach (var group in isBySpeaker ? BySpeaker(index, rows) : rows.Select(row => ImmutableArray.Create(row))) WriteSpeaker(html, index, group, group);
        html.WriteLine($"</table>");
    }

    /// <summary>Statements by their speaker: those of one who says much first, each in the order of their days.</summary>
    public static IEnumerable<ImmutableArray<ReportRow>> BySpeaker(ReportIndex index, IReadOnlyCollection<ReportRow> rows) => rows.GroupBy(index.SpeakerKey)
        .OrderBy(group => group.First().Statement.Speaker is null)
        .ThenByDescending(group => group.Count())
        .ThenBy(group => group.First().Order)
        .Select(group => group.OrderBy(row => row.Order).ToImmutableArray());

    /// <summary>Writes the table of some statements of some speakers.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="shown">Each statement with all of its speaker's.</param>
    public static void WriteTable(HtmlWriter html, ReportIndex index, IEnumerable<(ImmutableArray<ReportRow> All, ReportRow Row)> shown)
    {
        WriteTableHead(html, "Statements by speaker and date");
        foreach (var speaker in shown.GroupBy(one => one.All)) WriteSpeaker(html, index, speaker.Key, [.. speaker.Select(one => one.Row)]);
        html.WriteLine($"</table>");
    }

    private static void WriteTableHead(HtmlWriter html, string caption) => html.WriteLine($"""
        <table role="table" class="ledger"><caption class="hide">{caption}</caption>
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Speaker</th><th role="columnheader" scope="col">Said</th><th role="columnheader" scope="col">How</th><th role="columnheader" scope="col">Words</th><th role="columnheader" scope="col">Figures</th><th role="columnheader" scope="col">Through</th></tr></thead>
        """);

    private static void WriteList(HtmlWriter html, ReportIndex index, Stance stance, ImmutableArray<ReportRow> rows)
    {
        var heading = stance switch
        {
            Stance.Denies => "Denied",
            Stance.Unconfirmed => "Could not confirm",
            _ => "Declined to say",
        };
        html.WriteLine($"<div><h3>{heading} <span class=\"count\">{index.Rows.Count(row => row.Statement.Stance == stance)}</span></h3><ul class=\"plain\">");
        foreach (var row in rows)
        {
            html.WriteLine($"""<li><a href="{index.Links.Statement(row.Statement.Id)}">{row.SpeakerWords}</a> <span class="faint">{Where(row)}</span><br><span class="words clamp">{row.Opening(300)}</span></li>""");
        }

        html.WriteLine($"</ul></div>");
    }

    /// <summary>Writes what the marks in the words of an article mean.</summary>
    public static void WriteLegend(HtmlWriter html) => html.WriteLine(
        $"""<p class="legend marks">In the words of an article: <mark class="s">who speaks</mark> <mark class="q">the words that attribute</mark> <mark class="c">what is attributed</mark> <mark class="c f">a figure</mark></p>""");

    /// <summary>Writes some statements of one speaker as rows.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="index">The story.</param>
    /// <param name="all">Every statement of the speaker.</param>
    /// <param name="rows">Those that are written.</param>
    public static void WriteSpeaker(HtmlWriter html, ReportIndex index, ImmutableArray<ReportRow> all, ImmutableArray<ReportRow> rows)
    {
        html.WriteLine($"""<tbody role="rowgroup">""");
        for (var i = 0; i < rows.Length; i++)
        {
            html.Write($"""<tr role="row" id="{rows[i].RowId}">""");
            if (i == 0) WriteSpeakerCell(html, index, all, rows.Length);
            WriteRow(html, index, rows[i]);
            html.WriteLine($"</tr>");
        }

        html.WriteLine($"</tbody>");
    }

    private static void WriteSpeakerCell(HtmlWriter html, ReportIndex index, ImmutableArray<ReportRow> rows, int shown)
    {
        html.Write($"""<th role="rowheader" scope="rowgroup" rowspan="{shown}"><span class="name">""");
        var name = index.SpeakerName(rows[0]) ?? rows[0].SpeakerWords;
        if (index.Cited.SpeakerOf(rows[0].Statement.Id) is { } party && index.Links.Speaker(party.Id) is { } page) html.Write($"""<a href="{page}">{name}</a>""");
        else html.Write($"{name}");
        html.Write($"</span>");
        if (rows[0].Statement.Speaker is not { } speaker)
        {
            html.Write($"""<span class="tag">speaker not settled</span></th>""");
            return;
        }

        if (speaker.Anonymous) html.Write($"""<span class="tag">unnamed</span>""");
        var others = rows.Select(row => row.Statement.Speaker?.Name).OfType<string>().Distinct().Where(name => name != index.SpeakerName(rows[0])).ToList();
        if (others.Count > 0) html.Write($"""<span class="role">also {string.Join("; ", others)}</span>""");
        var roles = rows.Select(row => row.Statement.Speaker?.Role).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (roles.Count > 0) html.Write($"""<span class="role">{string.Join("; ", roles)}</span>""");
        if (rows.Length > 1)
        {
            var articles = rows.Select(row => row.ArticleNumber).Distinct().Count();
            html.Write($"""<span class="role">{ReportWords.Count(rows.Length, "statement")} in {ReportWords.Count(articles, "article")}</span>""");
        }

        html.Write($"</th>");
    }

    private static void WriteRow(HtmlWriter html, ReportIndex index, ReportRow row)
    {
        var statement = row.Statement;
        html.Write($"""<td role="cell" data-label="Said" class="{(statement.Said?.Value is null ? "faint" : "")}">{Said(row)}""");
        if (statement.Said is { } said) html.Write($"""<q class="evidence">{row.Words(said.Span)}</q>""");
        html.Write($"""</td><td role="cell" data-label="How" class="stance {(IsContrary(statement.Stance) ? "contrary" : "")}">{ReportWords.Stance(statement.Stance)}""");
        var evidences = statement.StanceEvidence.Select(row.Words).Where(words => words != ReportWords.Stance(statement.Stance));
        foreach (var evidence in StanceWords.OwnCue(statement, row.Words) is { } cue ? evidences.Prepend(cue).Distinct() : evidences)
        {
            html.Write($"""<q class="evidence">{evidence}</q>""");
        }

        if (ReportWords.Nuance(statement.Nuance) is { } nuance) html.Write($"""<span class="relay">{nuance}</span>""");
        foreach (var doubt in statement.Doubt.Select(row.Words)) html.Write($"""<span class="relay">the article adds <q class="evidence">{doubt}</q></span>""");
        html.Write($"""</td><td role="cell" data-label="Words" class="words"><details><summary><span class="clamp">""");
        WriteContent(html, row);
        html.Write($"</span></summary>");
        WriteContext(html, index.Links, row);
        html.Write($"""</details></td><td role="cell" data-label="Figures" class="{(statement.Figures.IsEmpty ? "none" : "")}">""");
        foreach (var figure in statement.Figures) WriteFigure(html, row, figure);
        html.Write($"""</td><td role="cell" data-label="Through"><a href="{index.Links.Article(row.Entry.Article.Id)}">{ReportWords.Outlet(row.Entry.Article)}</a>""");
        html.Write($"""<span class="relay">{ReportWords.Published(row.Entry.Article)}</span>""");
        foreach (var relay in statement.Relays) html.Write($"""<span class="relay">from {relay.Name}</span>""");
        if (statement.Occasion is { } occasion) html.Write($"""<q class="evidence">{row.Words(occasion)}</q>""");
        if (row.IsRepeat) html.Write($"""<span class="below"><span class="tag">reprint</span></span>""");
        html.Write($"</td>");
    }

    private static bool IsContrary(Stance stance) => stance is Stance.Denies or Stance.Unconfirmed or Stance.Declines;

    private static string Where(ReportRow row)
    {
        var article = row.Entry.Article;
        return row.IsDatedByArticle
            ? $"{ReportWords.Outlet(article)}, {(row.Date is null ? "date not stated" : "published " + ReportWords.Published(article))}"
            : $"said {Said(row)}, {ReportWords.Outlet(article)}";
    }

    private static string Said(ReportRow row) => row.Statement.Said switch
    {
        null => "not stated",
        { Value: { } value } => ReportWords.Date(value),
        _ => "day not settled",
    };

    private static void WriteContent(HtmlWriter html, ReportRow row)
    {
        var left = LongestContent;
        var separator = "";
        foreach (var span in row.Statement.Attribution.Content)
        {
            var shown = MarkedText.Clip(row.Text, new Span(span.Start, Math.Min(span.End, span.Start + left)));
            html.Write($"{separator}{shown.In(row.Text)}");
            left -= shown.Length;
            separator = " … ";
            if (left > 0) continue;
            html.Write($""" … <span class="faint">(the rest stands in the article)</span>""");
            return;
        }
    }

    private static void WriteFigure(HtmlWriter html, ReportRow row, Figure figure)
    {
        html.Write($"""<span class="quantity"><q class="figure">{row.Words(figure.Span)}</q> """);
        if (figure.Counted is { } counted) html.Write($"""<span class="words">{row.Words(counted)}</span>""");
        // The bounds stand beside the wording only where they say something that it does not.
        var bounds = ReportWords.Bounds(figure) ?? "no number given";
        var isPlain = figure.Low is not null && figure.Low == figure.High;
        string?[] notes =
        [
            isPlain || bounds.Equals(row.Words(figure.Span), StringComparison.OrdinalIgnoreCase) ? null : bounds,
            ReportWords.Status(figure.Status),
            ReportWords.Scope(figure.Scope),
            figure.Where is { } place ? "place: " + row.Words(place) : null,
            figure.AsOf is { } asOf ? row.Words(asOf) : null,
            ReportWords.Flaw(figure.Flaw),
        ];
        var note = string.Join(" · ", notes.Where(words => words is not null));
        if (note.Length > 0) html.Write($"""<span class="bounds">{note}</span>""");
        html.Write($"</span>");
    }

    /// <summary>Writes the words around a statement with its parts marked, and a link to their place in the article.</summary>
    public static void WriteContext(HtmlWriter html, PageLinks links, ReportRow row)
    {
        var window = Context(row);
        var attribution = row.Statement.Attribution;
        var marks = attribution.Source.Select(span => new Mark(span, MarkKind.Source))
            .Concat(attribution.Cue.Select(span => new Mark(span, MarkKind.Cue)))
            .Concat(attribution.Content.Select(span => new Mark(span, MarkKind.Content)))
            .Concat(row.Statement.Figures.Select(figure => new Mark(figure.Span, MarkKind.Figure)));
        var (cutBefore, cutAfter) = (IsInside(row, window.Start), IsInside(row, window.End));
        html.Write($"""<blockquote class="context{(cutBefore ? " cut-before" : "")}{(cutAfter ? " cut-after" : "")}">""");
        new MarkedText(row.Text, marks, []).Write(html.Output, window);
        html.Write($"""</blockquote><p class="go"><a href="{links.Place(row)}">Show in the article</a> <span class="faint">{row.Entry.Article.Document}, statement {row.Number}</span></p>""");
    }

    // The paragraphs that the attribution stands in, or as much around it as a reader takes in at once.
    private static Span Context(ReportRow row)
    {
        var extent = MarkedText.Clip(row.Text, row.Statement.Attribution.Extent);
        var blocks = row.Entry.Article.Blocks;
        var (start, end) = (Math.Max(0, extent.Start - ContextAround), Math.Min(row.Text.Length, Math.Min(extent.End, extent.Start + LongestContent) + ContextAround));
        if (BlockAt(blocks, extent.Start) is { } first) start = Near(row.Text, start, Math.Max(start, first.Span.Start), extent.Start);
        if (BlockAt(blocks, extent.End - 1) is { } last) end = Math.Min(end, Math.Max(last.Span.End, extent.Start));
        return MarkedText.Clip(row.Text, new Span(start, end));
    }

    // Moves a cut forward to the next space, where the block does not begin there anyway.
    private static int Near(string text, int cut, int start, int latest)
    {
        if (start != cut || cut == 0) return start;
        var space = text.AsSpan(cut, latest - cut).IndexOf(' ');
        return space < 0 ? cut : cut + space + 1;
    }

    private static bool IsInside(ReportRow row, int position) =>
        BlockAt(row.Entry.Article.Blocks, position) is { } block && position > block.Span.Start && position < block.Span.End;

    private static Block? BlockAt(ImmutableArray<Block> blocks, int position)
    {
        int low = 0, high = blocks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (blocks[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low < blocks.Length && blocks[low].Span.Contains(position) ? blocks[low] : null;
    }
}
