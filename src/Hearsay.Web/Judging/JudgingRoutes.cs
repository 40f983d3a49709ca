using Hearsay.Ledger;
using Hearsay.Site;
using Hearsay.Site.Judging;
using Hearsay.Web.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Web.Judging;

/// <summary>A person's word: asked for, taken, shown, taken back.</summary>
internal sealed class JudgingRoutes(string ledger, LedgerShelf shelf, FormGuard guard, TimeProvider time)
{
    private const int LongestReason = JudgePage.LongestReason;

    /// <summary>Sets the routes.</summary>
    public void Map(WebApplication site)
    {
        site.MapGet(SiteLinks.Ask, context => Ask(context, asJson: false));
        site.MapGet(SiteLinks.Ask + ".json", context => Ask(context, asJson: true));
        site.MapGet(SiteLinks.Judgements, context => PageResult.Send(context, Log(), asJson: false));
        site.MapGet(SiteLinks.Judgements + ".json", context => PageResult.Send(context, Log(), asJson: true));
        site.MapGet(SiteLinks.Judgement("{id}"), Show);
        site.MapPost(SiteLinks.Judgements, Take);
        site.MapPost(SiteLinks.Undo("{id}"), TakeBack);
    }

    private async Task Ask(HttpContext context, bool asJson, IFormCollection? sent = null, string? problem = null)
    {
        var query = context.Request.Query;
        string? Field(string name) => sent is null ? query[name] : sent[name];
        if (Kind(Field("kind")) is not { } kind || Field("left") is not { Length: > 0 and < 500 } left || Field("right") is not { Length: > 0 and < 500 } right)
        {
            await PageResult.Problem(context, 400, "It is not said what is asked about", "Choose two things on the page of a claim, a speaker, an article or a story.").ConfigureAwait(false);
            return;
        }

        var now = await shelf.Now(context.RequestAborted).ConfigureAwait(false);
        using var opened = LedgerFile.Open(ledger);
        var pair = JudgedPair.Of(kind, Bare(kind, left), Bare(kind, right), id => opened.Article(id));
        if (!pair.IsWhole)
        {
            var same = pair.Left.Id == pair.Right.Id;
            await PageResult.Problem(context, same ? 400 : 404, same ? "Both sides are the same" : "The ledger has no such thing", "Choose two different things on the page of a claim, a speaker, an article or a story.").ConfigureAwait(false);
            return;
        }

        async Task<SiteStory?> StoryOf(JudgedSide side) =>
            await now.StoryOf(side.ArticleId, null).WaitAsync(context.RequestAborted).ConfigureAwait(false)
            ?? (await shelf.Later(now, context.RequestAborted).ConfigureAwait(false) is { } later ? await later.StoryOf(side.ArticleId, null).ConfigureAwait(false) : null);
        if (await StoryOf(pair.Left).ConfigureAwait(false) is not { } one || await StoryOf(pair.Right).ConfigureAwait(false) is not { } other)
        {
            // The ledger has it, and yet no story: another article stands for it.
            await PageResult.Problem(context, 404, "Another article stands for it", "The same article came under another name. Begin with the list of stories.").ConfigureAwait(false);
            return;
        }

        var page = SitePages.Judge(pair, PairStanding.Of(pair, one, other, opened.Judgements()), guard.Form with { Problem = problem });
        await PageResult.Send(context, page, asJson).ConfigureAwait(false);
    }

    private async Task Take(HttpContext context)
    {
        if (await FormPost.Read(context, guard).ConfigureAwait(false) is not { } form) return;
        var reason = ((string?)form["reason"])?.Trim() ?? "";
        bool? same = (string?)form["same"] switch { "yes" => true, "no" => false, _ => null };
        var problem = reason.Length == 0 ? "Say why: the word is kept with its reason."
            : reason.Length > LongestReason ? $"The reason is longer than {LongestReason} characters: shorten it."
            : same is null ? "Say whether the two are one."
            : null;
        if (problem is not null || same is not { } said || Kind(form["kind"]) is not { } kind)
        {
            await Ask(context, asJson: false, form, problem ?? "It is not said what is asked about.").ConfigureAwait(false);
            return;
        }

        using var opened = LedgerFile.Open(ledger);
        var pair = JudgedPair.Of(kind, form["left"].ToString(), form["right"].ToString(), id => opened.Article(id));
        if (!pair.IsWhole)
        {
            await PageResult.Problem(context, 404, "The ledger has no such thing", "Nothing was noted. Begin with the list of stories.").ConfigureAwait(false);
            return;
        }

        var judgement = opened.Judge(kind, pair.Left.Id, pair.Right.Id, said, reason, time.GetUtcNow());
        PageResult.SeeOther(context, SiteLinks.Judgement(judgement.Id));
    }

    private async Task TakeBack(HttpContext context)
    {
        if (await FormPost.Read(context, guard).ConfigureAwait(false) is null) return;
        var id = (string)context.Request.RouteValues["id"]!;
        using var opened = LedgerFile.Open(ledger);
        if (opened.JudgementLog().FirstOrDefault(one => one.Id == id) is not { } judgement)
        {
            await PageResult.Problem(context, 404, "There is no such word", "The log has every word that was given.").ConfigureAwait(false);
            return;
        }

        // Twice is as good as once: two people may press the button.
        if (judgement.Undone is null) opened.Undo(id, time.GetUtcNow());
        PageResult.SeeOther(context, SiteLinks.Judgement(id));
    }

    private async Task Show(HttpContext context)
    {
        var (id, asJson) = PageResult.Twin((string)context.Request.RouteValues["id"]!);
        using var opened = LedgerFile.Open(ledger);
        await (opened.JudgementLog().FirstOrDefault(one => one.Id == id) is { } judgement
            ? PageResult.Send(context, SitePages.Judgement(judgement, PairOf(opened, judgement), guard.Form), asJson)
            : PageResult.Problem(context, 404, "There is no such word", "The log has every word that was given.")).ConfigureAwait(false);
    }

    private SitePage Log()
    {
        using var opened = LedgerFile.Open(ledger);
        var log = opened.JudgementLog();
        // The page reads what it shows while it is written.
        var pairs = log.TakeLast(JudgementsPage.MostShown).ToDictionary(one => one.Id, one => PairOf(opened, one), StringComparer.Ordinal);
        return SitePages.Judgements(log, one => pairs[one.Id]);
    }

    private static JudgedPair PairOf(LedgerFile opened, Judgement one) => JudgedPair.Of(one.Kind, one.Left, one.Right, id => opened.Article(id));

    private static DecisionKind? Kind(string? name) =>
        Enum.GetValues<DecisionKind>().Where(kind => Output.JsonCells.Name(kind) == name).Select(kind => (DecisionKind?)kind).FirstOrDefault();

    // Of a story its address or "t-…" will do.
    private static string Bare(DecisionKind kind, string id)
    {
        if (kind != DecisionKind.Story) return id;
        var path = id.Trim().Split('?', '#')[0].TrimEnd('/');
        var last = path[(path.LastIndexOf('/') + 1)..];
        return last.StartsWith("t-", StringComparison.Ordinal) ? last[2..] : last;
    }
}
