using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dapper;
using Hearsay.Documents;
using Hearsay.Ledger.Stories;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>The stories of a ledger as they were found the last time, so that nobody waits for them again while nothing came.</summary>
internal static class StoredStories
{
    /// <summary>Fewer articles than so many are found faster than they are read.</summary>
    public const int FewestKept = 1000;

    /// <summary>The stories that were found of just this; null where they were found of something else or never.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="content">What the ledger holds.</param>
    public static ImmutableArray<StoryGroup>? Read(SqliteConnection connection, LedgerContent content)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        if (connection.ExecuteScalar<string>("SELECT key FROM found_stories_of", transaction: transaction) != Key(content)) return null;
        var articles = Members(connection, "SELECT story, article FROM found_story_articles ORDER BY story, place", row => row.GetString(1));
        var decisions = Members(connection, "SELECT story, left_id, right_id, same, rule, judgement, evidence FROM found_story_joins ORDER BY story, number", ToDecision);
        var groups = ImmutableArray.CreateBuilder<StoryGroup>();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, id, label, label_article, label_start, label_end FROM found_stories ORDER BY number";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var number = rows.GetInt32(0);
            groups.Add(new StoryGroup(rows.GetString(1), articles[number].ToImmutable())
            {
                Label = rows.GetString(2),
                LabelWords = rows.IsDBNull(3) ? [] : [new ArticleSpan(rows.GetString(3), new Span(rows.GetInt32(4), rows.GetInt32(5)))],
                Decisions = decisions.TryGetValue(number, out var own) ? own.ToImmutable() : [],
            });
        }

        return groups.ToImmutable();
    }

    /// <summary>Keeps what was found, in place of what was found before.</summary>
    public static void Write(SqliteConnection connection, LedgerContent content, ImmutableArray<StoryGroup> stories)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("DELETE FROM found_story_joins; DELETE FROM found_story_articles; DELETE FROM found_stories; DELETE FROM found_stories_of", transaction: transaction);
        using var story = new PreparedStatement(connection, "INSERT INTO found_stories VALUES (?, ?, ?, ?, ?, ?)");
        using var article = new PreparedStatement(connection, "INSERT INTO found_story_articles VALUES (?, ?, ?)");
        using var join = new PreparedStatement(connection, "INSERT INTO found_story_joins VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        for (var number = 0; number < stories.Length; number++)
        {
            var group = stories[number];
            ArticleSpan? label = group.LabelWords is [var words, ..] ? words : null;
            story.Run(number, group.Id, group.Label, label?.ArticleId, label?.Span.Start, label?.Span.End);
            for (var place = 0; place < group.ArticleIds.Length; place++) article.Run(number, place, group.ArticleIds[place]);
            for (var at = 0; at < group.Decisions.Length; at++)
            {
                var one = group.Decisions[at];
                join.Run(number, at, one.Left, one.Right, one.Same, one.Rule, one.Judgement, Evidence(one));
            }
        }

        connection.Execute("INSERT INTO found_stories_of VALUES (@Key)", new { Key = Key(content) }, transaction);
        transaction.Commit();
    }

    // Another build of the program may find other stories.
    private static string Key(LedgerContent content) => $"{content.StoriesKey} | {typeof(StoryFinder).Module.ModuleVersionId:N}";

    private static Dictionary<int, ImmutableArray<T>.Builder> Members<T>(SqliteConnection connection, string query, Func<SqliteDataReader, T> read)
    {
        var members = new Dictionary<int, ImmutableArray<T>.Builder>();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var story = rows.GetInt32(0);
            if (!members.TryGetValue(story, out var own)) members[story] = own = ImmutableArray.CreateBuilder<T>();
            own.Add(read(rows));
        }

        return members;
    }

    private static Decision ToDecision(SqliteDataReader row)
    {
        var (left, right) = (row.GetString(1), row.GetString(2));
        return new Decision(DecisionKind.Story, left, right, row.GetBoolean(3), row.GetString(4))
        {
            Judgement = row.IsDBNull(5) ? null : row.GetString(5),
            Evidence = [.. row.GetString(6).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(place => new ArticleSpan(place[0] == 'l' ? left : right, ToSpan(place.AsSpan(1))))],
        };
    }

    private static Span ToSpan(ReadOnlySpan<char> place)
    {
        var dash = place.IndexOf('-');
        return new Span(int.Parse(place[..dash], CultureInfo.InvariantCulture), int.Parse(place[(dash + 1)..], CultureInfo.InvariantCulture));
    }

    private static string Evidence(Decision one)
    {
        var written = new StringBuilder();
        foreach (var place in one.Evidence)
        {
            if (written.Length > 0) written.Append(' ');
            written.Append(CultureInfo.InvariantCulture, $"{(place.ArticleId == one.Left ? 'l' : 'r')}{place.Span.Start}-{place.Span.End}");
        }

        return written.ToString();
    }
}
