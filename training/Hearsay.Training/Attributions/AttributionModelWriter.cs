using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Hearsay.Attributions.Learned;
using Hearsay.Language;

namespace Hearsay.Training.Attributions;

/// <summary>Writes the file that <see cref="AttributionModel"/> reads.</summary>
internal static class AttributionModelWriter
{
    /// <summary>The bytes of the model.</summary>
    public static byte[] Write(AttributionParameters parameters)
    {
        using var body = new MemoryStream();
        foreach (var parameter in parameters.All)
        {
            var halves = Array.ConvertAll(parameter.Values, value => (Half)value);
            body.Write(MemoryMarshal.AsBytes<Half>(halves));
        }

        var file = new byte[AttributionModel.HeaderLength + body.Length];
        "HATT"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), AttributionModel.Version);
        body.ToArray().CopyTo(file, AttributionModel.HeaderLength);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), ModelChecksum.Of(file.AsSpan(AttributionModel.HeaderLength)));
        return file;
    }
}
