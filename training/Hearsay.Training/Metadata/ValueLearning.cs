using System.Globalization;
using System.Text;
using Hearsay.Documents.Metadata;
using Hearsay.Documents.Trees;
using Hearsay.Training.Trees;

namespace Hearsay.Training.Metadata;

/// <summary>Learns which of the values that a page gives for a field is the right one, as lines of the lexicon that the library reads.</summary>
internal static class ValueLearning
{
    // Rarer signs teach the pages that have them by heart.
    private const int Rarest = 6;

    private static readonly TreeSettings Settings = new(Trees: 300, Leaves: 6, Step: 0.04f, LeastWeight: 1, Shrink: 1, Rows: 0.7, Columns: 0.5);

    /// <summary>The lines of one field, each ended. The same cases and seed give the same lines.</summary>
    public static string Learn(string field, IReadOnlyList<FieldCase> cases, float bound, ulong seed)
    {
        var signs = cases.SelectMany(one => one.Values).SelectMany(value => value).GroupBy(sign => sign, StringComparer.Ordinal)
            .Where(group => group.Count() >= Rarest).Select(group => group.Key).Order(StringComparer.Ordinal).ToArray();
        var shape = new ValueModel(signs, new BoostedTrees(0, [], []), bound);
        var count = cases.Sum(one => one.Values.Count);
        var (rows, labels, weights) = (new float[count * shape.Width], new bool[count], new float[count]);
        var row = 0;
        foreach (var one in cases)
        {
            for (var at = 0; at < one.Values.Count; at++, row++)
            {
                shape.Fill(one.Values, at, rows.AsSpan(row * shape.Width, shape.Width));
                (labels[row], weights[row]) = (one.IsRight[at], one.Weight);
            }
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"bound\t{field}\t{bound:0.00}\n");
        for (var at = 0; at < signs.Length; at++) text.Append(CultureInfo.InvariantCulture, $"sign\t{field}\t{at}\t{signs[at]}\n");
        TreeLines.Write(text, field, new TreeLearning(rows, shape.Width).Learn(labels, weights, Settings, seed));
        return text.ToString();
    }
}
