using System.Collections.Immutable;
using Hearsay.Dates;

namespace Hearsay.Documents;

/// <summary>One published text, as it was read: its characters, what is known of its publication, and which parts are body.</summary>
/// <remarks>Immutable and safe to share between threads. Every span is in UTF-16 units of <see cref="Text"/>.</remarks>
/// <param name="Id">The first 12 hexadecimal digits of the SHA-256 of the file's bytes: the same bytes are the same article.</param>
/// <param name="Document">The file's name, without its folder.</param>
/// <param name="Text">For plain text, the file's characters, unchanged; for a page, its extracted text, furniture included.</param>
/// <param name="Blocks">Non-empty, ordered, disjoint; together they cover every character of <paramref name="Text"/> that is not white space.</param>
/// <param name="Encoding">The name of the character encoding that the bytes were read with.</param>
public sealed record Article(string Id, string Document, string Text, ImmutableArray<Block> Blocks, string Encoding)
{
    /// <summary>The headline, or null where none is told.</summary>
    public Known<string>? Title { get; init; }

    /// <summary>Who wrote it, in the order in which the byline names them.</summary>
    public ImmutableArray<Known<string>> Authors { get; init; } = [];

    /// <summary>Who published it, or null where the text does not say.</summary>
    public Known<string>? Outlet { get; init; }

    /// <summary>When it was published, or null where the text does not settle it. A range of one day where the day is known.</summary>
    public Known<DateRange>? Published { get; init; }

    /// <summary>When it was last changed, or null where the page does not say. Never before <see cref="Published"/>.</summary>
    public Known<DateRange>? Updated { get; init; }

    /// <summary>The address that the page gives as its own, absolute (http or https) and as written there, or null.</summary>
    public Known<string>? Address { get; init; }

    /// <summary>The address that it was fetched from, or that the feed, record or archive that holds it gives for it, as written there; null where nobody says.</summary>
    public string? FetchedFrom { get; init; }

    /// <summary>
    /// The SHA-256 of all that it was read from, in small hexadecimal digits: of the file's bytes, and where a feed or a record describes the article, of
    /// what it says too. Null where the article was not read from a file, or by a version that did not keep it.
    /// </summary>
    public string? Fingerprint { get; init; }

    /// <summary>The caption of the lead image, or null. It is no part of the body.</summary>
    public Known<string>? LeadCaption { get; init; }

    /// <summary>The agency that the text credits ("(Meridian Wire)"), or null.</summary>
    public Known<string>? WireCredit { get; init; }

    /// <summary>Where the dateline places the reporting ("TARVOS"), or null.</summary>
    public Known<string>? Dateline { get; init; }

    /// <summary>What a reader of the ledger should know about how this file was read, in words: a fallback encoding, say.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The blocks that attributions are read from: everything that is not boilerplate.</summary>
    public IEnumerable<Block> ReadableBlocks => Blocks.Where(block => block.Kind != BlockKind.Boilerplate);
}

/// <summary>What a block of text is.</summary>
public enum BlockKind
{
    /// <summary>What the article says.</summary>
    Body,

    /// <summary>The headline, where it stands in the text.</summary>
    Title,

    /// <summary>Page furniture: marked and kept, never cut.</summary>
    Boilerplate,
}

/// <summary>A run of text of one kind: a paragraph, a headline, a piece of furniture.</summary>
/// <param name="Span">Where it stands; neither begins nor ends with white space.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Reason">Why it was marked so, in a few words ("photo caption"), or null for ordinary body.</param>
public readonly record struct Block(Span Span, BlockKind Kind, string? Reason = null)
{
    /// <summary>What the markup makes of it; a text without markup has paragraphs alone.</summary>
    public BlockForm Form { get; init; }
}

/// <summary>What the markup of a page makes of a block.</summary>
public enum BlockForm
{
    /// <summary>Running text, or whatever else has no form of its own.</summary>
    Paragraph,

    /// <summary>A heading of any rank.</summary>
    Heading,

    /// <summary>Part of a quotation set apart from the text around it (<c>blockquote</c>).</summary>
    Quotation,

    /// <summary>Part of an item of a list.</summary>
    ListItem,
}

/// <summary>A value together with what it stands on.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Evidence">What it was read from.</param>
public sealed record Known<T>(T Value, Evidence Evidence);

/// <summary>What a piece of an article's description was read from.</summary>
/// <param name="Where">The place: <c>text</c>, or the part of the page's markup, as in <c>meta article:published_time</c>.</param>
/// <param name="Wording">The characters read there.</param>
/// <param name="Span">Where these characters stand in the article's text, or null where they stand only in the markup.</param>
public sealed record Evidence(string Where, string Wording, Span? Span = null);
