using System.Globalization;
using Xunit;

namespace Hearsay.Tests.Cli;

public class InputKindTests
{
    private const string Text = "The harbour board of Port Vellan voted on Monday to close the north pier, chairwoman Ilsa Marrow said. She said that 12 bolts were loose.";

    [Fact]
    public void Records_are_read_into_the_ledger_and_only_once()
    {
        using var place = new Workplace().With("all.jsonl", Records(3));
        Assert.Contains("3 articles added", place.Hearsay("read", "all.jsonl").Error, StringComparison.Ordinal);
        Assert.Contains("0 articles added, with 0 statements. 3 articles there already", place.Hearsay("read", "all.jsonl").Error, StringComparison.Ordinal);
        Assert.Equal(["all.jsonl#1", "all.jsonl#2", "all.jsonl#3"], place.Hearsay("articles", "--format", "jsonl").Rows().Select(row => row.GetProperty("document").GetString()).Order());
    }

    [Fact]
    public void A_reading_that_stopped_goes_on_where_it_stopped()
    {
        using var place = new Workplace().With("all.jsonl", Records(2));
        place.Hearsay("read", "all.jsonl");
        place.With("all.jsonl", Records(5));
        Assert.Contains("3 articles added", place.Hearsay("read", "all.jsonl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_record_is_told_with_its_place_and_the_others_are_read()
    {
        using var place = new Workplace().With("all.jsonl", Records(1) + "{\"text\": broken\n" + Records(1, from: 7));
        var run = place.Hearsay("read", "all.jsonl");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("2 articles added", run.Error, StringComparison.Ordinal);
        Assert.Contains("all.jsonl", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_with_uncommon_names_are_mapped()
    {
        using var place = new Workplace().With("all.jsonl", $$"""{"kopf": "Pier closed", "inhalt": "{{Text}}"}""");
        var row = Assert.Single(place.Hearsay("text", "all.jsonl", "--fields", "text=inhalt,title=kopf").Rows());
        Assert.Equal("Pier closed", row.GetProperty("title").GetString());
        Assert.Equal(Text, row.GetProperty("text").GetString());
    }

    [Fact]
    public void A_wrong_mapping_is_wrong_use()
    {
        using var place = new Workplace().With("all.jsonl", Records(1));
        Assert.Equal(2, place.Hearsay("text", "all.jsonl", "--fields", "colour=red").ExitCode);
    }

    private static string Records(int count, int from = 0) => string.Concat(Enumerable.Range(from, count).Select(number =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"title": "Pier closed, day {{number}}", "published": "2031-05-{{number + 10}}", "text": "{{Text}} On day {{number}} nothing changed, she said."}""") + "\n"));
}
