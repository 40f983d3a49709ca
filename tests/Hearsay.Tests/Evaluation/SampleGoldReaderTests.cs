using Hearsay.Documents;
using Hearsay.Evaluation;
using Hearsay.Evaluation.Annotations;
using Xunit;

namespace Hearsay.Tests.Evaluation;

public class SampleGoldReaderTests
{
    [Theory]
    [InlineData("Rehl said the pier was safe. Denholm said the road was open.", "Denholm said", "Denholm", "said", "the road was open", "[[Denholm]] [[said]] [[the road was open]]")]
    [InlineData("\"It is safe,\" he said. \"It is open,\" Rehl said, \"today.\"", "\"It is open", "Rehl", "said", "\"It is open,\"|\"today.\"", "[[\"It is open,\"]] [[Rehl]] [[said]], [[\"today.\"]]")]
    [InlineData("The pier was safe, Rehl said, but the road was open, Orlan said.", "The pier", "Orlan", "said", "the road was open", "[[the road was open]], [[Orlan]] [[said]]")]
    [InlineData("Rehl said the pier was safe, and Orlan said the road was open.", "Rehl said", "Rehl", "said", "the pier was safe", "[[Rehl]] [[said]] [[the pier was safe]]")]
    [InlineData("He said the chapel was safe; he knew it.", "He said", "he", "knew", "it", "[[he]] [[knew]] [[it]]")]
    [InlineData("The sites are items, but Rehl denied it.", "The sites", "Rehl", "denied", "it", "[[Rehl]] [[denied]] [[it]]")]
    [InlineData("Rehl declined to comment.", "Rehl", "Rehl", "declined to comment", "", "[[Rehl]] [[declined to comment]]")]
    public void Words_are_found_in_the_shortest_stretch_after_the_sentence_begins(
        string text, string sentence, string source, string cue, string content, string expected)
    {
        var located = WordingLocator.Locate(text, sentence, [source], [cue], content.Split('|', StringSplitOptions.RemoveEmptyEntries));
        Assert.NotNull(located);
        var spans = located.Source.Concat(located.Cue).Concat(located.Content).Order().ToArray();
        var marked = text[spans[0].Start..spans[^1].End];
        foreach (var span in spans.Reverse())
            marked = marked.Insert(span.End - spans[0].Start, "]]").Insert(span.Start - spans[0].Start, "[[");
        Assert.Equal(expected, marked);
    }

    [Theory]
    [InlineData("Orlan", "said", "the pier was safe")]
    [InlineData("Rehl", "said", "the road was open")]
    [InlineData("Reh", "said", "the pier was safe")]
    public void Words_that_are_not_there_are_not_found(string source, string cue, string content) =>
        Assert.Null(WordingLocator.Locate("Rehl said the pier was safe.", "Rehl said", [source], [cue], [content]));

    [Fact]
    public void An_entry_is_read_with_its_particulars_in_code_points()
    {
        var read = SampleGoldReader.ReadAttributions(
            "gold.json",
            """
            [{"source": null, "cue": ["was reported"], "content": ["that the pier was safe"], "depth": 1, "sentence": "It was", "speaker": null,
              "anonymous": false, "stance": "asserts", "relays": ["Harbour Post"], "quotation": "indirect"},
             {"source": ["An official"], "cue": ["denied"], "content": ["it"], "depth": 0, "sentence": "An official", "speaker": "an unnamed official",
              "anonymous": true, "stance": "denies", "relays": []}]
            """,
            "😀 It was reported that the pier was safe. An official denied it.");
        Assert.Equal([new Span(5, 17)], read[0].Cue);
        Assert.Empty(read[0].Source);
        Assert.Equal(1, read[0].Depth);
        Assert.Equal(["Harbour Post"], read[0].Particulars!.Relays);
        Assert.True(read[1].Particulars!.Anonymous);
        Assert.Equal("denies", read[1].Particulars!.Stance);
    }

    [Theory]
    [InlineData("""[{"source": null, "cue": ["said"], "content": ["gone"], "sentence": "Rehl"}]""", "HS903")]
    [InlineData("""[{"source": null, "cue": ["said"], "content": ["the pier"], "sentence": "Orlan"}]""", "HS903")]
    [InlineData("""[{"source": null, "cue": ["said"], "sentence": "Rehl"}]""", "HS904")]
    [InlineData("""{"source": null}""", "HS904")]
    public void Gold_that_cannot_be_used_is_named(string json, string code)
    {
        var error = Assert.Throws<EvaluationInputException>(() => SampleGoldReader.ReadAttributions("gold.json", json, "Rehl said the pier was safe."));
        Assert.Equal(code, error.Code);
        Assert.Contains("gold.json", error.Message, StringComparison.Ordinal);
    }
}
