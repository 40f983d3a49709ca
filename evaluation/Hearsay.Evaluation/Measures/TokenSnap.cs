using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;

namespace Hearsay.Evaluation.Measures;

/// <summary>Snaps spans of code points to the word tokens that they touch, so that a span that cuts a word counts as the word.</summary>
public sealed class TokenSnap
{
    private const int Nothing = -1;
    private readonly int[] tokenAt;

    /// <summary>Prepares one text.</summary>
    public TokenSnap(string text)
    {
        Tokens = WordTokens.Of(text);
        Length = Tokens.IsEmpty ? 0 : Tokens[^1].End;
        tokenAt = new int[Length];
        Array.Fill(tokenAt, Nothing);
        for (var token = 0; token < Tokens.Length; token++)
            tokenAt.AsSpan(Tokens[token].Start, Tokens[token].Length).Fill(token);
    }

    /// <summary>The tokens of the text, in code points.</summary>
    public ImmutableArray<Span> Tokens { get; }

    private int Length { get; }

    /// <summary>The tokens that any of the spans touches. Parts of spans outside the text touch nothing.</summary>
    public TokenSet Snap(ImmutableArray<Span> spans)
    {
        var touched = new List<int>();
        foreach (var span in spans)
        {
            for (var at = Math.Max(span.Start, 0); at < Math.Min(span.End, Length); at++)
            {
                if (tokenAt[at] is not Nothing and var token)
                {
                    touched.Add(token);
                    at = Tokens[token].End - 1;
                }
            }
        }

        return new TokenSet(touched);
    }

    /// <summary>The three roles of an attribution in tokens.</summary>
    public SnappedAttribution Snap(MarkedAttribution attribution) =>
        new(Snap(attribution.Source), Snap(attribution.Cue), Snap(attribution.Content), attribution);
}

/// <summary>An attribution in tokens.</summary>
/// <param name="Source">The source's tokens.</param>
/// <param name="Cue">The cue's tokens.</param>
/// <param name="Content">The content's tokens.</param>
/// <param name="Marked">The attribution as it was marked.</param>
public sealed record SnappedAttribution(TokenSet Source, TokenSet Cue, TokenSet Content, MarkedAttribution Marked)
{
    /// <summary>The tokens of one role.</summary>
    public TokenSet Of(Role role) => role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        _ => Content,
    };

    /// <summary>Whether all three roles are the same tokens.</summary>
    public bool IsExactly(SnappedAttribution other) =>
        Source.Equals(other.Source) && Cue.Equals(other.Cue) && Content.Equals(other.Content);
}
