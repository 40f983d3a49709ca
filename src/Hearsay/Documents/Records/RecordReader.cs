using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Records;

/// <summary>Reads articles out of JSON Lines (one object a line), JSON text sequences (RFC 7464) and JSON arrays of objects.</summary>
/// <remarks>
/// Never throws for bad input: a broken record is told with its line and the others are read. Streams: one record is held at a time, in a pooled
/// buffer; one beyond <see cref="LongestRecord"/> is told and passed over without being held. Safe to call from several threads.
/// </remarks>
public static class RecordReader
{
    /// <summary>The longest record that is read, in bytes: 32 MiB.</summary>
    public const int LongestRecord = 32 * 1024 * 1024;

    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n\u001E\0"u8);

    // Seconds and milliseconds since 1970, from the seventies and eighties on to 2033 and 2128. Other numbers are days and hours written without marks,
    // such as 20160920 and 201609201430.
    private const long FirstSecond = 100_000_000;
    private const long LastSecond = 2_000_000_000;
    private const long FirstMillisecond = 500_000_000_000;
    private const long LastMillisecond = 5_000_000_000_000;

    /// <summary>The articles, and a problem for each record that gives none.</summary>
    /// <param name="name">What the file is called; its records are <c>name#12</c>, with the number of the line that they begin at; in an array, the record's own number.</param>
    /// <param name="stream">The records, decompressed. It is not closed.</param>
    /// <param name="mapping">Which field holds what; null for the common names.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static IEnumerable<InputItem> Read(string name, Stream stream, RecordMapping? mapping = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        return Read(name, stream, mapping ?? RecordMapping.Common, LongestRecord, cancellation);
    }

    internal static IEnumerable<InputItem> Read(string name, Stream stream, RecordMapping mapping, int limit, CancellationToken cancellation)
    {
        using var records = RecordStream.Open(stream, limit);
        var number = 0L;
        while (records.Next(cancellation))
        {
            if (records.Length <= limit && !records.Record.Span.ContainsAnyExcept(Blank)) continue;
            number++;
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}#{(records.ByObjects ? number : records.Line)}");
            yield return ReadRecord(place, records, mapping, limit);
        }

        if (records.Fault is { } fault) yield return InputItem.Of(RecordProblem.Unreadable(name, fault));
        else if (number == 0) yield return InputItem.Of(RecordProblem.Empty(name));
    }

    private static InputItem ReadRecord(string name, RecordStream records, RecordMapping mapping, int limit)
    {
        if (records.Length > limit) return InputItem.Of(RecordProblem.TooLong(name, records.Line, records.Length, limit));
        if (records is { ByObjects: true, IsOpen: true }) return InputItem.Of(RecordProblem.Cut(name, records.Line));
        var json = records.Record.Span.TrimStart("\u001E"u8);
        if (!System.Text.Unicode.Utf8.IsValid(json)) json = Encoding.UTF8.GetBytes(TextDecoder.Decode(json, isPage: false).Text);
        try
        {
            return Make(name, json, mapping, records.Line);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return Repaired(name, json, mapping, records, error as JsonException);
        }
    }

    private static InputItem Repaired(string name, ReadOnlySpan<byte> json, RecordMapping mapping, RecordStream records, JsonException? first)
    {
        try
        {
            if (JsonRepair.Of(json) is { } repaired) return Make(name, repaired, mapping, records.Line);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            first = error as JsonException ?? first;
        }

        var line = records.Line + (first?.LineNumber ?? 0);
        return InputItem.Of(RecordProblem.Broken(name, line, (first?.BytePositionInLine ?? 0) + 1, records.IsOpen));
    }

    private static InputItem Make(string name, ReadOnlySpan<byte> json, RecordMapping mapping, long line)
    {
        if (!RecordFields.TryFind(json, mapping, out var fields)) return InputItem.Of(RecordProblem.NoRecord(name, line));
        var (text, isHtml) = mapping.HtmlFirst
            ? fields.Bytes(RecordField.Html) is { } html ? (html, true) : (fields.Bytes(RecordField.Text), false)
            : fields.Bytes(RecordField.Text) is { } plain ? (plain, false) : (fields.Bytes(RecordField.Html), true);
        if (text is null) return InputItem.Of(RecordProblem.NoText(name, fields.Text(RecordField.Id), fields.Listing()));
        return InputItem.Of(new InputDocument(name, text)
        {
            MediaType = isHtml || TextDecoder.BeginsLikeMarkup(text) ? "text/html" : "text/plain",
            Charset = "utf-8",
            Address = fields.Text(RecordField.Url),
            Facts = new DocumentFacts("JSON record")
            {
                Title = fields.Text(RecordField.Title),
                Authors = [.. fields.Names(RecordField.Authors)],
                Outlet = fields.Names(RecordField.Outlet) is [var outlet, ..] ? outlet : null,
                Published = Date(fields.Text(RecordField.Published)),
                Updated = Date(fields.Text(RecordField.Updated)),
                Language = fields.Text(RecordField.Language),
            },
        });
    }

    // A date as written; seconds or milliseconds since 1970 are written as a date.
    private static string? Date(string? value)
    {
        if (value is null || value.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 && !value.EndsWith(".0", StringComparison.Ordinal)) return value;
        if (value.Length > 20 || value.Length == 8 || !decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return value;
        DateTimeOffset? time = number switch
        {
            >= FirstSecond and < LastSecond => DateTimeOffset.FromUnixTimeSeconds((long)number),
            >= FirstMillisecond and < LastMillisecond => DateTimeOffset.FromUnixTimeMilliseconds((long)number),
            _ => null,
        };
        return time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? value;
    }
}
