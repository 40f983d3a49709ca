namespace Hearsay.Documents.Trees;

/// <summary>A sum of small decision trees; the logistic function of it is a probability.</summary>
/// <remarks>
/// J. Friedman, "Greedy function approximation: a gradient boosting machine", Annals of Statistics 29, 2001. Every tree lies in the same arrays;
/// a node goes left where its feature is at most its bound. Immutable once made; safe to share between threads.
/// </remarks>
/// <param name="bias">What is added to every sum.</param>
/// <param name="roots">The first node of every tree.</param>
/// <param name="nodes">The nodes.</param>
internal sealed class BoostedTrees(float bias, int[] roots, TreeNode[] nodes)
{
    /// <summary>The nodes of all trees.</summary>
    public IReadOnlyList<TreeNode> Nodes => nodes;

    /// <summary>What is added to every sum.</summary>
    public float Bias => bias;

    /// <summary>The first node of every tree.</summary>
    public IReadOnlyList<int> Roots => roots;

    /// <summary>The sum over the trees for one row of features.</summary>
    public float Sum(ReadOnlySpan<float> row)
    {
        var sum = bias;
        foreach (var root in roots)
        {
            ref readonly var node = ref nodes[root];
            while (node.Feature >= 0) node = ref nodes[row[node.Feature] <= node.Value ? node.Left : node.Right];
            sum += node.Value;
        }

        return sum;
    }

    /// <summary>The probability for one row of features.</summary>
    public float Probability(ReadOnlySpan<float> row) => 1 / (1 + MathF.Exp(-Sum(row)));
}

/// <summary>A node of a tree.</summary>
/// <param name="Feature">The feature that is asked; -1 at a leaf.</param>
/// <param name="Value">The greatest value that goes left; at a leaf, what the tree adds.</param>
/// <param name="Left">The node for values up to it.</param>
/// <param name="Right">The node for greater values.</param>
internal readonly record struct TreeNode(short Feature, float Value, int Left, int Right);
