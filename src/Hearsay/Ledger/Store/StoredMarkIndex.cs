using System.Runtime.InteropServices;
using Hearsay.Ledger.Placing;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>Marks in the ledger's file, for archives that outlast a run.</summary>
/// <remarks>
/// A plain table with the mark as its key. Beside a full-text index (FTS5 without content and detail), which writes its rows as a log and merges
/// them by and by, it was measured at 64 marks an article: the log is cheaper to write (0.2 against 1 millisecond an article), but each mark
/// has to be sought in every part of it that is not merged yet: 2.5 to 4 milliseconds an article at 30,000 articles, against 0.4 here, where
/// a mark is one path down one tree. An article has at most a few dozen marks, so both what is written and what is sought are bounded but
/// for the height of the tree. Not safe for several threads; every use is inside a transaction.
/// </remarks>
internal sealed class StoredMarkIndex(SqliteConnection connection) : IMarkIndex, IDisposable
{
    private readonly PreparedStatement insert = new(connection, "INSERT INTO marks VALUES (?, ?)");
    private readonly PreparedStatement select = new(connection, "SELECT article FROM marks WHERE mark = ? ORDER BY article DESC LIMIT ?");

    public void Add(int article, ReadOnlySpan<long> marks)
    {
        insert.Bind(2, article);
        foreach (var mark in marks)
        {
            insert.Bind(1, mark);
            insert.Run();
        }
    }

    public void Count(ReadOnlySpan<long> marks, int most, Dictionary<int, int> counts)
    {
        select.Bind(2, most);
        foreach (var mark in marks)
        {
            select.Bind(1, mark);
            while (select.Step()) CollectionsMarshal.GetValueRefOrAddDefault(counts, select.Integer(0), out _)++;
            select.Reset();
        }
    }

    public void Dispose()
    {
        insert.Dispose();
        select.Dispose();
    }
}
