using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Documents.Metadata;

namespace Hearsay.Documents.Inputs;

/// <summary>Takes what a container says of a document over into the article: a record's own title goes before what its text seems to begin with.</summary>
/// <remarks>Safe to call from several threads.</remarks>
internal static class FactsReading
{
    /// <summary>The article with title, authors, outlet and dates as its container gives them, where it gives them.</summary>
    public static Article Apply(Article article, DocumentFacts facts)
    {
        var authors = facts.Authors.SelectMany(written => PersonNames.Of(written)).Distinct(StringComparer.Ordinal).Select(name => Known(facts, name)).ToImmutableArray();
        if (Text(facts.Title) is { } title && !(article.Title is { } own && Prose.SameWords(own.Value, title)))
        {
            // What seemed the headline is none, then, and is read.
            article = article with
            {
                Title = Known(facts, title),
                Blocks = [.. article.Blocks.Select(block => block.Kind == BlockKind.Title ? new Block(block.Span, BlockKind.Body) { Form = block.Form } : block)],
            };
        }

        var published = Dated(facts, facts.Published) ?? article.Published;
        return article with
        {
            Authors = authors.IsEmpty ? article.Authors : authors,
            Outlet = Text(facts.Outlet) is { } outlet ? Known(facts, outlet) : article.Outlet,
            Published = published,

            // No change is before the publication.
            Updated = Dated(facts, facts.Updated) is { } updated && (published is null || updated.Value.From >= published.Value.From) ? updated : article.Updated,
        };
    }

    private static Known<string> Known(DocumentFacts facts, string value) => new(value, new Evidence(facts.Where, value));

    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Known<DateRange>? Dated(DocumentFacts facts, string? written) =>
        Text(written) is { Length: >= 8 } value && PublicationDates.FindIn(value, new Span(0, value.Length)) is { Date: { } day } ? new Known<DateRange>(day, new Evidence(facts.Where, value)) : null;
}
