using System.Text.Json;
using Hearsay.Output;

namespace Hearsay.Site.Adding;

/// <summary>A reading of added articles: how far it is, what came of each, what could not be read and why.</summary>
internal sealed class ReadingPage(ReadingState reading) : SitePage
{
    private const int MostShown = 300;

    private readonly SiteLinks links = new("", null);

    /// <inheritdoc/>
    public override string Title => !reading.IsFinished ? $"Reading {reading.Begun} of {reading.Inputs}" : New == 0 ? "Nothing new" : $"{ReportWords.Count(New, "article")} added";

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(SiteLinks.Reading(reading.Number));

    private int New => reading.Articles.Count(one => one.Outcome != AddedOutcome.AlreadyThere);

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html)
    {
        if (!reading.IsFinished)
        {
            html.WriteLine($"""<p class="lead" role="status">Now at {reading.At ?? "the beginning"}. This page comes again every second until all is read; you may leave it.</p><progress max="{reading.Inputs}" value="{Math.Max(0, reading.Begun - 1)}" aria-label="Read so far">{reading.Begun} of {reading.Inputs}</progress>""");
            return;
        }

        var there = reading.Articles.Length - New;
        html.WriteLine($"""<p class="lead" role="status">{ReportWords.Count(New, "article")} added{(there == 0 ? "" : $", {there} there already")}{(reading.Problems.IsEmpty ? "" : $", {reading.Problems.Length} could not be read or only in part")}. <a href="{SiteLinks.Stories(null)}">See the stories</a> or <a href="{SiteLinks.Add}">add more</a>.</p>""");
    }

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        if (!reading.Problems.IsEmpty)
        {
            html.WriteLine($"""<section aria-labelledby="problems-h"><h2 id="problems-h">What could not be read, and why</h2><ul class="plain">""");
            foreach (var problem in reading.Problems.Take(MostShown))
                html.WriteLine($"""<li><span class="file">{problem.Document}</span> {problem.Reason} <span class="faint">{problem.Advice} ({problem.Code})</span></li>""");
            html.WriteLine($"</ul></section>");
        }

        if (reading.Articles.IsEmpty) return;
        html.WriteLine($"""
            <section aria-labelledby="read-h"><h2 id="read-h">What was read</h2>
            <table role="table" class="read"><caption class="hide">The articles, in the order in which they were read</caption>
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Article</th><th role="columnheader" scope="col">Read from</th><th role="columnheader" scope="col">What became of it</th><th role="columnheader" scope="col" class="number">Statements</th></tr></thead>
            <tbody role="rowgroup">
            """);
        foreach (var one in reading.Articles.Take(MostShown))
            html.WriteLine($"""<tr role="row"><td role="cell" data-label="Article" class="title"><a href="{links.Article(one.Id)}">{one.Title ?? one.Document}</a></td><td role="cell" data-label="Read from" class="file">{one.Document}</td><td role="cell" data-label="What became of it">{Outcome(one.Outcome)}</td><td role="cell" data-label="Statements" class="number">{(one.Outcome == AddedOutcome.AlreadyThere ? "" : ReportWords.Number(one.Statements))}</td></tr>""");
        html.WriteLine($"</tbody></table>");
        if (reading.Articles.Length > MostShown) html.WriteLine($"""<p class="faint">And {ReportWords.Count(reading.Articles.Length - MostShown, "more article")}; <a href="{Twin}">the JSON twin</a> has all.</p>""");
        html.WriteLine($"</section>");
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", reading.Number);
        writer.WriteNumber("inputs", reading.Inputs);
        writer.WriteNumber("begun", reading.Begun);
        writer.WriteString("at", reading.At);
        writer.WriteBoolean("finished", reading.IsFinished);
        writer.WriteStartArray("articles");
        foreach (var one in reading.Articles)
        {
            writer.WriteStartObject();
            writer.WriteString("id", one.Id);
            writer.WriteString("document", one.Document);
            writer.WriteString("title", one.Title);
            writer.WriteNumber("statements", one.Statements);
            writer.WriteString("outcome", JsonCells.Name(one.Outcome));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("problems");
        foreach (var problem in reading.Problems)
        {
            writer.WriteStartObject();
            writer.WriteString("code", problem.Code);
            writer.WriteString("document", problem.Document);
            writer.WriteString("reason", problem.Reason);
            writer.WriteString("advice", problem.Advice);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Outcome(AddedOutcome outcome) => outcome switch
    {
        AddedOutcome.Added => "added",
        AddedOutcome.Revision => "added, as another text of an article that is there",
        _ => "there already",
    };
}
