using System.Globalization;

namespace Hearsay.Evaluation.Output;

/// <summary>Rounds figures for output.</summary>
public static class OneDecimal
{
    /// <summary>The figure with one decimal place, from its exact binary value, halves to the even digit: as Python's <c>round(x, 1)</c>.</summary>
    /// <param name="figure">Zero or more.</param>
    public static decimal Round(double figure)
    {
        // Formatting rounds the exact value, but halves away from zero. Of the exact halves (.05, .15 and so on) only .25 and .75 are
        // binary fractions, and of these only .25 has an even digit below.
        var whole = Math.Floor(figure);
        return figure - whole == 0.25
            ? (decimal)whole + 0.2m
            : decimal.Parse(figure.ToString("F1", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
