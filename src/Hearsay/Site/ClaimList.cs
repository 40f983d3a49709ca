using Hearsay.Ledger.Claims;
using Hearsay.Output;

namespace Hearsay.Site;

/// <summary>Claims as a list: what is said, with the three counts, leading to the claim's own page.</summary>
internal static class ClaimList
{
    private const int MostShown = 100;

    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, SiteStory story, List<Claim> claims)
    {
        html.WriteLine($"""<ul class="plain claim-list">""");
        foreach (var claim in claims.Take(MostShown))
            html.WriteLine($"""<li><a href="{story.Links.Claim(claim.Id)}">{Wording(story, claim, 220)}</a> <span class="faint">{ExplainedClaim.Counts(claim)}</span></li>""");
        html.WriteLine($"</ul>");
        if (claims.Count > MostShown) html.WriteLine($"""<p class="faint">And {ReportWords.Count(claims.Count - MostShown, "more claim")}.</p>""");
    }

    /// <summary>What a claim says, as first worded, in quotation marks; its figure first where it is one.</summary>
    public static string Wording(SiteStory story, Claim claim, int length)
    {
        var cited = story.Index.Cited;
        var words = string.Join(CitedText.Gap, claim.Words.Select(cited.Words));
        if (words.Length == 0 && claim.StatementIds.Select(story.Index.Row).OfType<ReportRow>().FirstOrDefault() is { } row) words = row.Opening(length);
        var figure = claim.Members.Select(cited.Figure).FirstOrDefault(one => one is not null);
        var first = figure is null ? "" : cited.Row(claim.Members.First(member => cited.Figure(member) is not null).StatementId)!.Text.Words(figure.Span);
        var said = ReportWords.Quoted(ReportWords.Shorten(words, length));
        return first.Length == 0 || words == first ? said : $"{first} in {said}";
    }
}
