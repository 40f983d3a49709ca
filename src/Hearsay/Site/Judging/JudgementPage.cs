using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Site.Judging;

/// <summary>A person's word: what it says of which two things, why and when, and the button that takes it back.</summary>
internal sealed class JudgementPage(Judgement judgement, JudgedPair pair, SiteForm form) : SitePage
{
    private readonly SiteLinks links = new("", null);

    /// <inheritdoc/>
    public override string Title => $"These two {pair.Said(judgement.Same)}";

    /// <inheritdoc/>
    internal override string Kind => judgement.Undone is null ? "A person's word" : "A person's word, taken back";

    /// <inheritdoc/>
    internal override string Twin => SiteTwin.Of(SiteLinks.Judgement(judgement.Id));

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html)
    {
        html.Write($"""<p class="lead">Given on {Moment(judgement.Given)}""");
        if (judgement.Undone is { } undone) html.Write($", taken back on {Moment(undone)}: all is as it was before");
        html.WriteLine($".</p>");
    }

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        html.WriteLine($"""<section aria-labelledby="why-h"><h2 id="why-h">Why</h2><p class="words">{judgement.Reason ?? "No reason was given."}</p>""");
        if (judgement.Undone is null)
        {
            html.WriteLine($"""
                <form method="post" action="{SiteLinks.Undo(judgement.Id)}" class="word">
                <input type="hidden" name="{SiteForm.TokenField}" value="{form.Token}">
                <p class="buttons"><button type="submit">Take it back</button></p>
                </form>
                """);
        }

        html.WriteLine($"""</section><div class="sides">""");
        pair.Left.Write(html, links);
        pair.Right.Write(html, links);
        html.WriteLine($"""</div><p class="whole"><a href="{SiteLinks.Judgements}">Every word that was given</a></p>""");
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer) => JudgementJson.Write(writer, judgement);

    private static string Moment(DateTimeOffset at) => $"{at.ToUniversalTime():d MMMM yyyy, HH:mm} UTC";
}
