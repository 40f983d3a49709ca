using System.Numerics.Tensors;
using Hearsay.Language;

namespace Hearsay.Training.Neural;

/// <summary>The vectors of the words of a batch as sums of rows, for one shard.</summary>
internal sealed class WordVectors(RowTable table, WordTypes types, int shard)
{
    private int[] _words = [];
    private bool[] _hidden = [];

    /// <summary>The sums, one row a word.</summary>
    public Matrix Output { get; } = new();

    /// <summary>Adds up the rows.</summary>
    /// <param name="words">The numbers of the words.</param>
    /// <param name="hide">The share of words whose own rows are left out, so that their letters must do; 0 for none.</param>
    /// <param name="noise">What decides that; unused where <paramref name="hide"/> is 0.</param>
    public Matrix Forward(int[] words, float hide, NoiseSource noise)
    {
        _words = words;
        if (_hidden.Length < words.Length) _hidden = new bool[words.Length];
        Output.Zeros(words.Length, table.Columns);
        for (var i = 0; i < words.Length; i++)
        {
            _hidden[i] = hide > 0 && noise.Share() < hide;
            var rows = types.Rows(words[i], out var plain);
            var sum = Output[i];
            for (var j = 0; j < plain; j++)
            {
                if (!_hidden[i] || rows[j] < WordRows.Hashed) TensorPrimitives.Add(sum, table[rows[j]], sum);
            }

            var scale = TrigramScale(rows.Length - plain);
            for (var j = plain; j < rows.Length; j++) TensorPrimitives.MultiplyAdd(table[rows[j]], scale, sum, sum);
        }

        return Output;
    }

    /// <summary>Adds to the gradients of the rows.</summary>
    public void Backward(Matrix gradient)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            var rows = types.Rows(_words[i], out var plain);
            var source = gradient[i];
            for (var j = 0; j < plain; j++)
            {
                if (_hidden[i] && rows[j] >= WordRows.Hashed) continue;
                var target = table.Gradient(shard, rows[j]);
                TensorPrimitives.Add(target, source, target);
            }

            var scale = TrigramScale(rows.Length - plain);
            for (var j = plain; j < rows.Length; j++)
            {
                var target = table.Gradient(shard, rows[j]);
                TensorPrimitives.MultiplyAdd(source, scale, target, target);
            }
        }
    }

    private static float TrigramScale(int count) => count == 0 ? 0 : 1 / MathF.Sqrt(count);
}
