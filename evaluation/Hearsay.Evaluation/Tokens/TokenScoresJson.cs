using System.Text.Json;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Output;

namespace Hearsay.Evaluation.Tokens;

/// <summary>Writes token scores as JSON: under each treebank's name, <c>words</c> and <c>sentences</c> as [precision, recall, F1] in per cent.</summary>
public static class TokenScoresJson
{
    /// <summary>The object as text, ended by a line feed; the same scores give the same characters.</summary>
    public static string Write(IEnumerable<TokenScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var score in scores)
            {
                json.WriteStartObject(score.Name);
                Write(json, "words", score.Words);
                Write(json, "sentences", score.Sentences);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string key, Counts counts)
    {
        json.WriteStartArray(key);
        foreach (var figure in (ReadOnlySpan<double>)[counts.Precision, counts.Recall, counts.F1]) json.WriteNumberValue(OneDecimal.Round(figure));
        json.WriteEndArray();
    }
}
