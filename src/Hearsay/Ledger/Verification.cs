using System.Collections.Immutable;

namespace Hearsay.Ledger;

/// <summary>What a check of every stored span found.</summary>
/// <param name="Articles">How many articles were checked.</param>
/// <param name="Spans">How many spans were read again and compared.</param>
/// <param name="Differences">What does not hold, in the order of the articles; empty where everything does.</param>
public sealed record Verification(int Articles, int Spans, ImmutableArray<Difference> Differences)
{
    /// <summary>Whether everything holds.</summary>
    public bool Holds => Differences.IsEmpty;
}

/// <summary>A place where the ledger does not hold.</summary>
/// <param name="Article">The article's id, or null where the file itself is meant.</param>
/// <param name="Row">The id of the statement or figure, or of the article where the cell is its own; a table's name for the file.</param>
/// <param name="Role">What the cell is ("content", "speaker", "counted"), "text" for the article's characters as a whole.</param>
/// <param name="Expected">The characters stored beside the span, or what should be there, in words.</param>
/// <param name="Found">The characters that the article has at the span, or what is there, in words.</param>
public sealed record Difference(string? Article, string Row, string Role, string Expected, string Found);
