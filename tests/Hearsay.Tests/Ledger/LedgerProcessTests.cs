using System.Diagnostics;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger;

/// <summary>Real processes: killed in the middle of their work, and side by side on one file.</summary>
public class LedgerProcessTests
{
    private const int Count = 300;

    [Fact]
    public async Task A_process_that_is_killed_leaves_whole_articles_only_and_the_next_one_adds_the_rest()
    {
        using var folder = new TemporaryFolder();
        var path = folder["killed.db"];
        var rest = 0;
        // The moments lie at the start-up, at the first articles and ever deeper in the work; the sleep moves each off a commit.
        foreach (var (after, sleep) in ((int, int)[])[(0, 0), (1, 0), (2, 1), (3, 0), (10, 2), (40, 1), (41, 3), (150, 0), (151, 2)])
        {
            var reported = KillAfter(path, after, sleep);
            using var ledger = LedgerFile.Open(path);
            Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
            var held = ledger.Articles().ToDictionary(entry => entry.Article.Id);
            for (var number = 0; number < Count; number++)
            {
                var written = Invented.Article(number);
                if (held.Remove(written.Article.Id, out var found)) Assert.Equal(Canonical.Of(written), Canonical.Of(found));
                else Assert.DoesNotContain(number, reported);
            }

            Assert.Empty(held);
            Assert.Equal(ledger.Articles().Count(), ledger.Stories(cancellationToken: TestContext.Current.CancellationToken).Sum(story => story.ArticleIds.Length));
        }

        using (var before = LedgerFile.Open(path)) rest = Count - before.Articles().Count();
        Assert.True(rest > 0, "every process finished before it was killed");
        await Run("add", path, "0", $"{Count}");
        using var whole = LedgerFile.Open(path);
        Assert.True(whole.Verify(TestContext.Current.CancellationToken).Holds);
        Assert.Equal(Count, whole.Articles().Count());
        Assert.Equal(AddResult.AlreadyThere, whole.Add(Invented.Article(Count - 1)));
    }

    [Fact]
    public async Task Processes_that_write_and_read_one_ledger_side_by_side_lose_nothing()
    {
        using var folder = new TemporaryFolder();
        var path = folder["shared.db"];
        // Both make the file, and the middle hundred is added by both.
        Process[] processes = [Start("add", path, "0", "200"), Start("add", path, "100", "200"), Start("read", path, "20")];
        foreach (var process in processes)
        {
            var messages = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            _ = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal((0, ""), (process.ExitCode, await messages));
            process.Dispose();
        }

        using var ledger = LedgerFile.Open(path);
        Assert.True(ledger.Verify(TestContext.Current.CancellationToken).Holds);
        var held = ledger.Articles().ToDictionary(entry => entry.Article.Id, Canonical.Of);
        Assert.Equal(300, held.Count);
        for (var number = 0; number < 300; number++)
        {
            var written = Invented.Article(number);
            Assert.Equal(Canonical.Of(written), held[written.Article.Id]);
        }

        using var oneAfterTheOther = LedgerFile.OpenInMemory();
        for (var number = 0; number < 300; number++) oneAfterTheOther.Add(Invented.Article(number));
        // Which of many like articles an article is joined by may depend on the order in which they came; which story it is in may not.
        Assert.Equal(
            oneAfterTheOther.Stories(cancellationToken: TestContext.Current.CancellationToken).Select(story => string.Join(' ', story.ArticleIds)), ledger.Stories(cancellationToken: TestContext.Current.CancellationToken).Select(story => string.Join(' ', story.ArticleIds)));
    }

    /// <summary>Kills the process once it has reported so many articles, and returns the numbers that it reported.</summary>
    private static HashSet<int> KillAfter(string path, int articles, int milliseconds)
    {
        using var process = Start("add", path, "0", $"{Count}");
        _ = process.StandardError.ReadToEndAsync();
        var reported = new HashSet<int>();
        while (reported.Count < articles && process.StandardOutput.ReadLine() is { } line) reported.Add(int.Parse(line));
        Thread.Sleep(milliseconds);
        process.Kill();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (int.TryParse(line, out var number)) reported.Add(number);
        }

        process.WaitForExit();
        return reported;
    }

    private static async Task Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var messages = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        _ = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, await messages));
    }

    private static Process Start(params string[] arguments)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(Invented).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
