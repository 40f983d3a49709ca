using System.Collections.Frozen;

namespace Hearsay.Training.Corpora;

/// <summary>Tells the words for nationalities, peoples, religions and political groups.</summary>
internal static class Demonyms
{
    private static readonly FrozenSet<string> Known = WordLists.Words("demonyms.lexicon");

    /// <summary>Whether the word, or each part of it between hyphens, is one: "Kurdish", "Democrats", "Anglo-Irish".</summary>
    public static bool Contains(string form) => form.Length > 2 && form.Split('-').All(Part);

    private static bool Part(string form) => Known.Contains(form) || (form.EndsWith('s') && Known.Contains(form[..^1]));
}
