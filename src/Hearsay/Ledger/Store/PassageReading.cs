using System.Collections.Immutable;
using Dapper;
using Hearsay.Documents;
using Hearsay.Ledger.Search;
using Hearsay.Statements;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>Reads paragraphs that were found: their characters, the words that were found in them, the statement that these stand in.</summary>
/// <remarks>The words are found by the tokenizer of the index itself, in a table of this connection's own memory that holds the paragraphs shown.</remarks>
internal sealed class PassageReading : IDisposable
{
    private const char Opening = '\u0001';
    private const char Closing = '\u0002';

    private readonly SqliteConnection connection;
    private readonly SearchWords words;
    private readonly Dictionary<FacetKind, long> asked;
    private (string Id, string Text, CodePointMap Map) read;

    /// <summary>Prepares the reading.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="words">The words that were searched for.</param>
    /// <param name="asked">What statements were asked for.</param>
    public PassageReading(SqliteConnection connection, SearchWords words, Dictionary<FacetKind, long> asked)
    {
        (this.connection, this.words, this.asked) = (connection, words, asked);
        connection.Execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.shown USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2')");
    }

    /// <summary>What a list tells of an article.</summary>
    public ArticleHead Head(string id)
    {
        var row = connection.QuerySingle<(string Document, string? Outlet, string? From, string? To, string? Title)>(
            "SELECT document, outlet, published_from, published_to, title FROM articles WHERE id = @id", new { id });
        return new ArticleHead(id, row.Document, row.Outlet, EntryReader.Range(row.From, row.To)) { Title = row.Title };
    }

    /// <summary>A paragraph of an article.</summary>
    /// <param name="id">The article's id.</param>
    /// <param name="number">The paragraph's number in the index.</param>
    public FoundPassage Passage(string id, long number)
    {
        if (read.Id != id)
        {
            var text = connection.QuerySingle<string>("SELECT text FROM articles WHERE id = @id", new { id });
            read = (id, text, new CodePointMap(text));
        }

        var (start, end) = connection.QuerySingle<(int, int)>("SELECT start, end FROM blocks WHERE article = @id AND number = @Block", new { id, Block = number % StoredPassages.MostBlocks });
        var span = read.Map.ToUtf16(new Span(start, end));
        var marks = Marks(span.Of(read.Text));
        return new FoundPassage(new Span(start, end), span.Of(read.Text), marks, Statement(id, number, [.. marks.Select(mark => read.Map.ToCodePoints(new Span(mark.Start + span.Start, mark.End + span.Start)))]));
    }

    public void Dispose() => connection.Execute("DROP TABLE temp.shown");

    private ImmutableArray<Span> Marks(string passage)
    {
        if (words.IsEmpty) return [];
        var searchable = StoredPassages.Searchable(passage);
        connection.Execute("DELETE FROM temp.shown; INSERT INTO temp.shown VALUES (@searchable)", new { searchable });
        var marked = connection.QueryFirstOrDefault<string>("SELECT highlight(shown, 0, @Opening, @Closing) FROM temp.shown WHERE shown MATCH @Any", new { Opening = Opening.ToString(), Closing = Closing.ToString(), words.Any });
        var marks = ImmutableArray.CreateBuilder<Span>();
        var (at, start) = (0, 0);
        foreach (var one in marked ?? "")
        {
            if (one == Opening) start = at;
            else if (one == Closing) marks.Add(new Span(start, at));
            else at++;
        }

        return marks.ToImmutable();
    }

    // The one that holds most of the words; of several the innermost, that is the shortest. Without words in the paragraph, one that was asked for.
    private FoundStatement? Statement(string id, long number, ImmutableArray<Span> marks)
    {
        var isAskedOf = asked.Keys.Any(kind => kind is FacetKind.Speaker or FacetKind.Stance or FacetKind.Thing);
        if (marks.IsEmpty && !isAskedOf && words.IsEmpty) return null;
        var rows = connection.Query<(int Number, long Thing, long Stance, long Speaker, string Id, int Start, int End)>(
            """
            SELECT p.statement, p.thing, p.stance, p.speaker, s.id, spans.start, spans.end FROM passage_statements p
            JOIN statements s ON s.article = @id AND s.number = p.statement JOIN spans ON spans.statement = s.id AND spans.role IN ('source', 'cue', 'content')
            WHERE p.passage = @number
            """,
            new { id, number });
        var best = rows.Where(row => FacetCount.IsAsked(asked, row.Thing, row.Stance, row.Speaker)).GroupBy(row => row.Id)
            .Select(group => (group.Key, Held: marks.Count(mark => group.Any(row => row.Start < mark.End && mark.Start < row.End)), Length: group.Max(row => row.End) - group.Min(row => row.Start)))
            .Where(one => one.Held > 0 || isAskedOf)
            .OrderByDescending(one => one.Held).ThenBy(one => one.Length).ThenBy(one => one.Key, StringComparer.Ordinal).FirstOrDefault();
        if (best.Key is null) return null;
        var (speaker, stance) = connection.QuerySingle<(string?, string)>("SELECT speaker, stance FROM statements WHERE id = @Key", new { best.Key });
        return new FoundStatement(best.Key, speaker, EnumNames.Parse<Stance>(stance));
    }
}
