using Hearsay.Language;

namespace Hearsay.Training.Lemmas;

/// <summary>The weights of what is known of a lemma, learned with the others. Not safe to share between threads.</summary>
internal sealed class KnownGains
{
    private readonly int[] _weights = new int[LemmaModel.Tags * 2];
    private readonly long[] _totals = new long[LemmaModel.Tags * 2];
    private readonly int[] _since = new int[LemmaModel.Tags * 2];
    private int _step;

    /// <summary>Counts one step of learning.</summary>
    public void Step() => _step++;

    /// <summary>What a lemma gains.</summary>
    public int Gain(PartOfSpeech tag, byte known) => ((known & 1) * _weights[(int)tag * 2]) + ((known >> 1) * _weights[((int)tag * 2) + 1]);

    /// <summary>Changes the weights that apply.</summary>
    public void Change(PartOfSpeech tag, byte known, int change)
    {
        for (var i = 0; i < 2; i++)
        {
            if ((known >> i & 1) == 0) continue;
            var at = ((int)tag * 2) + i;
            _totals[at] += (long)_weights[at] * (_step - _since[at]);
            _since[at] = _step;
            _weights[at] += change;
        }
    }

    /// <summary>The averaged weights.</summary>
    public double[] Averages() => [.. _weights.Select((weight, i) => (_totals[i] + ((double)weight * (_step - _since[i]))) / Math.Max(1, _step))];
}
