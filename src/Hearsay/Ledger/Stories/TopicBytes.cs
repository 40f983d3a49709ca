using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Hearsay.Documents;

namespace Hearsay.Ledger.Stories;

/// <summary>A topic sketch as bytes, little endian: about 900 of them.</summary>
/// <remarks>
/// The version (1 byte), the first and the last day (4 bytes each, the least number for none), the number of terms (2 bytes), the terms (4 bytes each),
/// their weights (2 bytes each), the number of telling words (1 byte), each with its term, its start (4 bytes each) and its length (2 bytes), the start and the
/// length of the label (4 and 2 bytes), and the label in UTF-8 up to the end.
/// </remarks>
internal static class TopicBytes
{
    private const byte Version = 1;
    private const int HeadLength = 11;
    private const int TellingLength = 10;

    public static byte[] Write(TopicSketch sketch)
    {
        var label = Encoding.UTF8.GetBytes(sketch.Label);
        var bytes = new byte[HeadLength + (6 * sketch.Terms.Length) + 1 + (TellingLength * sketch.TellingWords.Length) + 6 + label.Length];
        var rest = bytes.AsSpan();
        rest[0] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(rest[1..], sketch.FirstDay ?? int.MinValue);
        BinaryPrimitives.WriteInt32LittleEndian(rest[5..], sketch.LastDay ?? int.MinValue);
        BinaryPrimitives.WriteUInt16LittleEndian(rest[9..], (ushort)sketch.Terms.Length);
        rest = rest[HeadLength..];
        foreach (var term in sketch.Terms)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, term);
            rest = rest[4..];
        }

        foreach (var weight in sketch.Weights)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(rest, weight);
            rest = rest[2..];
        }

        rest[0] = (byte)sketch.TellingWords.Length;
        rest = rest[1..];
        foreach (var word in sketch.TellingWords)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(rest, word.Term);
            WriteSpan(rest[4..], word.Span);
            rest = rest[TellingLength..];
        }

        WriteSpan(rest, sketch.LabelSpan);
        label.CopyTo(rest[6..]);
        return bytes;
    }

    /// <exception cref="FormatException">The bytes are not a sketch of this version.</exception>
    public static TopicSketch Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || bytes[0] != Version) throw new FormatException("Not a sketch of a topic, or of another version.");
        try
        {
            var (first, last) = (BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[5..]));
            var terms = new uint[BinaryPrimitives.ReadUInt16LittleEndian(bytes[9..])];
            var weights = new ushort[terms.Length];
            var rest = bytes[HeadLength..];
            for (var at = 0; at < terms.Length; at++) terms[at] = BinaryPrimitives.ReadUInt32LittleEndian(rest[(4 * at)..]);
            rest = rest[(4 * terms.Length)..];
            for (var at = 0; at < terms.Length; at++) weights[at] = BinaryPrimitives.ReadUInt16LittleEndian(rest[(2 * at)..]);
            rest = rest[(2 * terms.Length)..];
            var telling = new TellingWord[rest[0]];
            rest = rest[1..];
            for (var at = 0; at < telling.Length; at++, rest = rest[TellingLength..])
            {
                telling[at] = new TellingWord(BinaryPrimitives.ReadUInt32LittleEndian(rest), ReadSpan(rest[4..]));
            }

            return new TopicSketch(
                first == int.MinValue ? null : first, last == int.MinValue ? null : last, terms, weights, ImmutableCollectionsMarshal.AsImmutableArray(telling),
                Encoding.UTF8.GetString(rest[6..]), ReadSpan(rest));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new FormatException("Not a whole sketch of a topic.", e);
        }
    }

    private static void WriteSpan(Span<byte> bytes, Span span)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes, span.Start);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[4..], (ushort)span.Length);
    }

    private static Span ReadSpan(ReadOnlySpan<byte> bytes)
    {
        var start = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        return new Span(start, start + BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]));
    }
}
