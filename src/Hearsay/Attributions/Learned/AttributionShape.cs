using Hearsay.Language;

namespace Hearsay.Attributions.Learned;

/// <summary>The sizes of a network that finds attributions; they stand in the model's file.</summary>
/// <param name="Token">The width of what comes into the layers that read an article.</param>
/// <param name="Head">The width of what a token says of itself to those that hang on it in the tree.</param>
/// <param name="Direction">The width of each direction of the layers that read an article.</param>
/// <param name="Frame">The width of each direction of the layers that read the surroundings of one cue.</param>
internal sealed record AttributionShape(int Token, int Head, int Direction, int Frame)
{
    /// <summary>What comes in for each token: what the language core says of it.</summary>
    internal const int Input = EncoderShape.States;

    /// <summary>How many <see cref="CueLabel"/> there are.</summary>
    internal const int CueLabels = (int)CueLabel.Inside + 1;

    /// <summary>How many <see cref="RoleLabel"/> there are.</summary>
    internal const int RoleLabels = (int)RoleLabel.InsideContent + 1;

    /// <summary>How much a cue is favoured where it is found: what stands around it decides afterwards.</summary>
    internal const float CueLean = 0.25f;

    /// <summary>How many layers read the article, and how many the surroundings of a cue.</summary>
    internal const int Layers = 2;

    // No size of a file may ask for more memory than a network of any use has.
    private const int Most = 1024;

    /// <summary>The width of what the article's layers give for a token.</summary>
    internal int Width => 2 * Direction;

    /// <summary>Whether there can be such a network: vectors of sixteen numbers fit, each direction has something to hand on, and no size is absurd.</summary>
    internal bool IsPossible => IsSize(Token) && IsSize(Head) && IsSize(Direction) && IsSize(Frame) && Token >= Direction;

    private static bool IsSize(int size) => size is > 0 and <= Most && size % 16 == 0;
}

/// <summary>Whether a token begins a cue, goes on with it, or is none.</summary>
internal enum CueLabel : byte
{
    /// <summary>No cue.</summary>
    Outside,

    /// <summary>The first token of a cue.</summary>
    Begin,

    /// <summary>A further one.</summary>
    Inside,
}

/// <summary>What a token is to one cue.</summary>
internal enum RoleLabel : byte
{
    /// <summary>Nothing.</summary>
    Outside,

    /// <summary>The first token of a part of the source.</summary>
    BeginSource,

    /// <summary>A further one.</summary>
    InsideSource,

    /// <summary>The first token of a part of the content.</summary>
    BeginContent,

    /// <summary>A further one.</summary>
    InsideContent,
}
