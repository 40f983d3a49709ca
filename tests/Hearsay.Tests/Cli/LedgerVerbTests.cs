using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class LedgerVerbTests : IDisposable
{
    private readonly Workplace place = new Workplace().With("flood.txt", Articles.Flood).With("answer.txt", Articles.Answer);

    public void Dispose() => place.Dispose();

    [Fact]
    public void Reading_makes_a_ledger_and_says_so_on_standard_error()
    {
        var run = place.Hearsay("read", "flood.txt", "answer.txt").Ends(0);
        Assert.Empty(run.Bytes);
        Assert.Contains("2 articles added", run.Error);
        Assert.True(File.Exists(place.PathOf("hearsay.db")));
    }

    [Fact]
    public void Reading_a_file_twice_adds_it_once()
    {
        place.Hearsay("read", "flood.txt").Ends(0);
        var before = place.Hearsay("statements", "--format", "csv").Ends(0).Bytes;
        Assert.Contains("1 article there already", place.Hearsay("read", "flood.txt").Ends(0).Error);
        Assert.Equal(before, place.Hearsay("statements", "--format", "csv").Ends(0).Bytes);
    }

    [Fact]
    public void The_ledger_may_have_any_name()
    {
        place.Hearsay("read", "flood.txt", "--ledger", "other.db").Ends(0);
        Assert.False(File.Exists(place.PathOf("hearsay.db")));
        Assert.Single(place.Hearsay("articles", "--ledger", "other.db", "--format", "jsonl").Ends(0).Rows());
    }

    [Theory]
    [InlineData("report")]
    [InlineData("articles")]
    [InlineData("statements")]
    [InlineData("figures")]
    [InlineData("verify")]
    [InlineData("show", "abcd")]
    public void Without_a_ledger_a_verb_says_so_and_makes_none(params string[] verb)
    {
        var run = place.Hearsay([.. verb, "--ledger", "none.db"]).Ends(1);
        Assert.Empty(run.Bytes);
        Assert.Contains("none.db", run.Error);
        Assert.False(File.Exists(place.PathOf("none.db")));
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_left_as_it_is()
    {
        place.With("notes.db", "These are notes and no ledger at all.");
        Assert.Contains("HS101", place.Hearsay("read", "flood.txt", "--ledger", "notes.db").Ends(1).Error);
        Assert.Equal("These are notes and no ledger at all.", File.ReadAllText(place.PathOf("notes.db")));
    }

    [Fact]
    public void Statements_can_be_chosen_by_speaker_and_stance()
    {
        place.Hearsay("read", "flood.txt", "answer.txt").Ends(0);
        var all = place.Hearsay("statements", "--format", "jsonl").Ends(0).Rows();
        var name = all.Select(row => row.GetProperty("speaker").GetProperty("name").GetString()).First(known => known is not null)!;
        var chosen = place.Hearsay("statements", "--speaker", name, "--format", "jsonl").Ends(0).Rows();
        Assert.NotEmpty(chosen);
        Assert.All(chosen, row => Assert.Contains(name, row.GetProperty("speaker").GetProperty("name").GetString()!));
        var denials = place.Hearsay("statements", "--stance", "denies", "--format", "jsonl").Ends(0).Rows();
        Assert.Equal(all.Count(row => row.GetProperty("stance").GetString() == "denies"), denials.Count);
    }

    [Fact]
    public void The_ledger_keeps_what_kind_of_act_is_reported()
    {
        place.With("plan.txt", "Dam to be raised\n\nThe council plans to raise the dam. Mara Denholm said it was high enough. Farmers believe that the dam is safe.\n");
        static List<(string Cue, string Act)> Acts(CommandRun run) =>
            [.. run.Ends(0).Rows().Select(row => (row.GetProperty("cue").GetProperty("text").GetString()!, row.GetProperty("act").GetString()!))];
        var extracted = Acts(place.Hearsay("extract", "plan.txt", "--format", "jsonl"));
        Assert.Contains(extracted, row => row.Act == "intention");
        var kept = extracted.Where(row => row.Act is "speech" or "evidence" or "belief").ToList();
        Assert.True(kept.Select(row => row.Act).Distinct().Count() > 1, "the ledger is given one kind of act alone");
        place.Hearsay("read", "plan.txt").Ends(0);
        Assert.Equal(kept, Acts(place.Hearsay("statements", "--format", "jsonl")));
    }

    [Fact]
    public void Articles_can_be_chosen_by_day()
    {
        place.Hearsay("read", "flood.txt", "answer.txt").Ends(0);
        var row = Assert.Single(place.Hearsay("articles", "--from", "2023-03-15", "--format", "jsonl").Ends(0).Rows());
        Assert.Equal("answer.txt", row.GetProperty("document").GetString());
    }

    [Fact]
    public void Figures_can_be_chosen_by_what_is_counted()
    {
        place.Hearsay("read", "flood.txt", "answer.txt").Ends(0);
        var rows = place.Hearsay("figures", "--counted", "people", "--format", "jsonl").Ends(0).Rows();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("people", row.GetProperty("counted").GetString()!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_sound_ledger_verifies()
    {
        place.Hearsay("read", "flood.txt", "answer.txt").Ends(0);
        var run = place.Hearsay("verify").Ends(0);
        Assert.Empty(run.Bytes);
        Assert.Contains("every one holds", run.Error);
    }

    [Fact]
    public void A_ledger_whose_text_was_changed_does_not_verify()
    {
        place.Hearsay("read", "flood.txt", "answer.txt").Ends(0);
        SQLitePCL.Batteries_V2.Init();
        using (var ledger = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={place.PathOf("hearsay.db")};Pooling=False"))
        {
            ledger.Open();
            using var change = ledger.CreateCommand();
            change.CommandText = "UPDATE articles SET text = replace(text, 'people', 'houses')";
            change.ExecuteNonQuery();
        }

        var run = place.Hearsay("verify").Ends(1);
        Assert.Contains("houses", run.Output);
        Assert.Contains("does not hold", run.Error);
    }
}
