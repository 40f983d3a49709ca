using System.Collections.Immutable;

namespace Hearsay.Ledger.Speakers;

/// <summary>Tells whether two spellings may stand for one name of another script: <c>spelling.lexicon</c> and <c>given-names.lexicon</c>.</summary>
/// <remarks>It compares letters by fixed rules of transliteration, never by how many of them differ.</remarks>
internal static class Spelling
{
    private static readonly List<(string Family, string Place, string Written, string Counts)> Rules = [];
    private static readonly List<(string Family, string Ending)> Endings = [];
    private static readonly HashSet<(string Family, string Given)> Given = [];
    private static readonly Dictionary<string, List<int>> Forms = [];

    static Spelling()
    {
        foreach (var fields in Lexicon.Read("Ledger/Speakers/spelling.lexicon"))
        {
            if (fields[0] == "rule") Rules.Add((fields[1], fields[2], fields[3], fields.Length > 4 ? fields[4] : ""));
            else if (fields[2] == "end") Endings.AddRange(fields[3].Split(' ').Select(ending => (fields[1], ending)));
            else if (fields[2] == "given") Given.UnionWith(fields[3].Split(' ').Select(name => (fields[1], name)));
        }

        var line = 0;
        foreach (var fields in Lexicon.Read("Ledger/Speakers/given-names.lexicon"))
        {
            foreach (var name in fields[1].Split(' '))
            {
                if (!Forms.TryGetValue(name, out var lines)) Forms.Add(name, lines = []);
                lines.Add(line);
            }

            line++;
        }
    }

    /// <summary>The families of spelling that names may bear a sign of.</summary>
    public static ImmutableArray<string> Families { get; } = ["slavic", "arabic", "german"];

    /// <summary>Whether a surname or given name bears the sign of a family.</summary>
    public static bool Bears(string family, string surname, IEnumerable<string> given) =>
        Endings.Exists(one => one.Family == family && surname.Length > one.Ending.Length + 1 && surname.EndsWith(one.Ending, StringComparison.Ordinal))
        || given.Any(one => Given.Contains((family, one)));

    /// <summary>Whether two given names are forms of one.</summary>
    public static bool AreForms(string one, string other) =>
        Forms.TryGetValue(one, out var lines) && Forms.TryGetValue(other, out var others) && lines.Exists(others.Contains);

    /// <summary>The letters that a spelling counts as under the rules of a family.</summary>
    public static string Skeleton(string family, string word)
    {
        foreach (var (of, place, written, counts) in Rules)
        {
            if (of != family) continue;
            if (place == "end")
            {
                if (word.Length > written.Length && word.EndsWith(written, StringComparison.Ordinal)) word = word[..^written.Length] + counts;
            }
            else if (place == "start")
            {
                if (word.Length > written.Length && word.StartsWith(written, StringComparison.Ordinal)) word = counts + word[written.Length..];
            }
            else word = word.Replace(written, counts, StringComparison.Ordinal);
        }

        return word;
    }
}
