using System.Globalization;
using System.Text;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Output;

/// <summary>Writes scores for a terminal, one measure a line.</summary>
public static class ScoresTable
{
    /// <summary>The lines, each ended by a line feed.</summary>
    public static string Write(Scores scores)
    {
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"{"documents",-16} {scores.Documents.Length}\n");
        lines.Append(CultureInfo.InvariantCulture, $"{"gold",-16} {scores.Gold}\n");
        lines.Append(CultureInfo.InvariantCulture, $"{"predicted",-16} {scores.Predicted}\n");
        foreach (var measure in MeasureNames.All)
        {
            var counts = scores.Total[measure];
            var interval = scores.Intervals[(int)measure];
            lines.Append(CultureInfo.InvariantCulture, $"{measure.Key(),-16} P {Figure(counts.Precision)}  R {Figure(counts.Recall)}  F1 {Figure(counts.F1)}");
            lines.Append(CultureInfo.InvariantCulture, $"  [{Figure(interval.Low)} to {Figure(interval.High)}]\n");
        }

        if (scores.Particulars is { Compared: > 0 } particulars)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{"speaker",-16} {Figure(particulars.Accuracy(particulars.Speaker))} of {particulars.Compared} linked\n");
            lines.Append(CultureInfo.InvariantCulture, $"{"stance",-16} {Figure(particulars.Accuracy(particulars.Stance))}\n");
            lines.Append(CultureInfo.InvariantCulture, $"{"relays",-16} {Figure(particulars.Accuracy(particulars.Relays))}\n");
        }

        return lines.ToString();
    }

    private static string Figure(double figure) => OneDecimal.Round(figure).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(5);
}
