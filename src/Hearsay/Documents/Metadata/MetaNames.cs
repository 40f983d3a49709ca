using System.Collections.Frozen;

namespace Hearsay.Documents.Metadata;

/// <summary>What the meta elements of publishing systems mean: <c>page-markup.lexicon</c>.</summary>
internal static class MetaNames
{
    private static readonly FrozenDictionary<string, string> Meanings = Lexicon.Read("Documents/Metadata/page-markup.lexicon").Where(entry => entry[0] == "meta")
        .ToFrozenDictionary(entry => entry[1], entry => entry[2], StringComparer.OrdinalIgnoreCase);

    /// <summary>"author", "published" or "modified", or null for a name that means none of these.</summary>
    public static string? MeaningOf(string name) => Meanings.GetValueOrDefault(name);
}
