namespace Hearsay.Training;

/// <summary>The training of one model: corpora in, <c>model.bin</c> and <c>scores.json</c> out.</summary>
internal interface IModelTraining
{
    /// <summary>The model's name: the command's word, and the folder under <c>models/en</c>.</summary>
    string Name { get; }

    /// <summary>What the model does, in one line.</summary>
    string Description { get; }

    /// <summary>Whether the library holds the model; one that other models start from lies in <c>artifacts</c>.</summary>
    bool IsShipped => true;

    /// <summary>Trains, measures and writes. The same run on the same data writes the same bytes.</summary>
    void Train(TrainingRun run);
}

/// <summary>What a training was asked to do.</summary>
/// <param name="Data">The folder of the corpora.</param>
/// <param name="Output">An existing folder, for the model and its scores.</param>
/// <param name="Checkout">The root of the repository.</param>
/// <param name="Seed">Where the random numbers start.</param>
/// <param name="Settings">NAME=VALUE pairs, for experiments.</param>
/// <param name="Log">Where progress goes.</param>
internal sealed record TrainingRun(string Data, string Output, string Checkout, ulong Seed, IReadOnlyList<string> Settings, TextWriter Log);
