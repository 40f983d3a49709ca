using System.Globalization;

namespace Hearsay.Ledger.Conflicts;

/// <summary>What units measure, to compare figures given in two of them: <c>unit-scales.lexicon</c>. Safe to use from several threads.</summary>
internal static class FigureUnits
{
    private static readonly Dictionary<string, (string Measures, decimal Scale)> Scales = Lexicon.Read("Ledger/Conflicts/unit-scales.lexicon")
        .ToDictionary(entry => entry[0], entry => (entry[1], decimal.Parse(entry[2], CultureInfo.InvariantCulture)));

    /// <summary>Whether a noun in its singular is the name of a unit.</summary>
    public static bool IsKnown(string name) => Scales.ContainsKey(name);

    /// <summary>What the unit measures and how many of the common unit one is; a unit that is not listed is like itself alone.
    /// Of a rate, what is counted for each of something else is measured.</summary>
    public static (string Measures, decimal Scale) Of(string? unit, string worded)
    {
        if (unit is null) return (worded.ToLowerInvariant(), 1);
        var per = unit.IndexOf(" per ", StringComparison.Ordinal);
        if (Scales.TryGetValue(unit, out var whole)) return whole;
        return per > 0 && Scales.TryGetValue(unit[..per], out var scale) ? scale : (per > 0 ? unit[..per] : unit, 1);
    }
}
