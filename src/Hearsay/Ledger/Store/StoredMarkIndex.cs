using System.Runtime.InteropServices;
using Hearsay.Ledger.Placing;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>Marks in the ledger's file, for archives that outlast a run; those of the latest articles in memory.</summary>
/// <remarks>
/// <para>A plain table with the mark as its key: a mark is one path down one tree. An article's few dozen marks lie on as many pages of it, so that
/// writing them article by article writes some hundred times their size. So they wait in memory, and are filed in the table's order when there are many:
/// an eighth of those that are filed, within bounds (the idea of O'Neil et al. 1996, "The log-structured merge-tree", with two levels). What waits is made
/// again from the sketches when a ledger is opened to be added to.</para>
/// <para>Beside a full-text index (FTS5 without content and detail), which merges many levels by and by, that was measured at 64 marks an article and
/// 30,000 articles: each mark had to be sought in every part that was not merged yet, which took 2.5 to 4 milliseconds an article, against 0.4 here.</para>
/// <para>Not safe for several threads; every use is inside a transaction that was begun with <see cref="Refresh"/>.</para>
/// </remarks>
/// <param name="connection">The ledger.</param>
/// <param name="fewest">From how many waiting articles on they are filed.</param>
internal sealed class StoredMarkIndex(SqliteConnection connection, int fewest) : IMarkIndex, IDisposable
{
    /// <summary>From how many waiting articles on they are filed at the least.</summary>
    public const int UsualFewest = 2048;

    /// <summary>No more articles than that wait, some 2 KiB each: as many sketches at most are read when a ledger is opened to be added to.</summary>
    private const int MostWaiting = 65_536;

    private const int WaitingOfFiled = 8;

    private readonly PreparedStatement insert = new(connection, "INSERT INTO marks VALUES (?, ?)");
    // Without a LIMIT: SQLite plans a statement anew whenever another one is bound. Rows come as they are asked for.
    private readonly PreparedStatement select = new(connection, "SELECT article FROM marks WHERE mark = ? ORDER BY article DESC");
    private readonly PreparedStatement readFiled = new(connection, "SELECT filed FROM placing");
    private readonly PreparedStatement setFiled = new(connection, "UPDATE placing SET filed = ?");
    private readonly PreparedStatement readSketches = new(connection, "SELECT number, sketch FROM sketches WHERE number >= ? AND marked ORDER BY number");
    private MemoryMarkIndex waiting = new();
    private int filed = Unknown;
    private int next;

    private const int Unknown = -1;

    /// <summary>Learns what other processes did to the ledger; to be called once in a transaction, before anything else.</summary>
    public void Refresh()
    {
        readFiled.Step();
        var now = readFiled.Integer(0);
        readFiled.Reset();
        if (now != filed) (waiting, filed, next) = (new MemoryMarkIndex(), now, now);
        readSketches.Bind(1, next);
        while (readSketches.Step())
        {
            var (number, sketch) = (readSketches.Integer(0), ArticleSketch.FromBytes(readSketches.Bytes(1)));
            Add(number, sketch.Text.Marks);
            Add(number, sketch.Topic.Marks);
        }

        readSketches.Reset();
    }

    public void Add(int article, ReadOnlySpan<long> marks)
    {
        waiting.Add(article, marks);
        next = article + 1;
    }

    /// <summary>Whether the article is kept under marks: those of the transaction that it is added in know.</summary>
    public bool HasLatest(int article) => next == article + 1;

    public void Count(ReadOnlySpan<long> marks, int most, Dictionary<int, int> counts)
    {
        foreach (var mark in marks)
        {
            var left = most - waiting.Count(mark, most, counts);
            if (left == 0 || filed == 0) continue;
            select.Bind(1, mark);
            for (; left > 0 && select.Step(); left--) CollectionsMarshal.GetValueRefOrAddDefault(counts, select.Integer(0), out _)++;
            select.Reset();
        }
    }

    /// <summary>Brings the marks that wait into the table where there are enough of them; to be called at the end of a transaction.</summary>
    public void FileWaiting()
    {
        if (next - filed < Math.Clamp(filed / WaitingOfFiled, fewest, Math.Max(fewest, MostWaiting))) return;
        foreach (var (mark, article) in waiting.Ordered())
        {
            insert.Bind(1, mark);
            insert.Bind(2, article);
            insert.Run();
        }

        setFiled.Run(next);
        (waiting, filed) = (new MemoryMarkIndex(), next);
    }

    /// <summary>To be called where a transaction did not come to its end: all that is in memory is read again.</summary>
    public void Forget() => filed = Unknown;

    public void Dispose()
    {
        foreach (var one in (PreparedStatement[])[insert, select, readFiled, setFiled, readSketches]) one.Dispose();
    }
}
