using System.Collections.Immutable;
using Dapper;
using Hearsay.Ledger.Store;
using Hearsay.Ledger.Stories;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger;

/// <content>The stories of the ledger, now or as of a day.</content>
public sealed partial class LedgerFile
{
    /// <summary>Places the articles that an earlier version had read. Does nothing where there are none.</summary>
    /// <param name="progress">Is told how many of how many articles are placed.</param>
    /// <param name="cancellationToken">Stops the work; what is placed stays so, and the rest is placed the next time.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void PlaceAll(IProgress<(int Placed, int All)>? progress = null, CancellationToken cancellationToken = default) => Guarded(() =>
    {
        if (placement.IsComplete()) return true;
        KeepLogBeside();
        placement.PlaceWaiting(id => EntryReader.Read(connection, id, Path), progress, cancellationToken);
        return true;
    });

    /// <summary>The stories of the ledger: which articles tell of one chain of events. Every article is in one.</summary>
    /// <param name="asOf">For the ledger as it stood on a day, see <see cref="Articles"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>In order of their first articles.</returns>
    /// <remarks>In a large ledger what was found is kept in it, and read from there while neither an article nor a judgement came.</remarks>
    public ImmutableArray<StoryGroup> Stories(DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        PlaceAll(null, cancellationToken);
        var content = Content();
        var isKept = asOf is null && content.Articles >= StoredStories.FewestKept;
        if (isKept && Guarded(() => StoredStories.Read(connection, content)) is { } kept) return kept;
        var judgements = Judgements();
        var found = Guarded(() => StoryFinder.Find(
            placement.Articles(asOf), number => placement.Sketch(number).Topic, placement.Likenesses(), judgements, cancellationToken));
        if (isKept && Content().Key == content.Key) Keep(content, found);
        return found;
    }

    /// <summary>One story, or all articles as one, laid side by side with the judgements that stand.</summary>
    /// <param name="storyId"><c>t-</c> and the id of one of its articles, whose first letters will do; null for all articles.</param>
    /// <param name="asOf">For the ledger as it stood on a day, see <see cref="Articles"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null where there is no such story.</returns>
    /// <exception cref="LedgerException">HS108 where the beginning of an id fits several articles.</exception>
    public Story? Story(string? storyId = null, DateOnly? asOf = null, CancellationToken cancellationToken = default)
    {
        var articles = storyId is null ? Articles(asOf) : ArticlesOf(storyId, asOf, cancellationToken);
        if (articles is null) return null;
        var read = new List<ArticleEntry>();
        foreach (var entry in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            read.Add(entry);
        }

        return StoryBuilder.Build(read, Judgements(), cancellationToken);
    }

    /// <summary>What a list tells of every article, in order of publication; those without a date last, by document name.</summary>
    public ImmutableArray<ArticleHead> Heads() => Guarded(() => connection.Query<(string Id, string Document, string? Outlet, string? From, string? To, string? Title)>(
        $"""
        SELECT id, document, outlet, published_from, published_to, title FROM articles WHERE {LedgerSearch.Stands("articles.id")}
        ORDER BY published_from IS NULL, published_from, published_to, document, id
        """).Select(row => new ArticleHead(row.Id, row.Document, row.Outlet, EntryReader.Range(row.From, row.To)) { Title = row.Title }).ToImmutableArray());

    /// <summary>How many articles are left out as of a day because it is not known whether they were published by then.</summary>
    /// <remarks>Those whose day is not known at all, and those of which only a stretch is known that reaches beyond the day.</remarks>
    public int UnsettledBy(DateOnly day) => Guarded(() => connection.ExecuteScalar<int>(
        $"SELECT count(*) FROM articles WHERE (published_from IS NULL OR (published_from <= @Day AND published_to > @Day)) AND {LedgerSearch.Stands("articles.id")}", new { Day = LedgerSearch.Day(day) }));

    /// <summary>Which articles came under the id or at the address of another and with another text, in order of their ids.</summary>
    public ImmutableArray<Revision> Revisions() => Guarded(() => connection.Query<(string Article, string Revises)>(
        $"SELECT article, revises FROM revisions WHERE {LedgerSearch.Stands("revisions.article")} ORDER BY article").Select(row => new Revision(row.Article, row.Revises)).ToImmutableArray());

    // Where nobody may write, or another process writes for long, they are found again the next time.
    private void Keep(LedgerContent content, ImmutableArray<StoryGroup> found)
    {
        try
        {
            KeepLogBeside();
            StoredStories.Write(connection, content, found);
        }
        catch (SqliteException)
        {
            // What was found is right all the same.
        }
    }

    private IEnumerable<ArticleEntry>? ArticlesOf(string storyId, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var prefix = storyId.StartsWith("t-", StringComparison.OrdinalIgnoreCase) ? storyId[2..] : storyId;
        if (Guarded(() => EntryReader.Find(connection, prefix)) is not { } id) return null;
        var story = Stories(asOf, cancellationToken).FirstOrDefault(one => one.ArticleIds.Contains(id));
        return story?.ArticleIds.Select(one => Guarded(() => EntryReader.Read(connection, one, Path)));
    }
}
