using System.Text;

namespace Hearsay.Site.Parts;

/// <summary>A writer that keeps nothing and counts how many bytes of UTF-8 it was given.</summary>
internal sealed class ByteCount : TextWriter
{
    /// <summary>How many bytes were written.</summary>
    public long Bytes { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Bytes += Encoding.UTF8.GetByteCount(buffer);
}
