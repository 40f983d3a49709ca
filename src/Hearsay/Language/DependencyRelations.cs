using System.Collections.Frozen;
using System.Text;

namespace Hearsay.Language;

/// <summary>The written forms of the dependency labels, as in the DEPREL column of CoNLL-U.</summary>
public static class DependencyRelations
{
    private static readonly string[] Names = [.. Enum.GetValues<DependencyRelation>().Select(Write)];

    private static readonly FrozenDictionary<string, DependencyRelation> ByName =
        Enum.GetValues<DependencyRelation>().ToFrozenDictionary(relation => Names[(int)relation], StringComparer.Ordinal);

    /// <summary>The label as CoNLL-U writes it: <c>nsubj:pass</c>.</summary>
    public static string Name(this DependencyRelation relation) => Names[(int)relation];

    /// <summary>The relation without its subtype: <c>nsubj</c> for <c>nsubj:pass</c>.</summary>
    public static DependencyRelation Universal(this DependencyRelation relation)
    {
        var name = Names[(int)relation];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : ByName[name[..colon]];
    }

    /// <summary>Reads a label; one with an unknown subtype gives the relation without it, an unknown one gives Unknown.</summary>
    public static DependencyRelation Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ByName.TryGetValue(name, out var relation)) return relation;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? DependencyRelation.Unknown : ByName.GetValueOrDefault(name[..colon]);
    }

    // NsubjPass becomes nsubj:pass.
    private static string Write(DependencyRelation relation)
    {
        var name = new StringBuilder();
        foreach (var letter in relation.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && name.Length > 0) name.Append(':');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
