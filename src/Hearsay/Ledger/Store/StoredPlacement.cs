using Dapper;
using Hearsay.Dates;
using Hearsay.Ledger.Placing;
using Hearsay.Ledger.Stories;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>Where each article of a ledger stands among the others: its sketch, its marks, and which earlier ones it is like.</summary>
/// <remarks>
/// An article is placed in the transaction that adds it. Articles that a version without placement had read, or one with another
/// <see cref="Method"/>, are placed once, in batches, before anything is added. Not safe for several threads.
/// </remarks>
internal sealed class StoredPlacement : IDisposable
{
    /// <summary>The version of the method of sketches, marks and likenesses. Raise it when they change: stored ones are then made again.</summary>
    public const int Method = 2;

    /// <summary>How many waiting articles are placed in one transaction: so many at most are placed again after a stop.</summary>
    private const int Batch = 64;

    /// <summary>How many sketches are kept in memory, some 3 KiB each, once more as many that were in use before: articles are compared with those of the same weeks again and again.</summary>
    private const int MostNear = 8192;

    private readonly SqliteConnection connection;
    private readonly StoredMarkIndex marks;
    private readonly PreparedStatement readSketch;
    private readonly PreparedStatement greatest;
    private readonly PreparedStatement isComplete;
    private readonly PreparedStatement addLikeness;
    private readonly PreparedStatement addSketch;
    private readonly Placer placer;
    private Dictionary<int, ArticleSketch> near = [];
    private Dictionary<int, ArticleSketch> before = [];

    /// <param name="connection">The ledger.</param>
    /// <param name="marks">Its marks; disposed of with this.</param>
    public StoredPlacement(SqliteConnection connection, StoredMarkIndex marks)
    {
        this.connection = connection;
        this.marks = marks;
        readSketch = new PreparedStatement(connection, "SELECT sketch FROM sketches WHERE number = ?");
        greatest = new PreparedStatement(connection, "SELECT coalesce(max(number), -1) FROM sketches");
        isComplete = new PreparedStatement(connection, $"SELECT 1 FROM placing WHERE complete AND method = {Method}");
        addLikeness = new PreparedStatement(connection, "INSERT INTO likenesses (later, kind, earlier, score) VALUES (?, ?, ?, ?)");
        addSketch = new PreparedStatement(connection, "INSERT INTO sketches VALUES (?, ?, ?, ?)");
        placer = new Placer(marks, Near);
    }

    /// <summary>Whether every article of the ledger is placed by the method of this program.</summary>
    public bool IsComplete()
    {
        var complete = isComplete.Step();
        isComplete.Reset();
        return complete;
    }

    /// <summary>To be called at the beginning of a transaction that places articles.</summary>
    public void Begin() => marks.Refresh();

    /// <summary>To be called before a transaction that placed articles is committed.</summary>
    public void End() => marks.FileWaiting();

    /// <summary>Places an article that is in the ledger, between <see cref="Begin"/> and <see cref="End"/> of a transaction.</summary>
    public void Place(string id, ArticleSketch sketch)
    {
        greatest.Step();
        var number = greatest.Integer(0) + 1;
        greatest.Reset();
        foreach (var likeness in placer.Place(number, sketch))
            addLikeness.Run(likeness.Right, EnumNames.Of(likeness.Kind), likeness.Left, (double)likeness.Score);
        addSketch.Run(number, id, sketch.ToBytes(), marks.HasLatest(number));
    }

    /// <summary>Places the articles that wait, in batches of their own transactions; what is placed stays so when the token is cancelled.</summary>
    /// <param name="read">Reads an article by its id.</param>
    /// <param name="progress">Is told how many of how many articles are placed.</param>
    /// <param name="cancellationToken">Stops the work between two articles.</param>
    public void PlaceWaiting(Func<string, ArticleEntry> read, IProgress<(int Placed, int All)>? progress, CancellationToken cancellationToken)
    {
        var last = long.MinValue;
        while (!IsComplete())
        {
            var waiting = connection.Query<(long Row, string Id)>(
                """
                SELECT rowid, id FROM articles
                WHERE rowid > @last AND NOT EXISTS (SELECT 1 FROM sketches, placing WHERE article = articles.id AND method = @Method)
                ORDER BY rowid LIMIT @Batch
                """,
                new { last, Batch, Method }).AsList();
            // Another process is held up by the writing alone, not by the reading.
            var sketches = new List<(string Id, ArticleSketch Sketch)>();
            foreach (var (row, id) in waiting)
            {
                cancellationToken.ThrowIfCancellationRequested();
                sketches.Add((id, ArticleSketch.Of(read(id))));
                last = row;
            }

            try
            {
                PlaceBatch(sketches);
            }
            catch
            {
                Forget();
                throw;
            }

            progress?.Report(connection.QuerySingle<(int, int)>("SELECT (SELECT count(*) FROM sketches), (SELECT count(*) FROM articles)"));
        }
    }

