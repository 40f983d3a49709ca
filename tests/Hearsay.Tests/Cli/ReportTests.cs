using System.Text.Json;
using Xunit;

namespace Hearsay.Tests.Cli;

public sealed class ReportTests : IDisposable
{
    private readonly Workplace place = new Workplace().With("story/flood.txt", Articles.Flood).With("story/answer.txt", Articles.Answer);

    public void Dispose() => place.Dispose();

    [Fact]
    public void With_paths_it_reports_those_articles_and_keeps_nothing()
    {
        var run = place.Hearsay("report", "story").Ends(0);
        Assert.Contains("2 articles", run.Output);
        Assert.Contains("Bridge at Corvin Ford closed after flood", run.Output);
        Assert.Equal(["story"], Directory.EnumerateFileSystemEntries(place.Folder).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void The_ledger_and_the_paths_give_one_report()
    {
        place.Hearsay("read", "story").Ends(0);
        Assert.Equal(
            place.Hearsay("report", "story", "--format", "json").Ends(0).Bytes, place.Hearsay("report", "--format", "json").Ends(0).Bytes);
    }

    [Fact]
    public void The_sections_come_in_order_and_no_line_is_wider_than_the_page()
    {
        var output = place.Hearsay("report", "story").Ends(0).Output;
        string[] headings = ["ARTICLES", "CONTESTED FIGURES", "DENIALS", "COULD NOT CONFIRM", "DECLINED TO SAY", "REPRINTS", "EVERY STATEMENT"];
        var places = headings.Select(heading => output.IndexOf("\n" + heading, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public void Every_statement_stands_in_it_with_an_id_that_opens_it()
    {
        place.Hearsay("read", "story").Ends(0);
        var output = place.Hearsay("report").Ends(0).Output;
        foreach (var id in place.StatementIds())
        {
            var shortened = string.Concat(id.AsSpan(0, 4), id.AsSpan(id.IndexOf('-')));
            Assert.Contains(shortened, output);
        }

        var first = place.StatementIds()[0];
        Assert.Contains(first, place.Hearsay("show", string.Concat(first.AsSpan(0, 4), first.AsSpan(first.IndexOf('-')))).Ends(0).Output);
    }

    [Fact]
    public void As_json_it_is_the_whole_ledger()
    {
        var report = place.Hearsay("report", "story", "--format", "json").Ends(0).Json();
        foreach (var part in new[] { "articles", "reprints", "statements", "claims", "conflicts" })
        {
            Assert.Equal(JsonValueKind.Array, report.GetProperty(part).ValueKind);
        }

        Assert.Equal(2, report.GetProperty("articles").GetArrayLength());
        Assert.NotEqual(0, report.GetProperty("statements").GetArrayLength());
        var known = report.GetProperty("statements").EnumerateArray().Select(row => row.GetProperty("id").GetString()!).ToHashSet();
        Assert.All(
            report.GetProperty("claims").EnumerateArray().SelectMany(claim => claim.GetProperty("statements").EnumerateArray()),
            id => Assert.Contains(id.GetString()!, known));
    }

    [Fact]
    public void A_page_for_a_browser_goes_into_a_file()
    {
        var run = place.Hearsay("report", "story", "--html", "page.html").Ends(0);
        Assert.Empty(run.Bytes);
        Assert.StartsWith("<!doctype html>", File.ReadAllText(place.PathOf("page.html")), StringComparison.OrdinalIgnoreCase);
    }
}
