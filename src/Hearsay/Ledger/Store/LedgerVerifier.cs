using System.Collections.Immutable;
using Dapper;
using Hearsay.Documents;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>Promise 1: reads every stored span again and compares it with the characters of its article.</summary>
internal static class LedgerVerifier
{
    // What must have words: every statement a cue and a content, every named speaker a place, every figure its wording, every relay one,
    // every proposition a predicate, every argument one.
    private const string Wordless =
        """
        SELECT article, id AS Row, 'cue' AS Role FROM statements s
          WHERE NOT EXISTS (SELECT 1 FROM spans WHERE statement = s.id AND role = 'cue')
        UNION ALL SELECT article, id, 'content' FROM statements s
          WHERE NOT EXISTS (SELECT 1 FROM spans WHERE statement = s.id AND role = 'content')
        UNION ALL SELECT article, id, 'speaker' FROM statements s
          WHERE speaker IS NOT NULL AND NOT EXISTS (SELECT 1 FROM spans WHERE statement = s.id AND role = 'speaker')
        UNION ALL SELECT article, id, 'figure' FROM figures f
          WHERE NOT EXISTS (SELECT 1 FROM spans WHERE figure = f.id AND role = 'figure')
        UNION ALL SELECT s.article, s.id, 'relay' FROM relays r JOIN statements s ON s.id = r.statement
          WHERE NOT EXISTS (SELECT 1 FROM spans WHERE statement = s.id AND role = 'relay' AND number = r.number)
        UNION ALL SELECT article, id, 'predicate' FROM statements s
          WHERE proposition IS NOT NULL AND NOT EXISTS (SELECT 1 FROM spans WHERE statement = s.id AND role = 'predicate')
        UNION ALL SELECT s.article, s.id, 'argument' FROM arguments a JOIN statements s ON s.id = a.statement
          WHERE NOT EXISTS (SELECT 1 FROM spans WHERE statement = s.id AND role = 'argument' AND number = a.number)
        """;

    // A span must belong to the article of the row that it is for.
    private const string Astray =
        """
        SELECT spans.article, coalesce(spans.statement, spans.figure) AS Row, role, coalesce(s.article, f.article) AS Other
        FROM spans LEFT JOIN statements s ON s.id = spans.statement LEFT JOIN figures f ON f.id = spans.figure
        WHERE coalesce(s.article, f.article) <> spans.article
        """;

    // Every article is placed, and likenesses and marks are of articles that are; articles that wait to be placed are no fault.
    private const string Unplaced =
        """
        SELECT a.id AS Article, a.id AS Row, 'sketch' AS Role FROM articles a
          WHERE (SELECT complete FROM placing) AND NOT EXISTS (SELECT 1 FROM sketches WHERE article = a.id)
        UNION ALL SELECT '', 'likenesses', 'sketch' FROM likenesses
          WHERE later NOT IN (SELECT number FROM sketches) OR earlier NOT IN (SELECT number FROM sketches)
        UNION ALL SELECT '', 'marks', 'sketch' FROM marks WHERE article NOT IN (SELECT number FROM sketches)
        """;

    public static Verification Verify(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var differences = new List<Difference>();
        CheckFile(connection, differences);
        cancellationToken.ThrowIfCancellationRequested();
        var ids = EntryReader.Ids(connection, all: true);
        var spans = 0;
        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            spans += CheckArticle(connection, id, differences);
        }

        foreach (var row in connection.Query<PlaceRow>(Wordless))
            differences.Add(new Difference(row.Article, row.Row, row.Role, "words that it stands on", "none"));
        foreach (var row in connection.Query<PlaceRow>(Astray))
            differences.Add(new Difference(row.Article, row.Row, row.Role, $"a span in the article {row.Other}", $"one in {row.Article}"));
        foreach (var row in connection.Query<PlaceRow>(Unplaced))
            differences.Add(new Difference(row.Article.Length > 0 ? row.Article : null, row.Row, row.Role, "a place among the articles", "none"));
        return new Verification(ids.Count, spans, [.. differences]);
    }

    private static void CheckFile(SqliteConnection connection, List<Difference> differences)
    {
        foreach (var problem in connection.Query<string>("PRAGMA integrity_check"))
        {
            if (problem != "ok") differences.Add(new Difference(null, "file", "integrity", "ok", problem));
        }

        foreach (var row in connection.Query<KeyRow>("SELECT \"table\", \"rowid\", parent FROM pragma_foreign_key_check"))
            differences.Add(new Difference(null, row.Table, "reference", $"a row of {row.Parent}", "none"));
    }

    private static int CheckArticle(SqliteConnection connection, string id, List<Difference> differences)
    {
        var article = connection.QuerySingle<ArticleRow>(ArticleRow.Sql, new { id });
        var text = article.Text;
        var map = new CodePointMap(text);
        var length = map.ToCodePoints(text.Length);

        var digest = TextDigest.Of(text);
        if (digest != article.Digest)
            differences.Add(new Difference(id, id, "text", $"SHA-256 {article.Digest}", $"SHA-256 {digest}"));

        var checkedSpans = 0;
        foreach (var row in connection.Query<SpanRow>(SpanRow.Sql, new { id }, buffered: false))
        {
            checkedSpans++;
            var found = row.End <= length ? map.ToUtf16(new Span(row.Start, row.End)).Of(text) : $"[{row.Start},{row.End}) lies beyond the text";
            if (found != row.Text) differences.Add(new Difference(id, row.Owner ?? id, row.Role, row.Text, found));
        }

        Check("updated", article.UpdatedStart, article.UpdatedEnd, article.UpdatedWording);
        Check("lead_caption", article.LeadCaptionStart, article.LeadCaptionEnd, article.LeadCaptionWording);
        var last = 0;
        foreach (var row in connection.Query<BlockRow>(BlockRow.Sql, new { id }, buffered: false))
        {
            if (row.Start < last || row.End > length)
                differences.Add(new Difference(id, id, "block", "blocks in order within the text", $"[{row.Start},{row.End})"));
            last = row.End;
        }

        return checkedSpans;

        void Check(string role, int? start, int? end, string? wording)
        {
            if (start is not { } from || end is not { } to) return;
            checkedSpans++;
            var found = 0 <= from && from <= to && to <= length ? map.ToUtf16(new Span(from, to)).Of(text) : $"[{from},{to}) lies beyond the text";
            if (found != wording) differences.Add(new Difference(id, id, role, wording ?? "", found));
        }
    }

    private sealed class PlaceRow
    {
        public string Article { get; init; } = "";
        public string Row { get; init; } = "";
        public string Role { get; init; } = "";
        public string Other { get; init; } = "";
    }

    private sealed class KeyRow
    {
        public string Table { get; init; } = "";
        public string Parent { get; init; } = "";
    }
}
