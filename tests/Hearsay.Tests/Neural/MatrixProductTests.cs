using Hearsay.Neural;
using Xunit;

namespace Hearsay.Tests.Neural;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(6, 64, 64)]
    [InlineData(7, 5, 65)]
    [InlineData(13, 600, 70)]
    [InlineData(20, 192, 130)]
    public void A_product_is_the_chain_of_fused_multiplications_in_order(int rows, int length, int columns)
    {
        var (left, right) = (Numbers(rows * length, 1), Numbers(length * columns, 2));
        var result = new float[rows * columns];

        MatrixProduct.Multiply(left, length, rows, PackedMatrix.Of(right, length, columns), result, columns);

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var sum = 0f;
                for (var i = 0; i < length; i++) sum = MathF.FusedMultiplyAdd(left[(row * length) + i], right[(i * columns) + column], sum);
                Assert.Equal(sum, result[(row * columns) + column]);
            }
        }
    }

    [Fact]
    public void Adding_goes_on_from_what_the_result_holds()
    {
        var (left, right) = (Numbers(9 * 20, 3), Numbers(20 * 30, 4));
        var first = PackedMatrix.Of(right.AsSpan(0, 12 * 30), 12, 30);
        var second = PackedMatrix.Of(right.AsSpan(12 * 30), 8, 30);
        var (whole, parts) = (new float[9 * 30], new float[9 * 30]);

        MatrixProduct.Multiply(left, 20, 9, PackedMatrix.Of(right, 20, 30), whole, 30);
        MatrixProduct.Multiply(left, 20, 9, first, parts, 30);
        MatrixProduct.Multiply(left.AsSpan(12), 20, 9, second, parts, 30, add: true);

        Assert.Equal(whole, parts);
    }

    [Fact]
    public void A_row_is_the_same_whatever_rows_stand_beside_it()
    {
        var (left, right) = (Numbers(11 * 40, 5), PackedMatrix.Of(Numbers(40 * 100, 6), 40, 100));
        var (all, one) = (new float[11 * 100], new float[100]);

        MatrixProduct.Multiply(left, 40, 11, right, all, 100);

        for (var row = 0; row < 11; row++)
        {
            MatrixProduct.Multiply(left.AsSpan(row * 40), 40, 1, right, one, 100);
            Assert.Equal(all[(row * 100)..((row + 1) * 100)], one);
        }
    }

    [Fact]
    public void Packing_with_rows_and_columns_exchanged_gives_the_other_product()
    {
        var (left, right) = (Numbers(3 * 10, 7), Numbers(10 * 70, 8));
        var turned = new float[70 * 10];
        for (var i = 0; i < 10; i++)
        {
            for (var j = 0; j < 70; j++) turned[(j * 10) + i] = right[(i * 70) + j];
        }

        var packed = new PackedMatrix(10, 70);
        packed.PackTransposed(turned, 10);
        var (plain, exchanged) = (new float[3 * 70], new float[3 * 70]);
        MatrixProduct.Multiply(left, 10, 3, PackedMatrix.Of(right, 10, 70), plain, 70);
        MatrixProduct.Multiply(left, 10, 3, packed, exchanged, 70);

        Assert.Equal(plain, exchanged);
    }

    [Fact]
    public void A_result_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(new float[20], 10, 2, new PackedMatrix(10, 5), new float[9], 5));

    internal static float[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
    }
}
