using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Site.Judging;

/// <summary>Asks a person about two things: both sides, what was decided so far and why, and the form that takes the person's word.</summary>
internal sealed class JudgePage(JudgedPair pair, PairStanding standing, SiteForm form) : SitePage
{
    /// <summary>The longest reason that is taken, in characters.</summary>
    internal const int LongestReason = 2000;

    private readonly SiteLinks links = new("", null);

    /// <inheritdoc/>
    public override string Title => pair.Question;

    /// <inheritdoc/>
    public override int Status => form.Problem is null ? 200 : 400;

    /// <inheritdoc/>
    internal override string Kind => "Your word";

    /// <inheritdoc/>
    internal override string Twin => $"{SiteLinks.Ask}.json{SiteLinks.AskedOf(pair.Kind, pair.Left.Id, pair.Right.Id)}";

    /// <inheritdoc/>
    internal override void WriteLead(HtmlWriter html) => html.WriteLine(
        $"""<p class="lead">Your word goes before every rule. It is kept with its date and your reason, shown wherever it counts, and can be taken back.</p>""");

    /// <inheritdoc/>
    internal override void WriteMain(HtmlWriter html)
    {
        html.WriteLine($"""<div class="sides">""");
        pair.Left.Write(html, links);
        pair.Right.Write(html, links);
        html.WriteLine($"</div>");
        html.WriteLine($"""<section aria-labelledby="now-h"><h2 id="now-h">As it stands</h2>""");
        WriteStanding(html);
        html.WriteLine($"""</section><section aria-labelledby="word-h"><h2 id="word-h">Your word</h2>""");
        if (form.Problem is { } problem) html.WriteLine($"""<p class="problem" role="alert" id="reason-problem">{problem}</p>""");
        html.WriteLine($"""
            <form method="post" action="{SiteLinks.Judgements}" class="word">
            <input type="hidden" name="{SiteForm.TokenField}" value="{form.Token}">
            <input type="hidden" name="kind" value="{JsonCells.Name(pair.Kind)}"><input type="hidden" name="left" value="{pair.Left.Id}"><input type="hidden" name="right" value="{pair.Right.Id}">
            <p><label for="reason">Why</label> <span class="note" id="reason-note">A sentence that a colleague will understand a year from now.</span></p>
            <textarea id="reason" name="reason" rows="3" maxlength="{LongestReason}" required aria-describedby="reason-note"></textarea>
            <p class="buttons">
            """);
        // First what changes something.
        foreach (var same in standing.IsOne ? (bool[])[false, true] : [true, false])
            html.WriteLine($"""<button type="submit" name="same" value="{(same ? "yes" : "no")}" class="{(same == standing.IsOne ? "quiet" : "")}">They {pair.Said(same)}</button>""");
        html.WriteLine($"</p></form></section>");
    }

    /// <inheritdoc/>
    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonCells.Name(pair.Kind));
        writer.WriteString("left", pair.Left.Id);
        writer.WriteString("right", pair.Right.Id);
        writer.WriteBoolean("same", standing.IsOne);
        writer.WriteString("rule", standing.Decision?.Rule);
        writer.WriteString("judgement", standing.Judgement?.Id);
        writer.WriteEndObject();
    }

    private void WriteStanding(HtmlWriter html)
    {
        if (standing.Judgement is { } judgement)
            html.WriteLine($"""<p>On {Day(judgement.Given)} a person said that they {pair.Said(judgement.Same)}{(judgement.Reason is null ? "." : ": ")}<span class="words">{judgement.Reason}</span> <a href="{SiteLinks.Judgement(judgement.Id)}">See it, or take it back</a></p>""");
        else if (standing.Decision is { } decision)
            html.WriteLine($"""<p>They are held to {pair.Said(decision.Same)}. The rule: {decision.Rule}</p>""");
        else
            html.WriteLine($"""<p>{(standing.IsOne ? $"They are held to {pair.Said(true)}, by way of others: no rule put just these two together." : "No rule has put them together.")}</p>""");
    }

    private static string Day(DateTimeOffset at) => $"{at.ToUniversalTime():d MMMM yyyy}";
}
