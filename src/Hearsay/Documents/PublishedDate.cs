using Hearsay.Dates;

namespace Hearsay.Documents;

/// <summary>A date of a date line.</summary>
internal sealed record PublishedDate(DateRange Date, DateRole Role, Span Span);

/// <summary>What a date line says of its date. In order of worth.</summary>
internal enum DateRole
{
    /// <summary>The page calls it the date of publication.</summary>
    Published,

    /// <summary>The page gives a date and no more.</summary>
    Bare,

    /// <summary>The page calls it the date of a change.</summary>
    Updated,
}
