namespace Hearsay.Training.Corpora;

/// <summary>Counts which label stood for which, with the first words that show it.</summary>
internal sealed class Confusions
{
    private const int Examples = 4;

    private readonly SortedDictionary<string, SortedDictionary<(string Gold, string Predicted), (int Count, List<string> Words)>> _layers = new(StringComparer.Ordinal);

    /// <summary>Counts one.</summary>
    public void Add(string layer, string gold, string predicted, string word)
    {
        if (!_layers.TryGetValue(layer, out var pairs)) _layers[layer] = pairs = new(PairOrder);
        var (count, words) = pairs.GetValueOrDefault((gold, predicted), (0, []));
        if (words.Count < Examples && !words.Contains(word)) words.Add(word);
        pairs[(gold, predicted)] = (count + 1, words);
    }

    /// <summary>Writes the most frequent of each layer.</summary>
    public void Write(TextWriter to, int top)
    {
        foreach (var (layer, pairs) in _layers)
        {
            // The sort is stable, so equal counts stay in the order of their labels.
            foreach (var ((gold, predicted), (count, words)) in pairs.OrderByDescending(pair => pair.Value.Count).Take(top))
            {
                to.WriteLine($"{layer}\t{count}\t{gold} → {predicted}\t{string.Join(" | ", words)}");
            }
        }
    }

    private static readonly Comparer<(string Gold, string Predicted)> PairOrder = Comparer<(string Gold, string Predicted)>.Create((one, other) =>
    {
        var order = string.CompareOrdinal(one.Gold, other.Gold);
        return order != 0 ? order : string.CompareOrdinal(one.Predicted, other.Predicted);
    });
}
