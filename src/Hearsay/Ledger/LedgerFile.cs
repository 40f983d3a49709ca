using System.Collections.Immutable;
using Dapper;
using Hearsay.Ledger.Placing;
using Hearsay.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger;

/// <summary>The ledger as a file: articles with what was read out of them, each stored whole or not at all.</summary>
/// <remarks>
/// <para>One SQLite file, which the shell <c>sqlite3</c> and any library can read; its tables explain themselves with
/// <c>.schema</c>. Articles are added and never changed, so reading the same file twice adds nothing, nor does another copy of the same page.</para>
/// <para>An article is placed among the others when it is added: its copies and the articles about the same events are found then, and
/// <see cref="Stories"/> only gathers them. A person's word on decisions is kept in a log, see <see cref="Judge"/>.</para>
/// <para>While articles are added, SQLite keeps a write-ahead log beside the file (-wal, -shm): a reader does not hold up a
/// writer, a process that is killed loses only the articles it was at, and a power cut at most the last few, which the next
/// <c>read</c> adds again. When the last writer closes, the log is folded in and the ledger is one plain file, whole when copied
/// and readable in a folder that nobody may write.</para>
/// <para>Several processes may have the same ledger open. An object of this class serves one thread at a time.</para>
/// <para>Every method throws <see cref="LedgerException"/> where the file cannot be read or written.</para>
/// </remarks>
public sealed partial class LedgerFile : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SqliteConnection connection;
    private readonly bool inMemory;
    private readonly StoredPlacement placement;
    private readonly EntryInserts inserts;
    private readonly StoredSightings sightings;
    private readonly StoredPassages passages;
    private bool hasWritten;

    static LedgerFile() => SQLitePCL.Batteries_V2.Init();

    private LedgerFile(string path, SqliteConnection connection, bool inMemory, int fewestWaiting)
    {
        Path = path;
        this.connection = connection;
        this.inMemory = inMemory;
        placement = new StoredPlacement(connection, new StoredMarkIndex(connection, fewestWaiting));
        inserts = new EntryInserts(connection);
        sightings = new StoredSightings(connection);
        passages = new StoredPassages(connection);
    }

    /// <summary>The file's path as it was given, or <c>:memory:</c>.</summary>
    public string Path { get; }

    /// <summary>The connection, for tests that fill or damage a ledger.</summary>
    internal SqliteConnection Connection => connection;

    /// <summary>Opens a ledger; makes it where there is no such file or an empty one; brings an older version's up to date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="patience">How long to wait for another process that is writing; 20 seconds where not given.</param>
    /// <exception cref="LedgerException">
    /// HS101 where the file is something else and HS102 where a newer program made it: it is then left as it is. HS103 where another
    /// process keeps it locked. HS105 where it may not be read or its folder does not exist.
    /// </exception>
    public static LedgerFile Open(string path, TimeSpan? patience = null) => Open(path, patience, StoredMarkIndex.UsualFewest);

    /// <summary>A ledger whose marks are filed from so many articles on, for tests.</summary>
    internal static LedgerFile Open(string path, TimeSpan? patience, int fewestWaiting)
    {
        LedgerSchema.CheckHead(path);
        // Without pooling a closed ledger is closed: the file can be copied, moved or removed at once.
        var address = new SqliteConnectionStringBuilder
        {
            DataSource = System.IO.Path.GetFullPath(path),
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = (int)Math.Ceiling((patience ?? Patience).TotalSeconds),
        };
        return Open(path, address, inMemory: false, fewestWaiting);
    }

    /// <summary>A ledger of its own that is not kept.</summary>
    public static LedgerFile OpenInMemory() =>
        Open(":memory:", new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false, ForeignKeys = true }, inMemory: true, StoredMarkIndex.UsualFewest);

    /// <summary>Every article, in order of publication; those without a date last, by document name.</summary>
    /// <param name="asOf">For the ledger as it stood on a day: only articles that are known to have been published until then.</param>
    /// <remarks>One article is read at a time and nothing is locked between two, so the caller may take as long as it likes.</remarks>
    public IEnumerable<ArticleEntry> Articles(DateOnly? asOf = null)
    {
        foreach (var id in Guarded(() => EntryReader.Ids(connection, asOf)))
        {
            yield return Guarded(() => EntryReader.Read(connection, id, Path));
        }
    }

    /// <summary>The article with an id, or with an id that begins so; null where there is none.</summary>
    /// <exception cref="LedgerException">HS108 where several begin so.</exception>
    public ArticleEntry? Article(string idOrPrefix) => Guarded(() =>
        EntryReader.Find(connection, idOrPrefix) is { } id ? EntryReader.Read(connection, id, Path) : null);

    /// <summary>The statements that fit, in order of publication and of the text.</summary>
    public IEnumerable<ArticleStatement> Statements(LedgerFilter? filter = null)
    {
        var found = Guarded(() => LedgerSearch.Statements(connection, filter ?? new LedgerFilter()));
        foreach (var (id, rows) in found)
        {
            var entry = Guarded(() => EntryReader.Read(connection, id, Path));
            foreach (var row in rows) yield return new ArticleStatement(entry.Article, entry.Statements[row.Number - 1]);
        }
    }

    /// <summary>The figures that fit, attributed or not, in order of publication and of the text.</summary>
    /// <remarks>Where a speaker or a stance is asked for, those that such a statement gives.</remarks>
    public IEnumerable<ArticleFigure> Figures(LedgerFilter? filter = null)
    {
        var found = Guarded(() => LedgerSearch.Figures(connection, filter ?? new LedgerFilter()));
        foreach (var (id, rows) in found)
        {
            var entry = Guarded(() => EntryReader.Read(connection, id, Path));
            var givenBy = entry.Statements.SelectMany(one => one.Figures.Distinct().Select(figure => (figure, one)))
                .ToLookup(pair => pair.figure, pair => pair.one);
            foreach (var row in rows)
            {
                var figure = entry.Figures[row.Number - 1];
                yield return new ArticleFigure(row.Id, entry.Article, figure, [.. givenBy[figure]]);
            }
        }
    }

    /// <summary>One statement by its id, whose first part may be the beginning of the article's id; null where there is none.</summary>
    /// <exception cref="LedgerException">HS108 where several articles begin so.</exception>
    public ArticleStatement? Statement(string id)
    {
        var dash = id.LastIndexOf("-s", StringComparison.Ordinal);
        if (dash < 0 || Article(id[..dash]) is not { } entry) return null;
        var found = entry.Statements.FirstOrDefault(one => one.Id.AsSpan(one.Id.LastIndexOf('-')).SequenceEqual(id.AsSpan(dash)));
        return found is null ? null : new ArticleStatement(entry.Article, found);
    }

    /// <summary>A number that changes when another connection has changed the ledger, whoever it was (<c>PRAGMA data_version</c>).</summary>
    public long DataVersion() => Guarded(() => connection.ExecuteScalar<long>("PRAGMA data_version"));

    /// <summary>What the ledger holds, as far as its pages can differ by it.</summary>
    public LedgerContent Content() => Guarded(() => new LedgerContent(
        connection.QuerySingle<(long, long, long)>("SELECT (SELECT coalesce(max(rowid), 0) FROM articles), (SELECT count(*) FROM absorbed), (SELECT count(*) FROM revisions)"), StoredJudgements.All(connection)));

    /// <summary>Promise 1: reads every stored span again and compares it with the article's characters; checks the file itself too.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Verification Verify(CancellationToken cancellationToken = default) =>
        Guarded(() => LedgerVerifier.Verify(connection, cancellationToken));

    /// <summary>Closes the file. Whatever was added is in it.</summary>
    public void Dispose()
    {
        placement.Dispose();
        inserts.Dispose();
        sightings.Dispose();
        passages.Dispose();
        if (hasWritten)
        {
            try
            {
                // Fails where another process has the ledger open; then that one's closing folds the log in.
                connection.DefaultTimeout = 1;
                connection.Execute("PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE");
            }
            catch (SqliteException)
            {
                // Every article is in the log already, so nothing is lost by leaving it there.
            }
        }

        connection.Dispose();
    }

    private static LedgerFile Open(string path, SqliteConnectionStringBuilder address, bool inMemory, int fewestWaiting)
    {
        var ledger = new LedgerFile(path, new SqliteConnection(address.ConnectionString), inMemory, fewestWaiting);
        try
        {
            ledger.Guarded(ledger.Connect);
            return ledger;
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    private bool Connect()
    {
        connection.Open();
        // Marks lie all over their table: 128 MiB of its pages are kept at hand, and the log is folded in when it has 256 MiB, so that a page
        // that many articles changed is written once.
        connection.Execute(
            $"PRAGMA busy_timeout = {connection.DefaultTimeout * 1000}; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 65536");
        LedgerSchema.Prepare(connection, Path);
        return true;
    }

    // Only a ledger that is added to is switched, so that reading one never changes its bytes.
    private void KeepLogBeside()
    {
        if (hasWritten || inMemory) return;
        connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL");
        hasWritten = true;
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error)
        {
            throw LedgerException.From(Path, error);
        }
        catch (Exception error) when (error is FormatException or InvalidDataException)
        {
            // A sketch, a date or a number of the ledger that this program did not write so.
            throw LedgerException.Disordered(Path, error.Message);
        }
    }
}

/// <summary>What became of an article that was to be added.</summary>
public enum AddResult
{
    /// <summary>It was added.</summary>
    Added,

    /// <summary>The ledger had it already, under this name or another; no article was added.</summary>
    AlreadyThere,

    /// <summary>The ledger had another text under the same id or at the same address: it was added under an id of its own, and linked to that one.</summary>
    AddedAsRevision,
}
