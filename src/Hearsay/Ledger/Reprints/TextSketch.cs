using System.Buffers.Binary;
using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>A small fingerprint of an article's body: enough to find its copies among millions and to guess how much two texts share.</summary>
/// <remarks>
/// The least hashes of a text's pairs of neighbouring content words (Broder 1997; the "bottom k" sketch of Cohen and Kaplan 2007). Pairs
/// live through edits that break every longer run: a word put in another's place breaks four of them and no more. Words of grammar are
/// passed over, so a pair may span a few of them. Immutable and safe to share between threads.
/// </remarks>
internal sealed class TextSketch
{
    /// <summary>The most hashes kept: about 1 KiB an article.</summary>
    private const int MostKept = 128;

    private const int MostMarks = 32;

    /// <summary>A text with fewer pairs is too short to be told from a shared quotation.</summary>
    private const int FewestPairs = 20;

    private readonly ulong[] least;
    private readonly long[] marks;

    private TextSketch(int pairs, ulong[] least)
    {
        (Pairs, this.least) = (pairs, least);
        marks = pairs < FewestPairs ? [] : [.. least.Take(MostMarks).Select(hash => unchecked((long)hash))];
    }

    /// <summary>How many different pairs the whole text has.</summary>
    public int Pairs { get; }

    /// <summary>The pairs to look for other articles by: at most 32, the same ones in every copy as far as it still has them. None for a very short text.</summary>
    public ReadOnlySpan<long> Marks => marks;

    /// <summary>The fingerprint of an article's body text; furniture and headlines do not count.</summary>
    public static TextSketch Of(Article article)
    {
        var words = new List<ulong>(article.Text.Length / 10);
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.Body) continue;
            foreach (var word in Words.In(article.Text, block.Span))
            {
                if (!Words.IsFunctionWord(word.Hash)) words.Add(word.Hash);
            }
        }

        var pairs = WordPairs.Of(words);
        return new TextSketch(pairs.Length, pairs.Length > MostKept ? pairs[..MostKept] : pairs);
    }

    /// <summary>The number of pairs and the hashes, little endian; 1,028 bytes at most.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[sizeof(int) + (least.Length * sizeof(ulong))];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Pairs);
        for (var at = 0; at < least.Length; at++) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(sizeof(int) + (at * sizeof(ulong))), least[at]);
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are not a sketch.</exception>
    public static TextSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < sizeof(int) || (bytes.Length - sizeof(int)) % sizeof(ulong) != 0) throw new FormatException("Not a sketch of a text: its length is wrong.");
        var pairs = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var hashes = new ulong[(bytes.Length - sizeof(int)) / sizeof(ulong)];
        for (var at = 0; at < hashes.Length; at++) hashes[at] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(sizeof(int) + (at * sizeof(ulong)))..]);
        if (hashes.Length != Math.Min(pairs, MostKept)) throw new FormatException("Not a sketch of a text: its counts do not agree.");
        return new TextSketch(pairs, hashes);
    }

    /// <summary>How much two texts seem to share, or null where one is too short to tell.</summary>
    /// <remarks>
    /// Below the lesser of the two greatest hashes kept, both sketches are whole: the pairs there are a fair sample of both texts. Good to
    /// about one in ten; whether one is a reprint of the other is for <see cref="ReprintFinder"/>, which reads the texts.
    /// </remarks>
    public static TextLikeness? Compare(TextSketch left, TextSketch right)
    {
        if (left.Pairs < FewestPairs || right.Pairs < FewestPairs) return null;
        var limit = Math.Min(left.Limit, right.Limit);
        var (ofLeft, ofRight, shared, i, j) = (0, 0, 0, 0, 0);
        while (true)
        {
            var a = i < left.least.Length ? left.least[i] : ulong.MaxValue;
            var b = j < right.least.Length ? right.least[j] : ulong.MaxValue;
            var lesser = Math.Min(a, b);
            if (lesser > limit || lesser == ulong.MaxValue) break;
            if (a == b) shared++;
            if (a == lesser) (ofLeft, i) = (ofLeft + 1, i + 1);
            if (b == lesser) (ofRight, j) = (ofRight + 1, j + 1);
        }

        return new TextLikeness(Share(shared, ofLeft), Share(shared, ofRight), Share(shared, ofLeft + ofRight - shared));
    }

    /// <summary>Every pair of the text up to this hash is in the sketch.</summary>
    private ulong Limit => least.Length == Pairs ? ulong.MaxValue : least[^1];

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
