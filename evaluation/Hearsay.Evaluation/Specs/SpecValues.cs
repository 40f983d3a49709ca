using System.Globalization;

namespace Hearsay.Evaluation.Specs;

/// <summary>Compares the numbers of specifications with the product's.</summary>
public static class SpecValues
{
    /// <summary>Whether a number as text ("0.666666666666667", "1E-07", "20%") is the product's, to 12 digits; null is only null.</summary>
    public static bool Same(string? expected, decimal? found)
    {
        if (expected is null || found is null) return expected is null && found is null;
        return double.TryParse(expected.TrimEnd('%'), CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value - (double)found.Value) <= 1e-12 * Math.Max(1e-12, Math.Abs(value));
    }

    /// <summary>The ends of "[20,30)" as texts, null for an open end. Whether an end belongs to the range is not looked at: the product does not tell.</summary>
    public static (string? Low, string? High) Ends(string range)
    {
        var ends = range.Trim('[', ']', '(', ')').Split(',');
        return (End(ends[0]), End(ends[^1]));

        static string? End(string text) => text.Length > 0 ? text : null;
    }
}
