using System.Runtime.Intrinsics;
using Hearsay.Neural;
using Xunit;

namespace Hearsay.Tests.Neural;

public sealed class ActivationTests
{
    [Fact]
    public void The_exponential_is_right_to_six_digits()
    {
        for (var x = -80f; x <= 80; x += 0.37f)
            Assert.Equal(1, Activation.Exp(Vector512.Create(x))[3] / Math.Exp(x), 2e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(16)]
    [InlineData(51)]
    public void Shares_sum_to_one_and_keep_the_order_of_the_scores(int count)
    {
        var scores = MatrixProductTests.Numbers(count, count).Select(number => number * 30).ToArray();
        var shares = scores.ToArray();

        var sum = Activation.Softmax(shares);

        Assert.Equal(1, shares.Sum(), 1e-5);
        Assert.Equal(Math.Log(scores.Sum(score => Math.Exp(score))), sum, 1e-4);
        Assert.Equal(scores.IndexOf(scores.Max()), shares.IndexOf(shares.Max()));
    }

    [Fact]
    public void Rectifying_sets_what_is_below_zero_to_zero()
    {
        var numbers = MatrixProductTests.Numbers(37, 9);
        var rectified = numbers.ToArray();

        Activation.Rectify(rectified);

        Assert.Equal(numbers.Select(number => Math.Max(0, number)), rectified);
    }
}
