using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Hearsay.Neural;

namespace Hearsay.Language;

/// <summary>The weights of the language core, as the training command wrote them.</summary>
/// <remarks>
/// The file: "HLNG"; a version; the number of words in the vocabulary; the CRC-32C of all that follows; the hashes of the words; for each row of the table
/// its scale (a float) and then its numbers in eight bits; the other weights as 16-bit floats, in the order in which the constructor reads them.
/// Little endian.
/// Immutable after loading and safe to share between threads.
/// </remarks>
internal sealed class CoreModel
{
    /// <summary>The form of the file. A change of any size in <see cref="EncoderShape"/> is a new version.</summary>
    internal const int Version = 4;

    private const int HeaderLength = 16;
    private const int Width = EncoderShape.Context;
    private readonly byte[] _file;
    private readonly int _scalesAt;
    private readonly int _rowsAt;

    private CoreModel(byte[] file)
    {
        _file = file;
        var words = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        Vocabulary = new Vocabulary(MemoryMarshal.Cast<byte, ulong>(file.AsSpan(HeaderLength, words * 8)));
        var rows = WordRows.Hashed + words;
        _scalesAt = HeaderLength + (words * 8);
        _rowsAt = _scalesAt + (rows * 4);
        var reader = new WeightReader(file, _rowsAt + (rows * Width), Cut);
        Context = [.. Enumerable.Range(0, 2).Select(_ => new[] { Recurrent(), Recurrent() })];
        Convention = reader.Floats(2 * Width);
        Encoder = [.. new[] { 2 * Width, EncoderShape.Width }.Select(input => new[] { Direction(input), Direction(input) })];
        TagsAndNames = reader.SideBySide(EncoderShape.Width, EncoderShape.TagLabels, EncoderShape.NameLabels);
        LowerTags = reader.Matrix(EncoderShape.Width, EncoderShape.TagLabels);
        Dependent = reader.Dense(EncoderShape.Width, EncoderShape.Arc);
        Head = reader.Dense(EncoderShape.Width, EncoderShape.Arc);
        Root = reader.Floats(EncoderShape.Arc);
        Pair = reader.Dense(EncoderShape.Arc, EncoderShape.Arc);
        LabelDependent = reader.Dense(EncoderShape.Width, EncoderShape.Label);
        LabelHead = reader.Dense(EncoderShape.Width, EncoderShape.Label);
        LabelRoot = reader.Floats(EncoderShape.Label);
        Relations = reader.Dense(3 * EncoderShape.Label, EncoderShape.RelationLabels);
        Pairs = new TagPairs(reader.Floats(EncoderShape.UniversalLabels * EncoderShape.PennLabels));
        if (reader.At != file.Length) throw Cut();

        RecurrentWeights Recurrent() => reader.Recurrent(Width, Width);
        RecurrentWeights Direction(int input) => reader.Recurrent(input, EncoderShape.Direction);
    }

    /// <summary>The words that have rows of their own.</summary>
    internal Vocabulary Vocabulary { get; }

    /// <summary>By layer and direction, the layers that read the directions apart.</summary>
    internal RecurrentWeights[][] Context { get; }

    /// <summary>Added to what they give: the conventions that the library follows.</summary>
    internal float[] Convention { get; }

    /// <summary>By layer and direction, the layers that read both directions.</summary>
    internal RecurrentWeights[][] Encoder { get; }

    /// <summary>Universal tags, Penn tags and name labels, in one product; the file has the first two and the third apart.</summary>
    internal DenseWeights TagsAndNames { get; }

    /// <summary>What the lower layer of the encoder adds to the scores of tags.</summary>
    internal PackedMatrix LowerTags { get; }

    /// <summary>A word as dependent.</summary>
    internal DenseWeights Dependent { get; }

    /// <summary>A word as head.</summary>
    internal DenseWeights Head { get; }

    /// <summary>The root as head.</summary>
    internal float[] Root { get; }

    /// <summary>What a dependent looks for in a head.</summary>
    internal DenseWeights Pair { get; }

    /// <summary>A word as dependent, for labels.</summary>
    internal DenseWeights LabelDependent { get; }

    /// <summary>A word as head, for labels.</summary>
    internal DenseWeights LabelHead { get; }

    /// <summary>The root as head, for labels.</summary>
    internal float[] LabelRoot { get; }

    /// <summary>Dependency labels.</summary>
    internal DenseWeights Relations { get; }

    /// <summary>Which universal and Penn tags go together.</summary>
    internal TagPairs Pairs { get; }

    /// <summary>Reads a model to its end.</summary>
    /// <exception cref="InvalidDataException">HS321: not a language model; HS322: another version; HS323: cut or damaged.</exception>
    internal static CoreModel Read(Stream stream)
    {
        var file = ReadAll(stream);
        if (file.Length < HeaderLength || !file.AsSpan(0, 4).SequenceEqual("HLNG"u8))
            throw new InvalidDataException("HS321: this is not a language model. Give the model.bin that the training command writes.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4));
        if (version != Version)
            throw new InvalidDataException($"HS322: the language model has version {version}; this library reads version {Version}. Train it again with this version's training command.");
        var words = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8));
        var least = HeaderLength + (words * 8L) + ((WordRows.Hashed + (long)words) * (Width + 4));
        if (words < 0 || file.Length < least || ModelChecksum.Of(file.AsSpan(HeaderLength)) != BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(12))) throw Cut();
        return new CoreModel(file);
    }

    /// <summary>Adds a row of the table, times <paramref name="factor"/>, to a word's vector.</summary>
    internal void AddRow(int row, float factor, Span<float> sum)
    {
        var scale = BinaryPrimitives.ReadSingleLittleEndian(_file.AsSpan(_scalesAt + (row * 4))) * factor;
        EightBitRow.Add(_file.AsSpan(_rowsAt + (row * Width), Width), scale, sum);
    }

    private static InvalidDataException Cut() =>
        new("HS323: the language model is cut or damaged: its length or checksum is not what its header says. Copy it again or train it again.");

    private static byte[] ReadAll(Stream stream)
    {
        if (stream.CanSeek)
        {
            var file = GC.AllocateUninitializedArray<byte>((int)(stream.Length - stream.Position));
            stream.ReadExactly(file);
            return file;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
