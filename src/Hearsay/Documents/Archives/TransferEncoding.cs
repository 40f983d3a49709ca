using System.Buffers;

namespace Hearsay.Documents.Archives;

/// <summary>Undoes the encodings in which mail carries bytes as text (RFC 2045, sections 6.7 and 6.8).</summary>
internal static class TransferEncoding
{
    /// <summary>Undoes quoted-printable. What is no valid escape stays as it is, as the standard advises.</summary>
    public static ReadOnlyMemory<byte> QuotedPrintable(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        while (true)
        {
            var escape = text.IndexOf((byte)'=');
            var plain = escape < 0 ? text : text[..escape];
            plain.CopyTo(bytes.AsSpan(length));
            length += plain.Length;
            if (escape < 0) return bytes.AsMemory(0, length);
            text = text[(escape + 1)..];
            if (text.Length >= 2 && Hex(text[0]) is var high and >= 0 && Hex(text[1]) is var low and >= 0)
            {
                bytes[length++] = (byte)((high << 4) | low);
                text = text[2..];
                continue;
            }

            // A line that goes on: white space may have strayed in behind the sign.
            var blank = text.IndexOfAnyExcept((byte)' ', (byte)'\t');
            var rest = blank < 0 ? [] : text[blank..];
            if (rest.IsEmpty) return bytes.AsMemory(0, length);
            if (rest.StartsWith("\r\n"u8)) text = rest[2..];
            else if (rest[0] == '\n') text = rest[1..];
            else bytes[length++] = (byte)'=';
        }
    }

    /// <summary>Undoes base64.</summary>
    /// <param name="text">The text, with line ends and white space anywhere.</param>
    /// <param name="fault">What is wrong, in words; null where nothing is.</param>
    public static ReadOnlyMemory<byte> Base64(ReadOnlySpan<byte> text, out string? fault)
    {
        fault = null;
        var bytes = new byte[System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(text.Length) + 3];
        switch (System.Buffers.Text.Base64.DecodeFromUtf8(text, bytes, out var used, out var written))
        {
            case OperationStatus.Done:
                return bytes.AsMemory(0, written);
            case OperationStatus.NeedMoreData:
                fault = "its base64 breaks off";
                return default;
            default:
                fault = $"what stands at byte {used} of its base64 is none";
                return default;
        }
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };
}
