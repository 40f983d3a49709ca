using System.Buffers.Binary;

namespace Hearsay.Documents.Archives;

/// <summary>The checksum of gzip (RFC 1952, section 8), eight bytes at a step.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    // Row k holds what a byte does to the checksum when k zero bytes follow it.
    private static readonly uint[][] Tables = Build();

    /// <summary>The checksum after more bytes; that of nothing is 0.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var state = ~checksum;
        uint[] t0 = Tables[0], t1 = Tables[1], t2 = Tables[2], t3 = Tables[3], t4 = Tables[4], t5 = Tables[5], t6 = Tables[6], t7 = Tables[7];
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = t7[(byte)low] ^ t6[(byte)(low >> 8)] ^ t5[(byte)(low >> 16)] ^ t4[low >> 24]
                ^ t3[(byte)high] ^ t2[(byte)(high >> 8)] ^ t1[(byte)(high >> 16)] ^ t0[high >> 24];
        }

        foreach (var value in bytes) state = t0[(byte)(state ^ value)] ^ (state >> 8);
        return ~state;
    }

    private static uint[][] Build()
    {
        var tables = new uint[8][];
        for (var row = 0; row < 8; row++)
        {
            tables[row] = new uint[256];
            for (var value = 0u; value < 256; value++)
            {
                var state = row == 0 ? value : tables[row - 1][value];
                if (row == 0)
                {
                    for (var bit = 0; bit < 8; bit++) state = (state & 1) != 0 ? (state >> 1) ^ Polynomial : state >> 1;
                }
                else
                {
                    state = tables[0][(byte)state] ^ (state >> 8);
                }

                tables[row][value] = state;
            }
        }

        return tables;
    }
}
