using Hearsay.Documents.Trees;

namespace Hearsay.Training.Trees;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">Their number.</param>
/// <param name="Leaves">The leaves of each.</param>
/// <param name="Step">How much of each tree is taken.</param>
/// <param name="LeastWeight">The least sum of second derivatives in a leaf.</param>
/// <param name="Shrink">What is added to that sum: it draws leaves towards zero.</param>
/// <param name="Rows">The share of the rows that a tree sees.</param>
/// <param name="Columns">The share of the features that a tree sees.</param>
internal sealed record TreeSettings(int Trees, int Leaves, float Step, float LeastWeight, float Shrink, double Rows, double Columns);

/// <summary>Learns boosted trees for a yes-or-no question with weighted rows, by histograms of at most 64 bins a feature.</summary>
/// <remarks>
/// Friedman 2001 and 2002 (stochastic gradient boosting); leaves grow best first with second-order gains as in T. Chen and C. Guestrin,
/// "XGBoost", KDD 2016. The same rows and seed give the same trees: sums are taken in the order of the rows, on one thread.
/// </remarks>
internal sealed class TreeLearning
{
    private const int Bins = 64;

    private readonly int _width;
    private readonly int _count;
    private readonly byte[] _binned;
    private readonly float[][] _bounds;

    /// <summary>Sorts the rows' values into bins.</summary>
    public TreeLearning(float[] rows, int width)
    {
        (_width, _count) = (width, rows.Length / width);
        _binned = new byte[rows.Length];
        _bounds = new float[width][];
        var sample = new List<float>();
        for (var feature = 0; feature < width; feature++)
        {
            sample.Clear();
            var every = Math.Max(1, _count / 20000);
            for (var at = 0; at < _count; at += every) sample.Add(rows[(at * width) + feature]);
            sample.Sort();
            var bounds = new List<float>();
            for (var bin = 1; bin < Bins; bin++)
            {
                var value = sample[(int)((long)bin * (sample.Count - 1) / Bins)];
                if ((bounds.Count == 0 || value > bounds[^1]) && value < sample[^1]) bounds.Add(value);
            }

            _bounds[feature] = [.. bounds];
            for (var at = 0; at < _count; at++) _binned[(at * width) + feature] = Bin(_bounds[feature], rows[(at * width) + feature]);
        }
    }

    /// <summary>Grows the trees.</summary>
    public BoostedTrees Learn(bool[] labels, float[] weights, TreeSettings settings, ulong seed)
    {
        double yes = 0, all = 0;
        for (var at = 0; at < _count; at++)
        {
            all += weights[at];
            if (labels[at]) yes += weights[at];
        }

        var bias = (float)Math.Log(yes / (all - yes));
        var sums = new float[_count];
        Array.Fill(sums, bias);
        var (gradients, curves) = (new float[_count], new float[_count]);
        var nodes = new List<TreeNode>();
        var roots = new List<int>();
        var random = new Shuffle(seed);
        var features = Enumerable.Range(0, _width).ToArray();
        for (var tree = 0; tree < settings.Trees; tree++)
        {
            var rows = new List<int>(_count);
            var part = (int)(settings.Rows * 1024);
            for (var at = 0; at < _count; at++)
            {
                if (random.Below(1024) >= part) continue;
                var likely = 1 / (1 + MathF.Exp(-sums[at]));
                gradients[at] = weights[at] * (likely - (labels[at] ? 1 : 0));
                curves[at] = weights[at] * likely * (1 - likely);
                rows.Add(at);
            }

            random.Apply(features);
            var seen = features[..(int)Math.Ceiling(settings.Columns * _width)];
            var root = nodes.Count;
            roots.Add(root);
            Grow([.. rows], seen, gradients, curves, settings, nodes);
            for (var at = 0; at < _count; at++) sums[at] += Walk(nodes, root, at);
        }

        // From bins to bounds.
        return new BoostedTrees(bias, [.. roots], [.. nodes.Select(node => node.Feature < 0 ? node : node with { Value = _bounds[node.Feature][(int)node.Value] })]);
    }

