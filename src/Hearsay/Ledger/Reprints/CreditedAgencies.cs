using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>Reads which news agencies an article takes text from: of the dateline, the byline, a closing line, or its own outlet.</summary>
/// <remarks>A name in the midst of the text credits nobody: "told Reuters" is a source.</remarks>
internal static class CreditedAgencies
{
    /// <summary>A dateline stands within so many words of the beginning.</summary>
    private const int DatelineWords = 12;

    private const int LastBlocks = 4;

    /// <summary>A closing line with more words is a paragraph of the text.</summary>
    private const int LongestLine = 40;

    private const int LongestAbbreviation = 3;

    private static readonly (ulong[] Name, string Full, bool IsAbbreviation)[] Names =
    [
        .. Lexicon.Read("Ledger/Reprints/agency-names.lexicon").SelectMany(fields => fields.Select(name =>
            (Words.OfName(name), string.Join(' ', Words.OfName(fields[0])), name.Length <= LongestAbbreviation))),
    ];

    private static readonly ulong[][] Closings = [.. Lexicon.Read("Ledger/Reprints/credit-closings.lexicon").Select(fields => Words.OfName(fields[0]))];

    /// <summary>Their names in comparable words, each once, in order.</summary>
    public static string[] Of(Article article)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (Credits.Name(article.WireCredit) is { } credit) found.Add(credit);
        foreach (var author in article.Authors.Append(article.Outlet).OfType<Known<string>>()) AddWhole(author.Value, found);
        for (var at = 0; at < article.Blocks.Length; at++)
        {
            if (at > 0 && at < article.Blocks.Length - LastBlocks) continue;
            var words = Words.In(article.Text, article.Blocks[at].Span).Take(LongestLine + 1).ToArray();
            if (at == 0) AddDateline(article.Text, words[..Math.Min(words.Length, DatelineWords)], found);
            else if (words.Length <= LongestLine && Closes(words)) AddAll(article.Text, words, found);
            else if (words.Length <= LongestLine) AddDateline(article.Text, words, found);
        }

        return [.. found];
    }

    private static void AddWhole(string name, SortedSet<string> found)
    {
        foreach (var (agency, full, isAbbreviation) in Names)
        {
            if (!isAbbreviation && Words.OfName(name).AsSpan().IndexOf(agency) >= 0) found.Add(full);
        }
    }

    private static void AddAll(string text, Word[] words, SortedSet<string> found)
    {
        foreach (var (agency, full, isAbbreviation) in Names)
        {
            for (var at = 0; at + agency.Length <= words.Length; at++)
            {
                if (Stands(words, at, agency) && (!isAbbreviation || char.IsUpper(text[words[at].Span.End - 1]))) found.Add(full);
            }
        }
    }

    /// <summary>A name within parentheses, as in "(AP)".</summary>
    private static void AddDateline(string text, Word[] words, SortedSet<string> found)
    {
        foreach (var (agency, full, _) in Names)
        {
            for (var at = 0; at + agency.Length <= words.Length; at++)
            {
                if (!Stands(words, at, agency)) continue;
                var (start, end) = (words[at].Span.Start, words[at + agency.Length - 1].Span.End);
                if (start > 0 && text[start - 1] == '(' && end < text.Length && text[end] is ')' or '/' or ',') found.Add(full);
            }
        }
    }

    private static bool Closes(Word[] words)
    {
        foreach (var closing in Closings)
        {
            for (var at = 1; at + closing.Length <= words.Length; at++)
            {
                if (Stands(words, at, closing)) return true;
            }
        }

        return false;
    }

    private static bool Stands(Word[] words, int start, ulong[] phrase)
    {
        for (var at = 0; at < phrase.Length; at++)
        {
            if (words[start + at].Hash != phrase[at]) return false;
        }

        return true;
    }
}
