using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Attributions;

/// <summary>How often what a rule finds is right, as counted on PolNeAR's development articles.</summary>
internal static class RuleConfidence
{
    // What a rule that was seldom seen is taken to be worth: a half.
    private const double Doubt = 2;

    private static readonly FrozenDictionary<string, double> ByRule = Lexicon.Read("models/en/cues/rules.lexicon").ToFrozenDictionary(
        entry => entry[0],
        entry => (int.Parse(entry[1], CultureInfo.InvariantCulture) + (Doubt / 2)) / (int.Parse(entry[2], CultureInfo.InvariantCulture) + Doubt));

    /// <summary>0 to 1.</summary>
    internal static double Of(string rule) => ByRule.GetValueOrDefault(rule, 0.5);
}
