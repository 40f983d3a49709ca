using System.Collections.Immutable;
using Hearsay.Documents;

namespace Hearsay.Evaluation.Annotations;

/// <summary>One attribution as a gold file or a predictions file marks it. Unlike everywhere else, offsets are Unicode code points.</summary>
/// <param name="Source">The words that name who speaks; may be empty.</param>
/// <param name="Cue">The words that attribute; some gold has none.</param>
/// <param name="Content">What is attributed. Attributions without content are not scored.</param>
public sealed record MarkedAttribution(ImmutableArray<Span> Source, ImmutableArray<Span> Cue, ImmutableArray<Span> Content)
{
    /// <summary>0, or 1 and more for an attribution inside the content of another.</summary>
    public int Depth { get; init; }

    /// <summary>What was resolved beyond the spans, or null where the file tells nothing of it.</summary>
    public Particulars? Particulars { get; init; }

    /// <summary>The spans of one role.</summary>
    public ImmutableArray<Span> Of(Role role) => role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        _ => Content,
    };
}

/// <summary>The three roles of an attribution.</summary>
public enum Role
{
    /// <summary>Who speaks.</summary>
    Source,

    /// <summary>What attributes.</summary>
    Cue,

    /// <summary>What is attributed.</summary>
    Content,
}

/// <summary>The resolved particulars of an attribution.</summary>
/// <param name="Speaker">The speaker's name, or null where the text does not settle it.</param>
/// <param name="Anonymous">Whether the speaker is kept unnamed; then <paramref name="Speaker"/> is a description, not a name.</param>
/// <param name="Stance">The stance's word in lower case, or null where it is not told.</param>
/// <param name="Relays">Who passed it on, from the article outward.</param>
public sealed record Particulars(string? Speaker, bool Anonymous, string? Stance, ImmutableArray<string> Relays);
