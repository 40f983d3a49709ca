using Hearsay.Language;
using Hearsay.Training;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class CoreModelTests
{
    private static readonly byte[] Model = File.ReadAllBytes(Path.Combine(Checkout.Find(), "models/en/core/model.bin"));

    [Fact]
    public void All_models_together_have_at_most_forty_megabytes() =>
        Assert.InRange(Directory.EnumerateFiles(Path.Combine(Checkout.Find(), "models/en"), "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, 40_000_000);

    [Theory]
    [InlineData(0, "HS321")]
    [InlineData(3, "HS321")]
    [InlineData(15, "HS321")]
    [InlineData(16, "HS323")]
    [InlineData(100_000, "HS323")]
    [InlineData(-1, "HS323")]
    public void A_model_that_is_cut_is_refused(int length, string code) => Refused(Model[..(length < 0 ? Model.Length + length : length)], code);

    [Theory]
    [InlineData(0, "HS321")]
    [InlineData(4, "HS322")]
    [InlineData(8, "HS323")]
    [InlineData(11, "HS323")]
    [InlineData(12, "HS323")]
    [InlineData(16, "HS323")]
    [InlineData(3_000_000, "HS323")]
    public void A_model_with_a_changed_byte_is_refused(int at, string code)
    {
        var file = Model.ToArray();
        file[at] ^= 0x95;
        Refused(file, code);
    }

    [Fact]
    public void A_longer_model_is_refused() => Refused([.. Model, 0], "HS323");

    private static void Refused(byte[] file, string code)
    {
        var error = Assert.Throws<InvalidDataException>(() => LanguageCore.Load(new MemoryStream(file)));
        Assert.StartsWith(code + ": ", error.Message, StringComparison.Ordinal);
    }
}
