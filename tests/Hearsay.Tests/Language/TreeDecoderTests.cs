using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class TreeDecoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_tree_is_the_best_among_all_whose_root_is_the_same(int words)
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var scores = Scores(words, seed);
            var heads = new int[words];
            new TreeDecoder().Decode(scores.ToArray(), words, heads);

            var root = heads.IndexOf(0);
            var best = Trees(words).Where(tree => tree[root] == 0).Max(tree => Sum(scores, tree));
            Assert.Equal(best, Sum(scores, heads), 1e-4);
        }
    }

    [Fact]
    public void Every_result_is_one_tree_with_one_root()
    {
        var decoder = new TreeDecoder();
        for (var seed = 0; seed < 200; seed++)
        {
            var words = 1 + (seed % 60);
            var heads = new int[words];
            decoder.Decode(Scores(words, seed), words, heads);
            Assert.True(IsTree(heads), $"seed {seed}: {string.Join(' ', heads)}");
        }
    }

    [Fact]
    public void Equal_scores_make_a_tree_too()
    {
        var heads = new int[150];
        new TreeDecoder().Decode(new float[150 * 151], 150, heads);
        Assert.True(IsTree(heads));
    }

    private static float[] Scores(int words, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, words * (words + 1)).Select(_ => random.NextSingle() * 10)];
    }

    private static double Sum(float[] scores, int[] heads) => heads.Select((head, word) => (double)scores[(word * (heads.Length + 1)) + head]).Sum();

    private static IEnumerable<int[]> Trees(int words)
    {
        var count = (int)Math.Pow(words + 1, words);
        for (var number = 0; number < count; number++)
        {
            var heads = new int[words];
            for (int i = 0, rest = number; i < words; i++, rest /= words + 1) heads[i] = rest % (words + 1);
            if (IsTree(heads)) yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == 0) != 1) return false;
        for (var word = 1; word <= heads.Length; word++)
        {
            var at = word;
            for (var steps = 0; at != 0 && steps <= heads.Length; steps++) at = heads[at - 1];
            if (at != 0) return false;
        }

        return true;
    }
}
