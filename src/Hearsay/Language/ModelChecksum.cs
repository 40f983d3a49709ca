using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>The CRC-32C by which model files tell that they are whole.</summary>
internal static class ModelChecksum
{
    /// <summary>The checksum of some bytes, which follow a byte of the header where one is given.</summary>
    internal static uint Of(ReadOnlySpan<byte> bytes, byte? before = null)
    {
        var crc = before is { } first ? BitOperations.Crc32C(~0u, first) : ~0u;
        foreach (var part in MemoryMarshal.Cast<byte, ulong>(bytes)) crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? part : BinaryPrimitives.ReverseEndianness(part));
        foreach (var part in bytes[(bytes.Length & ~7)..]) crc = BitOperations.Crc32C(crc, part);
        return ~crc;
    }
}
