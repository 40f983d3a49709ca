using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearsay.Language;

/// <summary>The weights of the tagger, used in the form in which they are stored.</summary>
/// <remarks>
/// The file, little-endian: "HPOS"; version, number of tags, bits of a bucket, bits of the lexicon (a byte each); length of the weights
/// (4 bytes); CRC-32C of all that follows (4 bytes). Then the lexicon, an open-addressed table of 8 bytes a slot (32 bits of the word's
/// hash, flags, second tag, best tag, zero); then where each bucket of features begins, 4 bytes each, one more than there are buckets;
/// then the weights: per feature 2 bytes (10 low bits of the feature, 6 bits count) and per weight a tag and a signed byte.
/// Immutable and safe to share between threads.
/// </remarks>
internal sealed class TaggerModel
{
    /// <summary>The version of the file and of the features.</summary>
    public const byte Version = 1;

    /// <summary>The length of the header in bytes.</summary>
    public const int HeaderLength = 16;

    /// <summary>The bits of a feature that stand beside its weights; the others number its bucket.</summary>
    public const int CheckBits = 10;

    /// <summary>The number of tags, Unknown included.</summary>
    public const int Tags = (int)PartOfSpeech.Hash + 1;

    /// <summary>The room for the scores: as many as six bits number.</summary>
    public const int ScoresLength = 64;

    private readonly byte[] _file;
    private readonly int _lexiconMask;
    private readonly int _bucketsAt;
    private readonly int _weightsAt;

    private TaggerModel(byte[] file, int lexiconBits, int bucketsAt, int weightsAt)
    {
        _file = file;
        _lexiconMask = (1 << lexiconBits) - 1;
        _bucketsAt = bucketsAt;
        _weightsAt = weightsAt;
    }

    /// <summary>Reads a model to its end.</summary>
    /// <exception cref="InvalidDataException">HS301: not a tagger's model; HS302: another version; HS303: cut or damaged.</exception>
    public static TaggerModel Read(Stream stream)
    {
        var file = ReadAll(stream);
        if (file.Length < HeaderLength || !file.AsSpan(0, 4).SequenceEqual("HPOS"u8))
            throw new InvalidDataException("HS301: this is not a part-of-speech model. Give the model.bin that the training command writes.");
        if (file[4] != Version || file[5] != Tags || file[6] != TaggerFeatures.Bits - CheckBits)
            throw new InvalidDataException($"HS302: the part-of-speech model has version {file[4]} with {file[5]} tags; this library reads version {Version} with {Tags} tags. Train it again with this version's training command.");
        var lexicon = 8L << Math.Min(file[7], (byte)24);
        var buckets = 4L * ((1 << file[6]) + 1);
        var weights = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(8));
        if (file.Length != HeaderLength + lexicon + buckets + weights || Checksum(file.AsSpan(HeaderLength)) != BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(12)))
            throw new InvalidDataException("HS303: the part-of-speech model is cut or damaged: its length or checksum is not what its header says. Copy it again or train it again.");
        return new TaggerModel(file, file[7], (int)(HeaderLength + lexicon), (int)(HeaderLength + lexicon + buckets));
    }

    /// <summary>The CRC-32C that the header holds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = ~0u;
        foreach (var part in MemoryMarshal.Cast<byte, ulong>(bytes)) crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? part : BinaryPrimitives.ReverseEndianness(part));
        foreach (var part in bytes[(bytes.Length & ~7)..]) crc = BitOperations.Crc32C(crc, part);
        return ~crc;
    }

    /// <summary>The tags that a word had in training, first as written, then in lower case.</summary>
    public TaggerEntry Lookup(ulong exact, ulong lower)
    {
        var entry = Find(exact);
        return entry == default && lower != exact ? Find(lower) : entry;
    }

    /// <summary>The tags that a word in this very spelling had in training.</summary>
    public TaggerEntry Find(ulong word)
    {
        for (var slot = (int)word & _lexiconMask; ; slot = (slot + 1) & _lexiconMask)
        {
            var value = BinaryPrimitives.ReadUInt64LittleEndian(_file.AsSpan(HeaderLength + (slot * 8)));
            if (value == 0) return default;
            if (value >> 32 == word >> 32) return new TaggerEntry((PartOfSpeech)(byte)(value >> 8), (PartOfSpeech)(byte)(value >> 16), (value >> 24 & 1) != 0);
        }
    }

    /// <summary>Adds the weights of some features to the scores of the tags.</summary>
    /// <param name="features">Numbers from <see cref="TaggerFeatures"/>.</param>
    /// <param name="scores">One score per tag, in a span of <see cref="ScoresLength"/>.</param>
    /// <remarks>The tagger spends most of its time here.</remarks>
    public void Add(ReadOnlySpan<uint> features, Span<int> scores)
    {
        // The length is checked once, and six bits cannot pass it, so the sum below needs no check of its own.
        ref var score = ref MemoryMarshal.GetReference(scores[..ScoresLength]);
        ReadOnlySpan<byte> buckets = _file.AsSpan(_bucketsAt, _weightsAt - _bucketsAt);
        ReadOnlySpan<byte> weights = _file.AsSpan(_weightsAt);
        foreach (var feature in features)
        {
            var bucket = (int)(feature >> CheckBits) * 4;
            var start = BinaryPrimitives.ReadInt32LittleEndian(buckets[bucket..]);
            var end = BinaryPrimitives.ReadInt32LittleEndian(buckets[(bucket + 4)..]);
            var check = feature & ((1u << CheckBits) - 1);
            var entries = weights[start..end];
            for (var at = 0; at + 2 <= entries.Length;)
            {
                var head = entries[at] | (entries[at + 1] << 8);
                var length = (head & 63) * 2;
                if (head >> 6 != check)
                {
                    at += 2 + length;
                    continue;
                }

                var pairs = entries.Slice(at + 2, length);
                for (var i = 0; i + 1 < pairs.Length; i += 2) Unsafe.Add(ref score, pairs[i] & (ScoresLength - 1)) += (sbyte)pairs[i + 1];
                break;
            }
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        if (stream.CanSeek)
        {
            var file = new byte[stream.Length - stream.Position];
            stream.ReadExactly(file);
            return file;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
