using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Hearsay.Attributions.Learned;
using Hearsay.Language;

namespace Hearsay.Training.Attributions;

/// <summary>Writes the file that <see cref="AttributionModel"/> reads.</summary>
internal static class AttributionModelWriter
{
    /// <summary>Takes over the weights of a file that <see cref="Write"/> made of weights of the same shape.</summary>
    public static void Load(AttributionParameters parameters, byte[] file) => parameters.Take(MemoryMarshal.Cast<byte, Half>(file.AsSpan(AttributionModel.Weights)));

    /// <summary>The bytes of the model.</summary>
    /// <param name="parameters">What was learned.</param>
    /// <param name="confidence">The weights for <see cref="FrameConfidence"/>.</param>
    public static byte[] Write(AttributionParameters parameters, ReadOnlySpan<float> confidence)
    {
        using var body = new MemoryStream();
        var shape = parameters.Shape;
        Span<byte> size = stackalloc byte[sizeof(int)];
        foreach (var one in (int[])[shape.Token, shape.Head, shape.Direction, shape.Frame])
        {
            BinaryPrimitives.WriteInt32LittleEndian(size, one);
            body.Write(size);
        }

        foreach (var parameter in parameters.All) Append(parameter.Values);
        Append(confidence.ToArray());

        var file = new byte[AttributionModel.HeaderLength + body.Length];
        "HATT"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), AttributionModel.Version);
        body.ToArray().CopyTo(file, AttributionModel.HeaderLength);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), ModelChecksum.Of(file.AsSpan(AttributionModel.HeaderLength)));
        return file;

        void Append(float[] values) => body.Write(MemoryMarshal.AsBytes<Half>(Array.ConvertAll(values, value => (Half)value)));
    }
}