    /// <summary>The placed articles that are asked for, as stories are found by.</summary>
    /// <param name="asOf">Only those that are known to have been published until that day; null for all.</param>
    public List<PlacedArticle> Articles(DateOnly? asOf) =>
        [.. connection.Query<Row>(
            $"""
            SELECT sketches.number, articles.id, published_from AS "From", published_to AS "To"
            FROM sketches JOIN articles ON articles.id = sketches.article
            WHERE {LedgerSearch.KnownBy} AND {LedgerSearch.Stands("articles.id")} ORDER BY sketches.number
            """,
            new { Day = LedgerSearch.Day(asOf) }).Select(row => row.ToPlaced())];

    /// <summary>Every likeness of the ledger, as it comes.</summary>
    public IEnumerable<Likeness> Likenesses()
    {
        var kinds = Enum.GetValues<LikenessKind>().ToDictionary(EnumNames.Of);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind, earlier, later, score FROM likenesses";
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return new Likeness(kinds[rows.GetString(0)], rows.GetInt32(1), rows.GetInt32(2), (float)rows.GetDouble(3));
    }

    /// <summary>The sketch of a placed article, by its number.</summary>
    public ArticleSketch Sketch(int number)
    {
        readSketch.Bind(1, number);
        readSketch.Step();
        var sketch = ArticleSketch.FromBytes(readSketch.Bytes(0));
        readSketch.Reset();
        return sketch;
    }

    /// <summary>To be called where a transaction did not come to its end: a number that is given back is another article's the next time.</summary>
    public void Forget()
    {
        near.Clear();
        before.Clear();
        marks.Forget();
    }

    public void Dispose()
    {
        marks.Dispose();
        foreach (var one in (PreparedStatement[])[readSketch, greatest, isComplete, addLikeness, addSketch]) one.Dispose();
    }

    private ArticleSketch Near(int number)
    {
        if (near.TryGetValue(number, out var known)) return known;
        if (near.Count >= MostNear) (near, before) = ([], near);
        return near[number] = before.GetValueOrDefault(number) ?? Sketch(number);
    }

    // An empty batch: nothing waits any more. Another process may have placed some of them meanwhile, or all.
    private void PlaceBatch(List<(string Id, ArticleSketch Sketch)> batch)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (IsComplete()) return;
        if (connection.ExecuteScalar<int>("SELECT method FROM placing", transaction: transaction) != Method)
        {
            // Nothing is lost: all of it is made of the articles.
            connection.Execute(
                "DELETE FROM marks; DELETE FROM likenesses; DELETE FROM sketches; UPDATE placing SET method = @Method, complete = 0, filed = 0", new { Method }, transaction);
            Forget();
        }

        Begin();
        foreach (var (id, sketch) in batch)
        {
            const string there = "SELECT EXISTS (SELECT 1 FROM sketches WHERE article = @id)";
            if (!connection.ExecuteScalar<bool>(there, new { id }, transaction)) Place(id, sketch);
        }

        End();
        if (batch.Count == 0) connection.Execute("UPDATE placing SET complete = 1", transaction: transaction);
        transaction.Commit();
    }

    // The setters are Dapper's alone, so the analyzers see nobody call them.
#pragma warning disable CA1812, S3459, MA0160
    private sealed class Row
    {
        public int Number { get; init; }
        public string Id { get; init; } = "";
        public string? From { get; init; }
        public string? To { get; init; }

        public PlacedArticle ToPlaced() => new(Number, Id, EntryReader.Range(From, To));
    }
}
