using System.Collections.Immutable;
using Dapper;
using Hearsay.Ledger.Placing;
using Hearsay.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger;

/// <summary>The ledger as a file: articles with what was read out of them, each stored whole or not at all.</summary>
/// <remarks>
/// <para>One SQLite file, which the shell <c>sqlite3</c> and any library can read; its tables explain themselves with
/// <c>.schema</c>. Articles are added and never changed, so reading the same file twice adds nothing.</para>
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
    private bool hasWritten;

    static LedgerFile() => SQLitePCL.Batteries_V2.Init();

    private LedgerFile(string path, SqliteConnection connection, bool inMemory, int fewestWaiting)
    {
        Path = path;
        this.connection = connection;
        this.inMemory = inMemory;
        placement = new StoredPlacement(connection, new StoredMarkIndex(connection, fewestWaiting));
        inserts = new EntryInserts(connection);
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

    /// <summary>Adds an article with everything read out of it and places it among the others, in one transaction.</summary>
    /// <returns>
    /// <see cref="AddResult.AlreadyThere"/>, and nothing is changed, where the ledger has the article. <see cref="AddResult.AddedAsRevision"/>
    /// where it has another text under the same id: this one is then kept under an id of its own, see <see cref="Revisions"/>.
    /// </returns>
    /// <exception cref="LedgerException">
    /// HS103 to HS106 and HS109 as above; HS107 where a span does not lie on whole characters of the text. Nothing was then added,
    /// and the ledger can be used on.
    /// </exception>
    /// <remarks>The first article that is added to a ledger of an earlier version waits for <see cref="PlaceAll"/>.</remarks>
    public AddResult Add(ArticleEntry entry) => AddAll([entry])[0];

    /// <summary>Adds several articles, one after the other as <see cref="Add"/> does, all of them in one transaction.</summary>
    /// <remarks>
    /// Many small articles are written in half the time so, a score at once: pages that several of them change are written once. Either all are in
    /// the ledger afterwards or none, except that where one cannot be stored (HS107) those before it are.
    /// </remarks>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="LedgerException">As <see cref="Add"/>.</exception>
    public ImmutableArray<AddResult> AddAll(IReadOnlyList<ArticleEntry> entries) => Guarded(() =>
    {
        ArgumentNullException.ThrowIfNull(entries);
        var drafts = new List<(ArticleEntry Entry, EntryWriter Writer, ArticleSketch Sketch)>(entries.Count);
        LedgerException? unstorable = null;
        foreach (var entry in entries)
        {
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
            try
            {
                drafts.Add((entry, new EntryWriter(entry), ArticleSketch.Of(entry)));
            }
            catch (LedgerException error)
            {
                unstorable = error;
                break;
            }
        }

        var results = drafts.Count == 0 ? [] : AddDrafts(drafts);
        return unstorable is null ? results : throw unstorable;
    });

    private ImmutableArray<AddResult> AddDrafts(List<(ArticleEntry Entry, EntryWriter Writer, ArticleSketch Sketch)> drafts)
    {
        KeepLogBeside();
        while (true)
        {
            placement.PlaceWaiting(id => EntryReader.Read(connection, id, Path), null, CancellationToken.None);
            using var transaction = connection.BeginTransaction(deferred: false);
            if (!placement.IsComplete()) continue;
            try
            {
                placement.Begin();
                ImmutableArray<AddResult> results = [.. drafts.Select(draft => Write(draft.Entry, draft.Writer, draft.Sketch, transaction))];
                placement.End();
                transaction.Commit();
                return results;
            }
            catch
            {
                placement.Forget();
                throw;
            }
        }
    }

    private AddResult Write(ArticleEntry entry, EntryWriter writer, ArticleSketch sketch, SqliteTransaction transaction)
    {
        var id = RevisionId.Free(connection, transaction, entry.Article.Id, writer.Digest);
        if (id is null) return AddResult.AlreadyThere;
        var isRevision = id != entry.Article.Id;
        if (isRevision) writer = new EntryWriter(RevisionId.Rename(entry, id));
        writer.Write(inserts);
        if (isRevision) connection.Execute("INSERT INTO revisions VALUES (@id, @Id)", new { id, entry.Article.Id }, transaction);
        placement.Place(id, sketch);
        return isRevision ? AddResult.AddedAsRevision : AddResult.Added;
    }

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

    /// <summary>Whether there is an article with this id and this very text.</summary>
    /// <param name="id">The whole id.</param>
    /// <param name="text">The article's text.</param>
    public bool HasText(string id, string text) => Guarded(() =>
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM articles WHERE id = @id AND text = @text", new { id, text }) > 0);

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

    /// <summary>Promise 1: reads every stored span again and compares it with the article's characters; checks the file itself too.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Verification Verify(CancellationToken cancellationToken = default) =>
        Guarded(() => LedgerVerifier.Verify(connection, cancellationToken));

    /// <summary>Closes the file. Whatever was added is in it.</summary>
    public void Dispose()
    {
        placement.Dispose();
        inserts.Dispose();
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

    /// <summary>The ledger had it already; nothing was changed.</summary>
    AlreadyThere,

    /// <summary>The ledger had another text under the same id: it was added under an id of its own, and linked to that one.</summary>
    AddedAsRevision,
}
