using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class ExplainTests : IDisposable
{
    private const string First =
        """
        Twelve missing after ferry sinks off Port Osk
        By Ansel Moor
        The Port Osk Courier
        4 May 2031

        Twelve people are missing after the ferry sank, harbour master Petra Lindqvane said on Sunday.
        Lindqvane said that the search would go on through the night.
        """;

    private const string Second =
        """
        Twelve still missing
        By Rika Tolland
        The Brindel Herald
        5 May 2031

        Harbour master Petra Lindqvane said on Sunday that twelve people were missing after the ferry sank.
        The shipping line said that it would pay for the search.
        """;

    private readonly Workplace place = new Workplace().With("first.txt", First).With("second.txt", Second);

    public ExplainTests() => place.Hearsay("read", "first.txt", "second.txt").Ends(0);

    public void Dispose() => place.Dispose();

    [Fact]
    public void A_claim_is_drawn_from_each_article_to_who_said_it()
    {
        var claim = Claim();
        var output = Unwrapped(place.Hearsay("explain", claim).Ends(0).Output);
        Assert.Contains("<- Petra Lindqvane", output);
        Assert.Contains("1 origin", output);
        Assert.Contains("WHY THIS IS ONE CLAIM", output);
        var json = place.Hearsay("explain", claim, "--format", "json").Ends(0).Json();
        Assert.Equal("claim", json.GetProperty("explains").GetString());
        var link = json.GetProperty("claim").GetProperty("origin_list")[0].GetProperty("chains")[0].GetProperty("links")[0];
        var evidence = Assert.Single(link.GetProperty("evidence").EnumerateArray());
        Assert.Equal("speaker", link.GetProperty("kind").GetString());
        var span = evidence.GetProperty("spans")[0];
        Assert.Contains(evidence.GetProperty("text").GetString()!, First.Replace("\r", "", StringComparison.Ordinal));
        Assert.Equal(evidence.GetProperty("text").GetString()!.Length, span[1].GetInt32() - span[0].GetInt32());
    }

    [Fact]
    public void A_claim_opens_by_any_of_its_members_and_by_the_beginning_of_its_id()
    {
        var json = place.Hearsay("explain", Claim(), "--format", "json").Ends(0).Json().GetProperty("claim");
        var id = json.GetProperty("id").GetString()!;
        foreach (var member in json.GetProperty("members").EnumerateArray())
        {
            var text = member.GetProperty("id").GetString()!;
            Assert.Contains(id, place.Hearsay("explain", "c-" + text[..6] + text[12..]).Ends(0).Output);
        }
    }

    [Fact]
    public void Statements_speakers_and_articles_are_explained_without_a_ledger_too()
    {
        File.Delete(place.PathOf("hearsay.db"));
        var article = place.Hearsay("extract", "first.txt").Ends(0).Rows()[0].GetProperty("id").GetString()!;
        Assert.Contains("WHO SPEAKS", place.Hearsay("explain", article, "first.txt", "second.txt").Ends(0).Output);
        Assert.Contains("REPRINTS", place.Hearsay("explain", article[..12], "first.txt", "second.txt").Ends(0).Output);
        var json = place.Hearsay("explain", article, "first.txt", "second.txt", "--format", "json").Ends(0).Json();
        var speaker = json.GetProperty("speaker").GetProperty("id").GetString()!;
        Assert.Contains("HOW IT STANDS TO OTHERS", place.Hearsay("explain", speaker, "first.txt", "second.txt").Ends(0).Output);
    }

    [Theory]
    [InlineData("c-ffffffffffff-s1")]
    [InlineData("p-nobody")]
    [InlineData("x-1+2")]
    [InlineData("r-")]
    [InlineData("")]
    public void What_is_not_there_is_not_found(string id)
    {
        var run = place.Hearsay("explain", id).Ends(1);
        Assert.Empty(run.Bytes);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_source_that_takes_back_its_word_leaves_the_claim_with_none()
    {
        Assert.Contains("would lose an origin", place.Hearsay("withdraw", "petra lindqvane").Ends(0).Output);
        var json = place.Hearsay("withdraw", "Petra Lindqvane", "--format", "json").Ends(0).Json();
        Assert.Contains(json.GetProperty("claims").EnumerateArray(), one => one.GetProperty("left_with_none").GetBoolean());
        // Nothing was changed.
        place.Hearsay("verify").Ends(0);
        Assert.Contains("<- Petra Lindqvane", Unwrapped(place.Hearsay("explain", Claim()).Ends(0).Output));
    }

    [Fact]
    public void An_unknown_source_is_not_guessed()
    {
        var run = place.Hearsay("withdraw", "Lindqvane of Brindel").Ends(1);
        Assert.Empty(run.Bytes);
        Assert.Contains("Petra Lindqvane", run.Error);
        place.Hearsay("withdraw", "").Ends(1);
    }

    private string Claim()
    {
        var claims = place.Hearsay("report", "--format", "json").Ends(0).Json().GetProperty("claims").EnumerateArray();
        return claims.OrderByDescending(one => one.GetProperty("articles").GetInt32()).First().GetProperty("id").GetString()!;
    }

    private static string Unwrapped(string output) => string.Join(' ', output.Split('\n').Select(line => line.Trim()));
}
