using System.Collections.Immutable;
using AngleSharp;
using AngleSharp.Dom;
using Hearsay.Documents.Metadata;

namespace Hearsay.Documents.Pages;

/// <summary>Makes an article of a saved page: its visible text as blocks, furniture included and marked, and what the markup says of it.</summary>
/// <remarks>
/// The page is parsed as the HTML Standard says (AngleSharp); no script runs and nothing is fetched. Time grows with the length of the page,
/// however deeply it is nested. Safe to call from several threads.
/// </remarks>
public static class HtmlReader
{
    // A dateline opens the body; a second paragraph may carry it where the first is a standfirst.
    private const int ParagraphsWithDateline = 2;

    /// <summary>Reads an article from a page.</summary>
    /// <param name="id">The article's identity.</param>
    /// <param name="document">The name of its file.</param>
    /// <param name="decoded">The markup.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Article Read(string id, string document, DecodedText decoded, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(decoded);
        using var html = PageParser.Parse(decoded.Text);
        cancellation.ThrowIfCancellationRequested();
        StreamedParts.Place(html, decoded.Text);
        if (html.Body is null) return new Article(id, document, "", [], decoded.Encoding) { Remarks = decoded.Remarks };

        var page = ReadText(html, cancellation, out var scripted);
        var metadata = new PageMetadata(html, page);
        var title = metadata.Title;
        MarkByRules(page, title, cancellation);
        var text = page.Text;
        var drafts = page.Blocks.Select(block => block.Draft).ToList();
        var head = Headline.HeadLength(text, drafts);
        var byline = FindByline(page, drafts, head);
        var credit = WireCredits.Find(text, drafts);
        PublicationDates.Find(text, drafts, head);
        var published = metadata.Published();
        var (place, agency) = ReadDateline(text, drafts);
        return new Article(id, document, text, Draft.Finish(drafts), decoded.Encoding)
        {
            Title = title,
            Outlet = metadata.Outlet(),
            Authors = metadata.Authors(byline),
            Published = published,
            Updated = metadata.Updated(published),
            Address = metadata.Address(),
            LeadCaption = metadata.LeadCaption(),
            Dateline = place,
            WireCredit = agency ?? byline.Agency ?? credit,
            Remarks = scripted is null ? decoded.Remarks : decoded.Remarks.Add($"The page shows little or nothing of its article; the text was read from the data in its script ({scripted.Where})."),
        };
    }

    /// <summary>The days and the lists of authors that a page gives, with the signs by which they are weighed; what is learned of metadata is learned from these.</summary>
    internal static (List<(DateOnly Day, HashSet<string> Signs)> Days, List<(ImmutableArray<Known<string>> People, HashSet<string> Signs)> Lists)? ReadCandidates(DecodedText decoded)
    {
        using var html = PageParser.Parse(decoded.Text);
        StreamedParts.Place(html, decoded.Text);
        if (html.Body is null) return null;
        var page = ReadText(html, CancellationToken.None, out _);
        var metadata = new PageMetadata(html, page);
        MarkByRules(page, metadata.Title, CancellationToken.None);
        var drafts = page.Blocks.Select(block => block.Draft).ToList();
        return ([.. DateChoice.Days(metadata.Dates)], metadata.Lists(FindByline(page, drafts, Headline.HeadLength(page.Text, drafts))));
    }

    // What is put into the page out of its scripts changes the page: its text is read once more then.
    private static PageText ReadText(IDocument html, CancellationToken cancellation, out ScriptedText? scripted)
    {
        var page = PageText.Of(html.Body!, cancellation);
        MainContent.Mark(page);
        scripted = null;
        if (ScriptedArticle.Put(html, page, cancellation) is not var (element, text)) return page;
        scripted = text;
        page = PageText.Of(html.Body!, cancellation);
        MainContent.Mark(page, element);
        ScriptedArticle.MarkRepeats(page, element, text.Words);
        return page;
    }

    private static void MarkByRules(PageText page, Known<string>? title, CancellationToken cancellation)
    {
        MarkTitle(page, title);
        PullQuotes.Mark(page);
        var drafts = page.Blocks.Select(block => block.Draft).ToList();
        Furniture.Mark(page.Text, drafts, cancellation);
        foreach (var draft in drafts)
        {
            if (draft.IsBody && PageNumbers.Recognize(draft.Span.In(page.Text))) draft.Mark("page numbers");
            if (draft.IsBody && Captions.Recognize(draft.Span.In(page.Text))) draft.Mark("photo caption");
        }
    }

    private static void MarkTitle(PageText page, Known<string>? title)
    {
        if (title is null) return;
        var own = title.Evidence.Span;
        foreach (var block in page.Blocks)
        {
            var span = block.Draft.Span;
            if (own == span || (own is null && block.Owner.Name is "h1" or "h2" && Prose.SameWords(span.In(page.Text), title.Value)))
            {
                block.Draft.Retitle();
                own = span;
            }
            else if (block.Draft.IsBody && span.Length < 400 && Prose.SameWords(span.In(page.Text), title.Value))
            {
                block.Draft.Mark("repeated headline");
            }
        }
    }

    // The byline stands near the headline, often in a block that is marked as furniture by its name.
    private static BylineReading FindByline(PageText page, List<Draft> drafts, int head)
    {
        var found = Byline.Find(page.Text, drafts, head);
        if (!found.Authors.IsEmpty) return found;
        foreach (var block in page.Blocks)
        {
            if (block.Draft.Reason is "byline" or "page header" or "outside the article" && Byline.Read(page.Text, block.Draft.Span, bare: false) is { } reading
                && (!reading.Authors.IsEmpty || reading.Agency is not null)) return reading with { Agency = reading.Agency ?? found.Agency };
        }

        return found;
    }

    private static (Known<string>? Place, Known<string>? Agency) ReadDateline(string text, List<Draft> drafts)
    {
        foreach (var draft in drafts.Where(draft => draft.IsBody && Prose.ReadsAsParagraph(draft.Span.In(text))).Take(ParagraphsWithDateline))
        {
            var (place, agency) = Dateline.Read(text, draft.Span);
            if (place is not null || agency is not null) return (place, agency);
        }

        return (null, null);
    }
}
