using System.Text;
using System.Text.Json;

namespace Hearsay.Evaluation.Cases;

/// <summary>Writes what <c>cases</c> measured as JSON: file, measure, per cent to one decimal place, how many.</summary>
public static class CaseScoresJson
{
    /// <summary>The text, with a line feed at its end.</summary>
    public static string Write(IEnumerable<(string File, string Name, double Percent, int All)> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            foreach (var file in lines.GroupBy(line => line.File, StringComparer.Ordinal))
            {
                writer.WriteStartObject(file.Key);
                foreach (var (_, name, percent, all) in file)
                {
                    writer.WriteStartObject(name);
                    writer.WriteNumber("value", Math.Round((decimal)percent, 1));
                    writer.WriteNumber("of", all);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
