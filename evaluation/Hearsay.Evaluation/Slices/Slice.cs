namespace Hearsay.Evaluation.Slices;

/// <summary>The kinds of attribution that are scored apart.</summary>
/// <remarks>
/// Recall is counted over the gold attributions of a kind, precision over the predictions of that kind: both are sorted by their own
/// words with the same rules.
/// </remarks>
public enum Slice
{
    /// <summary>Every word of the content stands between quotation marks.</summary>
    Direct,

    /// <summary>No word of the content does.</summary>
    Indirect,

    /// <summary>Some words of the content do.</summary>
    Mixed,

    /// <summary>Somebody is named as speaking.</summary>
    WithSource,

    /// <summary>Nobody is.</summary>
    WithoutSource,

    /// <summary>The source is a pronoun alone: see <c>pronouns.lexicon</c>.</summary>
    PronounSource,

    /// <summary>The cue has a negating word: see <c>negations.lexicon</c>.</summary>
    NegatedCue,
}

/// <summary>The names of slices.</summary>
public static class SliceNames
{
    /// <summary>The name in JSON output.</summary>
    public static string Key(this Slice slice) => slice switch
    {
        Slice.Direct => "direct",
        Slice.Indirect => "indirect",
        Slice.Mixed => "mixed",
        Slice.WithSource => "with_source",
        Slice.WithoutSource => "without_source",
        Slice.PronounSource => "pronoun_source",
        _ => "negated_cue",
    };

    /// <summary>The name for readers.</summary>
    public static string Title(this Slice slice) => slice switch
    {
        Slice.WithSource => "with a source",
        Slice.WithoutSource => "without a source",
        Slice.PronounSource => "a pronoun as source",
        Slice.NegatedCue => "a negated cue",
        _ => slice.Key(),
    };
}
