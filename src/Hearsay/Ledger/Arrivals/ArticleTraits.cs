using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Documents;
using Hearsay.Ledger.Reprints;

namespace Hearsay.Ledger.Arrivals;

/// <summary>What an article is known again by, whatever name it comes under. A pure function of the article.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fingerprint">See <see cref="Article.Fingerprint"/>.</param>
/// <param name="Body">A hash of its body, white space apart; null where it has no body.</param>
/// <param name="Words">A hash of its body, headline and outlet; null where the body is too short to be known again by words alone.</param>
/// <param name="Address">The key of the address that the page gives as its own; null where it identifies nothing.</param>
/// <param name="Fetched">The key of the address that it was fetched from; null where it identifies nothing.</param>
/// <param name="Readable">How many characters of its text are read.</param>
internal sealed record ArticleTraits(string Id, string? Fingerprint, string? Body, string? Words, string? Address, string? Fetched, int Readable)
{
    // "No comment." may stand in many places.
    private const int FewestWords = 8;

    // Of 64 hexadecimal digits half are kept: 128 bits tell any two bodies apart.
    private const int Digits = 32;

    /// <summary>Whether it comes with an address that identifies it.</summary>
    public bool HasAddress => Address is not null || Fetched is not null;

    /// <summary>The traits of an article.</summary>
    public static ArticleTraits Of(Article article)
    {
        var (body, words) = BodyOf(article);
        var own = ArticleAddress.Key(article.Address?.Value);
        var fetched = ArticleAddress.Key(article.FetchedFrom);
        // A reprint names the address of its original as the one that search engines are to list: that is another site's.
        if (fetched is not null && own is not null && ArticleAddress.AreOfOneSite(article.Address!.Value, article.FetchedFrom) == false) own = null;
        return new ArticleTraits(
            article.Id,
            article.Fingerprint,
            body,
            words < FewestWords ? null : Hash($"{body}\n{Comparable(article.Title)}\n{Credits.Name(article.Outlet)}"),
            own,
            fetched,
            article.ReadableBlocks.Sum(block => block.Span.Length));
    }

    private static string Comparable(Known<string>? known) => known is null ? "" : string.Join(' ', Hearsay.Ledger.Words.OfName(known.Value));

    private static (string? Hash, int Words) BodyOf(Article article)
    {
        var buffer = ArrayPool<char>.Shared.Rent(article.Text.Length + article.Blocks.Length);
        try
        {
            var (length, words) = (0, 0);
            foreach (var block in article.Blocks)
            {
                if (block.Kind != BlockKind.Body) continue;
                var text = article.Text.AsSpan(block.Span.Start, block.Span.Length);
                words += Prose.CountWords(text);
                foreach (var letter in text)
                {
                    if (!char.IsWhiteSpace(letter)) buffer[length++] = letter;
                    else if (length > 0 && buffer[length - 1] != ' ') buffer[length++] = ' ';
                }

                if (length > 0 && buffer[length - 1] != ' ') buffer[length++] = ' ';
            }

            return (words > 0 ? Hash(buffer.AsSpan(0, length)) : null, words);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static string Hash(ReadOnlySpan<char> text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), hash);
            return Convert.ToHexStringLower(hash[..(Digits / 2)]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
