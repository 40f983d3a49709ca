using System.Numerics.Tensors;
using Hearsay.Neural;
using Hearsay.Training.Corpora;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Context;

/// <summary>One part of a batch: reads its sentences, tells the words in the gaps, and gathers the gradients.</summary>
internal sealed class GapShard
{
    private const int Width = ContextParameters.Width;
    private readonly GapParameters _guess;
    private readonly int[] _targets;
    private readonly int _shard;
    private readonly ContextStack _stack;
    private readonly DenseLayer _hidden;
    private readonly DenseLayer _out;
    private readonly NoiseSource _noise = new(1);
    private readonly Matrix _gaps = new();
    private readonly Matrix _scores = new();
    private readonly Matrix _outGradient = new();
    private readonly Matrix _hiddenGradient = new();
    private readonly Matrix _gapGradient = new();
    private readonly Matrix _stateGradient = new();
    private readonly Matrix _drawn = new();
    private readonly Matrix _drawnGradient = new();
    private readonly Matrix _transposed = new();
    private readonly PackedMatrix _packed = new(0, 0);
    private readonly List<int> _words = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _places = [];

    public GapShard(ContextParameters parameters, GapParameters guess, Neural.WordTypes types, int[] targets, int shard)
    {
        _guess = guess;
        _targets = targets;
        _shard = shard;
        _stack = new ContextStack(parameters, types, shard);
        _hidden = new DenseLayer(guess.HiddenWeights, guess.HiddenBias, shard);
        _out = new DenseLayer(guess.OutWeights, guess.OutBias, shard);
    }

    /// <summary>The sum of the losses of the last <see cref="Learn"/>.</summary>
    public double Loss { get; private set; }

    /// <summary>The words that were to be told.</summary>
    public int Told => _places.Count;

    /// <summary>Takes sentences until there are enough words.</summary>
    /// <returns>The place of the next sentence.</returns>
    public int Fill(NewsWords news, int[] order, int next, int words)
    {
        _words.Clear();
        _ends.Clear();
        _places.Clear();
        while (next < order.Length && _words.Count < words)
        {
            var sentence = order[next++];
            for (var i = sentence == 0 ? 0 : news.Ends[sentence - 1]; i < news.Ends[sentence]; i++)
            {
                if (_targets[news.Words[i]] >= 0) _places.Add(_words.Count);
                _words.Add(news.Words[i]);
            }

            _ends.Add(_words.Count);
        }

        return next;
    }

    /// <summary>One pass forward and back.</summary>
    public void Learn()
    {
        Loss = 0;
        if (_places.Count == 0) return;
        int[] words = [.. _words];
        int[] ends = [.. _ends];
        var states = _stack.Forward(words, ends, 0.05f, 0, _noise);
        FillGaps(states, ends);
        var hidden = _hidden.Forward(_gaps);
        Activation.Rectify(hidden.Span);
        var output = _out.Forward(hidden);
        Score(output, words);

        // Back through the scores of the drawn words.
        var count = _guess.Sample.Length;
        MatrixProduct.Multiply(_scores.Span, _scores.Columns, _scores.Rows, Pack(_drawn), _outGradient.Span, GapParameters.Width, add: true);
        _transposed.TransposeOf(_scores, 0, count);
        _drawnGradient.Shape(count, GapParameters.Width);
        MatrixProduct.Multiply(_transposed.Span, _scores.Rows, count, Pack(output), _drawnGradient.Span, GapParameters.Width);
        for (var i = 0; i < count; i++)
        {
            var target = _guess.Words.Gradient(_shard, _guess.Sample[i]);
            TensorPrimitives.Add(target, _drawnGradient[i], target);
        }

        _hiddenGradient.Zeros(hidden.Rows, hidden.Columns);
        _out.Backward(hidden, _outGradient, _hiddenGradient);
        Rectifier.Backward(hidden.Span, _hiddenGradient.Span);
        _gapGradient.Zeros(_gaps.Rows, _gaps.Columns);
        _hidden.Backward(_gaps, _hiddenGradient, _gapGradient);
        SpreadGaps(states.Rows, ends);
        _stack.Backward(ends, _stateGradient);
    }

    private PackedMatrix Pack(Matrix matrix)
    {
        _packed.Shape(matrix.Rows, matrix.Columns);
        _packed.Pack(matrix.Span, matrix.Columns);
        return _packed;
    }

    // What the forward reader knows before the word, and the backward reader behind it; zeros at the edges of the sentence.
    private void FillGaps(Matrix states, int[] ends)
    {
        _gaps.Zeros(_places.Count, 2 * Width);
        for (int i = 0, sentence = 0; i < _places.Count; i++)
        {
            var word = _places[i];
            while (ends[sentence] <= word) sentence++;
            if (word > (sentence == 0 ? 0 : ends[sentence - 1])) states[word - 1][..Width].CopyTo(_gaps[i]);
            if (word + 1 < ends[sentence]) states[word + 1][Width..].CopyTo(_gaps[i][Width..]);
        }
    }

    private void SpreadGaps(int rows, int[] ends)
    {
        _stateGradient.Zeros(rows, 2 * Width);
        for (int i = 0, sentence = 0; i < _places.Count; i++)
        {
            var word = _places[i];
            while (ends[sentence] <= word) sentence++;
            if (word > (sentence == 0 ? 0 : ends[sentence - 1])) _gapGradient[i][..Width].CopyTo(_stateGradient[word - 1]);
            if (word + 1 < ends[sentence]) _gapGradient[i][Width..].CopyTo(_stateGradient[word + 1][Width..]);
        }
    }

    // Leaves the gradients of the scores in _scores, and in _outGradient what comes from the right words.
    private void Score(Matrix output, int[] words)
    {
        var count = _guess.Sample.Length;
        _drawn.Shape(count, GapParameters.Width);
        for (var i = 0; i < count; i++) _guess.Words[_guess.Sample[i]].CopyTo(_drawn[i]);
        _packed.Shape(GapParameters.Width, count);
        _packed.PackTransposed(_drawn.Span, GapParameters.Width);
        _scores.Shape(output.Rows, count);
        MatrixProduct.Multiply(output.Span, GapParameters.Width, output.Rows, _packed, _scores.Span, count);
        _outGradient.Shape(output.Rows, GapParameters.Width);
        Span<float> row = stackalloc float[count + 1];
        var logOdds = new float[count];
        for (var i = 0; i < count; i++) logOdds[i] = _guess.LogOdds(_guess.Sample[i]);
        for (var i = 0; i < output.Rows; i++)
        {
            var right = _targets[words[_places[i]]];
            var scores = _scores[i];
            TensorPrimitives.Subtract(scores, logOdds, row);
            for (var j = 0; j < count; j++)
            {
                if (_guess.Sample[j] == right) row[j] = -1e9f;
            }

            var vector = _guess.Words[right];
            var score = TensorPrimitives.Dot(vector, output[i]) - _guess.LogOdds(right);
            row[count] = score;
            var logSum = Activation.Softmax(row);
            Loss += logSum - score;
            row[..count].CopyTo(scores);
            var miss = row[count] - 1;
            TensorPrimitives.Multiply(vector, miss, _outGradient[i]);
            var target = _guess.Words.Gradient(_shard, right);
            TensorPrimitives.MultiplyAdd(output[i], miss, target, target);
        }
    }
}
