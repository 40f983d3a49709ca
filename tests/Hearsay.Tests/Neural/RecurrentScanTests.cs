using Hearsay.Neural;
using Xunit;

namespace Hearsay.Tests.Neural;

public sealed class RecurrentScanTests
{
    [Theory]
    [InlineData(16, 1, false)]
    [InlineData(16, 9, true)]
    [InlineData(80, 7, false)]
    [InlineData(128, 12, true)]
    public void The_walk_is_the_formula_of_the_unit(int size, int words, bool backward)
    {
        var gates = MatrixProductTests.Numbers(words * 3 * size, 1);
        var highway = MatrixProductTests.Numbers(words * size, 2);
        var weights = MatrixProductTests.Numbers(4 * size, 3);
        var before = gates.ToArray();
        var (cells, result) = (new float[words * size], new float[words * size]);

        RecurrentScan.Walk(gates, 3 * size, highway, size, weights, cells, result, size, words, size, backward);

        for (var i = 0; i < size; i++)
        {
            var c = 0.0;
            for (var step = 0; step < words; step++)
            {
                var word = backward ? words - 1 - step : step;
                double Gate(int part) => before[(word * 3 * size) + (part * size) + i];
                double p = highway[(word * size) + i];
                var f = 1 / (1 + Math.Exp(-(Gate(1) + (weights[i] * c) + weights[(2 * size) + i])));
                var r = 1 / (1 + Math.Exp(-(Gate(2) + (weights[size + i] * c) + weights[(3 * size) + i])));
                c = Gate(0) + (f * (c - Gate(0)));
                Assert.Equal(c, cells[(word * size) + i], 1e-5);
                Assert.Equal(p + (r * (c - p)), result[(word * size) + i], 1e-5);
            }
        }
    }

    [Fact]
    public void Room_for_one_cell_gives_the_same_result()
    {
        var (gates, again) = (MatrixProductTests.Numbers(5 * 192, 4), MatrixProductTests.Numbers(5 * 192, 4));
        var highway = MatrixProductTests.Numbers(5 * 64, 5);
        var weights = MatrixProductTests.Numbers(256, 6);
        var (all, few) = (new float[5 * 64], new float[5 * 64]);

        RecurrentScan.Walk(gates, 192, highway, 64, weights, new float[5 * 64], all, 64, 5, 64, false);
        RecurrentScan.Walk(again, 192, highway, 64, weights, new float[64], few, 64, 5, 64, false);

        Assert.Equal(all, few);
    }
}
