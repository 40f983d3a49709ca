using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Output;
using Xunit;

namespace Hearsay.Tests.Output;

public class FigureCodingTests
{
    private const string Text = "nearly several thousand sheep, dozens of boats, 24 goats";

    [Theory]
    [InlineData("dozens=24..99", "dozens", 24, 99)]
    [InlineData("Several thousand = 2,000..9,999", "Several thousand", 2000, 9999)]
    [InlineData("dozens=24", "dozens", 24, 24)]
    [InlineData("hundreds=200..", "hundreds", 200, null)]
    [InlineData("hundreds=..999", "hundreds", null, 999)]
    public void A_rule_is_read(string rule, string words, int? low, int? high)
    {
        Assert.True(FigureCoding.TryParse(rule, out var coding));
        Assert.Equal(new FigureCoding(words, low, high), coding);
    }

    [Theory]
    [InlineData("dozens")]
    [InlineData("=24")]
    [InlineData("dozens=")]
    [InlineData("dozens=..")]
    [InlineData("dozens=many")]
    [InlineData("dozens=99..24")]
    [InlineData("dozens=1..2..3")]
    public void What_is_no_rule_is_refused(string rule) => Assert.False(FigureCoding.TryParse(rule, out _));

    [Fact]
    public void A_rule_is_for_the_words_without_their_modifier_and_for_no_number()
    {
        Assert.True(FigureCoding.TryParse("Several thousand=2000..9999", out var several));
        Assert.True(several.Fits(Text, Vague("nearly several thousand", "nearly")));
        Assert.False(several.Fits(Text, Vague("dozens", null)));
        Assert.True(FigureCoding.TryParse("24=30", out var number));
        Assert.False(number.Fits(Text, Vague("24", null) with { Low = 24, High = 24 }));
    }

    private static Figure Vague(string words, string? modifier) => new(Find(words), null, null) { Modifier = modifier is null ? null : Find(modifier) };

    private static Span Find(string words) => new(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
}
