using Hearsay.Language;
using Hearsay.Training;
using Xunit;

namespace Hearsay.Tests.Language;

public class TaggerModelTests
{
    private static readonly string ModelPath = Path.Combine(Checkout.Find(), "models/en/tagger/model.bin");

    [Fact]
    public void The_model_is_at_most_four_megabytes() => Assert.InRange(new FileInfo(ModelPath).Length, 1, 4 << 20);

    [Theory]
    [InlineData(0, "HS301")]
    [InlineData(3, "HS301")]
    [InlineData(15, "HS301")]
    [InlineData(16, "HS303")]
    [InlineData(5000, "HS303")]
    [InlineData(-1, "HS303")]
    public void A_model_that_is_cut_is_refused(int length, string code)
    {
        var whole = File.ReadAllBytes(ModelPath);
        Refused(whole[..(length < 0 ? whole.Length + length : length)], code);
    }

    [Theory]
    [InlineData(0, "HS301")]
    [InlineData(4, "HS302")]
    [InlineData(5, "HS302")]
    [InlineData(6, "HS302")]
    [InlineData(7, "HS303")]
    [InlineData(8, "HS303")]
    [InlineData(12, "HS303")]
    [InlineData(16, "HS303")]
    [InlineData(1_000_000, "HS303")]
    public void A_model_with_a_changed_byte_is_refused(int at, string code)
    {
        var file = File.ReadAllBytes(ModelPath);
        file[at] ^= 0x15;
        Refused(file, code);
    }

    [Fact]
    public void A_model_with_something_after_its_end_is_refused() => Refused([.. File.ReadAllBytes(ModelPath), 0], "HS303");

    [Fact]
    public void The_built_in_model_is_the_one_of_the_checkout()
    {
        using var built = typeof(PartOfSpeechTagger).Assembly.GetManifestResourceStream("models/en/tagger/model.bin")!;
        using var copy = new MemoryStream();
        built.CopyTo(copy);
        Assert.True(File.ReadAllBytes(ModelPath).AsSpan().SequenceEqual(copy.ToArray()));
    }

    private static void Refused(byte[] file, string code)
    {
        var error = Assert.Throws<InvalidDataException>(() => PartOfSpeechTagger.Load(new MemoryStream(file)));
        Assert.StartsWith(code + ": ", error.Message, StringComparison.Ordinal);
    }
}
