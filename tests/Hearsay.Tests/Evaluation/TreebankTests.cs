using Hearsay.Documents;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Measures;
using Hearsay.Evaluation.Tokens;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class TreebankTests
{
    [Fact]
    public void The_text_is_rebuilt_from_words_spaces_and_paragraphs()
    {
        var harbour = Harbour();
        Assert.Equal("It's shut. Go!\n\nDunno (why).\n\n", harbour.Text);
        Assert.Equal(["It's shut. Go!", "Dunno (why)."], Shown(harbour, harbour.Paragraphs));
        Assert.Equal(["It's shut.", "Go!", "Dunno (why)."], Shown(harbour, harbour.Sentences));
    }

    [Fact]
    public void Contractions_count_as_their_words_and_words_that_do_not_spell_theirs_have_all_of_it()
    {
        var harbour = Harbour();
        Assert.Equal(["It", "'s", "shut", ".", "Go", "!", "Dunno", "Dunno", "Dunno", "(", "why", ")", "."], Shown(harbour, harbour.Words));
    }

    [Fact]
    public void Hits_are_counted_over_all_words_and_sentences()
    {
        // "Dunno" is one token of ours and stands for three words: no hit.
        var score = TokenScore.Of("harbour", Harbour());
        Assert.Equal(new Counts(10, 11, 13), score.Words);
        Assert.Equal(new Counts(3, 3, 3), score.Sentences);
        Assert.Equal([("gold [Dunno Dunno Dunno] found [Dunno]", 1)], score.WordDifferences);
        Assert.Empty(score.SentenceDifferences);
    }

    [Fact]
    public void A_word_split_otherwise_and_a_sentence_parted_otherwise_are_listed()
    {
        var gold = new Treebank("Hi all off we go.", [new Span(0, 17)], [new Span(0, 6), new Span(7, 10), new Span(11, 13), new Span(14, 16), new Span(16, 17)], [new Span(0, 6), new Span(7, 17)]);
        var score = TokenScore.Of("quay", gold);
        Assert.Equal([("gold [Hi all] found [Hi all]", 1)], score.WordDifferences);
        Assert.Equal(["missed: Hi all ‖ off we go."], score.SentenceDifferences);
        Assert.Equal(new Counts(4, 6, 5), score.Words);
        Assert.Equal(new Counts(0, 1, 2), score.Sentences);
    }

    [Fact]
    public void The_figures_are_written_as_JSON() =>
        Assert.Contains("\"words\": [\n      90.9,\n      76.9,\n      83.3\n    ]", TokenScoresJson.Write([TokenScore.Of("harbour", Harbour())]), StringComparison.Ordinal);

    [Fact]
    public void A_missing_treebank_and_a_line_that_is_none_are_named()
    {
        Assert.Contains("HS901 none.conllu.gz", Assert.Throws<EvaluationInputException>(() => Treebank.Read("none.conllu.gz")).Message, StringComparison.Ordinal);
        var path = Path.Combine(Directory.CreateTempSubdirectory("hearsay").FullName, "bad.conllu");
        File.WriteAllText(path, "1\tIt\n");
        Assert.Contains("HS904 " + path, Assert.Throws<EvaluationInputException>(() => Treebank.Read(path)).Message, StringComparison.Ordinal);
    }

    private static string[] Shown(Treebank treebank, IEnumerable<Span> spans) => [.. spans.Select(span => span.Of(treebank.Text))];

    private static Treebank Harbour()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Evaluation", "cases", "harbour.conllu"));
        return Treebank.Read(reader);
    }
}
