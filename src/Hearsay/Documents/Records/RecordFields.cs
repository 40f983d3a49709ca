using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Hearsay.Documents.Records;

/// <summary>Finds in one record the places of the fields that a mapping asks for, and reads them.</summary>
internal readonly ref struct RecordFields
{
    private const int LongestPath = 128;
    private const int DeepestPath = 4;

    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n"u8);

    private readonly ReadOnlySpan<byte> json;
    private readonly Slots slots;

    private RecordFields(ReadOnlySpan<byte> json, Slots slots)
    {
        this.json = json;
        this.slots = slots;
    }

    /// <summary>Walks over a record.</summary>
    /// <param name="json">One JSON value in valid UTF-8.</param>
    /// <param name="mapping">What is looked for.</param>
    /// <param name="fields">The fields that were found.</param>
    /// <returns>Whether the value is an object.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static bool TryFind(ReadOnlySpan<byte> json, RecordMapping mapping, out RecordFields fields)
    {
        fields = default;
        var reader = new Utf8JsonReader(json, Lenient);
        if (!reader.Read()) throw new JsonException("empty", null, 0, 0);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return reader.Read() && false;
        }

        Span<char> path = stackalloc char[LongestPath];
        var found = default(Slots);
        Walk(ref reader, mapping, path, 0, 1, ref found);
        while (reader.Read())
        {
            // What follows the object makes the line no JSON: the reader throws.
        }

        fields = new RecordFields(json, found);
        return true;
    }

    /// <summary>A field as one string; null where it is missing, empty or no string.</summary>
    public string? Text(RecordField field)
    {
        if (slots[(int)field] is not { Found: true } slot) return null;
        var reader = new Utf8JsonReader(json[slot.At..], Lenient);
        return reader.Read() ? First(ref reader) : null;
    }

    /// <summary>A field of text as bytes of UTF-8, read without a second walk over the string; null where it is missing or blank.</summary>
    public byte[]? Bytes(RecordField field)
    {
        if (slots[(int)field] is not { Found: true } slot) return null;
        var written = json.Slice(slot.At + 1, slot.Length);
        if (!slot.IsEscaped) return written.ToArray();
        // Escapes are never shorter than what they stand for.
        var rented = ArrayPool<byte>.Shared.Rent(written.Length);
        var text = rented.AsSpan(0, JsonEscapes.Resolve(written, rented));
        var bytes = IsBlank(text) ? null : text.ToArray();
        ArrayPool<byte>.Shared.Return(rented);
        return bytes;
    }

    /// <summary>A field as a list of names: a string, a list of strings, or objects with a name.</summary>
    public List<string> Names(RecordField field)
    {
        var names = new List<string>();
        if (slots[(int)field] is not { Found: true } slot) return names;
        var reader = new Utf8JsonReader(json[slot.At..], Lenient);
        if (!reader.Read()) return names;
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
        {
            if (First(ref reader) is { } name) names.Add(name);
            return names;
        }

        using var value = JsonDocument.ParseValue(ref reader);
        Add(value.RootElement, names);
        return names;
    }

    /// <summary>The names of the first fields of a record, for a message.</summary>
    public string Listing()
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(json, Lenient);
        reader.Read();
        while (names.Count < 12 && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            names.Add(name.Length > 40 ? name[..40] + "…" : name);
            reader.Skip();
        }

        return names.Count == 0 ? "(none)" : string.Join(", ", names);
    }

    private static void Walk(scoped ref Utf8JsonReader reader, RecordMapping mapping, scoped Span<char> path, int length, int depth, ref Slots slots)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var written = reader.ValueSpan.Length <= path.Length - length - 1 ? length + reader.CopyString(path[length..]) : -1;
            reader.Read();
            foreach (var place in written < 0 ? [] : mapping.At(path[..written]))
            {
                if (place.IsObject)
                {
                    if (reader.TokenType != JsonTokenType.StartObject || depth >= DeepestPath) continue;
                    path[written] = '.';
                    Walk(ref reader, mapping, path, written + 1, depth + 1, ref slots);
                }
                else if (IsFilled(ref reader, place.Field) && place.Priority < slots[(int)place.Field].Priority)
                {
                    slots[(int)place.Field] = new Slot((int)reader.TokenStartIndex, reader.ValueSpan.Length, reader.ValueIsEscaped, place.Priority + 1);
                }
            }

            reader.Skip();
        }
    }

    // Only people and outlets are ever described by an object, and an article is one string.
    private static bool IsFilled(ref Utf8JsonReader reader, RecordField field) => reader.TokenType switch
    {
        JsonTokenType.String => !IsBlank(reader.ValueSpan),
        JsonTokenType.Number or JsonTokenType.StartArray => field is not (RecordField.Text or RecordField.Html),
        JsonTokenType.StartObject => field is RecordField.Authors or RecordField.Outlet,
        _ => false,
    };

    private static string? First(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray) reader.Read();
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static void Add(JsonElement element, List<string> names)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String when element.GetString() is { } name && !string.IsNullOrWhiteSpace(name): names.Add(name.Trim()); break;
            case JsonValueKind.Object when element.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String: Add(name, names); break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    if (item.ValueKind != JsonValueKind.Array) Add(item, names);
                }

                break;
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> text) => !text.ContainsAnyExcept(Blank);

    private readonly record struct Slot(int At, int Length, bool IsEscaped, int Rank)
    {
        // A slot that was never set has rank 0, so a rank is one more than the priority.
        public bool Found => Rank > 0;

        public int Priority => Rank > 0 ? Rank - 1 : int.MaxValue;
    }

    [System.Runtime.CompilerServices.InlineArray(RecordMapping.Fields)]
    private struct Slots
    {
        private Slot first;
    }
}
