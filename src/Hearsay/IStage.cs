namespace Hearsay;

/// <summary>One step of the way from an article to statements.</summary>
/// <remarks>A stage is a pure function of the analysis, holds no state that changes and may be called from several threads at once.</remarks>
public interface IStage
{
    /// <summary>The layers that must have been assigned before.</summary>
    Layers Needs { get; }

    /// <summary>The layers that this stage assigns.</summary>
    Layers Assigns { get; }

    /// <summary>Returns the analysis with this stage's layers assigned.</summary>
    Analysis Apply(Analysis analysis);
}

/// <summary>The layers of an <see cref="Analysis"/>.</summary>
[Flags]
public enum Layers
{
    /// <summary>No layer.</summary>
    None = 0,

    /// <summary><see cref="Analysis.Tokens"/>.</summary>
    Tokens = 1,

    /// <summary><see cref="Analysis.Sentences"/>.</summary>
    Sentences = 2,

    /// <summary><see cref="Analysis.Tags"/>.</summary>
    Tags = 4,

    /// <summary><see cref="Analysis.Quotations"/>.</summary>
    Quotations = 8,

    /// <summary><see cref="Analysis.Dates"/>.</summary>
    Dates = 16,

    /// <summary><see cref="Analysis.Figures"/>.</summary>
    Figures = 32,

    /// <summary><see cref="Analysis.Attributions"/>.</summary>
    Attributions = 64,

    /// <summary><see cref="Analysis.Statements"/>.</summary>
    Statements = 128,

    /// <summary><see cref="Analysis.UniversalTags"/>.</summary>
    UniversalTags = 256,

    /// <summary><see cref="Analysis.Lemmas"/>.</summary>
    Lemmas = 512,

    /// <summary><see cref="Analysis.Dependencies"/>.</summary>
    Dependencies = 1024,

    /// <summary><see cref="Analysis.Names"/>.</summary>
    Names = 2048,

    /// <summary><see cref="Analysis.Entities"/>.</summary>
    Coreference = 4096,

    /// <summary>What the language core's network says of each word, for a stage that reads on from it.</summary>
    States = 8192,
}
