using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Archives;

/// <summary>Reads newsletters and other mails that were saved as files (RFC 5322, RFC 2045 to 2047), and the mails within them.</summary>
/// <remarks>
/// The subject is taken for the title, the sender's name for the outlet and the mail's date for the day of publication, all as
/// what the mail's header says. Attachments other than mails are left.
/// </remarks>
public static class MailReader
{
    private const string Where = "mail header";

    /// <summary>The mail's text, the mails within it, and problems, in the mail's order, read when they are asked for.</summary>
    /// <param name="name">What the file is called; a mail within it is called after it and its number.</param>
    /// <param name="stream">The file, from its start. It is left open.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IEnumerable<InputItem> Read(string name, Stream stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        return Items(name, stream, cancellation);
    }

    private static IEnumerable<InputItem> Items(string name, Stream stream, CancellationToken cancellation)
    {
        foreach (var item in MessageFile.Read(name, stream, Describe, cancellation)) yield return item;
    }

    private static InputDocument Describe(MimePart message, MimePart part, InputDocument document)
    {
        var archived = message.Field("Archived-At"u8)?.Trim('<', '>', ' ');
        return document with
        {
            Address = string.IsNullOrEmpty(archived) ? null : archived,
            Facts = new DocumentFacts(Where)
            {
                Title = Decoded(message.Field("Subject"u8)),
                Outlet = DisplayName(message.Field("From"u8)),
                Published = Text(message.Field("Date"u8)),
                Language = Text(part.Field("Content-Language"u8) ?? message.Field("Content-Language"u8)),
            },
        };
    }

    private static string? Text(string? field) => string.IsNullOrWhiteSpace(field) ? null : field;

    private static string? Decoded(string? field) => field is null ? null : Text(EncodedWords.Decode(field).Trim());

    // The name before the address; the address itself names nobody.
    private static string? DisplayName(string? from)
    {
        var angle = from?.LastIndexOf('<') ?? -1;
        if (angle <= 0) return null;
        var display = from![..angle].Trim();
        if (display is ['"', .., '"'] && display.Length > 1) display = display[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal);
        return Decoded(display);
    }
}