    private float Walk(List<TreeNode> nodes, int at, int row)
    {
        while (nodes[at].Feature >= 0) at = _binned[(row * _width) + nodes[at].Feature] <= nodes[at].Value ? nodes[at].Left : nodes[at].Right;
        return nodes[at].Value;
    }

    private void Grow(int[] rows, int[] features, float[] gradients, float[] curves, TreeSettings settings, List<TreeNode> nodes)
    {
        var open = new List<Leaf>();
        nodes.Add(default);
        open.Add(Find(new Leaf(nodes.Count - 1, rows, Histogram(rows, features, gradients, curves)), features, settings));
        for (var leaves = 1; leaves < settings.Leaves; leaves++)
        {
            var best = open.MaxBy(leaf => leaf.Gain)!;
            if (best.Gain <= 1e-6) break;
            open.Remove(best);
            var feature = features[best.Column];
            var left = Array.FindAll(best.Rows, row => _binned[(row * _width) + feature] <= best.Bin);
            var right = Array.FindAll(best.Rows, row => _binned[(row * _width) + feature] > best.Bin);
            nodes[best.Node] = new TreeNode((short)feature, best.Bin, nodes.Count, nodes.Count + 1);
            nodes.Add(default);
            nodes.Add(default);

            // The greater side is what the parent has and the smaller has not.
            var small = left.Length <= right.Length ? left : right;
            var own = Histogram(small, features, gradients, curves);
            var other = best.Histogram;
            for (var i = 0; i < own.Length; i++) other[i] -= own[i];
            open.Add(Find(new Leaf(nodes.Count - 2, left, small == left ? own : other), features, settings));
            open.Add(Find(new Leaf(nodes.Count - 1, right, small == left ? other : own), features, settings));
        }

        foreach (var leaf in open)
        {
            double gradient = 0, curve = 0;
            foreach (var row in leaf.Rows) (gradient, curve) = (gradient + gradients[row], curve + curves[row]);
            nodes[leaf.Node] = new TreeNode(-1, (float)(-settings.Step * gradient / (curve + settings.Shrink)), 0, 0);
        }
    }

    private float[] Histogram(int[] rows, int[] features, float[] gradients, float[] curves)
    {
        var histogram = new float[features.Length * Bins * 2];
        foreach (var row in rows)
        {
            var (gradient, curve) = (gradients[row], curves[row]);
            var bins = _binned.AsSpan(row * _width, _width);
            var start = 0;
            foreach (var feature in features)
            {
                var at = start + (bins[feature] * 2);
                histogram[at] += gradient;
                histogram[at + 1] += curve;
                start += Bins * 2;
            }
        }

        return histogram;
    }

    private static Leaf Find(Leaf leaf, int[] features, TreeSettings settings)
    {
        for (var column = 0; column < features.Length; column++)
        {
            var histogram = leaf.Histogram.AsSpan(column * Bins * 2, Bins * 2);
            double gradient = 0, curve = 0, left = 0, leftCurve = 0;
            for (var bin = 0; bin < Bins; bin++) (gradient, curve) = (gradient + histogram[bin * 2], curve + histogram[(bin * 2) + 1]);
            var whole = gradient * gradient / (curve + settings.Shrink);
            for (var bin = 0; bin + 1 < Bins; bin++)
            {
                left += histogram[bin * 2];
                leftCurve += histogram[(bin * 2) + 1];
                if (leftCurve < settings.LeastWeight) continue;
                if (curve - leftCurve < settings.LeastWeight) break;
                var gain = (left * left / (leftCurve + settings.Shrink)) + ((gradient - left) * (gradient - left) / (curve - leftCurve + settings.Shrink)) - whole;
                if (gain > leaf.Gain) (leaf.Gain, leaf.Column, leaf.Bin) = (gain, column, bin);
            }
        }

        return leaf;
    }

    private static byte Bin(float[] bounds, float value)
    {
        int low = 0, high = bounds.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (value <= bounds[middle]) high = middle;
            else low = middle + 1;
        }

        return (byte)low;
    }

    private sealed class Leaf(int node, int[] rows, float[] histogram)
    {
        public int Node => node;

        public int[] Rows => rows;

        public float[] Histogram => histogram;

        public double Gain { get; set; }

        public int Column { get; set; }

        public int Bin { get; set; }
    }
}
