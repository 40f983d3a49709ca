using System.Text;
using System.Text.Json;

namespace Hearsay.Evaluation.Cases;

/// <summary>Writes what <c>cases</c> measured as JSON: file, measure, per cent to one decimal place, how many.</summary>
public static class CaseScoresJson
{
    /// <summary>The text, with a line feed at its end.</summary>
    public static string Write(IEnumerable<CaseFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            foreach (var file in figures.GroupBy(figure => figure.File, StringComparer.Ordinal))
            {
                writer.WriteStartObject(file.Key);
                foreach (var figure in file)
                {
                    writer.WriteStartObject(figure.Name);
                    writer.WriteNumber("value", Math.Round((decimal)figure.Value, 1));
                    writer.WriteNumber("of", figure.All);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
