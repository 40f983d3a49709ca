using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Store;
using Hearsay.Ledger.Stories;
using Hearsay.LedgerWriter;
using Xunit;

namespace Hearsay.Tests.Ledger;

/// <summary>The stories that a large ledger keeps as they were found.</summary>
public class StoredStoriesTests
{
    [Fact]
    public void What_is_kept_is_what_was_found_with_its_labels_and_reasons()
    {
        using var ledger = Filled();
        var found = ledger.Stories(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains(found, story => story.Decisions.Any(one => one.Evidence.Length > 0) && story.LabelWords.Length > 0);
        var content = ledger.Content();
        StoredStories.Write(ledger.Connection, content, found);
        Assert.Equal(Written(found), Written(StoredStories.Read(ledger.Connection, content)!.Value));
        // A second time in place of the first.
        StoredStories.Write(ledger.Connection, content, found);
        Assert.Equal(Written(found), Written(StoredStories.Read(ledger.Connection, content)!.Value));
    }

    [Fact]
    public void After_an_article_or_a_word_on_stories_what_was_kept_counts_no_longer()
    {
        using var ledger = Filled();
        var found = ledger.Stories(cancellationToken: TestContext.Current.CancellationToken);
        StoredStories.Write(ledger.Connection, ledger.Content(), found);
        var group = found.First(story => story.ArticleIds.Length > 1);
        var at = new DateTimeOffset(2024, 5, 3, 12, 0, 0, TimeSpan.Zero);

        // A word on a claim moves no article.
        ledger.Judge(DecisionKind.Claim, group.ArticleIds[0] + "-s1", group.ArticleIds[1] + "-s1", same: false, null, at);
        Assert.NotNull(StoredStories.Read(ledger.Connection, ledger.Content()));
        var word = ledger.Judge(DecisionKind.Story, group.ArticleIds[0], group.ArticleIds[1], same: false, null, at);
        Assert.Null(StoredStories.Read(ledger.Connection, ledger.Content()));
        ledger.Undo(word.Id, at);
        Assert.NotNull(StoredStories.Read(ledger.Connection, ledger.Content()));
        ledger.Add(Invented.Article(77));
        Assert.Null(StoredStories.Read(ledger.Connection, ledger.Content()));
    }

    [Fact]
    public void A_ledger_that_never_kept_any_has_none()
    {
        using var ledger = Filled();
        Assert.Null(StoredStories.Read(ledger.Connection, ledger.Content()));
    }

    private static LedgerFile Filled()
    {
        var ledger = LedgerFile.OpenInMemory();
        ledger.AddAll([.. Directory.EnumerateFiles(Evaluation.Checkout.Path("samples"), "*.txt").Order(StringComparer.Ordinal).Take(4)
            .Select(file => ArticleEntry.From(ArticlePipeline.English.Analyse(Hearsay.Documents.ArticleReader.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Article!)))]);
        return ledger;
    }

    private static string Written(ImmutableArray<StoryGroup> stories) => JsonSerializer.Serialize(stories);
}
