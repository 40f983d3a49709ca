using System.Buffers.Binary;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Stories;

namespace Hearsay.Ledger.Placing;

/// <summary>What an article's neighbours are found and compared by, so that its text need not be read again.</summary>
/// <param name="Text">For copies of its text.</param>
/// <param name="Topic">For articles about the same events.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed record ArticleSketch(TextSketch Text, TopicSketch Topic)
{
    /// <summary>The sketch of an article. A pure function of it.</summary>
    public static ArticleSketch Of(ArticleEntry entry) => new(TextSketch.Of(entry.Article), TopicSketch.Of(entry));

    /// <summary>The sketch as it is kept: the length of the first part, then both parts.</summary>
    public byte[] ToBytes()
    {
        var (text, topic) = (Text.ToBytes(), Topic.ToBytes());
        var bytes = new byte[4 + text.Length + topic.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, text.Length);
        text.CopyTo(bytes, 4);
        topic.CopyTo(bytes, 4 + text.Length);
        return bytes;
    }

    /// <summary>The sketch that <see cref="ToBytes"/> wrote.</summary>
    public static ArticleSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        return new ArticleSketch(TextSketch.FromBytes(bytes.Slice(4, length)), TopicSketch.FromBytes(bytes[(4 + length)..]));
    }
}
