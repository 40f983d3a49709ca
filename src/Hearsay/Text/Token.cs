using Hearsay.Documents;

namespace Hearsay.Text;

/// <summary>One word, number, punctuation mark or symbol.</summary>
/// <param name="Span">Its characters in the article's text.</param>
/// <param name="Kind">What it looks like.</param>
public readonly record struct Token(Span Span, TokenKind Kind)
{
    /// <summary>Where it begins, in UTF-16 units of the article's text.</summary>
    public int Start => Span.Start;

    /// <summary>One past where it ends.</summary>
    public int End => Span.End;
}

/// <summary>What a token looks like.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with the marks that belong to them ("U.S.", "non-stop", "'s"), and addresses.</summary>
    Word,

    /// <summary>Begins with a digit, or with a mark and a digit ("1,500", "1990s", "4.2", ".25", "'90s").</summary>
    Number,

    /// <summary>A quotation mark.</summary>
    Quote,

    /// <summary>Any other punctuation.</summary>
    Punctuation,

    /// <summary>Currency signs, %, +, faces, emoji and whatever else is neither letter, digit nor punctuation.</summary>
    Symbol,
}
