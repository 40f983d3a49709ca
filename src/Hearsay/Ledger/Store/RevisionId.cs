using Dapper;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>The ids of articles that come under the id of another and with another text.</summary>
internal static class RevisionId
{
    /// <summary>The id that a text is to be kept under; null where the ledger has that text under this id already.</summary>
    /// <remarks>The one that came first keeps the plain id. That of another text depends on nothing but the plain id and the text.</remarks>
    /// <param name="connection">The ledger.</param>
    /// <param name="transaction">The transaction that the article is added in.</param>
    /// <param name="id">The id that the article came with.</param>
    /// <param name="digest">The SHA-256 of its text.</param>
    public static string? Free(SqliteConnection connection, SqliteTransaction transaction, string id, string digest)
    {
        while (connection.ExecuteScalar<string>("SELECT text_sha256 FROM articles WHERE id = @id", new { id }, transaction) is { } held)
        {
            if (held == digest) return null;
            id = Of(id, digest);
        }

        return id;
    }

    /// <summary>The entry with its article and its statements under another id.</summary>
    public static ArticleEntry Rename(ArticleEntry entry, string id) => entry with
    {
        Article = entry.Article with { Id = id },
        Statements = [.. entry.Statements.Select(one => one with { Id = id + one.Id[one.Id.LastIndexOf('-')..] })],
    };

    private static string Of(string id, string digest) => TextDigest.Of($"{id}\n{digest}")[..12];
}
