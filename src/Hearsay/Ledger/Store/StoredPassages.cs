using System.Globalization;
using System.Text;
using Dapper;
using Hearsay.Documents;
using Hearsay.Ledger.Search;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>The index that a ledger is searched by: brings articles into it, each in the transaction that adds it.</summary>
/// <remarks>
/// Articles that a version without the index had read, or one with another <see cref="Method"/>, are brought in by and by, see <see cref="BringWaiting"/>; until then a search
/// does not find them. A paragraph's row in the index is numbered after its article, so that the rows of an article stand together. Not safe for several threads.
/// </remarks>
internal sealed class StoredPassages(SqliteConnection connection) : IDisposable
{
    /// <summary>The version of the method. Raise it when what is indexed changes: the index is then made again.</summary>
    public const int Method = 1;

    /// <summary>What a paragraph's row is numbered by: its article's number times this, and its own number.</summary>
    public const int MostBlocks = 65_536;

    // A statement that is quoted over many paragraphs is found in so many of them.
    private const int MostPassagesOfStatement = 64;

    private const int LongestTerm = 80;

    private readonly PreparedStatement isComplete = new(connection, $"SELECT 1 FROM searching WHERE complete AND method = {Method}");
    private readonly PreparedStatement greatest = new(connection, "SELECT coalesce(max(number), -1) FROM searched");
    private readonly PreparedStatement readHead = new(connection, "SELECT text, title, outlet, published_from, published_to FROM articles WHERE id = ?");
    private readonly PreparedStatement readBlocks = new(connection, "SELECT number, start, end, kind FROM blocks WHERE article = ? AND kind <> 'boilerplate' ORDER BY start");
    private readonly PreparedStatement readStatements = new(connection, "SELECT number, stance, speaker, id FROM statements WHERE article = ? ORDER BY number");
    private readonly PreparedStatement readSpans = new(connection, "SELECT start, end FROM spans WHERE statement = ? AND role IN ('source', 'cue', 'content')");
    private readonly PreparedStatement readThings = new(
        connection,
        """
        SELECT DISTINCT coalesce((SELECT text FROM spans WHERE spans.figure = f.id AND role = 'counted'), f.unit_name)
        FROM statement_figures sf JOIN figures f ON f.id = sf.figure WHERE sf.statement = ? ORDER BY 1
        """);

    private readonly PreparedStatement addArticle = new(connection, "INSERT INTO searched VALUES (?, ?, ?, ?, ?)");
    private readonly PreparedStatement addPassage = new(connection, "INSERT INTO passages (rowid, words, speakers, headline, marks) VALUES (?, ?, ?, ?, ?)");
    private readonly PreparedStatement addStatement = new(connection, "INSERT OR IGNORE INTO passage_statements VALUES (?, ?, ?, ?, ?)");
    private readonly PreparedStatement addTerm = new(connection, "INSERT OR IGNORE INTO search_terms (kind, term) VALUES (?, ?)");
    private readonly PreparedStatement readTerm = new(connection, "SELECT number FROM search_terms WHERE kind = ? AND term = ?");
    private Queue<string>? waiting;

    /// <summary>Whether every article is in the index.</summary>
    public bool IsComplete()
    {
        var complete = isComplete.Step();
        isComplete.Reset();
        return complete;
    }

    /// <summary>Brings in some of the articles that wait, in a transaction of its own.</summary>
    /// <param name="most">How many at the most; a writer is held up for so long.</param>
    /// <returns>Whether none waits any more.</returns>
    public bool BringWaiting(int most)
    {
        try
        {
            return BringBatch(most);
        }
        catch
        {
            waiting = null;
            throw;
        }
    }

    /// <summary>Brings in an article that is in the ledger, inside the transaction that the ledger is in.</summary>
    public void Add(string id)
    {
        greatest.Step();
        var number = (long)greatest.Integer(0) + 1;
        greatest.Reset();
        readHead.Bind(1, id);
        readHead.Step();
        var text = Encoding.UTF8.GetString(readHead.Bytes(0));
        var (title, outlet, from, to) = (readHead.Text(1), readHead.Text(2), readHead.Text(3), readHead.Text(4));
        readHead.Reset();
        addArticle.Run(number, id, Known(outlet), Known(from), Known(to));
        var passages = Passages(id, number * MostBlocks);
        FileStatements(id, passages);
        var common = ArticleTerms(outlet, from, to);
        var map = new CodePointMap(text);
        foreach (var passage in passages)
        {
            var words = map.ToUtf16(passage.Span).Of(text);
            addPassage.Run(passage.Number, Searchable(words), string.Join('\n', passage.Speakers), passage.IsHeadline ? null : title, string.Join(' ', common.Concat(passage.Terms)));
        }
    }

    /// <summary>Characters as they are given to the index and to what marks the words: none ends a text or is taken for a mark.</summary>
    public static string Searchable(string words) => words.Replace('\0', ' ').Replace('\u0001', ' ').Replace('\u0002', ' ');

    public void Dispose()
    {
        foreach (var one in (PreparedStatement[])[isComplete, greatest, readHead, readBlocks, readStatements, readSpans, readThings, addArticle, addPassage, addStatement, addTerm, readTerm])
            one.Dispose();
    }

