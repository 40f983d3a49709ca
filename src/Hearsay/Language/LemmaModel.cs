using System.Buffers.Binary;
using System.Text;

namespace Hearsay.Language;

/// <summary>What the lemmatizer learned: its rules, the words whose rule is certain, and the weights of features.</summary>
/// <remarks>
/// <para>The file, little-endian. Header of 16 bytes: "HLEM"; version; number of part-of-speech tags; number of universal tags; bits
/// of the lexicon; length of what follows the header; its CRC-32C.</para>
/// <para>Rules: their number (1 byte); each its shape, its cut, the length of its ending in UTF-8 (1 byte each), the ending. For each
/// part-of-speech tag the rules that it may have: their number, their numbers, the most frequent first (1 byte each).</para>
/// <para>Lexicon: 2^bits slots of 4 bytes with open addressing; the upper 24 bits check the word with its tag, the lowest 8 hold its
/// rule plus 1; 0 is an empty slot. Known lemmas: their bits (1 byte); for each tag two signed weights (1 byte each), what a lemma gains
/// that is known of other words, and of other words of its class; 2^bits slots of 2 bytes with open addressing, 0 is empty. Weights: 2^<see cref="BucketBits"/> + 1 offsets of 4 bytes, then the entries: the lower <see cref="CheckBits"/> bits
/// of the feature (3 bytes), how many pairs follow (1 byte), and pairs of rule and signed weight (1 byte each).</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed class LemmaModel
{
    /// <summary>The version of the file's form and of the features.</summary>
    public const byte Version = 1;

    /// <summary>The bytes of the header.</summary>
    public const int HeaderLength = 16;

    /// <summary>The upper bits of a feature's number, which choose its bucket.</summary>
    public const int BucketBits = 13;

    /// <summary>The lower bits of a feature's number, which tell the features of a bucket apart.</summary>
    public const int CheckBits = LemmaFeatures.Bits - BucketBits;

    /// <summary>The number of tags, Unknown included.</summary>
    public const int Tags = (int)PartOfSpeech.Hash + 1;

    /// <summary>The number of universal tags, Unknown included.</summary>
    public const int UniversalTags = (int)UniversalTag.X + 1;

    /// <summary>The room for the scores: as many rules as a byte numbers.</summary>
    public const int ScoresLength = 256;

    private readonly LemmaRule[] _rules;
    private readonly byte[][] _candidates;
    private readonly uint[] _lexicon;
    private readonly KnownLemmas _known;
    private readonly int[] _buckets;
    private readonly byte[] _weights;

    private LemmaModel(LemmaRule[] rules, byte[][] candidates, uint[] lexicon, KnownLemmas known, int[] buckets, byte[] weights) =>
        (_rules, _candidates, _lexicon, _known, _buckets, _weights) = (rules, candidates, lexicon, known, buckets, weights);

    /// <summary>Reads a model to its end.</summary>
    /// <exception cref="InvalidDataException">HS311: not a lemmatizer's model; HS312: another version; HS313: cut or damaged.</exception>
    public static LemmaModel Read(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var file = copy.GetBuffer().AsSpan(0, (int)copy.Length);
        if (file.Length < HeaderLength || !file[..4].SequenceEqual("HLEM"u8))
            throw new InvalidDataException("HS311: this is not a lemmatizer's model. Give the model.bin that the training command writes.");
        if (file[4] != Version || file[5] != Tags || file[6] != UniversalTags)
            throw new InvalidDataException($"HS312: the lemmatizer's model has version {file[4]} with {file[5]} and {file[6]} tags; this library reads version {Version} with {Tags} and {UniversalTags}. Train it again with this version's training command.");
        var body = file[HeaderLength..];
        if (body.Length != BinaryPrimitives.ReadUInt32LittleEndian(file[8..]) || ModelChecksum.Of(body, before: file[7]) != BinaryPrimitives.ReadUInt32LittleEndian(file[12..]))
            throw new InvalidDataException("HS313: the lemmatizer's model is cut or damaged: its length or checksum is not what its header says. Copy it again or train it again.");
        return Parse(body, file[7]);
    }

    /// <summary>The number under which the lexicon keeps a word with a tag.</summary>
    public static ulong Key(ulong exact, PartOfSpeech tag)
    {
        var hash = (exact ^ ((ulong)tag << 56)) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 32);
    }

    /// <summary>The rule that a number stands for.</summary>
    public LemmaRule this[int rule] => _rules[rule];

    /// <summary>The rule of a word that had no other in training; -1 where it had, or was rare or absent there.</summary>
    public int Settled(ulong exact, PartOfSpeech tag)
    {
        var key = Key(exact, tag);
        var mask = _lexicon.Length - 1;
        for (var slot = (int)key & mask; ; slot = (slot + 1) & mask)
        {
            var entry = _lexicon[slot];
            if (entry == 0) return -1;
            if (entry >> 8 == key >> 40) return (int)(entry & 255) - 1;
        }
    }

    /// <summary>The rule that the features speak for most, among those of the tag that fit the word; the most frequent where they say nothing.</summary>
    /// <param name="tag">The word's tag.</param>
    /// <param name="word">The word's characters.</param>
    /// <param name="features">Numbers from <see cref="LemmaFeatures"/>.</param>
    /// <returns>The rule's number; 0, small letters, where no rule fits.</returns>
    public int Best(PartOfSpeech tag, ReadOnlySpan<char> word, ReadOnlySpan<uint> features)
    {
        Span<int> scores = stackalloc int[ScoresLength];
        scores.Clear();
        foreach (var feature in features)
        {
            var bucket = (int)(feature >> CheckBits);
            var check = feature & ((1u << CheckBits) - 1);
            var entries = _weights.AsSpan(_buckets[bucket], _buckets[bucket + 1] - _buckets[bucket]);
            while (entries.Length >= 4)
            {
                var head = (uint)(entries[0] | (entries[1] << 8) | (entries[2] << 16));
                var pairs = entries.Slice(4, entries[3] * 2);
                entries = entries[(4 + pairs.Length)..];
                if (head != check) continue;
                for (var i = 0; i + 1 < pairs.Length; i += 2) scores[pairs[i]] += (sbyte)pairs[i + 1];
                break;
            }
        }

        var candidates = _candidates[(int)tag];
        var most = int.MinValue;
        foreach (var rule in candidates)
        {
            if (scores[rule] > most && _rules[rule].Fits(word.Length)) most = scores[rule];
        }

        // Only a rule that what is known of its lemma can lift to the top needs the look-up.
        int best = 0, highest = int.MinValue, reach = most - _known.Gain(tag);
        foreach (var rule in candidates)
        {
            if (scores[rule] < reach || !_rules[rule].Fits(word.Length)) continue;
            var score = scores[rule] + _known.Gain(_rules[rule], word, tag);
            if (score > highest) (best, highest) = (rule, score);
        }

        return best;
    }

    private static LemmaModel Parse(ReadOnlySpan<byte> body, int lexiconBits)
    {
        var rules = new LemmaRule[body[0]];
        body = body[1..];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = new LemmaRule((LemmaShape)body[0], body[1], Encoding.UTF8.GetString(body.Slice(3, body[2])));
            body = body[(3 + body[2])..];
        }

        var candidates = new byte[Tags][];
        for (var tag = 0; tag < Tags; tag++)
        {
            candidates[tag] = body.Slice(1, body[0]).ToArray();
            body = body[(1 + body[0])..];
        }

        var lexicon = new uint[1 << lexiconBits];
        for (var i = 0; i < lexicon.Length; i++) lexicon[i] = BinaryPrimitives.ReadUInt32LittleEndian(body[(i * 4)..]);
        body = body[(lexicon.Length * 4)..];
        var known = KnownLemmas.Read(ref body);
        var buckets = new int[(1 << BucketBits) + 1];
        for (var i = 0; i < buckets.Length; i++) buckets[i] = BinaryPrimitives.ReadInt32LittleEndian(body[(i * 4)..]);
        return new LemmaModel(rules, candidates, lexicon, known, buckets, body[(buckets.Length * 4)..].ToArray());
    }
}
