namespace Hearsay.Training.Encoder;

/// <summary>How the encoder is trained.</summary>
internal sealed record EncoderSettings
{
    /// <summary>How often the treebanks are gone through.</summary>
    public int Rounds { get; init; } = 20;

    /// <summary>The words of a batch.</summary>
    public int BatchWords { get; init; } = 1000;

    /// <summary>The share of the machine-labelled news in a round.</summary>
    public double SilverShare { get; init; } = 0.2;

    /// <summary>The share of the corpora of names in a round.</summary>
    public double NameShare { get; init; } = 0.6;

    /// <summary>The share of sentences of other corpora that teach their names under the conventions that the library follows.</summary>
    public float OwnNames { get; init; } = 0.35f;

    /// <summary>How far the first steps go.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>How fast the part that was trained on running text learns beside the rest.</summary>
    public float ContextRate { get; init; } = 0.3f;

    /// <summary>The share of numbers hidden from the layers that read running text.</summary>
    public float ContextDropout { get; init; } = 0.15f;

    /// <summary>The share of numbers hidden between the other layers.</summary>
    public float Dropout { get; init; } = 0.33f;

    /// <summary>The share of numbers hidden where arcs are compared.</summary>
    public float HeadDropout { get; init; } = 0.25f;

    /// <summary>The share of certainty that is spread over all tags.</summary>
    public float Smoothing { get; init; } = 0.03f;

    /// <summary>What a name counts beside a tag.</summary>
    public float NameWeight { get; init; } = 1;

    /// <summary>The weight decay of the dense weights.</summary>
    public float Decay { get; init; } = 0.01f;

    /// <summary>For trying others: NAME=VALUE pairs in the environment.</summary>
    public static EncoderSettings Of(string checkout)
    {
        var settings = new EncoderSettings();
        foreach (var pair in (Environment.GetEnvironmentVariable("HEARSAY_TRY") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=');
            var property = typeof(EncoderSettings).GetProperty(parts[0])!;
            property.SetValue(settings, Convert.ChangeType(parts[1], property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
        }

        return settings;
    }
}
