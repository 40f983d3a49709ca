using System.Globalization;
using System.Text;

namespace Hearsay.Documents.Trees;

/// <summary>Reads and writes boosted trees as lines of a lexicon: "bias", look, value; and "tree", look, then the nodes, each before its left and its right side.</summary>
/// <remarks>A node is "feature:bound"; a leaf is "=" and what it adds. The look tells apart several groups of trees in one file.</remarks>
internal static class TreeLines
{
    /// <summary>The trees of one look; other lines are passed over.</summary>
    /// <param name="entries">The fields of the lexicon's lines.</param>
    /// <param name="look">The look's name.</param>
    public static BoostedTrees Read(IEnumerable<string[]> entries, string look)
    {
        var bias = 0f;
        var (roots, nodes) = (new List<int>(), new List<TreeNode>());
        foreach (var entry in entries)
        {
            if (entry[0] is not ("bias" or "tree") || entry[1] != look) continue;
            if (entry[0] == "bias")
            {
                bias = Number(entry[2]);
                continue;
            }

            roots.Add(nodes.Count);
            var next = 2;
            ReadNode(entry, ref next, nodes);
        }

        return new BoostedTrees(bias, [.. roots], [.. nodes]);
    }

    /// <summary>Writes the trees of one look, each line ended.</summary>
    public static void Write(StringBuilder text, string look, BoostedTrees trees)
    {
        text.Append(CultureInfo.InvariantCulture, $"bias\t{look}\t{trees.Bias:0.0000}\n");
        foreach (var root in trees.Roots)
        {
            text.Append(CultureInfo.InvariantCulture, $"tree\t{look}");
            WriteNode(text, trees, root);
            text.Append('\n');
        }
    }

    private static int ReadNode(string[] fields, ref int next, List<TreeNode> nodes)
    {
        var at = nodes.Count;
        var field = fields[next++];
        if (field[0] == '=')
        {
            nodes.Add(new TreeNode(-1, Number(field.AsSpan(1)), 0, 0));
            return at;
        }

        var colon = field.IndexOf(':', StringComparison.Ordinal);
        nodes.Add(default);
        var left = ReadNode(fields, ref next, nodes);
        var right = ReadNode(fields, ref next, nodes);
        nodes[at] = new TreeNode(short.Parse(field.AsSpan(0, colon), CultureInfo.InvariantCulture), Number(field.AsSpan(colon + 1)), left, right);
        return at;
    }

    private static void WriteNode(StringBuilder text, BoostedTrees trees, int at)
    {
        var node = trees.Nodes[at];
        if (node.Feature < 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\t={node.Value:0.####}");
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"\t{node.Feature}:{node.Value:0.#####}");
        WriteNode(text, trees, node.Left);
        WriteNode(text, trees, node.Right);
    }

    private static float Number(ReadOnlySpan<char> field) => float.Parse(field, CultureInfo.InvariantCulture);
}
