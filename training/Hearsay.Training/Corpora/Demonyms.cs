using System.Collections.Frozen;

namespace Hearsay.Training.Corpora;

/// <summary>Tells the words for nationalities, peoples, religions and political groups.</summary>
internal static class Demonyms
{
    private static readonly FrozenSet<string> Known = WordLists.Words("demonyms.lexicon");

    /// <summary>Whether every word of the name is one, or a point of the compass before one: "South Korean", "African - American".</summary>
    public static bool Contains(IReadOnlyList<string> forms)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            var isDirection = forms[i] is "North" or "South" or "East" or "West" or "Northern" or "Southern" or "Eastern" or "Central" or "-" or "–";
            if (isDirection ? i + 1 == forms.Count : !Contains(forms[i])) return false;
        }

        return forms.Count > 0;
    }

    /// <summary>Whether the word, or each part of it between hyphens, is one: "Kurdish", "Democrats", "Anglo-Irish".</summary>
    public static bool Contains(string form) => form.Length > 2 && form.Split('-').All(Part);

    private static bool Part(string form) => Known.Contains(form) || (form.EndsWith('s') && Known.Contains(form[..^1]));
}
