using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Hearsay.Figures;

namespace Hearsay.Output;

/// <summary>A researcher's own rule for words without a number ("dozens" = 24 to 99), applied where figures are written out.</summary>
/// <remarks>The ledger never holds what such a rule says: it stands in cells of its own, beside the words. Immutable.</remarks>
/// <param name="Words">The words, without modifier, in any case ("dozens", "several thousand").</param>
/// <param name="Low">The least number that they are coded as, or null.</param>
/// <param name="High">The greatest, or null.</param>
public sealed record FigureCoding(string Words, decimal? Low, decimal? High)
{
    private const NumberStyles Digits = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Reads <c>dozens=24..99</c>, <c>dozens=24</c>, <c>hundreds=200..</c>.</summary>
    /// <param name="rule">The rule as it is written.</param>
    /// <param name="coding">What it says.</param>
    /// <returns>Whether it is a rule.</returns>
    public static bool TryParse(string rule, [NotNullWhen(true)] out FigureCoding? coding)
    {
        ArgumentNullException.ThrowIfNull(rule);
        coding = null;
        var mark = rule.LastIndexOf('=');
        if (mark <= 0) return false;
        var words = rule[..mark].Trim();
        var bounds = rule[(mark + 1)..].Split("..");
        if (words.Length == 0 || bounds.Length > 2 || !Number(bounds[0], out var low) || !Number(bounds[^1], out var high)) return false;
        if (low is null && high is null || low > high) return false;
        coding = new FigureCoding(words, low, high);
        return true;
    }

    /// <summary>Whether the rule is for this figure: one without numbers whose words, its modifier aside, are those of the rule.</summary>
    public bool Fits(string text, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (figure.Low is not null || figure.High is not null || figure.Flaw != FigureFlaw.None) return false;
        var (start, end) = (figure.Span.Start, figure.Span.End);
        if (figure.Modifier is { } modifier && modifier.Start == start) start = modifier.End;
        else if (figure.Modifier is { } behind && behind.End == end) end = behind.Start;
        if (figure.Unit is { } unit && unit.End == end && unit.Start > start) end = unit.Start;
        return start < end && text.AsSpan(start, end - start).Trim().Equals(Words, StringComparison.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words}={Low}{(Low == High ? "" : "..")}{(Low == High ? "" : High)}");

    private static bool Number(string words, out decimal? number)
    {
        number = null;
        if (words.Trim().Length == 0) return true;
        if (!decimal.TryParse(words, Digits, CultureInfo.InvariantCulture, out var value)) return false;
        number = value;
        return true;
    }
}
