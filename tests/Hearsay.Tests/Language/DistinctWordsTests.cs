using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class DistinctWordsTests
{
    [Theory]
    [InlineData("no news is no news", new[] { 0, 1, 2, 0, 1 })]
    [InlineData("No news is no", new[] { 0, 1, 2, 3 })]
    [InlineData("one", new[] { 0 })]
    [InlineData("", new int[0])]
    public void Equal_words_have_one_number_in_the_order_in_which_they_first_stand(string text, int[] expected)
    {
        Token[] tokens = [.. Words(text)];
        var words = new DistinctWords();
        words.Find(text, tokens);

        Assert.Equal(expected, Enumerable.Range(0, tokens.Length).Select(words.Number));
        Assert.Equal(expected.Distinct().Count(), words.Count);
    }

    [Fact]
    public void The_same_letters_with_and_without_a_space_are_two_words()
    {
        const string Text = "-a - a";
        Token[] tokens = [Token(0, 1), Token(1, 2), Token(3, 4), Token(5, 6)];
        var words = new DistinctWords();
        words.Find(Text, tokens);

        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(words.Number));
        Assert.Equal(new DistinctWord(new Span(0, 1), true, false), words[0]);
        Assert.Equal(new DistinctWord(new Span(3, 4), true, true), words[2]);
    }

    [Fact]
    public void What_was_found_before_is_forgotten()
    {
        var words = new DistinctWords();
        var many = string.Join(' ', Enumerable.Range(0, 3000));
        words.Find(many, [.. Words(many)]);
        Assert.Equal(3000, words.Count);
        words.Find("12 12", [.. Words("12 12")]);

        Assert.Equal(1, words.Count);
        Assert.Equal(0, words.Number(1));
    }

    private static IEnumerable<Token> Words(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf(' ', at);
            if (end < 0) end = text.Length;
            yield return Token(at, end);
            at = end + 1;
        }
    }

    private static Token Token(int start, int end) => new(new Span(start, end), TokenKind.Word);
}
