using System.Collections.Immutable;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>Why things are held to be one, or apart: each rule once, under it the pairs with the words that they stand on.</summary>
internal static class DecisionList
{
    private const int MostShown = 20;
    private const int LongestWords = 160;

    /// <summary>Writes a section; nothing where there are no decisions.</summary>
    public static void Write(HtmlWriter html, SiteStory story, string heading, ImmutableArray<Decision> decisions)
    {
        if (decisions.IsEmpty) return;
        html.WriteLine($"""<section class="why"><h2>{heading}</h2>""");
        WriteList(html, story, decisions);
        html.WriteLine($"</section>");
    }

    /// <summary>Writes the list alone.</summary>
    public static void WriteList(HtmlWriter html, SiteStory story, ImmutableArray<Decision> decisions)
    {
        html.WriteLine($"""<ul class="plain">""");
        foreach (var rule in decisions.Distinct().GroupBy(one => (one.Rule, one.Same, IsJudged: one.Judgement is not null)))
        {
            html.Write($"""<li>{ReportWords.Sentence(DecisionLines.Lead(rule.Key.IsJudged, rule.Key.Same) + rule.Key.Rule)}<ul class="plain evidence-list">""");
            foreach (var one in rule.Take(MostShown)) Write(html, story, one);
            if (rule.Count() > MostShown) html.Write($"""<li class="faint">and {ReportWords.Number(rule.Count() - MostShown)} more</li>""");
            html.WriteLine($"</ul></li>");
        }

        html.WriteLine($"</ul>");
    }

    private static void Write(HtmlWriter html, SiteStory story, Decision one)
    {
        html.Write($"<li>");
        Side(html, story, one.Left);
        html.Write($" and ");
        Side(html, story, one.Right);
        var words = one.Evidence.Select(story.Index.Cited.Words).Where(wording => wording.Length > 0).Select(wording => ReportWords.Quoted(ReportWords.Shorten(wording, LongestWords))).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count > 0) html.Write($""": <span class="words">{string.Join(", ", words)}</span>""");
        if (html.IsOnDisk)
        {
            html.WriteLine($"</li>");
            return;
        }

        if (one.Judgement is { } word) html.Write($""" <a class="act" href="{SiteLinks.Judgement(word)}">Take back</a>""");
        else html.Write($""" <a class="act" href="{SiteLinks.Judge(one.Kind, one.Left, one.Right)}">{(one.Same ? "Split" : "Join")}</a>""");
        html.WriteLine($"</li>");
    }

    // A side is an article, a statement or one figure of a statement.
    private static void Side(HtmlWriter html, SiteStory story, string id)
    {
        var member = CitedStory.Member(id);
        if (story.Index.Row(member.StatementId) is { } row)
            html.Write($"""<a href="{story.Links.Statement(row.Statement.Id)}">{row.SpeakerWords}</a>, {ReportWords.Outlet(row.Entry.Article)}""");
        else if (story.Index.Article(id) is { } article)
            html.Write($"""<a href="{story.Links.Article(id)}">{ReportWords.Outlet(article)}</a>""");
        else html.Write($"{id}");
    }
}
