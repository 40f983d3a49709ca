using System.Buffers.Binary;

namespace Hearsay.Language;

/// <summary>The lemmas seen in training: "hope" and not "hop" is a likely lemma of a new word in "-hoping" where "rehope" is known.</summary>
/// <remarks>A part of <see cref="LemmaModel"/>'s file. Immutable and safe to share between threads.</remarks>
internal sealed class KnownLemmas
{
    private const int LongestWord = 40;

    private readonly sbyte[] _gains;
    private readonly ushort[] _slots;

    private KnownLemmas(sbyte[] gains, ushort[] slots) => (_gains, _slots) = (gains, slots);

    /// <summary>The most that a lemma of this tag can gain.</summary>
    public int Gain(PartOfSpeech tag) => Math.Max(0, (int)_gains[(int)tag * 2]) + Math.Max(0, (int)_gains[((int)tag * 2) + 1]);

    /// <summary>What the lemma gains that a rule makes of a word.</summary>
    public int Gain(LemmaRule rule, ReadOnlySpan<char> word, PartOfSpeech tag)
    {
        if (Gain(tag) == 0 || !CanBeKnown(rule, word)) return 0;
        Span<char> room = stackalloc char[LongestWord * 2];
        var lemma = room[..rule.Write(word, room)];
        var hash = LemmaWord.Read(lemma).Exact;
        return (Contains(Key(hash, LemmaClass.Any)) ? _gains[(int)tag * 2] : 0) + (Contains(Key(hash, ClassOf(tag))) ? _gains[((int)tag * 2) + 1] : 0);
    }

    /// <summary>Whether a lemma made so is looked up: a whole replacement speaks for itself.</summary>
    public static bool CanBeKnown(LemmaRule rule, ReadOnlySpan<char> word) =>
        rule.Shape is LemmaShape.Small or LemmaShape.Kept or LemmaShape.Title && word.Length <= LongestWord && rule.Ending.Length <= LongestWord;

    /// <summary>The number of a lemma of a class.</summary>
    /// <param name="lemma">Its <see cref="LemmaWord.Exact"/>.</param>
    /// <param name="of">Its class.</param>
    public static ulong Key(ulong lemma, LemmaClass of)
    {
        var hash = (lemma ^ ((ulong)of << 60)) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 31);
    }

    /// <summary>The class of a tag.</summary>
    public static LemmaClass ClassOf(PartOfSpeech tag) => tag switch
    {
        >= PartOfSpeech.VB and <= PartOfSpeech.VBZ => LemmaClass.Verb,
        PartOfSpeech.NN or PartOfSpeech.NNS => LemmaClass.Noun,
        PartOfSpeech.NNP or PartOfSpeech.NNPS => LemmaClass.Name,
        _ => LemmaClass.Other,
    };

    /// <summary>Takes this part from the front of a model's file.</summary>
    public static KnownLemmas Read(ref ReadOnlySpan<byte> file)
    {
        var slots = new ushort[1 << file[0]];
        var gains = new sbyte[LemmaModel.Tags * 2];
        for (var i = 0; i < gains.Length; i++) gains[i] = (sbyte)file[1 + i];
        file = file[(1 + gains.Length)..];
        for (var i = 0; i < slots.Length; i++) slots[i] = BinaryPrimitives.ReadUInt16LittleEndian(file[(i * 2)..]);
        file = file[(slots.Length * 2)..];
        return new KnownLemmas(gains, slots);
    }

    /// <summary>What a slot holds for a key; never 0.</summary>
    public static ushort Check(ulong key) => (ushort)((key >> 48) | 1);

    private bool Contains(ulong key)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)key & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_slots[slot] == Check(key)) return true;
        }

        return false;
    }
}

/// <summary>The classes under which lemmas are known.</summary>
internal enum LemmaClass : byte
{
    /// <summary>Of any class.</summary>
    Any,

    /// <summary>Verbs.</summary>
    Verb,

    /// <summary>Common nouns.</summary>
    Noun,

    /// <summary>Names.</summary>
    Name,

    /// <summary>All others.</summary>
    Other,
}
