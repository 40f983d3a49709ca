using Hearsay.Documents;
using Hearsay.Figures;

namespace Hearsay.Evaluation.Quantities;

/// <summary>A quantity that the product found, in the terms of <see cref="GoldQuantity"/>.</summary>
/// <param name="Words">The quantity as worded, for lists of differences.</param>
/// <param name="Low">Its value, or the first of a range.</param>
/// <param name="High">The same, or the second of a range.</param>
/// <param name="Change">How it is qualified.</param>
/// <param name="Unit">Its unit as worded; null for a plain count.</param>
/// <param name="UnitName">Its unit's name.</param>
/// <param name="Counted">What is counted, as worded.</param>
/// <param name="Subject">Of whom or what it is said beyond what is counted, as worded.</param>
/// <param name="IsCountedBehind">Whether what is counted stands behind the number.</param>
public sealed record FoundQuantity(
    string Words, double Low, double High, string Change, string? Unit, string? UnitName, string? Counted, bool IsCountedBehind, string? Subject)
{
    /// <summary>The product's quantity, or null for one that has no value ("dozens"): by design the product gives it none.</summary>
    internal static FoundQuantity? Of(string text, NumberReading reading)
    {
        if ((reading.Low ?? reading.High) is not { } low || (reading.High ?? reading.Low) is not { } high) return null;
        var figure = reading.Figure;
        var change = reading switch
        {
            { Low: null } => "<",
            { High: null } => ">",
            { IsAbout: true } => "~",
            { Figure.Modifier: null, Direction: ChangeDirection.Up } => "up",
            { Figure.Modifier: null, Direction: ChangeDirection.Down } => "down",
            _ => "=",
        };
        return new FoundQuantity(
            reading.Span.Of(text), (double)low, (double)high, change, Words(figure?.Unit), reading.Use == NumberUse.Age ? reading.UnitName + " of age" : reading.UnitName, Words(figure?.Counted),
            figure?.Counted is { } counted && counted.Start >= reading.Core.Start, Words(figure?.Subject));

        string? Words(Span? span) => span is { } known ? known.Of(text) : null;
    }

    /// <summary>
    /// "From 40 to 60" as one quantity with two ends, as annotators mark it; the product gives two figures, either of them where the value stood.
    /// </summary>
    internal static FoundQuantity Join(FoundQuantity from, FoundQuantity to) => to with
    {
        Words = $"{from.Words} to {to.Words}",
        Low = from.Low,
        Change = "=",
        Unit = to.Unit ?? from.Unit,
        UnitName = to.UnitName ?? from.UnitName,
        Counted = to.Counted ?? from.Counted,
        Subject = to.Subject ?? from.Subject,
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Words} [{Low}{(Low.Equals(High) ? "" : ".." + High)} {Change} unit {Unit ?? "-"} ({UnitName ?? "-"}) counted {Counted ?? "-"} of {Subject ?? "-"}]";
}
