using System.Numerics.Tensors;
using Hearsay.Language;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Encoder;

/// <summary>One part of a batch: reads its sentences, compares tags, trees and names with the right ones, and gathers the gradients.</summary>
internal sealed class EncoderShard
{
    private const float Hide = 0.15f;
    private readonly EncoderParameters _parameters;
    private readonly EncoderSettings _settings;
    private readonly int _shard;
    private readonly NoiseSource _noise;
    private readonly ContextStack _context;
    private readonly RecurrentLayer[,] _layers = new RecurrentLayer[2, 2];
    private readonly DenseLayer _tags;
    private readonly DenseLayer _lowerTags;
    private readonly DenseLayer _names;
    private readonly ArcHead _arcs;
    private readonly Matrix _input = new();
    private readonly Matrix _inputGradient = new();
    private readonly Matrix[] _outputs = [new(), new()];
    private readonly Matrix[] _gradients = [new(), new()];
    private readonly Matrix _seen = new();
    private readonly Matrix _seenGradient = new();
    private readonly Matrix _lower = new();
    private readonly Matrix _lowerGradient = new();
    private readonly List<Lesson> _lessons = [];

    public EncoderShard(EncoderParameters parameters, WordTypes types, EncoderSettings settings, int shard, ulong seed)
    {
        _parameters = parameters;
        _settings = settings;
        _shard = shard;
        _noise = new NoiseSource(seed + (ulong)shard + 1);
        _context = new ContextStack(parameters.Context, types, shard);
        for (var layer = 0; layer < 2; layer++)
        {
            for (var direction = 0; direction < 2; direction++)
                _layers[layer, direction] = new RecurrentLayer(parameters.Weights[layer, direction], parameters.Walks[layer, direction], EncoderShape.Direction, direction == 1, shard);
        }

        _tags = new DenseLayer(parameters.Tags, parameters.TagBias, shard);
        _lowerTags = new DenseLayer(parameters.LowerTags, null, shard);
        _names = new DenseLayer(parameters.Names, parameters.NameBias, shard);
        _arcs = new ArcHead(parameters, shard);
    }

    /// <summary>The sums of the losses of tags, arcs and names, and the words.</summary>
    public double[] Losses { get; } = new double[4];

    /// <summary>Takes sentences until there are enough words.</summary>
    /// <returns>The place of the next sentence.</returns>
    public int Fill(Lesson[] lessons, int next, int words)
    {
        _lessons.Clear();
        for (var count = 0; next < lessons.Length && count < words; next++)
        {
            _lessons.Add(lessons[next]);
            count += lessons[next].Words.Length;
        }

        return next;
    }

