namespace Hearsay.Training.Encoder;

/// <summary>How the encoder is trained.</summary>
internal sealed record EncoderSettings
{
    /// <summary>How often the treebanks are gone through.</summary>
    public int Rounds { get; init; } = 32;

    /// <summary>The words of a batch.</summary>
    public int BatchWords { get; init; } = 1000;

    /// <summary>The share of the machine-labelled news in a round.</summary>
    public double SilverShare { get; init; } = 0.25;

    /// <summary>The share of the corpora of names in a round.</summary>
    public double NameShare { get; init; } = 1;

    /// <summary>The share of sentences of other corpora that teach their names under the conventions that the library follows.</summary>
    public float OwnNames { get; init; } = 0.5f;

    /// <summary>The share of sentences with names, among those that teach names alone, in which names are exchanged for others.</summary>
    public float ExchangedSentences { get; init; } = 0.5f;

    /// <summary>The share of the names of such a sentence that are exchanged.</summary>
    public float ExchangedNames { get; init; } = 0.7f;

    /// <summary>How far the first steps go.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>How fast the part that was trained on running text learns beside the rest.</summary>
    public float ContextRate { get; init; } = 0.5f;

    /// <summary>The share of numbers hidden from the layers that read running text.</summary>
    public float ContextDropout { get; init; } = 0.27f;

    /// <summary>The share of numbers hidden between the other layers.</summary>
    public float Dropout { get; init; } = 0.3f;

    /// <summary>The share of numbers hidden where arcs are compared.</summary>
    public float HeadDropout { get; init; } = 0.25f;

    /// <summary>The share of certainty that is spread over all tags.</summary>
    public float Smoothing { get; init; } = 0.03f;

    /// <summary>What a name counts beside a tag.</summary>
    public float NameWeight { get; init; } = 1.5f;

    /// <summary>The weight decay of the dense weights.</summary>
    public float Decay { get; init; } = 0.01f;
}
