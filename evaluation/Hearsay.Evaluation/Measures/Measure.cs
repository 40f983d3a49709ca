namespace Hearsay.Evaluation.Measures;

/// <summary>The figures that are computed.</summary>
public enum Measure
{
    /// <summary>Exact contiguous spans of the source: each stretch of neighbouring tokens counts once in a document (CofeNet's protocol).</summary>
    ExactSource,

    /// <summary>Tokens inside any source.</summary>
    TokenSource,

    /// <summary>Exact contiguous spans of the cue.</summary>
    ExactCue,

    /// <summary>Tokens inside any cue.</summary>
    TokenCue,

    /// <summary>Exact contiguous spans of the content.</summary>
    ExactContent,

    /// <summary>Tokens inside any content.</summary>
    TokenContent,

    /// <summary>Attributions whose contents share at least half of their tokens, one to one.</summary>
    ContentIou50,

    /// <summary>Of these, the ones whose sources overlap or are both absent.</summary>
    Linked,

    /// <summary>Of the pairs, the ones with the same tokens in all three roles.</summary>
    ExactTriple,
}

/// <summary>The names of measures.</summary>
public static class MeasureNames
{
    /// <summary>All measures, in the order of output.</summary>
    public static readonly Measure[] All = Enum.GetValues<Measure>();

    /// <summary>The name in JSON output, the same as the reference script's.</summary>
    public static string Key(this Measure measure) => measure switch
    {
        Measure.ExactSource => "exact_source",
        Measure.TokenSource => "token_source",
        Measure.ExactCue => "exact_cue",
        Measure.TokenCue => "token_cue",
        Measure.ExactContent => "exact_content",
        Measure.TokenContent => "token_content",
        Measure.ContentIou50 => "content_iou50",
        Measure.Linked => "linked",
        _ => "exact_triple",
    };

    /// <summary>The name for readers.</summary>
    public static string Title(this Measure measure) => measure switch
    {
        Measure.ExactSource => "exact spans, source",
        Measure.TokenSource => "tokens, source",
        Measure.ExactCue => "exact spans, cue",
        Measure.TokenCue => "tokens, cue",
        Measure.ExactContent => "exact spans, content",
        Measure.TokenContent => "tokens, content",
        Measure.ContentIou50 => "content, half of the tokens shared",
        Measure.Linked => "linked: content and source",
        _ => "exact triple",
    };
}
