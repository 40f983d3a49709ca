using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class NameAgreementTests
{
    [Theory]
    [InlineData("Tolvane:P Tolvane:L Tolvane:L Tolvane:L", "LLLL")]
    [InlineData("Tolvane:L Tolvane:L Tolvane:L Tolvane:O", "LLLL")]
    [InlineData("Tolvane:P Tolvane:L Tolvane:L", "PLL")]
    [InlineData("Tolvane:P Tolvane:P Tolvane:L Tolvane:L Tolvane:L Tolvane:L", "PPLLLL")]
    [InlineData("Tolvane:P Vellan:L Vellan:L Vellan:L", "PLLL")]
    [InlineData("Tolvane:P tolvane:L tolvane:L tolvane:L", "PLLL")]
    [InlineData("Tolvane:P Tolvane:P Tolvane:P Tolvane:L Vellan:L", "PPPPL")]
    [InlineData("", "")]
    public void An_odd_mention_gets_the_type_that_three_others_have(string mentions, string expected)
    {
        var pairs = mentions.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join(' ', pairs.Select(pair => pair[..^2]));
        var tokens = new List<Token>();
        foreach (var pair in pairs)
        {
            var start = tokens.Count == 0 ? 0 : tokens[^1].End + 1;
            tokens.Add(new Token(new Span(start, start + pair.Length - 2), TokenKind.Word));
        }

        List<NamedEntity> names = [.. pairs.Select((pair, i) => new NamedEntity(new TokenRange(i, i + 1), Type(pair[^1])))];
        NameAgreement.Apply(text, tokens.ToArray(), names);

        Assert.Equal(expected.Select(Type), names.Select(name => name.Type));
    }

    private static EntityType Type(char letter) => letter switch { 'P' => EntityType.Person, 'L' => EntityType.Place, _ => EntityType.Organization };
}
