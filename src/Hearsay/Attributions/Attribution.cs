using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Attributions;

/// <summary>Somebody is reported to say, know, claim or deny something.</summary>
/// <remarks>Roles as in PolNeAR (Newell, Margolin and Ruths 2018): each may be several spans, in text order.</remarks>
/// <param name="Source">The words that name who speaks ("Mara Denholm, the interior minister"); empty where the text names nobody.</param>
/// <param name="Cue">The words that attribute ("said", "according to", "could not confirm"); never empty.</param>
/// <param name="Content">What is attributed, quotation marks included; never empty.</param>
/// <param name="Quotation">Whether the content is quoted.</param>
/// <param name="Rule">The name of the rule or model that found it.</param>
/// <param name="Depth">0, or 1 and more for an attribution inside the content of another.</param>
public sealed record Attribution(
    ImmutableArray<Span> Source,
    ImmutableArray<Span> Cue,
    ImmutableArray<Span> Content,
    QuotationType Quotation,
    string Rule,
    int Depth = 0)
{
    /// <summary>What kind of act is reported.</summary>
    public Act Act { get; init; }

    /// <summary>How likely it is that somebody is reported to say this, with the right source, 0 to 1: see <c>models/en/attributions/MODEL.md</c>.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>From the first character of any role to the last.</summary>
    public Span Extent
    {
        get
        {
            var all = Source.Concat(Cue).Concat(Content);
            return new Span(all.Min(span => span.Start), all.Max(span => span.End));
        }
    }
}

/// <summary>How much of the content stands between quotation marks.</summary>
public enum QuotationType
{
    /// <summary>All of it.</summary>
    Direct,

    /// <summary>None of it.</summary>
    Indirect,

    /// <summary>A part of it.</summary>
    Mixed,
}
