using Hearsay.Attributions.Learned;

namespace Hearsay.Training.Attributions;

/// <summary>How the network that finds attributions is trained.</summary>
internal sealed record AttributionSettings
{
    /// <summary>How often the articles are gone through.</summary>
    public int Rounds { get; init; } = 12;

    /// <summary>How many networks read news for the last one to learn from; none leaves news out.</summary>
    public int Teachers { get; init; } = 2;

    /// <summary>How often these go through the annotated articles.</summary>
    public int TeacherRounds { get; init; } = 10;

    /// <summary>The width of each direction in which the network reads an article, for the network that is written.</summary>
    public int Direction { get; init; } = 96;

    /// <summary>The width of each direction in which it reads what stands around a cue.</summary>
    public int Frame { get; init; } = 64;

    /// <summary>How often the written network goes through the annotated articles alone at the end, with the news left out.</summary>
    public int LastRounds { get; init; } = 3;

    /// <summary>How far the first steps of these go.</summary>
    public float LastRate { get; init; } = 5e-4f;

    /// <summary>How many words of news are learned from.</summary>
    public int NewsWords { get; init; } = 900_000;

    /// <summary>How many of one outlet at most.</summary>
    public int OutletWords { get; init; } = 15_000;

    /// <summary>How much an article of news counts beside one that people annotated.</summary>
    public float NewsWeight { get; init; } = 0.5f;

    /// <summary>The words of a batch, at least.</summary>
    public int BatchWords { get; init; } = 1600;

    /// <summary>How far the first steps go.</summary>
    public float Rate { get; init; } = 2e-3f;

    /// <summary>The share of numbers hidden of what the language core says.</summary>
    public float InputDropout { get; init; } = 0.3f;

    /// <summary>The share of lemmas hidden.</summary>
    public float LemmaDropout { get; init; } = 0.25f;

    /// <summary>The share of numbers hidden between layers.</summary>
    public float Dropout { get; init; } = 0.35f;

    /// <summary>The weight decay.</summary>
    public float Decay { get; init; } = 0.01f;

    /// <summary>After how many rounds the development articles are read.</summary>
    public int Every { get; init; } = 5;

    /// <summary>The sizes of the teachers, which may be slow.</summary>
    public static AttributionShape Teacher { get; } = new(256, 128, 128, 96);

    /// <summary>The sizes of the network that is written.</summary>
    public AttributionShape Shape => new(2 * Direction, 64, Direction, Frame);
}
