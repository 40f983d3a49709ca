using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Hearsay.Evaluation.Quantities;

/// <summary>A sentence with the quantities that people marked in it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Quantities">Its quantities, in no order.</param>
public sealed record GoldSentence(string Text, ImmutableArray<GoldQuantity> Quantities);

/// <summary>A quantity as people marked it.</summary>
/// <param name="Low">Its value, or the first of a range.</param>
/// <param name="High">The same, or the second of a range.</param>
/// <param name="Change">How it is qualified: <c>=</c>, <c>~</c>, <c>&lt;</c>, <c>&gt;</c>, <c>up</c> or <c>down</c>.</param>
/// <param name="Unit">Its unit as worded, for a plain count the noun counted; null where none is marked.</param>
/// <param name="UnitName">Its unit's full name in the singular, or null.</param>
/// <param name="Concepts">The words that name what it tells about, or null.</param>
public sealed record GoldQuantity(double Low, double High, string Change, string? Unit, string? UnitName, string? Concepts);

/// <summary>Reads sentences with marked quantities: a JSON list with <c>text</c> and <c>quantities</c>.</summary>
public static class GoldQuantityReader
{
    /// <summary>The sentences of a file.</summary>
    /// <exception cref="EvaluationInputException">The file is missing or is in another format.</exception>
    public static ImmutableArray<GoldSentence> Read(string path)
    {
        if (!File.Exists(path)) throw new EvaluationInputException("HS901", path, "is not there.", "Name the file of quantities with --gold.");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(path));
            return [.. json.RootElement.EnumerateArray().Select(ReadSentence)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new EvaluationInputException("HS904", path, "is not a list of sentences with quantities: " + e.Message, "Correct it.", e);
        }
    }

    private static GoldSentence ReadSentence(JsonElement sentence) => new(
        sentence.GetProperty("text").GetString()!,
        [.. sentence.GetProperty("quantities").EnumerateArray().Select(ReadQuantity)]);

    private static GoldQuantity ReadQuantity(JsonElement quantity)
    {
        var (low, high) = ReadValue(quantity.GetProperty("value").GetString()!);
        return new GoldQuantity(low, high, quantity.GetProperty("change").GetString()!, Text("unit"), Text("normalized_unit"), Text("referred_concepts"));

        string? Text(string name) => quantity.GetProperty(name).GetString() is { } text && text.Trim() is { Length: > 0 } words && words != "-" ? words : null;
    }

    /// <summary>"12.0", "1.99E-29", "-5.0" or a range "3.0 - 4.0".</summary>
    private static (double Low, double High) ReadValue(string value)
    {
        if (double.TryParse(value, CultureInfo.InvariantCulture, out var single)) return (single, single);
        var dash = value.IndexOf('-', 1);
        return (double.Parse(value[..dash], CultureInfo.InvariantCulture), double.Parse(value[(dash + 1)..], CultureInfo.InvariantCulture));
    }
}
