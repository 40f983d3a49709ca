using System.Collections.Frozen;
using System.Reflection;

namespace Hearsay.Training.Corpora;

/// <summary>Reads the word lists that stand beside the readers, in the form that <see cref="Lexicon"/> describes.</summary>
internal static class WordLists
{
    /// <summary>The entries of a list, each split into its fields.</summary>
    /// <exception cref="InvalidOperationException">The program was built without that file.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Corpora/" + name)
            ?? throw new InvalidOperationException($"HS395: the list {name} is not in the training program. Build it again from a whole checkout.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }

    /// <summary>The first fields of a list.</summary>
    public static FrozenSet<string> Words(string name) => Read(name).Select(fields => fields[0]).ToFrozenSet(StringComparer.Ordinal);
}
