using Hearsay.Documents;
using Hearsay.Ledger;
using Hearsay.Ledger.Arrivals;
using Hearsay.Output;

namespace Hearsay.Cli.Terminal;

/// <summary>An article on a terminal: what is known of it, its text with the boilerplate marked, and its statements.</summary>
internal static class ArticlePage
{
    /// <summary>Writes it.</summary>
    /// <param name="entry">The article.</param>
    /// <param name="sightings">Where it was found.</param>
    /// <param name="layout">Where to.</param>
    public static void Write(ArticleEntry entry, IReadOnlyList<Sighting> sightings, TextLayout layout)
    {
        var (article, text) = (entry.Article, new CitedText(entry.Article));
        layout.Paragraph(0, 0, new TextPiece(article.Title?.Value ?? article.Document, TextStyle.Heading));
        Field(layout, text, "document", article.Document, null);
        Field(layout, text, "id", article.Id, null);
        Field(layout, text, "title", article.Title?.Value, article.Title?.Evidence);
        Field(layout, text, "outlet", article.Outlet?.Value, article.Outlet?.Evidence);
        foreach (var author in article.Authors) Field(layout, text, "author", author.Value, author.Evidence);
        Field(layout, text, "published", article.Published?.Value.ToString(), article.Published?.Evidence);
        if (article.Updated is { } updated) Field(layout, text, "last changed", updated.Value.ToString(), updated.Evidence);
        if (article.LeadCaption is { } caption) Field(layout, text, "lead caption", caption.Value, caption.Evidence);
        if (article.WireCredit is { } wire) Field(layout, text, "credits", wire.Value, wire.Evidence);
        if (article.Dateline is { } dateline) Field(layout, text, "dateline", dateline.Value, dateline.Evidence);
        if (article.Address is { } address) Field(layout, text, "address", address.Value, address.Evidence);
        if (article.FetchedFrom is { } fetched) Field(layout, text, "fetched at", fetched, null);
        foreach (var sighting in sightings.Where(one => one.Reason != SightingReason.First))
            Field(layout, text, "found too", $"{sighting.Document}: {ArrivalCount.Because(sighting.Reason)}", null);
        foreach (var remark in article.Remarks) layout.Paragraph(2, 4, remark);

        layout.Heading("Text");
        foreach (var block in article.Blocks)
        {
            TextPiece[] pieces = block.Kind == BlockKind.Boilerplate
                ? [new TextPiece($"[boilerplate{(block.Reason is { } why ? $", {why}" : "")}] {text.Words(block.Span)}", TextStyle.Aside)]
                : [new TextPiece(text.Words(block.Span), block.Kind == BlockKind.Title || block.Form == BlockForm.Heading ? TextStyle.Heading : TextStyle.Plain)];
            var indent = block.Form == BlockForm.Quotation ? 6 : 2;
            layout.Paragraph(indent, indent, pieces);
            layout.Line();
        }

        layout.Heading("Statements");
        if (entry.Statements.IsEmpty) layout.Paragraph(2, 2, "None found.");
        foreach (var statement in entry.Statements)
        {
            var source = statement.Speaker?.Name ?? text.Words(statement.Attribution.Source);
            layout.Paragraph(
                2,
                6,
                new TextPiece(statement.Id, TextStyle.Aside),
                $" {(source.Length == 0 ? "nobody named" : source)}, {JsonCells.Name(statement.Stance)}: "
                + text.Words(statement.Attribution.Content));
        }
    }

    private static void Field(TextLayout layout, CitedText text, string name, string? value, Evidence? evidence)
    {
        var basis = evidence switch
        {
            null => "",
            { Span: { } span } => $" (“{evidence.Wording}” at {Place(text, span)})",
            _ => $" (“{evidence.Wording}” in {evidence.Where})",
        };
        layout.Paragraph(2, 14, name.PadRight(11, '\u00A0') + " ", value ?? "unknown", new TextPiece(basis, TextStyle.Aside));
    }

    /// <summary>A span as code points: "120-131".</summary>
    public static string Place(CitedText text, Span span)
    {
        var (start, end) = text.CodePoints(span);
        return $"{start}-{end}";
    }
}
