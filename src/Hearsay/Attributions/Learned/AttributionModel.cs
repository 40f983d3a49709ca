using System.Buffers.Binary;
using Hearsay.Language;
using Hearsay.Neural;

namespace Hearsay.Attributions.Learned;

/// <summary>The weights of the network that finds attributions, as the training command wrote them.</summary>
/// <remarks>
/// The file: "HATT"; a version; the CRC-32C of all that follows; the four sizes of <see cref="AttributionShape"/>; the weights as 16-bit floats, in the order in which the constructor reads them.
/// Little endian. Immutable after loading and safe to share between threads.
/// </remarks>
internal sealed class AttributionModel
{
    /// <summary>The form of the file. A change of any feature is a new version.</summary>
    internal const int Version = 2;

    /// <summary>Where what the checksum is of begins.</summary>
    internal const int HeaderLength = 12;

    /// <summary>Where the weights begin.</summary>
    internal const int Weights = HeaderLength + (4 * sizeof(int));

    private AttributionModel(byte[] file)
    {
        if (file.Length < Weights) throw Cut();
        Shape = new AttributionShape(Size(0), Size(1), Size(2), Size(3));
        if (!Shape.IsPossible) throw Cut();
        var (width, frame) = (Shape.Width, Shape.Frame);
        var reader = new WeightReader(file, Weights, Cut);
        Words = reader.Dense(AttributionShape.Input, Shape.Token + Shape.Head);
        Heads = reader.Matrix(Shape.Head, Shape.Token);
        Tokens = reader.Floats(TokenFeatures.Rows * Shape.Token);
        Article = Layers(Shape.Token, Shape.Direction);
        Cues = reader.Dense(width, AttributionShape.CueLabels);
        CueSteps = reader.Floats((AttributionShape.CueLabels + 1) * AttributionShape.CueLabels);
        FrameTokens = reader.Dense(width, frame);
        FrameCues = reader.Dense(2 * width, frame);
        Surroundings = reader.Floats(CueSurroundings.Rows * frame);
        Frames = Layers(frame, frame);
        Roles = reader.Dense(2 * frame, AttributionShape.RoleLabels);
        RoleSteps = reader.Floats((AttributionShape.RoleLabels + 1) * AttributionShape.RoleLabels);
        Confidence = reader.Floats(FrameConfidence.Weights);
        if (reader.At != file.Length) throw Cut();

        RecurrentWeights[][] Layers(int input, int size)
        {
            var layers = new RecurrentWeights[AttributionShape.Layers][];
            for (var layer = 0; layer < layers.Length; layer++)
            {
                var below = layer == 0 ? input : 2 * size;
                layers[layer] = [reader.Recurrent(below, size), reader.Recurrent(below, size)];
            }

            return layers;
        }

        int Size(int number) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(HeaderLength + (number * sizeof(int))));
    }

    /// <summary>The sizes.</summary>
    internal AttributionShape Shape { get; }

    /// <summary>A token as itself, and beside it, narrower, as the head of others.</summary>
    internal DenseWeights Words { get; }

    /// <summary>From a token's head to the token.</summary>
    internal PackedMatrix Heads { get; }

    /// <summary>A row for each of <see cref="TokenFeatures"/>.</summary>
    internal float[] Tokens { get; }

    /// <summary>By layer and direction, what reads the article.</summary>
    internal RecurrentWeights[][] Article { get; }

    /// <summary>Scores of <see cref="CueLabel"/>.</summary>
    internal DenseWeights Cues { get; }

    /// <summary>What follows what, for <see cref="LabelSequence"/>.</summary>
    internal float[] CueSteps { get; }

    /// <summary>A token beside a cue.</summary>
    internal DenseWeights FrameTokens { get; }

    /// <summary>The first and the last token of the cue.</summary>
    internal DenseWeights FrameCues { get; }

    /// <summary>A row for each feature of <see cref="CueSurroundings"/>.</summary>
    internal float[] Surroundings { get; }

    /// <summary>By layer and direction, what reads the surroundings of a cue.</summary>
    internal RecurrentWeights[][] Frames { get; }

    /// <summary>Scores of <see cref="RoleLabel"/>.</summary>
    internal DenseWeights Roles { get; }

    /// <summary>What follows what.</summary>
    internal float[] RoleSteps { get; }

    /// <summary>For <see cref="FrameConfidence"/>.</summary>
    internal float[] Confidence { get; }

    /// <summary>Reads a model to its end.</summary>
    /// <exception cref="InvalidDataException">HS331: not a model of attributions; HS332: another version; HS333: cut or damaged.</exception>
    internal static AttributionModel Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var file = copy.ToArray();
        if (file.Length < HeaderLength || !file.AsSpan(0, 4).SequenceEqual("HATT"u8))
            throw new InvalidDataException("HS331: this is not a model of attributions. Give the model.bin that the training command writes.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        if (version != Version)
            throw new InvalidDataException($"HS332: the model of attributions has version {version}; this library reads version {Version}. Train it again with this version's training command.");
        if (ModelChecksum.Of(file.AsSpan(HeaderLength)) != BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(8))) throw Cut();
        return new AttributionModel(file);
    }

    private static InvalidDataException Cut() =>
        new("HS333: the model of attributions is cut or damaged: its length or checksum is not what its header says. Copy it again or train it again.");
}
