using Hearsay.Language;
using Hearsay.Training;
using Xunit;

namespace Hearsay.Tests.Language;

public class LemmaModelTests
{
    private static readonly string ModelPath = Path.Combine(Checkout.Find(), "models/en/lemmas/model.bin");

    [Fact]
    public void The_model_is_at_most_a_megabyte() => Assert.InRange(new FileInfo(ModelPath).Length, 1, 1 << 20);

    [Theory]
    [InlineData(0, "HS311")]
    [InlineData(3, "HS311")]
    [InlineData(15, "HS311")]
    [InlineData(16, "HS313")]
    [InlineData(5000, "HS313")]
    [InlineData(-1, "HS313")]
    public void A_model_that_is_cut_is_refused(int length, string code)
    {
        var whole = File.ReadAllBytes(ModelPath);
        Refused(whole[..(length < 0 ? whole.Length + length : length)], code);
    }

    [Theory]
    [InlineData(0, "HS311")]
    [InlineData(4, "HS312")]
    [InlineData(5, "HS312")]
    [InlineData(6, "HS312")]
    [InlineData(7, "HS313")]
    [InlineData(8, "HS313")]
    [InlineData(12, "HS313")]
    [InlineData(16, "HS313")]
    [InlineData(400_000, "HS313")]
    public void A_model_with_a_changed_byte_is_refused(int at, string code)
    {
        var file = File.ReadAllBytes(ModelPath);
        file[at] ^= 0x15;
        Refused(file, code);
    }

    [Fact]
    public void A_model_with_something_behind_its_end_is_refused() => Refused([.. File.ReadAllBytes(ModelPath), 0], "HS313");

    [Fact]
    public void The_built_in_model_is_the_one_of_the_checkout()
    {
        using var built = typeof(Lemmatizer).Assembly.GetManifestResourceStream("models/en/lemmas/model.bin")!;
        using var copy = new MemoryStream();
        built.CopyTo(copy);
        Assert.True(File.ReadAllBytes(ModelPath).AsSpan().SequenceEqual(copy.ToArray()));
    }

    private static void Refused(byte[] file, string code)
    {
        var error = Assert.Throws<InvalidDataException>(() => Lemmatizer.Load(new MemoryStream(file)));
        Assert.StartsWith(code + ": ", error.Message, StringComparison.Ordinal);
    }
}
