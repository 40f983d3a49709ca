using Hearsay.Documents;

namespace Hearsay.Dates;

/// <summary>Words that name a time ("on Tuesday", "October 18", "last week"), with what they come to.</summary>
/// <param name="Span">The words, without a leading preposition.</param>
/// <param name="Value">The days meant, or null where the text does not settle them (a weekday in an article without a date).</param>
public sealed record DateExpression(Span Span, DateRange? Value);
