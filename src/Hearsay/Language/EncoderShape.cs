namespace Hearsay.Language;

/// <summary>The sizes of the encoder; a model file of other sizes is another version.</summary>
internal static class EncoderShape
{
    /// <summary>The width of a word vector, and of each direction of the two layers that read the directions apart.</summary>
    internal const int Context = 192;

    /// <summary>The width of each direction of the two layers that read both together.</summary>
    internal const int Direction = 192;

    /// <summary>The width of what the encoder gives for a word.</summary>
    internal const int Width = 2 * Direction;

    /// <summary>The width of what is kept of a word for other networks: what the lower half gives and then what the upper half gives.</summary>
    internal const int States = (2 * Context) + Width;

    /// <summary>The width in which heads are compared with dependents.</summary>
    internal const int Arc = 128;

    /// <summary>The width in which arcs are labelled.</summary>
    internal const int Label = 128;

    /// <summary>Universal tags, with Unknown.</summary>
    internal const int UniversalLabels = (int)UniversalTag.X + 1;

    /// <summary>Penn tags, with Unknown.</summary>
    internal const int PennLabels = (int)PartOfSpeech.Hash + 1;

    /// <summary>The scores of both tag sets side by side: first the universal ones.</summary>
    internal const int TagLabels = UniversalLabels + PennLabels;

    /// <summary>Outside, and for each type its first and its further words.</summary>
    internal const int NameLabels = 1 + (2 * ((int)EntityType.Misc + 1));

    /// <summary>Dependency labels, with Unknown.</summary>
    internal const int RelationLabels = (int)DependencyRelation.Xcomp + 1;

    /// <summary>The first of the columns below that a direction of the encoder hands on: of its own direction.</summary>
    internal static int Highway(int layer, int direction) => direction * (layer == 0 ? Context : Direction);
}
