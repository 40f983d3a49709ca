using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>A statement together with the article that it stands in: one row of the page.</summary>
/// <param name="Entry">The article.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Number">The statement's number in its article, from 1.</param>
/// <param name="ArticleNumber">The article's number in the story, from 1.</param>
/// <param name="IsRepeat">Whether the article is a copy of another one of the story.</param>
internal sealed record ReportRow(ArticleEntry Entry, Statement Statement, int Number, int ArticleNumber, bool IsRepeat)
{
    private const int LongestCell = 500;

    /// <summary>The article's text.</summary>
    public string Text => Entry.Article.Text;

    /// <summary>The fragment of the row.</summary>
    public string RowId => "s-" + Statement.Id;

    /// <summary>The fragment of the place in the article's full text.</summary>
    public string PlaceId => "t-" + Statement.Id;

    /// <summary>When it was said, or, where that is not stated, when the article was published; null where neither is known.</summary>
    public DateRange? Date => Statement.Said?.Value ?? Entry.Article.Published?.Value;

    /// <summary>Whether <see cref="Date"/> is the day of publication.</summary>
    public bool IsDatedByArticle => Statement.Said?.Value is null;

    /// <summary>What orders rows by time; undated ones come last.</summary>
    public (DateOnly From, DateOnly To, int Article, int Number) Order =>
        (Date?.From ?? DateOnly.MaxValue, Date?.To ?? DateOnly.MaxValue, ArticleNumber, Number);

    /// <summary>Who speaks, in words: the speaker's name, the words of an unresolved source in quotation marks, or nobody.</summary>
    public string SpeakerWords
    {
        get
        {
            if (Statement.Speaker is { } speaker) return speaker.Name;
            var source = string.Join(" … ", Statement.Attribution.Source.Select(Words));
            return source.Length == 0 ? "nobody named" : $"“{source}”";
        }
    }

    /// <summary>Who speaks with the role, in the order of the text: "interior minister Mara Denholm", "Mara Denholm, the interior minister".</summary>
    public string SpeakerWithRole => Statement.Speaker?.Role is not { } role ? SpeakerWords
        : LeadsToName(Statement.Speaker) ? $"{role} {SpeakerWords}"
        : $"{SpeakerWords}, {role}";

    /// <summary>The first words of the content, for tooltips and lists: the whole stands in the table.</summary>
    public string Opening(int length)
    {
        var first = Statement.Attribution.Content.IsEmpty ? default : Statement.Attribution.Content[0];
        var words = ReportWords.Shorten(Words(new Span(first.Start, Math.Min(first.End, first.Start + length + 1))), length);
        return Statement.Attribution.Content.Length > 1 && words[^1..] != "…" ? words + " …" : words;
    }

    // The fullest name may stand elsewhere than the role, so any word of the name behind the role will do: "the minister, Denholm".
    private bool LeadsToName(Speaker speaker)
    {
        if (speaker.RoleEvidence is not { } role || role.End > Text.Length) return false;
        var behind = Text.AsSpan(role.End);
        var name = behind.TrimStart(',').TrimStart();
        if (name.Length == behind.Length) return false;
        foreach (var word in speaker.Name.AsSpan().Split(' '))
        {
            var part = speaker.Name.AsSpan(word);
            var isWord = name.Length == part.Length || (name.Length > part.Length && !char.IsLetterOrDigit(name[part.Length]));
            if (part.Length > 0 && name.StartsWith(part, StringComparison.Ordinal) && isWord) return true;
        }

        return false;
    }

    /// <summary>The characters of a span, clipped to the article's text; a span too long for a cell ends in "…".</summary>
    /// <remarks>Contents have a longer limit of their own; no other cell that reads well comes near this one.</remarks>
    public string Words(Span span) =>
        ReportWords.Shorten(MarkedText.Clip(Text, span with { End = Math.Min(span.End, span.Start + LongestCell + 1) }).Of(Text), LongestCell);
}
