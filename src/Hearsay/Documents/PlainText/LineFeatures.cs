namespace Hearsay.Documents.PlainText;

/// <summary>The numbers by which a line is judged in its place: its own, its neighbours', and where on the page it stands.</summary>
internal static class LineFeatures
{
    private const int Own = 24;
    private const int Beside = 3;
    private const int OfNeighbour = 5;
    private const int OfWindow = 6;
    private const int Place = 22;

    private static readonly int[] Windows = [2, 4, 8, 16];

    /// <summary>The number of features of a line.</summary>
    public static readonly int Count = Own + (2 * Beside * OfNeighbour) + (2 * Windows.Length * OfWindow) + Place;

    /// <summary>The features of every line, one row after another.</summary>
    public static float[] Of(PageLines page)
    {
        var facts = page.Facts;
        var rows = new float[facts.Length * Count];
        var place = new LinePlaces(facts);
        for (var at = 0; at < facts.Length; at++)
        {
            var row = new FeatureRow(rows.AsSpan(at * Count, Count));
            AddOwn(ref row, facts[at]);
            for (var step = 1; step <= Beside; step++)
            {
                AddNeighbour(ref row, facts, at - step);
                AddNeighbour(ref row, facts, at + step);
            }

            foreach (var window in Windows)
            {
                place.AddWindow(ref row, at - window, at);
                place.AddWindow(ref row, at + 1, at + 1 + window);
            }

            place.Add(ref row, at);
        }

        return rows;
    }

    private static void AddOwn(ref FeatureRow row, in LineFacts line)
    {
        var words = Math.Max(1f, line.Words);
        row.Add(line.Words);
        row.Add(line.Length / words);
        row.Add(line.EndsSentence);
        row.Add(line.EndsInColon);
        row.Add(line.BeginsUpper);
        row.Add(line.BeginsDigit);
        row.Add(line.Capitalized / words);
        row.Add(line.Shouted / words);
        row.Add(line.Function / words);
        row.Add(line.Digits / (float)line.Length);
        row.Add(line.Commas / words);
        row.Add(line.InnerStops);
        row.Add(line.Separators);
        row.Add(line.HasAddress);
        row.Add(line.HasQuote);
        row.Add(line.HasDate);
        row.Add(line.Repeats);
        row.Add(line.WordSum);
        row.Add(line.WordSum / words);
        row.Add(line.WordLeast);
        row.Add(line.WordMost);
        row.Add(line.Topic);
        row.Add(line.Mark != LineMark.None);
        row.Add((float)line.Mark);
    }

    private static void AddNeighbour(ref FeatureRow row, ReadOnlySpan<LineFacts> facts, int at)
    {
        if (at < 0 || at >= facts.Length)
        {
            for (var i = 0; i < OfNeighbour; i++) row.Add(-1f);
            return;
        }

        row.Add(facts[at].Words);
        row.Add(facts[at].EndsSentence);
        row.Add(facts[at].WordSum / Math.Max(1, facts[at].Words));
        row.Add((float)facts[at].Mark);
        row.Add(facts[at].Topic);
    }
}

/// <summary>One row of features while it is filled from left to right.</summary>
internal ref struct FeatureRow(Span<float> values)
{
    private readonly Span<float> _values = values;
    private int _next;

    public void Add(float value) => _values[_next++] = value;

    public void Add(bool value) => _values[_next++] = value ? 1f : 0f;
}
