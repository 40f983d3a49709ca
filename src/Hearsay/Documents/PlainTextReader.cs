using Hearsay.Documents.PlainText;

namespace Hearsay.Documents;

/// <summary>Makes an article of plain text: finds the paragraphs, marks what is furniture, reads headline, byline, dateline and date.</summary>
/// <remarks>No character of the text is changed or dropped. Time grows with the length of the text. Safe to call from several threads.</remarks>
public static class PlainTextReader
{
    // A dateline opens the body; a second paragraph may carry it where the first is a standfirst.
    private const int ParagraphsWithDateline = 2;

    /// <summary>Reads an article from its characters.</summary>
    /// <param name="id">The article's identity.</param>
    /// <param name="document">The name of its file.</param>
    /// <param name="decoded">Its characters.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Article Read(string id, string document, DecodedText decoded, CancellationToken cancellation = default) =>
        Read(id, document, decoded, LineModel.English, cancellation);

    /// <summary>Reads an article with a model of page furniture other than the one that ships; without any where it is null.</summary>
    internal static Article Read(string id, string document, DecodedText decoded, LineModel? model, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decoded);
        var text = decoded.Text;
        var drafts = Divide(text, cancellation);
        var furniture = model is null ? null : LearnedFurniture.Find(text, drafts, model);
        var head = Headline.HeadLength(text, drafts);
        var byline = Byline.Find(text, drafts, head);
        var published = PublicationDates.Find(text, drafts, head);
        if (published is null && byline.Date is { Date: { } day } date) published = new(day, new Evidence("text", date.Span.Of(text), date.Span));
        var credit = WireCredits.Find(text, drafts);
        var (title, outlet) = Headline.Find(text, drafts, head);
        furniture?.Mark(drafts);
        var (place, agency) = ReadDateline(text, drafts, head);
        return new Article(id, document, text, Draft.Finish(drafts), decoded.Encoding)
        {
            Title = title,
            Outlet = outlet,
            Authors = byline.Authors,
            Published = published ?? Dateline.Day(text, place),
            Dateline = place,
            WireCredit = agency ?? byline.Agency ?? credit,
            Remarks = decoded.Remarks,
        };
    }

    /// <summary>Divides a text into blocks and marks those that rules know.</summary>
    internal static List<Draft> Divide(string text, CancellationToken cancellation)
    {
        var drafts = new List<Draft>();
        foreach (var paragraph in Paragraphs.Find(text))
        {
            cancellation.ThrowIfCancellationRequested();
            drafts.AddRange(Glue.Part(text, paragraph));
        }

        Furniture.Mark(text, drafts, cancellation);
        MarkCaptionsAndTrails(text, drafts);
        return drafts;
    }

    private static void MarkCaptionsAndTrails(string text, List<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (!draft.IsBody) continue;
            if (Captions.Recognize(draft.Span.In(text))) draft.Mark("photo caption");
            else if (IsTrail(draft.Span.In(text))) draft.Mark("navigation trail");
        }
    }

    // "Home > World > Europe"
    private static bool IsTrail(ReadOnlySpan<char> line) =>
        line.Length <= 120 && !Prose.EndsSentence(line) && line.IndexOfAny(">›»") is var at && at > 0 && at < line.Length - 1
        && char.IsWhiteSpace(line[at - 1]) && char.IsWhiteSpace(line[at + 1]) && Prose.CountWords(line, 13) <= 12;

    private static (Known<string>? Place, Known<string>? Agency) ReadDateline(string text, List<Draft> drafts, int head)
    {
        var tried = 0;
        for (var at = head; at < drafts.Count && tried < ParagraphsWithDateline; at++)
        {
            if (!drafts[at].IsBody) continue;
            var (place, agency) = Dateline.Read(text, drafts[at].Span);
            if (place is not null || agency is not null) return (place, agency);
            tried++;
        }

        return (null, null);
    }
}
