namespace Hearsay.Training.Lemmas;

/// <summary>Sparse weights that are learned from mistakes and then averaged over all the steps of learning.</summary>
/// <remarks>Source: Collins, "Discriminative training methods for hidden Markov models" (2002). Not safe to share between threads.</remarks>
internal sealed class AveragedPerceptron
{
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<Cell[]> _cells = [];
    private int _step;

    /// <summary>Makes a feature one that can be learned.</summary>
    public void Admit(uint feature)
    {
        if (_numbers.TryAdd(feature, _cells.Count)) _cells.Add([]);
    }

    /// <summary>Counts one step of learning; the average is over these.</summary>
    public void Step() => _step++;

    /// <summary>The number of a feature, or -1 where it was not admitted.</summary>
    public int Number(uint feature) => _numbers.GetValueOrDefault(feature, -1);

    /// <summary>Adds a feature's weights to the scores.</summary>
    public void Score(int number, Span<int> scores)
    {
        foreach (ref readonly var cell in _cells[number].AsSpan()) scores[cell.Tag] += cell.Weight;
    }

    /// <summary>Adds <paramref name="change"/> to the weight of a feature for a tag.</summary>
    public void Change(int number, byte tag, int change)
    {
        var cells = _cells[number];
        var at = 0;
        while (at < cells.Length && cells[at].Tag != tag) at++;
        if (at == cells.Length)
        {
            Array.Resize(ref cells, at + 1);
            cells[at].Tag = tag;
            _cells[number] = cells;
        }

        ref var cell = ref cells[at];
        cell.Total += (long)cell.Weight * (_step - cell.Since);
        cell.Since = _step;
        cell.Weight += change;
    }

    /// <summary>The averaged weights, ordered by feature and tag, so that they do not depend on the order of learning's tables.</summary>
    public IEnumerable<(uint Feature, byte Tag, double Weight)> Averages()
    {
        foreach (var feature in _numbers.Keys.Order())
        {
            foreach (var cell in _cells[_numbers[feature]].OrderBy(cell => cell.Tag))
            {
                var total = cell.Total + ((long)cell.Weight * (_step - cell.Since));
                if (total != 0) yield return (feature, cell.Tag, total / (double)_step);
            }
        }
    }

    private struct Cell
    {
        public long Total;
        public int Since;
        public int Weight;
        public byte Tag;
    }
}
