using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Origins;

namespace Hearsay.Output;

/// <summary>A claim as a tree of text: its beginnings, the chains that lead from articles to them, and the rules behind all of it.</summary>
internal static class ExplainedClaim
{
    /// <summary>So many articles of one beginning are shown; JSON has all.</summary>
    private const int MostArticles = 40;

    private const int LongestWords = 200;

    /// <summary>Writes it.</summary>
    public static void Write(TextReportLines lines, Claim claim)
    {
        var layout = lines.Layout;
        layout.Paragraph(0, 0, new TextPiece($"The claim {claim.Id}", TextStyle.Heading));
        if (Wording(lines, claim) is { } words) layout.Paragraph(2, 2, words);
        layout.Paragraph(2, 2, Counts(claim));

        layout.Heading("Origins");
        var counted = claim.OriginList.Where(one => one.Counts).ToList();
        if (counted.Count == 0) layout.Paragraph(2, 2, "None found.");
        foreach (var origin in counted) Write(lines, origin);
        var others = claim.OriginList.Where(one => !one.Counts).ToList();
        if (others.Count > 0)
        {
            layout.Heading("Not counted as origins");
            foreach (var origin in others) Write(lines, origin);
        }

        layout.Heading("Why this is one claim");
        if (claim.Decisions.IsEmpty) layout.Paragraph(2, 4, $"{claim.Rule}.");
        DecisionLines.Write(lines, 2, claim.Decisions);
        var ids = claim.StatementIds.ToHashSet();
        var differences = lines.Index.Story.Conflicts.Concat(lines.Index.Story.Revisions).Where(one => ids.Contains(one.LeftStatement) || ids.Contains(one.RightStatement)).ToList();
        if (differences.Count == 0) return;
        layout.Heading("What it differs from");
        foreach (var one in differences) layout.Paragraph(2, 6, $"{ExplainedConflict.Name(one.Kind)}: {one.Reason} ", new TextPiece(one.Id, TextStyle.Aside));
    }

    /// <summary>One line with the counts, and how to open it.</summary>
    public static void WriteLine(TextReportLines lines, Claim claim)
    {
        lines.Layout.Paragraph(2, 6, $"{Wording(lines, claim) ?? claim.Id} {Counts(claim)} ", new TextPiece(claim.Id, TextStyle.Aside));
    }

    /// <summary>The three counts.</summary>
    public static string Counts(Claim claim)
    {
        var outlets = claim.Outlets is { } known ? ReportWords.Count(known, "outlet") : "outlets unknown";
        var unknown = claim.UnknownIndependence > 0 ? $", and {claim.UnknownIndependence} more of unknown independence" : "";
        // A claim of denials alone has the denial for its beginning.
        var isPutForward = claim.OriginList.Any(one => one is { Counts: true, Stance: Statements.Stance.Asserts or Statements.Stance.Hedges or Statements.Stance.Confirms });
        var denied = isPutForward || !claim.OriginList.Any(one => one.Counts) ? "" : ", and nobody who puts it forward";
        return $"{ReportWords.Count(claim.Articles, "article")}; {outlets}; {ReportWords.Count(claim.Origins, "origin")}{unknown}{denied}.";
    }

    /// <summary>What is said, as first worded, in quotation marks; null where the claim has no words.</summary>
    public static string? Wording(TextReportLines lines, Claim claim)
    {
        var words = claim.Words.Select(place => lines.Index.Article(place.ArticleId) is { } article ? place.Span.Of(article.Text) : null).OfType<string>().ToList();
        if (words.Count > 0) return ReportWords.Quoted(string.Join(CitedText.Gap, words));
        return claim.StatementIds.Select(lines.Index.Row).OfType<ReportRow>().FirstOrDefault() is { } first ? TextReportLines.Content(first) : null;
    }

