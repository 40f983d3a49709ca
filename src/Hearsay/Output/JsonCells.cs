using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Documents;

namespace Hearsay.Output;

/// <summary>How JSON is written here, and the cells that several kinds of rows share.</summary>
/// <remarks>Written by hand with <see cref="Utf8JsonWriter"/>, without reflection: a cold start must stay short.</remarks>
public static class JsonCells
{
    /// <summary>One object on one line; letters of every script stand as they are, control characters are escaped.</summary>
    public static JsonWriterOptions Line { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The same, indented by two blanks.</summary>
    public static JsonWriterOptions Page { get; } = Line with { Indented = true };

    /// <summary>Writes one object as a line of JSON Lines, line feed included.</summary>
    public static void WriteLine(IBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(output, Line)) write(writer);
        output.Write("\n"u8);
    }

    /// <summary>The name of an enumeration's member as outputs spell it: in lower case, its words joined by underscores.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The number without trailing zeros after the decimal point; its value is unchanged.</summary>
    public static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    internal static void WriteSpan(this Utf8JsonWriter writer, CitedText text, Span span)
    {
        var (start, end) = text.CodePoints(span);
        writer.WriteStartArray();
        writer.WriteNumberValue(start);
        writer.WriteNumberValue(end);
        writer.WriteEndArray();
    }

    internal static void WriteSpans(this Utf8JsonWriter writer, string name, CitedText text, ImmutableArray<Span> spans)
    {
        writer.WriteStartArray(name);
        foreach (var span in spans) writer.WriteSpan(text, span);
        writer.WriteEndArray();
    }

    internal static void WriteSpan(this Utf8JsonWriter writer, string name, CitedText text, Span? span)
    {
        writer.WritePropertyName(name);
        if (span is { } there) writer.WriteSpan(text, there);
        else writer.WriteNullValue();
    }

    /// <summary>Writes <c>{"spans":[[0,4]],"text":"said"}</c>, or null where there are no spans.</summary>
    internal static void WriteQuote(this Utf8JsonWriter writer, string name, CitedText text, ImmutableArray<Span> spans)
    {
        if (spans.IsDefaultOrEmpty)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteSpans("spans", text, spans);
        writer.WriteString("text", text.Words(spans));
        writer.WriteEndObject();
    }

    internal static void WriteQuote(this Utf8JsonWriter writer, string name, CitedText text, Span? span) =>
        writer.WriteQuote(name, text, span is { } there ? [there] : []);

    internal static void WriteNumber(this Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } known) writer.WriteNumber(name, Plain(known));
        else writer.WriteNull(name);
    }

    internal static void WriteNumber(this Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } known) writer.WriteNumber(name, known);
        else writer.WriteNull(name);
    }

    internal static void WriteStrings(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values) writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <summary>Writes <c>{"from":"2023-03-14","to":"2023-03-14"}</c>, or null where the days are not known.</summary>
    internal static void WriteDays(this Utf8JsonWriter writer, string name, DateRange? days)
    {
        if (days is not { } known)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteDayBounds(known);
        writer.WriteEndObject();
    }

    internal static void WriteDayBounds(this Utf8JsonWriter writer, DateRange days)
    {
        writer.WriteString("from", Day(days.From));
        writer.WriteString("to", Day(days.To));
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");
}
