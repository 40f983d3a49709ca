using Dapper;
using Hearsay.Ledger.Arrivals;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>The ids of articles that come under the id of another one and are not that one.</summary>
internal static class RevisionId
{
    /// <summary>What the ledger has under the id that an article comes with.</summary>
    /// <remarks>
    /// The one that came first keeps the plain id. That of another depends on nothing but the plain id and its text; where the text is the same and what was
    /// said of it in a feed or a record is not, on that and on the address.
    /// </remarks>
    /// <param name="connection">The ledger.</param>
    /// <param name="arriving">What the article is known by.</param>
    /// <param name="digest">The SHA-256 of its text.</param>
    /// <returns>
    /// The article that has its id and its text, where nothing more is known by which to tell; else an id that is free. Beside it, whether that with the plain
    /// id has another text.
    /// </returns>
    public static (string? Named, string Free, bool IsRevision) Find(SqliteConnection connection, ArticleTraits arriving, string digest)
    {
        var (id, isRevision) = (arriving.Id, false);
        while (connection.QuerySingleOrDefault<(string Digest, string? Fingerprint)?>("SELECT text_sha256, fingerprint FROM articles WHERE id = @id", new { id }) is var (held, fingerprint))
        {
            if (held != digest)
            {
                isRevision |= id == arriving.Id;
                id = Of(id, digest);
            }
            else if (fingerprint is null || arriving.Fingerprint is null || arriving.Body is null)
            {
                return (id, id, isRevision);
            }
            else
            {
                id = Of(id, $"{arriving.Fingerprint}\n{arriving.Fetched}\n{arriving.Address}");
            }
        }

        return (null, id, isRevision);
    }

    /// <summary>The entry with its article and its statements under another id.</summary>
    public static ArticleEntry Rename(ArticleEntry entry, string id) => entry with
    {
        Article = entry.Article with { Id = id },
        Statements = [.. entry.Statements.Select(one => one with { Id = id + one.Id[one.Id.LastIndexOf('-')..] })],
    };

    private static string Of(string id, string what) => TextDigest.Of($"{id}\n{what}")[..12];
}
