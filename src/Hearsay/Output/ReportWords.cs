using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Conflicts;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>The page's neutral words for dates, stances and bounds.</summary>
public static class ReportWords
{
    /// <summary>A day, month, year or stretch: "12 Mar 2024", "Mar 2024", "11–16 Mar 2024".</summary>
    public static string Date(DateRange range) => range.Precision switch
    {
        DatePrecision.Day => range.From.ToString("d MMM yyyy"),
        DatePrecision.Month => range.From.ToString("MMM yyyy"),
        DatePrecision.Year => range.From.ToString("yyyy"),
        _ when range.From.Year != range.To.Year => $"{range.From:d MMM yyyy} – {range.To:d MMM yyyy}",
        _ when range.From.Month != range.To.Month => $"{range.From:d MMM} – {range.To:d MMM yyyy}",
        _ => $"{range.From.Day}–{range.To:d MMM yyyy}",
    };

    /// <summary>What the speaker does, in the past tense.</summary>
    public static string Stance(Stance stance) => stance switch
    {
        Statements.Stance.Asserts => "said",
        Statements.Stance.Hedges => "hedged",
        Statements.Stance.Confirms => "confirmed",
        Statements.Stance.Denies => "denied",
        Statements.Stance.Unconfirmed => "could not confirm",
        _ => "declined to say",
    };

    /// <summary>A stance with its nuance: "hedges (not ruled out)".</summary>
    public static string StanceName(Statement statement) =>
        JsonCells.Name(statement.Stance) + (Nuance(statement.Nuance) is { } nuance ? $" ({nuance})" : "");

    /// <summary>What a stance leaves open or keeps apart, or null.</summary>
    public static string? Nuance(StanceNuance nuance) => nuance == StanceNuance.None ? null : JsonCells.Name(nuance).Replace('_', ' ');

    /// <summary>What is wrong with a number as it is written, or null.</summary>
    public static string? Flaw(FigureFlaw flaw) => flaw switch
    {
        FigureFlaw.OutOfRange => "out of range",
        FigureFlaw.Malformed => "number malformed",
        FigureFlaw.MixedScripts => "digits of several scripts",
        FigureFlaw.UpsideDown => "range upside down",
        _ => null,
    };

    /// <summary>Whether the thing counted has happened, or null for the unmarked case.</summary>
    public static string? Status(FigureStatus status) => status switch
    {
        FigureStatus.Ongoing => "ongoing",
        FigureStatus.Planned => "planned",
        FigureStatus.Possible => "possible",
        FigureStatus.Hypothetical => "hypothetical",
        _ => null,
    };

    /// <summary>Whether a figure is an addition or a part, or null for a whole.</summary>
    public static string? Scope(FigureScope scope) => scope switch
    {
        FigureScope.Increment => "an addition",
        FigureScope.Share => "a part of a whole",
        _ => null,
    };

    /// <summary>The bounds that a wording gives: "at most 12,000", "40 to 60"; null where it is vague.</summary>
    public static string? Bounds(Figure figure) => (figure.Low, figure.High) switch
    {
        (null, null) => null,
        ({ } low, null) => "at least " + Number(low),
        (null, { } high) => "at most " + Number(high),
        ({ } low, { } high) when low == high => Number(low),
        ({ } low, { } high) => $"{Number(low)} to {Number(high)}",
    };

    /// <summary>A number with separators between thousands.</summary>
    public static string Number(decimal number) => number.ToString("#,0.############################");

    /// <summary>How many origins stand behind a claim, with those of which nobody can tell apart: "1 origin, and 2 of unknown independence".</summary>
    public static string Origins(Claim claim) =>
        Count(claim.Origins, "origin") + (claim.UnknownIndependence == 0 ? "" : $", and {claim.UnknownIndependence:#,0} of unknown independence");

    /// <summary>How two statements differ, in words.</summary>
    public static string Conflict(ConflictKind kind) => kind switch
    {
        ConflictKind.DisjointBounds => "Figures that cannot both hold",
        ConflictKind.AssertionAndDenial => "Asserted and denied",
        ConflictKind.ConfirmedAndUnconfirmed => "Confirmed by one, not confirmed by the other",
        _ => "A later figure replaces an earlier one",
    };

    /// <summary>The words in quotation marks, unless they begin with their own.</summary>
    public static string Quoted(string words) => words.Length > 0 && words[0] is '“' or '"' ? words : $"“{words}”";

    /// <summary>What of a span is not page furniture, its blocks joined by blanks.</summary>
    public static string Readable(Article article, Span span) => string.Join(
        ' ',
        article.ReadableBlocks.Select(block => new Span(Math.Max(block.Span.Start, span.Start), Math.Min(block.Span.End, span.End)))
            .Where(part => part.Start < part.End).Select(part => MarkedText.Clip(article.Text, part).Of(article.Text).Trim()));

    /// <summary>The words with a capital letter first.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"1 article", "2 articles".</summary>
    public static string Count(int number, string one) =>
        number == 1 ? $"1 {one}" : one is [.., not ('a' or 'e' or 'o' or 'u'), 'y'] ? $"{number:#,0} {one[..^1]}ies" : $"{number:#,0} {one}s";

    /// <summary>Who published an article, or the file's name where that is not known.</summary>
    public static string Outlet(Article article) => article.Outlet?.Value ?? article.Document;

    /// <summary>When an article was published.</summary>
    public static string Published(Article article) =>
        article.Published is { } published ? Date(published.Value) : "date not stated";

    /// <summary>At most <paramref name="length"/> characters, for labels and tooltips: the whole stands in the table.</summary>
    public static string Shorten(string words, int length)
    {
        if (words.Length <= length) return words;
        var end = MarkedText.Clip(words, new Span(length - 1, length - 1)).Start;
        var space = words.LastIndexOf(' ', end);
        return string.Concat(words.AsSpan(0, space > length / 2 ? space : end), "…");
    }
}
