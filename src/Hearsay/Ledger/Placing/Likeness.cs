namespace Hearsay.Ledger.Placing;

/// <summary>In what two articles are alike.</summary>
internal enum LikenessKind
{
    /// <summary>They carry the same runs of words.</summary>
    Text,

    /// <summary>They tell of the same things at about the same time.</summary>
    Topic,
}

/// <summary>That two articles are alike: a pure function of the two, whenever it was found.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Left">The lesser number of both.</param>
/// <param name="Right">The greater number of both.</param>
/// <param name="Score">How much, 0 to 1. Scores of two kinds are not to be compared.</param>
internal readonly record struct Likeness(LikenessKind Kind, int Left, int Right, float Score);