    /// <summary>One pass forward and back.</summary>
    public void Learn()
    {
        if (_lessons.Count == 0) return;
        int[] words = [.. _lessons.SelectMany(lesson => lesson.Words)];
        var ends = new int[_lessons.Count];
        for (int i = 0, end = 0; i < ends.Length; i++) ends[i] = end += _lessons[i].Words.Length;
        var context = _context.Forward(words, ends, Hide, _settings.ContextDropout, _noise);
        _input.Shape(context.Rows, context.Columns);
        for (int i = 0, row = 0; i < ends.Length; i++)
        {
            var convention = _parameters.Conventions.Values.AsSpan((int)_lessons[i].Corpus * context.Columns, context.Columns);
            for (; row < ends[i]; row++) TensorPrimitives.Add(context[row], convention, _input[row]);
        }

        var input = _input;
        for (var layer = 0; layer < 2; layer++)
        {
            _outputs[layer].Shape(words.Length, EncoderShape.Width);
            for (var direction = 0; direction < 2; direction++)
            {
                var mask = new float[ends.Length * input.Columns];
                _noise.Dropout(mask, _settings.Dropout);
                _layers[layer, direction].Forward(input, 0, EncoderShape.Highway(layer, direction), ends, mask, _outputs[layer], direction * EncoderShape.Direction);
            }

            input = _outputs[layer];
        }

        // What the heads see: the last layer, a part of it hidden.
        _seen.Shape(words.Length, EncoderShape.Width);
        var seenMask = new float[words.Length * EncoderShape.Width];
        _noise.Dropout(seenMask, _settings.Dropout);
        TensorPrimitives.Multiply(input.Span, seenMask, _seen.Span);
        _seenGradient.Zeros(words.Length, EncoderShape.Width);

        // Tags see the layer below too.
        _lower.Shape(words.Length, EncoderShape.Width);
        var lowerMask = new float[words.Length * EncoderShape.Width];
        _noise.Dropout(lowerMask, _settings.Dropout);
        TensorPrimitives.Multiply(_outputs[0].Span, lowerMask, _lower.Span);
        _lowerGradient.Zeros(words.Length, EncoderShape.Width);

        var weight = 1f / words.Length;
        Losses[0] += LearnTags(weight);
        Losses[1] += _arcs.Learn(_seen, _lessons, weight, _seenGradient, _noise, _settings.HeadDropout);
        Losses[2] += LearnNames(weight);
        Losses[3] += words.Length;

        _gradients[1].Shape(words.Length, EncoderShape.Width);
        TensorPrimitives.Multiply(_seenGradient.Span, seenMask, _gradients[1].Span);
        TensorPrimitives.Multiply(_lowerGradient.Span, lowerMask, _lowerGradient.Span);
        for (var layer = 1; layer >= 0; layer--)
        {
            var below = layer == 0 ? _input : _outputs[0];
            var gradient = (layer == 0 ? _inputGradient : _gradients[0]).Zeros(words.Length, below.Columns);
            for (var direction = 0; direction < 2; direction++)
                _layers[layer, direction].Backward(below, 0, EncoderShape.Highway(layer, direction), ends, _gradients[layer], direction * EncoderShape.Direction, gradient);
            if (layer == 1) TensorPrimitives.Add(gradient.Span, _lowerGradient.Span, gradient.Span);
        }

        for (int i = 0, row = 0; i < ends.Length; i++)
        {
            var convention = _parameters.Conventions.Gradients[_shard].AsSpan((int)_lessons[i].Corpus * context.Columns, context.Columns);
            for (; row < ends[i]; row++) TensorPrimitives.Add(convention, _inputGradient[row], convention);
        }

        _context.Backward(ends, _inputGradient);
    }

    private double LearnTags(float weight)
    {
        var scores = _tags.Forward(_seen);
        TensorPrimitives.Add(scores.Span, _lowerTags.Forward(_lower).Span, scores.Span);
        var loss = 0.0;
        for (int lesson = 0, row = 0; lesson < _lessons.Count; lesson++)
        {
            var (universal, penn) = (_lessons[lesson].UniversalTags, _lessons[lesson].Tags);
            for (var i = 0; i < _lessons[lesson].Words.Length; i++, row++)
            {
                loss += Choose(scores[row][..EncoderShape.UniversalLabels], universal.Length == 0 ? (byte)0 : universal[i], weight);
                loss += Choose(scores[row][EncoderShape.UniversalLabels..], penn.Length == 0 ? (byte)0 : penn[i], weight);
            }
        }

        _tags.Backward(_seen, scores, _seenGradient);
        _lowerTags.Backward(_lower, scores, _lowerGradient);
        return loss;
    }

    private double Choose(Span<float> scores, byte right, float weight)
    {
        if (right != 0) return SoftmaxLoss.Gradient(scores, right, weight, _settings.Smoothing);
        scores.Clear();
        return 0;
    }

    private double LearnNames(float weight)
    {
        var scores = _names.Forward(_seen);
        var loss = 0.0;
        for (int lesson = 0, row = 0; lesson < _lessons.Count; lesson++)
        {
            var (names, marked) = (_lessons[lesson].Names, _lessons[lesson].MarkedNames);
            for (var i = 0; i < _lessons[lesson].Words.Length; i++, row++)
            {
                if (names.Length == 0)
                {
                    scores[row].Clear();
                    continue;
                }

                // A label that the corpus does not know is neither right nor wrong.
                for (var label = 0; label < marked.Length; label++)
                {
                    if (!marked[label]) scores[row][label] = -1e9f;
                }

                loss += SoftmaxLoss.Gradient(scores[row], names[i], weight * _settings.NameWeight);
            }
        }

        _names.Backward(_seen, scores, _seenGradient);
        return loss;
    }
}
