using Hearsay.Documents;

namespace Hearsay.Ledger.Claims;

/// <summary>The names at the head of articles, to tell whether two tell of one event: two that have hardly a name in common do not.</summary>
internal sealed class ArticleNames
{
    /// <summary>The characters that are read: who and where stand at the head of news.</summary>
    private const int Head = 2500;

    /// <summary>With fewer names than this nothing can be told.</summary>
    private const int Fewest = 8;

    private const int Common = 3;

    private readonly Dictionary<string, HashSet<ulong>> byArticle = [];

    /// <summary>Whether both may tell of one event.</summary>
    public bool MayMeet(Article one, Article other)
    {
        var (left, right) = (Of(one), Of(other));
        return left.Count < Fewest || right.Count < Fewest || left.Count(right.Contains) >= Common;
    }

    // The first word of a sentence bears a capital for its place.
    private static bool IsStart(string text, int start)
    {
        var at = start - 1;
        while (at >= 0 && (text[at] is ' ' or '"' or '“' or '‘' or '\'')) at--;
        return at < 0 || text[at] is '.' or '!' or '?' or '\n' or '\r';
    }

    private HashSet<ulong> Of(Article article)
    {
        if (byArticle.TryGetValue(article.Id, out var names)) return names;
        names = [];
        var text = article.Text;
        foreach (var word in Words.In(text, new Span(0, Math.Min(text.Length, Head))))
        {
            if (word.Span.Length < 3 || !char.IsUpper(text[word.Span.Start]) || Words.IsFunctionWord(word.Hash) || IsStart(text, word.Span.Start)) continue;
            if (ClaimWords.Pointer(word.Span.Of(text).ToLowerInvariant()) is not ("calendar" or "around")) names.Add(word.Hash);
        }

        byArticle.Add(article.Id, names);
        return names;
    }
}
