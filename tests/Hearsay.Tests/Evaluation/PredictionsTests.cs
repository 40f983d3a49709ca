using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Annotations;
using Hearsay.Statements;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public sealed class PredictionsTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Spans_are_read_as_pairs_or_objects_and_the_document_by_its_last_part()
    {
        File.WriteAllText(path, """
            {"document":"some/where/a.txt","source":null,"cue":{"spans":[[8,12]]},"content":{"spans":[{"start":13,"end":20},{"start":22,"end":25}]}}

            {"document":"a.txt","content":{"spans":[]},"source":{}}
            """);
        var read = Predictions.Read(path)["a.txt"];
        Assert.Equal(2, read.Length);
        Assert.Empty(read[0].Source);
        Assert.Equal([new Span(8, 12)], read[0].Cue);
        Assert.Equal([new Span(13, 20), new Span(22, 25)], read[0].Content);
        Assert.Empty(read[1].Content);
        Assert.Null(read[0].Particulars);
    }

    [Fact]
    public void Speaker_stance_relays_and_depth_are_read_where_given()
    {
        File.WriteAllText(path, """
            {"document":"a.txt","depth":1,"speaker":{"name":"Mara Denholm","anonymous":false},"stance":"denies","relays":["Harbour Post"]}
            {"document":"a.txt","speaker":null,"stance":"asserts","relays":[]}
            """);
        var read = Predictions.Read(path)["a.txt"];
        Assert.Equal(1, read[0].Depth);
        Assert.Equal(("Mara Denholm", false, "denies"), (read[0].Particulars!.Speaker, read[0].Particulars!.Anonymous, read[0].Particulars!.Stance));
        Assert.Equal(["Harbour Post"], read[0].Particulars!.Relays);
        Assert.Null(read[1].Particulars!.Speaker);
    }

    [Theory]
    [InlineData("{\"document\":\"a.txt\"")]
    [InlineData("{\"source\":null}")]
    [InlineData("[1,2]")]
    [InlineData("{\"document\":\"a.txt\",\"cue\":{\"spans\":[[1]]}}")]
    [InlineData("{\"document\":\"a.txt\",\"cue\":{\"spans\":[[\"1\",2]]}}")]
    [InlineData("{\"document\":null}")]
    public void A_line_that_is_no_attribution_is_named(string line)
    {
        File.WriteAllText(path, "{\"document\":\"a.txt\"}\n" + line + "\n");
        var error = Assert.Throws<EvaluationInputException>(() => Predictions.Read(path));
        Assert.Equal("HS902", error.Code);
        Assert.Contains(":2:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_products_own_reading_becomes_predictions_in_code_points()
    {
        const string Text = "😀 Denholm denied it.";
        var attribution = new Attribution([new Span(3, 10)], [new Span(11, 17)], [new Span(18, 20)], QuotationType.Indirect, "case");
        var article = new Article("0", "a.txt", Text, [new Block(new Span(0, Text.Length), BlockKind.Body)], "utf-8");
        var found = Assert.Single(ProductPredictions.Of(new Analysis(article) { Attributions = [attribution] }));
        Assert.Equal([new Span(2, 9)], found.Source);
        Assert.Null(found.Particulars);

        var statement = new Statement("0-s1", attribution, Stance.Denies)
        {
            Speaker = new Speaker("Denholm", SpeakerKind.Person, null, Anonymous: false, new Span(3, 10)) { Resolution = "as named" },
            Relays = [new Relay("Harbour Post", new Span(0, 2))],
        };
        var resolved = Assert.Single(ProductPredictions.Of(new Analysis(article) { Attributions = [attribution], Statements = [statement] })).Particulars!;
        Assert.Equal(("Denholm", false, "denies"), (resolved.Speaker, resolved.Anonymous, resolved.Stance));
        Assert.Equal(["Harbour Post"], resolved.Relays);
    }
}
