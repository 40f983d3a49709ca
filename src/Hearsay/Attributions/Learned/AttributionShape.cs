using Hearsay.Language;

namespace Hearsay.Attributions.Learned;

/// <summary>The sizes of the network that finds attributions; a model file of other sizes is another version.</summary>
internal static class AttributionShape
{
    /// <summary>What comes in for each token: what the language core says of it.</summary>
    internal const int Input = EncoderShape.States;

    /// <summary>The width of each direction of the layers that read a whole article.</summary>
    internal const int Direction = 128;

    /// <summary>The width of what those layers give for a token.</summary>
    internal const int Width = 2 * Direction;

    /// <summary>The width of each direction of the layers that read the surroundings of one cue.</summary>
    internal const int Frame = 96;

    /// <summary>How many <see cref="CueLabel"/> there are.</summary>
    internal const int CueLabels = (int)CueLabel.Inside + 1;

    /// <summary>How many <see cref="RoleLabel"/> there are.</summary>
    internal const int RoleLabels = (int)RoleLabel.InsideContent + 1;

    /// <summary>How much a cue is favoured where it is found: what stands around it decides afterwards.</summary>
    internal const float CueLean = 0.25f;

    /// <summary>How many layers read the article, and how many the surroundings of a cue.</summary>
    internal const int Layers = 2;
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
