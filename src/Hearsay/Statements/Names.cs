using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Looks up the layer of names by place.</summary>
internal static class Names
{
    /// <summary>The name that holds the word, or null.</summary>
    internal static NamedEntity? At(Analysis analysis, int word)
    {
        int low = 0, high = analysis.Names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (analysis.Names[middle].Tokens.End <= word) low = middle + 1;
            else high = middle;
        }

        return low < analysis.Names.Length && analysis.Names[low].Tokens.Contains(word) ? analysis.Names[low] : null;
    }
}
