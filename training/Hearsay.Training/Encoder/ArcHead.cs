using System.Numerics.Tensors;
using Hearsay.Neural;
using Hearsay.Training.Neural;

namespace Hearsay.Training.Encoder;

/// <summary>Learns which word each word hangs on, and by which label, for one shard.</summary>
/// <remarks>Source: Dozat and Manning, "Deep biaffine attention for neural dependency parsing", ICLR 2017; labels by a plain layer over dependent, head and their product.</remarks>
internal sealed class ArcHead(EncoderParameters parameters, int shard)
{
    private const int Arc = EncoderParameters.Arc;
    private const int Label = EncoderParameters.Label;
    private readonly DenseLayer _dependent = new(parameters.Dependent, parameters.DependentBias, shard);
    private readonly DenseLayer _head = new(parameters.Head, parameters.HeadBias, shard);
    private readonly DenseLayer _pair = new(parameters.Pair, parameters.PairBias, shard);
    private readonly DenseLayer _labelDependent = new(parameters.LabelDependent, parameters.LabelDependentBias, shard);
    private readonly DenseLayer _labelHead = new(parameters.LabelHead, parameters.LabelHeadBias, shard);
    private readonly DenseLayer _relation = new(parameters.Relations, parameters.RelationBias, shard);
    private readonly Matrix _pairGradient = new();
    private readonly Matrix _headGradient = new();
    private readonly Matrix _dependentGradient = new();
    private readonly Matrix _features = new();
    private readonly Matrix _featureGradient = new();
    private readonly Matrix _labelDependentGradient = new();
    private readonly Matrix _labelHeadGradient = new();

    /// <summary>Adds the gradients for the sentences that have trees.</summary>
    /// <param name="states">What the encoder says of each word.</param>
    /// <param name="lessons">The sentences.</param>
    /// <param name="weight">What each word counts.</param>
    /// <param name="gradient">The gradient of the states, to be added to.</param>
    /// <param name="noise">For dropout.</param>
    /// <param name="dropout">The share of numbers that are hidden.</param>
    /// <returns>The sum of the losses.</returns>
    public double Learn(Matrix states, IReadOnlyList<Lesson> lessons, float weight, Matrix gradient, NoiseSource noise, float dropout)
    {
        var dependents = Rectified(_dependent, states);
        var heads = Rectified(_head, states);
        var labelDependents = Rectified(_labelDependent, states);
        var labelHeads = Rectified(_labelHead, states);
        using var masks = new Masks(noise, dropout, dependents, heads, labelDependents, labelHeads);
        var pairs = _pair.Forward(dependents);
        _pairGradient.Zeros(pairs.Rows, Arc);
        _headGradient.Zeros(heads.Rows, Arc);
        _features.Zeros(states.Rows, 3 * Label);
        var loss = 0.0;
        var scores = new float[512];
        for (int lesson = 0, first = 0; lesson < lessons.Count; first += lessons[lesson++].Words.Length)
        {
            var right = lessons[lesson].Heads;
            if (right.Length == 0) continue;
            if (scores.Length <= right.Length) scores = new float[right.Length + 1];
            for (var i = 0; i < right.Length; i++)
            {
                var query = pairs[first + i];
                var row = scores.AsSpan(0, right.Length + 1);
                row[0] = TensorPrimitives.Dot<float>(query, parameters.Root.Values);
                for (var j = 0; j < right.Length; j++) row[j + 1] = j == i ? -1e9f : TensorPrimitives.Dot<float>(query, heads[first + j]);
                loss += SoftmaxLoss.Gradient(row, right[i], weight);
                var queryGradient = _pairGradient[first + i];
                TensorPrimitives.MultiplyAdd(parameters.Root.Values, row[0], queryGradient, queryGradient);
                var rootGradient = parameters.Root.Gradients[shard].AsSpan();
                TensorPrimitives.MultiplyAdd(query, row[0], rootGradient, rootGradient);
                for (var j = 0; j < right.Length; j++)
                {
                    if (j == i) continue;
                    TensorPrimitives.MultiplyAdd(heads[first + j], row[j + 1], queryGradient, queryGradient);
                    var headGradient = _headGradient[first + j];
                    TensorPrimitives.MultiplyAdd(query, row[j + 1], headGradient, headGradient);
                }

                var feature = _features[first + i];
                var dependent = labelDependents[first + i];
                var head = right[i] == 0 ? parameters.LabelRoot.Values : labelHeads[first + right[i] - 1];
                TensorPrimitives.Multiply(dependent, head, feature[..Label]);
                dependent.CopyTo(feature[Label..]);
                head.CopyTo(feature[(2 * Label)..]);
            }
        }

        _dependentGradient.Zeros(dependents.Rows, Arc);
        _pair.Backward(dependents, _pairGradient, _dependentGradient);
        loss += LearnLabels(lessons, labelDependents, labelHeads, weight);
        masks.Apply(_dependentGradient, _headGradient, _labelDependentGradient, _labelHeadGradient);
        Back(_dependent, states, _dependentGradient, gradient);
        Back(_head, states, _headGradient, gradient);
        Back(_labelDependent, states, _labelDependentGradient, gradient);
        Back(_labelHead, states, _labelHeadGradient, gradient);
        return loss;
    }

