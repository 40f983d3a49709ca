namespace Hearsay.Training.Context;

/// <summary>How the context layers are trained.</summary>
internal sealed record ContextSettings
{
    /// <summary>How many words of the news to read at most.</summary>
    public int Words { get; init; } = int.MaxValue;

    /// <summary>How often the news is gone through.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>How many words get rows of their own.</summary>
    public int Vocabulary { get; init; } = 60_000;

    /// <summary>How often such a word stands in the corpora at least.</summary>
    public int LeastCount { get; init; } = 4;

    /// <summary>How far the first steps go.</summary>
    public float Rate { get; init; } = 2e-3f;
}
