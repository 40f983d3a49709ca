using Hearsay.Language;
using Hearsay.Text;
using Xunit;

namespace Hearsay.Tests.Language;

public sealed class TagPairsTests
{
    private static readonly TagPairs Pairs = Of((UniversalTag.PROPN, PartOfSpeech.NNP), (UniversalTag.NOUN, PartOfSpeech.NN));

    [Fact]
    public void The_pair_with_the_greatest_sum_is_chosen() =>
        Assert.Equal((UniversalTag.NOUN, PartOfSpeech.NN), Pairs.Best(Scores((UniversalTag.NOUN, 2), (UniversalTag.PROPN, 1), PartOfSpeech.NN, 2, PartOfSpeech.NNP, 1)));

    [Fact]
    public void Tags_that_never_stand_together_are_not_chosen_together() =>
        Assert.Equal((UniversalTag.PROPN, PartOfSpeech.NNP), Pairs.Best(Scores((UniversalTag.NOUN, 1), (UniversalTag.PROPN, 3), PartOfSpeech.NN, 2, PartOfSpeech.NNP, 1)));

    [Fact]
    public void A_pair_that_is_not_in_the_table_is_not_chosen_however_sure_its_tags() =>
        Assert.Equal((UniversalTag.NOUN, PartOfSpeech.NN), Pairs.Best(Scores((UniversalTag.VERB, 90), (UniversalTag.NOUN, -1), PartOfSpeech.VB, 90, PartOfSpeech.NN, 0)));

    private static TagPairs Of(params (UniversalTag Universal, PartOfSpeech Penn)[] pairs)
    {
        var table = new float[EncoderShape.UniversalLabels * EncoderShape.PennLabels];
        foreach (var (universal, penn) in pairs) table[((int)universal * EncoderShape.PennLabels) + (int)penn] = 1;
        return new TagPairs(table);
    }

    private static float[] Scores((UniversalTag Tag, float Score) one, (UniversalTag Tag, float Score) other, PartOfSpeech first, float firstScore, PartOfSpeech second, float secondScore)
    {
        var scores = new float[EncoderShape.TagLabels];
        Array.Fill(scores, -5);
        scores[(int)one.Tag] = one.Score;
        scores[(int)other.Tag] = other.Score;
        scores[EncoderShape.UniversalLabels + (int)first] = firstScore;
        scores[EncoderShape.UniversalLabels + (int)second] = secondScore;
        return scores;
    }
}