    private double LearnLabels(IReadOnlyList<Lesson> lessons, Matrix dependents, Matrix heads, float weight)
    {
        var scores = _relation.Forward(_features);
        var loss = 0.0;
        for (int lesson = 0, first = 0; lesson < lessons.Count; first += lessons[lesson++].Words.Length)
        {
            var relations = lessons[lesson].Relations;
            if (relations.Length == 0)
            {
                for (var i = 0; i < lessons[lesson].Words.Length; i++) scores[first + i].Clear();
                continue;
            }

            for (var i = 0; i < relations.Length; i++)
            {
                if (relations[i] == 0) scores[first + i].Clear();
                else loss += SoftmaxLoss.Gradient(scores[first + i], relations[i], weight);
            }
        }

        _featureGradient.Zeros(_features.Rows, _features.Columns);
        _relation.Backward(_features, scores, _featureGradient);
        _labelDependentGradient.Zeros(dependents.Rows, Label);
        _labelHeadGradient.Zeros(heads.Rows, Label);
        for (int lesson = 0, first = 0; lesson < lessons.Count; first += lessons[lesson++].Words.Length)
        {
            var right = lessons[lesson].Heads;
            for (var i = 0; i < right.Length; i++)
            {
                var change = _featureGradient[first + i];
                var feature = _features[first + i];
                var dependentGradient = _labelDependentGradient[first + i];
                TensorPrimitives.MultiplyAdd(change[..Label], feature[(2 * Label)..], dependentGradient, dependentGradient);
                TensorPrimitives.Add(dependentGradient, change.Slice(Label, Label), dependentGradient);
                var headGradient = right[i] == 0 ? parameters.LabelRoot.Gradients[shard] : _labelHeadGradient[first + right[i] - 1];
                TensorPrimitives.MultiplyAdd(change[..Label], feature.Slice(Label, Label), headGradient, headGradient);
                TensorPrimitives.Add(headGradient, change[(2 * Label)..], headGradient);
            }
        }

        return loss;
    }

    private static Matrix Rectified(DenseLayer layer, Matrix states)
    {
        var output = layer.Forward(states);
        Activation.Rectify(output.Span);
        return output;
    }

    private static void Back(DenseLayer layer, Matrix states, Matrix outputGradient, Matrix gradient)
    {
        Rectifier.Backward(layer.Output.Span, outputGradient.Span);
        layer.Backward(states, outputGradient, gradient);
    }

    // Dropout over several matrices: hides numbers now, and their gradients later.
    private readonly struct Masks : IDisposable
    {
        private readonly float[][] _masks;

        public Masks(NoiseSource noise, float dropout, params ReadOnlySpan<Matrix> matrices)
        {
            _masks = new float[matrices.Length][];
            for (var i = 0; i < matrices.Length; i++)
            {
                var span = matrices[i].Span;
                _masks[i] = System.Buffers.ArrayPool<float>.Shared.Rent(span.Length);
                noise.Dropout(_masks[i].AsSpan(0, span.Length), dropout);
                TensorPrimitives.Multiply(span, _masks[i].AsSpan(0, span.Length), span);
            }
        }

        public void Apply(params ReadOnlySpan<Matrix> gradients)
        {
            for (var i = 0; i < gradients.Length; i++) TensorPrimitives.Multiply(gradients[i].Span, _masks[i].AsSpan(0, gradients[i].Span.Length), gradients[i].Span);
        }

        public void Dispose()
        {
            foreach (var mask in _masks) System.Buffers.ArrayPool<float>.Shared.Return(mask);
        }
    }
}
