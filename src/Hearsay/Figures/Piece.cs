using Hearsay.Documents;

namespace Hearsay.Figures;

/// <summary>A token, or a part of a token that a number shares with something else ("3,000" and "strong", "4.2" and "bn").</summary>
/// <param name="Span">Its characters in the article's text.</param>
/// <param name="Token">The token that it is of.</param>
/// <param name="Join">How it hangs on the piece before it.</param>
internal readonly record struct Piece(Span Span, int Token, PieceJoin Join);

/// <summary>How a piece hangs on the piece before it.</summary>
internal enum PieceJoin
{
    /// <summary>It begins its token.</summary>
    Apart,

    /// <summary>Written on to it within one token.</summary>
    Glued,

    /// <summary>Behind a hyphen or dash within one token.</summary>
    Hyphen,
}
