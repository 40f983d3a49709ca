using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Documents.Metadata;

/// <summary>How much each kind of place, and each sign about a value, speaks for that value: <c>models/en/metadata/weights.lexicon</c>.</summary>
/// <remarks>
/// The weights of the signs of one value add up; the value with the highest sum wins if the sum is above the threshold of its field, else none does.
/// This is a conditional logit with an outside option (McFadden 1974), learned from pages whose description is known
/// (<c>models/en/metadata/MODEL.md</c>).
/// </remarks>
internal static class Weights
{
    private static readonly FrozenDictionary<(string Field, string Sign), double> Entries = Lexicon.Read("models/en/metadata/weights.lexicon")
        .ToFrozenDictionary(entry => (entry[0], entry[1]), entry => double.Parse(entry[2], CultureInfo.InvariantCulture));

    /// <summary>The weight of a sign; nothing where it was never seen.</summary>
    public static double Of(string field, string sign) => Entries.GetValueOrDefault((field, sign));

    /// <summary>The sum of the weights of several signs.</summary>
    public static double Sum(string field, IEnumerable<string> signs) => signs.Sum(sign => Of(field, sign));
}