    private bool BringBatch(int most)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (IsComplete()) return true;
        if (connection.ExecuteScalar<int>("SELECT method FROM searching", transaction: transaction) != Method)
        {
            connection.Execute(
                """
                INSERT INTO passages (passages) VALUES ('delete-all');
                DELETE FROM passage_statements; DELETE FROM search_terms; DELETE FROM searched; UPDATE searching SET method = @Method, complete = 0
                """,
                new { Method }, transaction);
        }

        // In order of publication, so that the newest have the greatest numbers. Found once: what is added meanwhile is in the index already.
        waiting ??= new Queue<string>(connection.Query<string>(
            "SELECT id FROM articles WHERE NOT EXISTS (SELECT 1 FROM searched WHERE article = articles.id) ORDER BY published_from, document, id", transaction: transaction));
        for (var left = most; left > 0 && waiting.TryDequeue(out var id); left--)
        {
            // Another process may have brought it in.
            if (!connection.ExecuteScalar<bool>("SELECT EXISTS (SELECT 1 FROM searched WHERE article = @id)", new { id }, transaction)) Add(id);
        }

        var isDone = waiting.Count == 0;
        if (isDone) connection.Execute("UPDATE searching SET complete = 1", transaction: transaction);
        transaction.Commit();
        return isDone;
    }

    private List<Passage> Passages(string id, long first)
    {
        var passages = new List<Passage>();
        readBlocks.Bind(1, id);
        while (readBlocks.Step())
        {
            if (readBlocks.Integer(0) < MostBlocks)
                passages.Add(new Passage(first + readBlocks.Integer(0), new Span(readBlocks.Integer(1), readBlocks.Integer(2)), readBlocks.Text(3) == "title"));
        }

        readBlocks.Reset();
        return passages;
    }

    private void FileStatements(string id, List<Passage> passages)
    {
        readStatements.Bind(1, id);
        while (readStatements.Step())
        {
            var (number, stance, speaker) = (readStatements.Integer(0), Term(FacetKind.Stance, readStatements.Text(1)), readStatements.Text(2));
            var statement = readStatements.Text(3);
            var speaking = Term(FacetKind.Speaker, speaker);
            var things = Things(statement);
            foreach (var passage in Around(statement, passages))
            {
                if (speaking != 0) passage.Speakers.Add(speaker);
                passage.Terms.UnionWith([stance, .. things]);
                if (speaking != 0) passage.Terms.Add(speaking);
                foreach (var thing in things.DefaultIfEmpty(0)) addStatement.Run(passage.Number, number, thing, stance, speaking);
            }
        }

        readStatements.Reset();
    }

    private HashSet<Passage> Around(string statement, List<Passage> passages)
    {
        var found = new HashSet<Passage>();
        readSpans.Bind(1, statement);
        while (readSpans.Step())
        {
            var (start, end) = (readSpans.Integer(0), readSpans.Integer(1));
            for (var at = FirstEndingBehind(start, passages); at < passages.Count && passages[at].Span.Start < end && found.Count < MostPassagesOfStatement; at++) found.Add(passages[at]);
        }

        readSpans.Reset();
        return found;
    }

    private List<long> Things(string statement)
    {
        var things = new List<long>();
        readThings.Bind(1, statement);
        while (readThings.Step())
        {
            var thing = string.Join(' ', readThings.Text(0).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
            if (Term(FacetKind.Thing, thing) is > 0 and var term && !things.Contains(term)) things.Add(term);
        }

        readThings.Reset();
        return things;
    }

    // The year where it is settled, and the month.
    private List<long> ArticleTerms(string outlet, string from, string to)
    {
        List<long> terms = [.. SettledDates(from, to).Select(date => Term(FacetKind.Date, date))];
        if (Term(FacetKind.Outlet, outlet) is > 0 and var term) terms.Add(term);
        return terms;
    }

    /// <summary>The year and the month that an article was surely published in, as the index writes them.</summary>
    public static IEnumerable<string> SettledDates(string? from, string? to)
    {
        if (from is not { Length: 10 } || to is not { Length: 10 }) yield break;
        if (from.AsSpan(0, 4).SequenceEqual(to.AsSpan(0, 4))) yield return from[..4];
        if (from.AsSpan(0, 7).SequenceEqual(to.AsSpan(0, 7))) yield return from[..7];
    }

    /// <summary>The number of a term; 0 for none and for one that is too long to choose from a list.</summary>
    private long Term(FacetKind kind, string term)
    {
        if (term.Length is 0 or > LongestTerm) return 0;
        var name = EnumNames.Of(kind);
        addTerm.Run(name, term);
        readTerm.Bind(1, name);
        readTerm.Bind(2, term);
        readTerm.Step();
        var number = readTerm.Integer(0);
        readTerm.Reset();
        return number;
    }

    private static int FirstEndingBehind(int position, List<Passage> passages)
    {
        int low = 0, high = passages.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (passages[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static string? Known(string value) => value.Length > 0 ? value : null;

    private sealed class Passage(long number, Span span, bool isHeadline)
    {
        public long Number => number;

        public Span Span => span;

        public bool IsHeadline => isHeadline;

        public SortedSet<string> Speakers { get; } = new(StringComparer.Ordinal);

        public SortedSet<long> Terms { get; } = [];
    }
}
