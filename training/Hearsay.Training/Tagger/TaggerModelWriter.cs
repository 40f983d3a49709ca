using System.Buffers.Binary;
using Hearsay.Language;

namespace Hearsay.Training.Tagger;

/// <summary>Writes the file that <see cref="TaggerModel"/> reads.</summary>
internal static class TaggerModelWriter
{
    /// <summary>A model with a lexicon and no weights yet.</summary>
    public static byte[] Write(IReadOnlyDictionary<ulong, TaggerEntry> lexicon) => Write(lexicon, [], 1);

    /// <summary>The whole model.</summary>
    /// <param name="lexicon">The frequent words by their hash.</param>
    /// <param name="weights">The weights, ordered by feature and tag.</param>
    /// <param name="scale">What a weight is multiplied by before it is rounded to a signed byte; a weight that rounds to 0 is left out.</param>
    public static byte[] Write(IReadOnlyDictionary<ulong, TaggerEntry> lexicon, IReadOnlyList<(uint Feature, byte Tag, double Weight)> weights, double scale)
    {
        var lexiconBits = 1;
        while (1 << lexiconBits < lexicon.Count * 3 / 2) lexiconBits++;
        var slots = Slots(lexicon, lexiconBits);
        var starts = new int[(1 << (TaggerFeatures.Bits - TaggerModel.CheckBits)) + 1];
        var body = Weights(weights, scale, starts);

        var file = new byte[TaggerModel.HeaderLength + (slots.Length * 8) + (starts.Length * 4) + body.Length];
        var at = TaggerModel.HeaderLength;
        foreach (var slot in slots)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(at), slot);
            at += 8;
        }

        foreach (var start in starts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), start);
            at += 4;
        }

        body.CopyTo(file.AsSpan(at));
        "HPOS"u8.CopyTo(file);
        file[4] = TaggerModel.Version;
        file[5] = TaggerModel.Tags;
        file[6] = TaggerFeatures.Bits - TaggerModel.CheckBits;
        file[7] = (byte)lexiconBits;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), body.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), TaggerModel.Checksum(file.AsSpan(TaggerModel.HeaderLength)));
        return file;
    }

    private static ulong[] Slots(IReadOnlyDictionary<ulong, TaggerEntry> lexicon, int bits)
    {
        var slots = new ulong[1 << bits];
        foreach (var (word, entry) in lexicon.OrderBy(pair => pair.Key))
        {
            var slot = (int)word & (slots.Length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = (word >> 32 << 32) | (entry.Certain ? 1UL << 24 : 0) | ((ulong)entry.Second << 16) | ((ulong)entry.Best << 8);
        }

        return slots;
    }

    private static byte[] Weights(IReadOnlyList<(uint Feature, byte Tag, double Weight)> weights, double scale, int[] starts)
    {
        using var body = new MemoryStream();
        Span<byte> head = stackalloc byte[2];
        var pairs = new List<byte>();
        var bucket = 0;
        for (var i = 0; i < weights.Count;)
        {
            var feature = weights[i].Feature;
            pairs.Clear();
            for (; i < weights.Count && weights[i].Feature == feature; i++)
            {
                var weight = (sbyte)Math.Clamp(Math.Round(weights[i].Weight * scale), -127, 127);
                if (weight == 0) continue;
                pairs.Add(weights[i].Tag);
                pairs.Add((byte)weight);
            }

            if (pairs.Count == 0) continue;
            while (bucket < feature >> TaggerModel.CheckBits) starts[++bucket] = (int)body.Length;
            BinaryPrimitives.WriteUInt16LittleEndian(head, (ushort)(((feature & ((1u << TaggerModel.CheckBits) - 1)) << 6) | (uint)(pairs.Count / 2)));
            body.Write(head);
            body.Write([.. pairs]);
        }

        while (bucket + 1 < starts.Length) starts[++bucket] = (int)body.Length;
        return body.ToArray();
    }
}