    private static void Write(TextReportLines lines, Origin origin)
    {
        var layout = lines.Layout;
        var number = origin.Id[(origin.Id.LastIndexOf(".o", StringComparison.Ordinal) + 2)..];
        var independence = !origin.Counts ? ReportWords.Stance(origin.Stance)
            : origin.Independence == Independence.Independent ? "counts as one origin" : "unknown independence";
        layout.Line();
        layout.Paragraph(2, 5, new TextPiece($"{number}. {Name(lines, origin)}", TextStyle.Source), $": {independence}.");
        layout.Paragraph(5, 5, origin.Reason);
        var articles = origin.Chains.GroupBy(chain => chain.ArticleId).ToList();
        foreach (var chains in articles.Take(MostArticles)) Write(lines, [.. chains]);
        if (articles.Count > MostArticles) layout.Paragraph(5, 7, $"and {ReportWords.Count(articles.Count - MostArticles, "more article")}: --format json lists all.");
        if (origin.Decisions.IsEmpty) return;
        layout.Paragraph(5, 5, origin.Counts ? "One origin, because:" : "Brought together, because:");
        DecisionLines.Write(lines, 7, origin.Decisions);
    }

    private static string Name(TextReportLines lines, Origin origin)
    {
        var speakers = origin.Chains.Select(chain => chain.Links.LastOrDefault(link => link.Kind == ChainLinkKind.Speaker)).OfType<ChainLink>().ToList();
        var party = origin.Speaker is { } id ? lines.Index.Story.Speakers.FirstOrDefault(one => one.Id == id) : null;
        var link = speakers.Find(one => one.Id == origin.Speaker) ?? speakers.FirstOrDefault();
        var name = party?.Name ?? link?.Name ?? "Nobody named";
        return link is { IsUnnamed: true } ? $"{name} (not named)" : name;
    }

    // The ways of one article first, then what it says on them: who passes on what another says says it twice.
    private static void Write(TextReportLines lines, List<Chain> chains)
    {
        if (lines.Index.Article(chains[0].ArticleId) is not { } article) return;
        var layout = lines.Layout;
        foreach (var way in chains.Select(chain => string.Concat(chain.Links.Select(link => Link(lines, link)))).Distinct())
            layout.Paragraph(5, 9, $"{ReportWords.Outlet(article)}{(way.Length > 0 ? way : " <- nobody named")}");
        var document = article.Outlet is null ? "" : $", {article.Document}";
        foreach (var row in chains.Select(StatementOf).Distinct().Select(lines.Index.Row).OfType<ReportRow>())
        {
            var occasion = row.Statement.Occasion is { } span ? $", “{row.Words(span)}”" : "";
            var words = string.Join(CitedText.Gap, row.Statement.Attribution.Content.Select(row.Words));
            layout.Paragraph(
                9, 9, $"{When(row)}{occasion}: {ReportWords.Quoted(ReportWords.Shorten(words, LongestWords))} ", new TextPiece($"({lines.ShortId(row)}{document})", TextStyle.Aside));
        }
    }

    private static string Link(TextReportLines lines, ChainLink link)
    {
        var remarks = new List<string>();
        if (link.Kind == ChainLinkKind.Original && !link.IsInferred)
        {
            var credit = link.Evidence is { } place && lines.Index.Article(place.ArticleId) is { } article ? $": “{place.Span.Of(article.Text)}”" : "";
            remarks.Add(link.Article is null && credit.Contains(link.Name, StringComparison.Ordinal) ? "credited" : link.Article is null ? $"credited{credit}" : $"whose text it carries{credit}");
        }

        if (link is { Kind: ChainLinkKind.Original, IsInferred: true }) remarks.Add("whose text it carries: inferred, it does not say so");
        else if (link.IsInferred) remarks.Add("inferred");
        if (link.IsUnnamed) remarks.Add("not named");
        if (link.Article is { } own) remarks.Add($"article {lines.ShortId(own)}");
        return $" <- {link.Name}{(remarks.Count > 0 ? $" ({string.Join("; ", remarks)})" : "")}";
    }

    private static string When(ReportRow row)
    {
        var when = TextReportLines.When(row);
        return row.Statement.Said is { Value: not null } ? $"said {when}" : when;
    }

    private static string StatementOf(Chain chain)
    {
        var figure = chain.Member.IndexOf(".f", StringComparison.Ordinal);
        return figure < 0 ? chain.Member : chain.Member[..figure];
    }
}
