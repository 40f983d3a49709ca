using System.Text;

namespace Hearsay.Documents.Feeds;

/// <summary>Takes a feed into memory, up to a limit: an entry can be found again behind a broken one only so.</summary>
/// <param name="Bytes">The feed, or its beginning.</param>
/// <param name="Overlong">Whether there was more than the limit.</param>
/// <param name="Fault">Why reading stopped early, in words; null where it did not.</param>
internal sealed record FeedBytes(ReadOnlyMemory<byte> Bytes, bool Overlong, string? Fault)
{
    public static FeedBytes Read(Stream stream, int limit, CancellationToken cancellation)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[81920];
        string? fault = null;
        try
        {
            for (int read; buffer.Length <= limit && (read = stream.Read(chunk, 0, chunk.Length)) > 0;)
            {
                cancellation.ThrowIfCancellationRequested();
                buffer.Write(chunk, 0, read);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or NotSupportedException or ObjectDisposedException)
        {
            fault = error.Message;
        }

        var overlong = buffer.Length > limit;
        return new FeedBytes(buffer.GetBuffer().AsMemory(0, (int)Math.Min(buffer.Length, limit)), overlong, fault);
    }

    /// <summary>The characters, in the encoding that is declared or found.</summary>
    public string Text() => TextDecoder.Decode(Bytes.Span, isPage: true).Text;

    /// <summary>The feed as valid UTF-8 without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Utf8()
    {
        if (!System.Text.Unicode.Utf8.IsValid(Bytes.Span) || TextDecoder.WideEncoding(Bytes.Span) is not null)
            return Encoding.UTF8.GetBytes(TextDecoder.Decode(Bytes.Span, isPage: false).Text);
        return Bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? Bytes[3..] : Bytes;
    }
}
