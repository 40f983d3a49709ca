using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Context;

/// <summary>Keeps what <see cref="ContextTraining"/> learned for the training of the encoder; in full precision, for this machine alone.</summary>
internal static class ContextFile
{
    /// <summary>Writes the vocabulary, the word vectors and the weights.</summary>
    public static void Write(string path, ContextParameters parameters)
    {
        using var writer = new BinaryWriter(System.IO.File.Create(path));
        var keys = parameters.Vocabulary.Keys;
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes(keys));
        writer.Write(MemoryMarshal.AsBytes(parameters.Table.Values.AsSpan()));
        foreach (var parameter in parameters.All) writer.Write(MemoryMarshal.AsBytes(parameter.Values.AsSpan()));
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="EndOfStreamException">The file is cut.</exception>
    public static ContextParameters Read(string path, NoiseSource noise, int shards)
    {
        using var reader = new BinaryReader(System.IO.File.OpenRead(path));
        var keys = new ulong[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var parameters = new ContextParameters(new Vocabulary(keys), noise, shards);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameters.Table.Values.AsSpan()));
        foreach (var parameter in parameters.All) reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(parameter.Values.AsSpan()));
        return parameters;
    }
}
