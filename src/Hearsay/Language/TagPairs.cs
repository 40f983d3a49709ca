using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Which universal and Penn tags a word may have at once: the treebanks never call a word PROPN and NN.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
internal sealed class TagPairs
{
    private readonly (byte Universal, byte Penn)[] _allowed;

    /// <summary>From a table with a row for each universal tag and in it a number for each Penn tag, both with Unknown: above zero where they go together.</summary>
    internal TagPairs(ReadOnlySpan<float> table)
    {
        var allowed = new List<(byte, byte)>();
        for (var i = 0; i < table.Length; i++)
        {
            if (table[i] > 0) allowed.Add(((byte)(i / EncoderShape.PennLabels), (byte)(i % EncoderShape.PennLabels)));
        }

        _allowed = [.. allowed];
    }

    /// <summary>The pair with the greatest sum of scores.</summary>
    /// <param name="scores">The scores of the universal tags and behind them those of the Penn tags.</param>
    internal (UniversalTag Universal, PartOfSpeech Penn) Best(ReadOnlySpan<float> scores)
    {
        (byte Universal, byte Penn) best = default;
        var top = float.NegativeInfinity;
        foreach (var pair in _allowed)
        {
            var sum = scores[pair.Universal] + scores[EncoderShape.UniversalLabels + pair.Penn];
            if (sum > top) (top, best) = (sum, pair);
        }

        return ((UniversalTag)best.Universal, (PartOfSpeech)best.Penn);
    }
}
