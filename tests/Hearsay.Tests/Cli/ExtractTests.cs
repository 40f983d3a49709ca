using System.Text;
using System.Text.Json;
using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class ExtractTests : IDisposable
{
    private readonly Workplace place = new Workplace().With("flood.txt", Articles.Flood).With("answer.txt", Articles.Answer);

    public void Dispose() => place.Dispose();

    [Fact]
    public void Prints_one_json_object_for_each_attribution_and_nothing_else()
    {
        var run = place.Hearsay("extract", "flood.txt").Ends(0);
        Assert.NotEmpty(run.Rows());
        Assert.Empty(run.Error);
        Assert.All(run.Rows(), row =>
        {
            Assert.Equal("flood.txt", row.GetProperty("document").GetString());
            Assert.NotEmpty(row.GetProperty("cue").GetProperty("text").GetString()!);
            Assert.Contains(row.GetProperty("quotation").GetString(), new[] { "direct", "indirect", "mixed" });
            foreach (var field in new[] { "id", "source", "content", "speaker", "stance", "relays", "said", "said_words", "figures", "rule", "depth" })
            {
                Assert.True(row.TryGetProperty(field, out _), field);
            }

            foreach (var part in new[] { "name", "kind", "role", "anonymous" })
            {
                Assert.True(row.GetProperty("speaker").TryGetProperty(part, out _), part);
            }
        });
    }

    [Fact]
    public void Only_what_is_sure_enough_is_printed()
    {
        var all = place.Hearsay("extract", "flood.txt", "answer.txt").Ends(0).Rows().Select(Confidence).ToList();
        var bar = all.Order().ElementAt(all.Count / 2);
        var sure = place.Hearsay("extract", "flood.txt", "answer.txt", "--min-confidence", bar.ToString(System.Globalization.CultureInfo.InvariantCulture)).Ends(0).Rows().Select(Confidence).ToList();
        Assert.InRange(sure.Count, 1, all.Count - 1);
        Assert.All(sure, confidence => Assert.InRange(confidence, bar, 1));
        Assert.Contains("--min-confidence", place.Hearsay("extract", "flood.txt", "--min-confidence", "80").Ends(2).Error, StringComparison.Ordinal);

        static double Confidence(JsonElement row) => row.GetProperty("confidence").GetDouble();
    }

    [Fact]
    public void What_is_said_inside_what_somebody_else_says_can_be_left_out()
    {
        place.With("inner.txt", "Marrow said that Obrin had told her that the siren was late.\n");
        Assert.Contains(place.Hearsay("extract", "inner.txt").Ends(0).Rows(), row => row.GetProperty("depth").GetInt32() == 1);
        Assert.All(place.Hearsay("extract", "inner.txt", "--outermost").Ends(0).Rows(), row => Assert.Equal(0, row.GetProperty("depth").GetInt32()));
    }

    [Fact]
    public void Offsets_are_code_points_that_point_at_the_words()
    {
        var text = Articles.Flood.EnumerateRunes().ToArray();
        var quotes = place.Hearsay("extract", "flood.txt").Ends(0).Rows().SelectMany(Quotes).ToList();
        Assert.NotEmpty(quotes);
        Assert.All(quotes, quote =>
        {
            var words = quote.GetProperty("spans").EnumerateArray().Select(span => Cut(text, span));
            Assert.Equal(quote.GetProperty("text").GetString(), string.Join(" […] ", words));
        });

        // Something must stand behind the sign outside the basic plane, or the test would prove nothing about counting it.
        var sign = Array.IndexOf(text, new Rune(0x1F30A));
        Assert.Contains(quotes, quote => quote.GetProperty("spans")[0][0].GetInt32() > sign);
    }

    [Fact]
    public void Letters_of_every_script_are_not_escaped()
    {
        place.With("letters.txt", Articles.Flood.Replace("Mara Denholm", "Mária Dënhölm"));
        Assert.Contains("Mária Dënhölm", place.Hearsay("extract", "letters.txt").Ends(0).Output);
    }

    [Fact]
    public void The_number_of_threads_does_not_change_a_byte()
    {
        for (var i = 0; i < 12; i++) place.With($"many/{i:00}.txt", i % 2 == 0 ? Articles.Flood : Articles.Answer);
        var one = place.Hearsay("extract", "many", "--threads", "1").Ends(0);
        var two = place.Hearsay("extract", "many", "--threads", "2").Ends(0);
        Assert.NotEmpty(one.Bytes);
        Assert.Equal(one.Bytes, two.Bytes);
        var documents = one.Rows().Select(row => row.GetProperty("document").GetString()!).ToList();
        Assert.Equal(documents.Order(StringComparer.Ordinal), documents);
    }

    [Fact]
    public void Standard_input_is_read_for_a_dash()
    {
        var fromInput = place.HearsayWithInput(Articles.Flood, "extract", "-").Ends(0).Rows();
        Assert.Equal(place.Hearsay("extract", "flood.txt").Rows().Count, fromInput.Count);
    }

    [Fact]
    public void A_reader_that_stops_early_ends_the_run_quietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs bash");
        for (var i = 0; i < 20; i++) place.With($"long/{i}.txt", string.Concat(Enumerable.Repeat(Articles.Flood + "\n", 30)));
        var run = place.Bash($"{Workplace.ShellCommand} text long | head -c 10; echo \" ${{PIPESTATUS[0]}}\"");
        Assert.EndsWith(" 0\n", run.Output);
        Assert.Empty(run.Error);
    }

    private static IEnumerable<JsonElement> Quotes(JsonElement row) =>
        new[] { "source", "cue", "content", "said_words", "stance_words" }.Select(name => row.GetProperty(name))
            .Concat(row.GetProperty("figures").EnumerateArray())
            .Where(quote => quote.ValueKind == JsonValueKind.Object);

    private static string Cut(Rune[] text, JsonElement span) =>
        string.Concat(text[span[0].GetInt32()..span[1].GetInt32()].Select(rune => rune.ToString()));
}
