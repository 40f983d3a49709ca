using Hearsay.Documents;
using Hearsay.Ledger.Claims;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>The lines that the parts of the plain-text report have in common.</summary>
internal sealed class TextReportLines
{
    // Four digits mostly tell the articles of any one story apart; more are shown only where they do not.
    private const int ShortestId = 4;
    private readonly int idLength;

    /// <summary>Prepares the lines of a story.</summary>
    public TextReportLines(ReportIndex index, TextLayout layout)
    {
        Index = index;
        Layout = layout;
        var ids = index.Story.Articles.Select(entry => entry.Article.Id).Distinct().ToList();
        idLength = ShortestId;
        while (idLength < 12 && ids.Select(id => Cut(id)).Distinct().Count() < ids.Count) idLength++;
    }

    /// <summary>The rows of the story.</summary>
    public ReportIndex Index { get; }

    /// <summary>Where the lines go.</summary>
    public TextLayout Layout { get; }

    /// <summary>The shortest beginning of an article's id that no other article of the story has.</summary>
    public string ShortId(string articleId) => Cut(articleId);

    /// <summary>The id of a claim or of a member with its article's part shortened, which leads there as well.</summary>
    public string ShortClaimId(string id)
    {
        var (head, rest) = id.StartsWith("c-", StringComparison.Ordinal) ? ("c-", id[2..]) : ("", id);
        var dash = rest.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? id : head + Cut(rest[..dash]) + rest[dash..];
    }

    /// <summary>The statement's id with its article's part shortened.</summary>
    public string ShortId(ReportRow row) => Cut(row.Entry.Article.Id) + row.Statement.Id[row.Entry.Article.Id.Length..];

    /// <summary>A line under a row: where it stands and how to open it.</summary>
    public void Place(int indent, ReportRow row)
    {
        var article = row.Entry.Article;
        var outlet = article.Outlet is { } known ? $"{known.Value}, " : "";
        Layout.Paragraph(indent, indent, new TextPiece($"{outlet}{article.Document}, {ShortId(row)}", TextStyle.Aside));
    }

    /// <summary>"Anselm Durrick, the mayor, through Meridian Wire," with a comma behind where a verb can follow.</summary>
    public static string Who(ReportRow row)
    {
        var statement = row.Statement;
        var who = row.SpeakerWithRole;
        var through = statement.Relays.IsEmpty ? "" : $", through {string.Join(", through ", statement.Relays.Select(relay => relay.Name))},";
        var isClosed = through.Length > 0 || statement.Speaker?.Role is null || who.EndsWith(row.SpeakerWords, StringComparison.Ordinal);
        return who + through + (isClosed ? "" : ",");
    }

    /// <summary>When it was said, and on what that rests.</summary>
    public static string When(ReportRow row)
    {
        if (row.Statement.Said is { Value: { } said }) return ReportWords.Date(said);
        var published = row.Entry.Article.Published is { } known ? $"published {ReportWords.Date(known.Value)}" : "date unknown";
        return row.Statement.Said is { } words ? $"“{row.Words(words.Span)}”, {published}" : published;
    }

    /// <summary>What the speaker does about something named before: "said so", "denied it".</summary>
    public static string Did(Stance stance) => stance switch
    {
        Stance.Asserts => "said so",
        Stance.Declines => "declined to say",
        _ => $"{ReportWords.Stance(stance)} it",
    };

    /// <summary>The three counts side by side: "4 articles; 3 outlets; 1 origin."</summary>
    public static string Counts(Claim claim)
    {
        var outlets = claim.Outlets is { } known ? ReportWords.Count(known, "outlet") : "outlets unknown";
        return $"{ReportWords.Count(claim.Articles, "article")}; {outlets}; {ReportWords.Origins(claim)}.";
    }

    /// <summary>Which figure of a content a claim is about: "“two” in ", or nothing where it is about the whole.</summary>
    public static string FigureOf(Claim claim, ReportRow first) =>
        claim.Members is [{ Figure: { } number }, ..] && number <= first.Statement.Figures.Length ? $"“{first.Words(first.Statement.Figures[number - 1].Span)}” in " : "";

    /// <summary>The content as worded, in quotation marks of the report unless it has its own.</summary>
    public static string Content(ReportRow row)
    {
        var content = row.Statement.Attribution.Content;
        var words = string.Join(CitedText.Gap, content.Select(row.Words));
        return row.Statement.Attribution.Quotation == Attributions.QuotationType.Direct ? words : $"“{words}”";
    }

    private string Cut(string id) => id[..Math.Min(idLength, id.Length)];
}
