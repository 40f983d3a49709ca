using System.Collections.Immutable;
using Hearsay.Dates;
using Hearsay.Documents;

namespace Hearsay.Evaluation.DateGold;

/// <summary>A time that a person marked, with its value in the attributes of TEI.</summary>
/// <remarks>
/// How a value is compared with days that the product gives:
/// <list type="bullet">
/// <item><c>when</c> of a day, month or year: both ends are the same, so a month is right for a month only.</item>
/// <item><c>from</c> and <c>to</c>: the first day of <c>from</c> and the last of <c>to</c> are the same.</item>
/// <item>A value without a year (<c>--10</c>, <c>--09-15</c>) means every year: month and day of both ends are the same.</item>
/// <item>A hyphen before a whole date is a slip of the pen and left out.</item>
/// <item><c>notBefore</c> and <c>notAfter</c> are bounds, no value: they do not settle which days are meant, and are counted apart. An answer keeps
/// them where its days lie between them.</item>
/// </list>
/// </remarks>
/// <param name="Span">The words, in UTF-16 units of the sentence.</param>
/// <param name="Attributes">The attributes by name.</param>
public sealed record GoldDate(Span Span, ImmutableDictionary<string, string> Attributes)
{
    /// <summary>Whether the value settles days.</summary>
    public bool HasValue => Attributes.ContainsKey("when") || Attributes.ContainsKey("from");

    /// <summary>Whether the value is nothing but a bound.</summary>
    public bool IsBound => !HasValue && (Attributes.ContainsKey("notBefore") || Attributes.ContainsKey("notAfter"));

    /// <summary>Whether those are the days.</summary>
    public bool Agrees(DateRange days)
    {
        if (!HasValue)
        {
            return (Days("notBefore") is not { } earliest || days.From >= earliest.From) && (Days("notAfter") is not { } latest || days.To <= latest.To);
        }

        var first = Attributes.GetValueOrDefault("when") ?? Attributes["from"];
        var last = Attributes.GetValueOrDefault("when") ?? Attributes.GetValueOrDefault("to") ?? first;
        var isYearly = first.StartsWith("--", StringComparison.Ordinal);
        var from = Parse(isYearly ? "2000" + first[1..] : first).From;
        var to = Parse(isYearly ? "2000" + last[1..] : last).To;
        return isYearly
            ? (days.From.Month, days.From.Day) == (from.Month, from.Day) && days.To.Month == to.Month && (days.To.Day == to.Day || (to is { Month: 2, Day: 29 } && days.To.Day == 28))
            : days == new DateRange(from, to);
    }

    /// <summary>The attributes as one line.</summary>
    public string Words => string.Join(" ", Attributes.Where(part => part.Key != "rend").OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}={part.Value}"));

    private DateRange? Days(string name) => Attributes.GetValueOrDefault(name) is { } value ? Parse(value) : null;

    private static DateRange Parse(string value)
    {
        var parts = value.TrimStart('-').Split('-').Select(int.Parse).ToArray();
        return parts.Length switch
        {
            1 => DateRange.Year(parts[0]),
            2 => DateRange.Month(parts[0], parts[1]),
            _ => DateRange.Day(new DateOnly(parts[0], parts[1], parts[2])),
        };
    }
}
