using Hearsay.Documents;
using Hearsay.Language;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class WordMemoryTests
{
    private const string Text = "harbour harbour, harbours";

    [Fact]
    public void A_row_is_found_for_the_same_word_with_the_same_space_around_it_alone()
    {
        var memory = new WordMemory();
        memory.Keep(Text, new DistinctWord(new Span(0, 7), true, true), [1, 2]);

        Assert.Equal([1f, 2f], memory.Find("the harbour", new DistinctWord(new Span(4, 11), true, true)) ?? []);
        Assert.Null(memory.Find(Text, new DistinctWord(new Span(8, 15), true, false)));
        Assert.Null(memory.Find(Text, new DistinctWord(new Span(17, 25), true, true)));
    }

    [Fact]
    public void What_is_kept_is_a_copy_and_the_first_one()
    {
        var memory = new WordMemory();
        float[] row = [1, 2];
        var word = new DistinctWord(new Span(0, 7), true, true);
        memory.Keep(Text, word, row);
        row[0] = 9;
        memory.Keep(Text, word, row);

        Assert.Equal([1f, 2f], memory.Find(Text, word) ?? []);
        Assert.Equal(1, memory.Count);
    }

    [Fact]
    public void It_is_bounded_in_words_and_in_their_length()
    {
        var memory = new WordMemory();
        memory.Keep(new string('a', 100_000), new DistinctWord(new Span(0, 100_000), true, true), [1]);
        Assert.Equal(0, memory.Count);
        for (var i = 0; i < WordMemory.Most + 500; i++)
        {
            var number = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            memory.Keep(number, new DistinctWord(new Span(0, number.Length), true, true), [i]);
        }

        Assert.Equal(WordMemory.Most, memory.Count);
    }
}
