using Hearsay.Language;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class NameLabelsTests
{
    [Fact]
    public void Names_written_as_labels_are_read_back()
    {
        NamedEntity[] names =
        [
            new(new TokenRange(0, 2), EntityType.Person), new(new TokenRange(2, 3), EntityType.Person), new(new TokenRange(5, 9), EntityType.Organization),
            new(new TokenRange(9, 10), EntityType.Misc),
        ];
        var read = new List<NamedEntity>();

        NameLabels.Read(NameLabels.Write(names, 10), 0, read);

        Assert.Equal(names, read);
    }

    [Fact]
    public void No_name_begins_with_a_further_word()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var words = random.Next(1, 12);
            var scores = Enumerable.Range(0, words * EncoderShape.NameLabels).Select(_ => random.NextSingle()).ToArray();
            var labels = new byte[words];
            NameLabels.Choose(scores, labels, new byte[words * EncoderShape.NameLabels]);
            for (var i = 0; i < words; i++)
            {
                if (labels[i] == NameLabels.Outside || labels[i] % 2 == 1) continue;
                Assert.True(i > 0 && (labels[i - 1] == labels[i] || labels[i - 1] == labels[i] - 1));
            }
        }
    }

    [Fact]
    public void The_row_of_labels_is_the_best_of_all_that_are_allowed()
    {
        var random = new Random(2);
        const int Count = EncoderShape.NameLabels;
        for (var round = 0; round < 40; round++)
        {
            var scores = Enumerable.Range(0, 3 * Count).Select(_ => random.NextSingle()).ToArray();
            var labels = new byte[3];
            NameLabels.Choose(scores, labels, new byte[3 * Count]);
            var best = 0f;
            for (var number = 0; number < Count * Count * Count; number++)
            {
                int[] row = [number % Count, number / Count % Count, number / Count / Count];
                if (!Allowed(0, row[0]) || !Allowed(row[0], row[1]) || !Allowed(row[1], row[2])) continue;
                best = Math.Max(best, scores[row[0]] + scores[Count + row[1]] + scores[(2 * Count) + row[2]]);
            }

            Assert.Equal(best, scores[labels[0]] + scores[Count + labels[1]] + scores[(2 * Count) + labels[2]], 1e-4);
        }

        static bool Allowed(int before, int label) => label == 0 || label % 2 == 1 || before == label || before == label - 1;
    }
}
