using System.Text.Json;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Slices;

namespace Hearsay.Evaluation.Output;

/// <summary>Writes scores as JSON. The keys at the top are those of the reference script, each [precision, recall, F1] in per cent.</summary>
public static class ScoresJson
{
    /// <summary>The object as text, ended by a line feed; the same scores give the same characters.</summary>
    public static string Write(Scores scores)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("documents", scores.Documents.Length);
            json.WriteNumber("gold", scores.Gold);
            json.WriteNumber("predicted", scores.Predicted);
            foreach (var measure in MeasureNames.All) WriteTriple(json, measure.Key(), scores.Total[measure]);

            json.WriteStartObject("f1_interval_95");
            foreach (var measure in MeasureNames.All)
            {
                var interval = scores.Intervals[(int)measure];
                WriteList(json, measure.Key(), interval.Low, interval.High);
            }

            json.WriteEndObject();
            WriteParticulars(json, scores.Particulars);
            WriteSlices(json, scores);
            WriteOutlets(json, scores);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteParticulars(Utf8JsonWriter json, ParticularsTally particulars)
    {
        if (particulars.Compared == 0) return;
        json.WriteStartObject("accuracy_among_linked");
        json.WriteNumber("compared", particulars.Compared);
        json.WriteNumber("speaker", OneDecimal.Round(particulars.Accuracy(particulars.Speaker)));
        json.WriteNumber("stance", OneDecimal.Round(particulars.Accuracy(particulars.Stance)));
        json.WriteNumber("relays", OneDecimal.Round(particulars.Accuracy(particulars.Relays)));
        json.WriteEndObject();
    }

    private static void WriteSlices(Utf8JsonWriter json, Scores scores)
    {
        json.WriteStartObject("linked_by_slice");
        foreach (var slice in Enum.GetValues<Slice>())
        {
            var counts = scores[slice];
            json.WriteStartObject(slice.Key());
            json.WriteNumber("gold", counts.Gold);
            json.WriteNumber("predicted", counts.Predicted);
            WriteTriple(json, "linked", counts);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteOutlets(Utf8JsonWriter json, Scores scores)
    {
        json.WriteStartObject("by_outlet");
        foreach (var (outlet, documents, tally) in scores.Outlets)
        {
            json.WriteStartObject(outlet);
            json.WriteNumber("documents", documents);
            json.WriteNumber("gold", tally[Measure.Linked].Gold);
            json.WriteNumber("predicted", tally[Measure.Linked].Predicted);
            foreach (var measure in MeasureNames.All) WriteTriple(json, measure.Key(), tally[measure]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTriple(Utf8JsonWriter json, string key, Counts counts) =>
        WriteList(json, key, counts.Precision, counts.Recall, counts.F1);

    private static void WriteList(Utf8JsonWriter json, string key, params ReadOnlySpan<double> figures)
    {
        json.WriteStartArray(key);
        foreach (var figure in figures) json.WriteNumberValue(OneDecimal.Round(figure));
        json.WriteEndArray();
    }
}
