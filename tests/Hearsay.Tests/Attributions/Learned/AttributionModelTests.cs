using Hearsay.Attributions.Learned;
using Hearsay.Training;
using Xunit;

namespace Hearsay.Tests.Attributions.Learned;

public sealed class AttributionModelTests
{
    private static readonly byte[] Model = File.ReadAllBytes(Path.Combine(Checkout.Find(), "models/en/attributions/model.bin"));

    [Theory]
    [InlineData(0, "HS331")]
    [InlineData(11, "HS331")]
    [InlineData(12, "HS333")]
    [InlineData(100_000, "HS333")]
    [InlineData(-1, "HS333")]
    public void A_model_that_is_cut_is_refused(int length, string code) => Refused(Model[..(length < 0 ? Model.Length + length : length)], code);

    [Theory]
    [InlineData(0, "HS331")]
    [InlineData(4, "HS332")]
    [InlineData(8, "HS333")]
    [InlineData(12, "HS333")]
    [InlineData(1_000_000, "HS333")]
    public void A_model_with_a_changed_byte_is_refused(int at, string code)
    {
        var file = Model.ToArray();
        file[at] ^= 0x95;
        Refused(file, code);
    }

    [Fact]
    public void A_longer_model_is_refused() => Refused([.. Model, 0], "HS333");

    private static void Refused(byte[] file, string code)
    {
        var error = Assert.Throws<InvalidDataException>(() => AttributionModel.Read(new MemoryStream(file)));
        Assert.StartsWith(code + ": ", error.Message, StringComparison.Ordinal);
    }
}
