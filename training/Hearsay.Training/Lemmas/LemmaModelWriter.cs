using System.Buffers.Binary;
using System.Text;
using Hearsay.Language;

namespace Hearsay.Training.Lemmas;

/// <summary>Writes the file that <see cref="LemmaModel"/> reads.</summary>
internal static class LemmaModelWriter
{
    /// <summary>The whole model.</summary>
    /// <param name="words">The rules, the settled words and the known lemmas.</param>
    /// <param name="gains">For each tag, what a lemma gains that is known of other words, and of other words of its class.</param>
    /// <param name="weights">The weights, ordered by feature and rule.</param>
    /// <param name="scale">What a weight is multiplied by before it is rounded to a signed byte; a weight that rounds to 0 is left out.</param>
    public static byte[] Write(
        LemmaWords words, double[] gains, IReadOnlyList<(uint Feature, byte Rule, double Weight)> weights, double scale)
    {
        using var stream = new MemoryStream();
        using var body = new BinaryWriter(stream);
        WriteRules(body, words.Rules);
        var bits = 1;
        while (1 << bits < words.Lexicon.Count * 3 / 2) bits++;
        foreach (var slot in Slots(words.Lexicon, bits)) body.Write(slot);
        WriteKnown(body, words.Vocabulary, gains, scale);
        WriteWeights(body, weights, scale);
        body.Flush();

        var file = new byte[LemmaModel.HeaderLength + stream.Length];
        stream.GetBuffer().AsSpan(0, (int)stream.Length).CopyTo(file.AsSpan(LemmaModel.HeaderLength));
        "HLEM"u8.CopyTo(file);
        file[4] = LemmaModel.Version;
        file[5] = LemmaModel.Tags;
        file[6] = LemmaModel.UniversalTags;
        file[7] = (byte)bits;
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), (int)stream.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), ModelChecksum.Of(file.AsSpan(LemmaModel.HeaderLength), before: (byte)bits));
        return file;
    }

    private static void WriteRules(BinaryWriter body, LemmaRules rules)
    {
        body.Write((byte)rules.All.Length);
        foreach (var rule in rules.All)
        {
            var ending = Encoding.UTF8.GetBytes(rule.Ending);
            body.Write((byte)rule.Shape);
            body.Write(rule.Cut);
            body.Write((byte)ending.Length);
            body.Write(ending);
        }

        foreach (var candidates in rules.Candidates)
        {
            body.Write((byte)candidates.Length);
            body.Write(candidates);
        }
    }

    private static uint[] Slots(IReadOnlyDictionary<ulong, byte> lexicon, int bits)
    {
        var slots = new uint[1 << bits];
        foreach (var (key, rule) in lexicon.OrderBy(pair => pair.Key))
        {
            var slot = (int)key & (slots.Length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = ((uint)(key >> 40) << 8) | (uint)(rule + 1);
        }

        return slots;
    }

    private static void WriteKnown(BinaryWriter body, LemmaVocabulary vocabulary, double[] gains, double scale)
    {
        ulong[] keys = [.. vocabulary.Keys];
        var bits = 1;
        while (1 << bits < keys.Length * 5 / 4) bits++;
        var slots = new ushort[1 << bits];
        foreach (var key in keys)
        {
            var slot = (int)key & (slots.Length - 1);
            while (slots[slot] != 0 && slots[slot] != KnownLemmas.Check(key)) slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = KnownLemmas.Check(key);
        }

        body.Write((byte)bits);
        foreach (var gain in gains) body.Write((sbyte)Math.Clamp(Math.Round(gain * scale), -127, 127));
        foreach (var slot in slots) body.Write(slot);
    }

    private static void WriteWeights(BinaryWriter body, IReadOnlyList<(uint Feature, byte Rule, double Weight)> weights, double scale)
    {
        using var entries = new MemoryStream();
        var starts = new int[(1 << LemmaModel.BucketBits) + 1];
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
                pairs.Add(weights[i].Rule);
                pairs.Add((byte)weight);
            }

            if (pairs.Count == 0) continue;
            while (bucket < feature >> LemmaModel.CheckBits) starts[++bucket] = (int)entries.Length;
            var check = feature & ((1u << LemmaModel.CheckBits) - 1);
            entries.Write([(byte)check, (byte)(check >> 8), (byte)(check >> 16), (byte)(pairs.Count / 2), .. pairs]);
        }

        while (bucket + 1 < starts.Length) starts[++bucket] = (int)entries.Length;
        foreach (var start in starts) body.Write(start);
        body.Write(entries.ToArray());
    }
}
