using System.Collections.Immutable;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class ParticularsTests
{
    [Theory]
    [InlineData("Mara Denholm", false, "Mara Denholm", false, true)]
    [InlineData("the Harbour Board", false, "Harbour  board", false, true)]
    [InlineData("Mara Denholm", false, "Denholm", false, false)]
    [InlineData("Mara Denholm", false, null, false, false)]
    [InlineData(null, false, "Mara Denholm", false, false)]
    [InlineData(null, false, null, false, true)]
    [InlineData("two unnamed officials", true, "two officials", true, true)]
    [InlineData("two unnamed officials", true, "two unnamed officials", false, false)]
    [InlineData("Mara Denholm", false, "Mara Denholm", true, false)]
    public void A_speaker_is_right_by_name_or_by_being_unnamed(string? gold, bool goldAnonymous, string? predicted, bool predictedAnonymous, bool right)
    {
        var tally = ParticularsTally.Of([(Told(gold, goldAnonymous), Told(predicted, predictedAnonymous))]);
        Assert.Equal(right ? 1 : 0, tally.Speaker);
    }

    [Fact]
    public void Stance_and_relays_are_compared_among_pairs_that_tell_them()
    {
        var plain = Told("Rehl", false);
        var tally = ParticularsTally.Of(
        [
            (plain with { Stance = "denies" }, plain with { Stance = "Denies" }),
            (plain with { Relays = ["Harbour Post", "Orlan"] }, plain with { Relays = ["the Harbour Post", "orlan"] }),
            (plain with { Relays = ["Harbour Post", "Orlan"] }, plain with { Relays = ["Orlan", "Harbour Post"], Stance = "hedges" }),
            (null, plain),
            (plain, null),
        ]);
        Assert.Equal(new ParticularsTally(3, 3, 2, 2), tally);
        Assert.Equal(200.0 / 3, tally.Accuracy(tally.Stance), 9);
    }

    [Fact]
    public void Only_linked_pairs_are_compared()
    {
        const string Text = "Denholm and Rehl said the pier was safe.";
        var gold = ScoringCases.Mark(Text, ["Denholm"], ["said"], ["the pier was safe"]) with { Particulars = Told("Denholm", false) };
        var other = ScoringCases.Mark(Text, ["Rehl"], ["said"], ["the pier was safe"]) with { Particulars = Told("Denholm", false) };
        Assert.Equal(0, DocumentScore.Of(ScoringCases.Document(Text, gold), [other]).Particulars.Compared);
        Assert.Equal(1, DocumentScore.Of(ScoringCases.Document(Text, gold), [gold]).Particulars.Compared);
    }

    private static Particulars Told(string? name, bool anonymous) => new(name, anonymous, "asserts", ImmutableArray<string>.Empty);
}
