using System.Security.Cryptography;
using System.Text;
using Hearsay.Documents.Inputs;

namespace Hearsay.Documents;

/// <summary>Tells by their bytes whether two documents are one.</summary>
internal static class ArticleFingerprint
{
    /// <summary>The id of the article that is read from a document, which hangs on its bytes alone, and its fingerprint: see <see cref="Article.Fingerprint"/>.</summary>
    /// <remarks>
    /// Two outlets that carry one agency's text give one and the same text in a collection of records. What the records say besides tells them apart.
    /// </remarks>
    public static (string Id, string Fingerprint) Of(InputDocument document)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(document.Bytes.Span, hash);
        var bytes = Convert.ToHexStringLower(hash);
        return (bytes[..12], document.Facts is { } facts ? WithFacts(bytes, facts, document.Address) : bytes);
    }

    // A line for each thing that is said, so that no two of them can be taken for others.
    private static string WithFacts(string bytes, DocumentFacts facts, string? address)
    {
        string?[] said = [bytes, address, facts.Title, facts.Outlet, facts.Published, facts.Updated, facts.Language, .. facts.Authors];
        var written = string.Join('\n', said.Select(one => one is null ? "-" : "=" + one.ReplaceLineEndings(" ")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)));
    }
}
