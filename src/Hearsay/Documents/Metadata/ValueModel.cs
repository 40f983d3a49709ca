using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Documents.Trees;

namespace Hearsay.Documents.Metadata;

/// <summary>
/// How likely each value that a page gives for a field of its description is to be the right one, from the signs about it and about the others:
/// <c>models/en/metadata/weights.lexicon</c>.
/// </summary>
/// <remarks>
/// Boosted trees, learned from pages whose description is known (<c>models/en/metadata/MODEL.md</c>). A sign is a place that gives the value ("meta",
/// "line by head") or something that speaks for or against it. Immutable once made; safe to share between threads.
/// </remarks>
/// <param name="signs">The signs that are known, in the order of the features.</param>
/// <param name="trees">The trees.</param>
/// <param name="bound">From this probability on a value counts.</param>
internal sealed class ValueModel(string[] signs, BoostedTrees trees, float bound)
{
    /// <summary>The lexicon that ships.</summary>
    internal const string Name = "models/en/metadata/weights.lexicon";

    // Beside the signs: how many values there are, which one this is, how many signs it has.
    private const int Counts = 3;

    private static readonly Lazy<List<string[]>> Entries = new(() => [.. Lexicon.Read(Name)]);
    private static readonly Lazy<ValueModel> PublishedModel = new(() => Read(Entries.Value, "published"));
    private static readonly Lazy<ValueModel> AuthorModel = new(() => Read(Entries.Value, "author"));

    private readonly FrozenDictionary<string, int> places = signs.Select((sign, at) => KeyValuePair.Create(sign, at)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The model of the day of publication.</summary>
    public static ValueModel Published => PublishedModel.Value;

    /// <summary>The model of the authors.</summary>
    public static ValueModel Author => AuthorModel.Value;

    /// <summary>How many features a value has.</summary>
    internal int Width => (2 * signs.Length) + Counts;

    /// <summary>Reads the model of one field from the fields of a lexicon's lines: "bound", field, probability; "sign", field, number, sign; the rest is its trees.</summary>
    internal static ValueModel Read(IReadOnlyList<string[]> entries, string field)
    {
        var own = entries.Where(entry => entry[1] == field).ToList();
        var signs = own.Where(entry => entry[0] == "sign").OrderBy(entry => int.Parse(entry[2], CultureInfo.InvariantCulture)).Select(entry => entry[3]);
        var bound = own.Where(entry => entry[0] == "bound").Select(entry => float.Parse(entry[2], CultureInfo.InvariantCulture)).First();
        return new ValueModel([.. signs], TreeLines.Read(own, field), bound);
    }

    /// <summary>The number of the value that is most likely right, the first of several; -1 where none is likely enough.</summary>
    /// <param name="values">The signs of each value that the page gives.</param>
    public int Choose(IReadOnlyList<IReadOnlyCollection<string>> values)
    {
        var (best, most) = (-1, bound);
        var row = new float[Width];
        for (var at = 0; at < values.Count; at++)
        {
            Fill(values, at, row);
            var likely = trees.Probability(row);
            if (best < 0 ? likely >= most : likely > most) (best, most) = (at, likely);
        }

        return best;
    }

    /// <summary>Writes the features of one value: its signs, the signs of the others, and the counts.</summary>
    internal void Fill(IReadOnlyList<IReadOnlyCollection<string>> values, int at, Span<float> row)
    {
        row.Clear();
        for (var other = 0; other < values.Count; other++)
        {
            var start = other == at ? 0 : signs.Length;
            foreach (var sign in values[other])
            {
                if (places.TryGetValue(sign, out var place)) row[start + place] = 1;
            }
        }

        var counts = row[(2 * signs.Length)..];
        (counts[0], counts[1], counts[2]) = (values.Count, at, values[at].Count);
    }
}
