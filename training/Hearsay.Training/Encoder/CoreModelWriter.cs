using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Encoder;

/// <summary>Writes the file that <see cref="CoreModel"/> reads.</summary>
internal static class CoreModelWriter
{
    private const int HeaderLength = 16;

    /// <summary>The bytes of the model, with the conventions of one corpus.</summary>
    /// <param name="parameters">The weights.</param>
    /// <param name="convention">The corpus.</param>
    /// <param name="pairs">The table of <see cref="TagPairs"/>.</param>
    public static byte[] Write(EncoderParameters parameters, Corpus convention, float[] pairs)
    {
        using var body = new MemoryStream();
        var context = parameters.Context;
        body.Write(MemoryMarshal.AsBytes(context.Vocabulary.Keys));
        var table = context.Table;
        var rows = new byte[table.Rows * table.Columns];
        for (var row = 0; row < table.Rows; row++)
        {
            var scale = EightBitRow.Write(table[row], rows.AsSpan(row * table.Columns, table.Columns));
            body.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<float>(in scale)));
        }

        body.Write(rows);
        foreach (var parameter in parameters.All)
        {
            var values = parameter == parameters.Conventions
                ? parameter.Values.AsSpan((int)convention * parameter.Columns, parameter.Columns)
                : parameter.Values.AsSpan();
            WriteHalves(body, values);
        }

        WriteHalves(body, pairs);

        var file = new byte[HeaderLength + body.Length];
        "HLNG"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), CoreModel.Version);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), context.Vocabulary.Keys.Length);
        body.ToArray().CopyTo(file, HeaderLength);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), ModelChecksum.Of(file.AsSpan(HeaderLength)));
        return file;
    }

    private static void WriteHalves(Stream body, ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            var half = (Half)value;
            body.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<Half>(in half)));
        }
    }
}
