using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Site.Judging;

/// <summary>The log of what people said: every word, taken back or not, the latest first.</summary>
internal sealed class JudgementsPage(ImmutableArray<Judgement> log, Func<Judgement, JudgedPair> pairOf) : SitePage
{
    /// <summary>So many words are shown, the latest.</summary>
    internal const int MostShown = 200;

    private readonly SiteLinks links = new("", null);

    /// <inheritdoc/>
    public override string Title => log.IsEmpty ? "No words yet" : ReportWords.Count(log.Length, "word");

    /// <inheritdoc/>
    internal override string Kind => "What people said of what the rules decided";

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(SiteLinks.Judgements);

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html) => html.WriteLine(
        $"""<p class="lead">A person may say that two things are one or are not, on the page of a claim, a speaker, an article or a story. Every word is kept; one that was taken back stays here and counts no longer.</p>""");

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        if (log.IsEmpty) return;
        html.WriteLine($"""
            <table role="table" class="log"><caption class="hide">What people said, the latest first</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Given</th><th role="columnheader" scope="col">These two</th><th role="columnheader" scope="col">Said of them</th><th role="columnheader" scope="col">Why</th></tr></thead>
            <tbody role="rowgroup">
            """);
        foreach (var one in log.Reverse().Take(MostShown)) WriteRow(html, one, pairOf(one));
        html.WriteLine($"</tbody></table>");
        if (log.Length > MostShown) html.WriteLine($"""<p class="faint">And {ReportWords.Count(log.Length - MostShown, "earlier word")}; <a href="{Twin}">the JSON twin</a> has all.</p>""");
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var one in log) JudgementJson.Write(writer, one);
        writer.WriteEndArray();
    }

    private void WriteRow(HtmlWriter html, Judgement one, JudgedPair pair)
    {
        html.Write($"""<tr role="row" class="{(one.Undone is null ? "" : "undone")}"><td role="cell" data-label="Given"><a href="{SiteLinks.Judgement(one.Id)}">{Day(one.Given)}</a>""");
        if (one.Undone is { } undone) html.Write($""" <span class="relay">taken back {Day(undone)}</span>""");
        html.Write($"""</td><td role="cell" data-label="These two">""");
        pair.Left.WriteShort(html, links);
        html.Write($"<br>");
        pair.Right.WriteShort(html, links);
        html.WriteLine($"""</td><td role="cell" data-label="Said of them">They {pair.Said(one.Same)}</td><td role="cell" data-label="Why" class="words">{one.Reason ?? "not given"}</td></tr>""");
    }

    private static string Day(DateTimeOffset at) => $"{at.ToUniversalTime():d MMMM yyyy}";
}
