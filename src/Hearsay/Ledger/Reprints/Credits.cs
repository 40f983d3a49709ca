using Hearsay.Documents;

namespace Hearsay.Ledger.Reprints;

/// <summary>Reads whom an article credits with its text: the agency of its dateline or closing line, or another outlet that it names as its source.</summary>
internal static class Credits
{
    /// <summary>A credit stands in the first paragraph or in one of so many at the end.</summary>
    private const int LastBlocks = 3;

    private static readonly Dictionary<string, string> FullNames = Lexicon.Read("Ledger/Reprints/agency-names.lexicon")
        .SelectMany(fields => fields.Select(name => (Name: Plain(name), Full: Plain(fields[0])))).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Full);

    private static readonly ulong[][] Openings = [.. Lexicon.Read("Ledger/Reprints/credit-openings.lexicon").Select(fields => Words.OfName(fields[0]))];

    /// <summary>The name of an outlet or agency in comparable words, one for all names of an agency; null where there is none.</summary>
    public static string? Name(Known<string>? known)
    {
        if (known is null || Plain(known.Value) is not { Length: > 0 } plain) return null;
        return FullNames.GetValueOrDefault(plain, plain);
    }

    /// <summary>Where an article names an outlet as its source, or null. The agency that the reader found is <see cref="Article.WireCredit"/>.</summary>
    public static Span? Find(Article article, Known<string> outlet)
    {
        if (article.WireCredit is { Evidence.Span: { } known } credit && Name(credit) == Name(outlet)) return known;
        var name = Words.OfName(outlet.Value);
        if (name.Length == 0) return null;
        for (var at = 0; at < article.Blocks.Length; at++)
        {
            if (at > 0 && at < article.Blocks.Length - LastBlocks) continue;
            var words = Words.In(article.Text, article.Blocks[at].Span).ToArray();
            for (var start = 1; start + name.Length <= words.Length; start++)
            {
                if (!Stands(words, start, name) || !FollowsOpening(words, start)) continue;
                return new Span(words[start].Span.Start, words[start + name.Length - 1].Span.End);
            }
        }

        return null;
    }

    private static bool FollowsOpening(Word[] words, int start)
    {
        foreach (var opening in Openings)
        {
            if (start >= opening.Length && Stands(words, start - opening.Length, opening)) return true;
            if (start > opening.Length && words[start - 1].Hash == Words.The && Stands(words, start - 1 - opening.Length, opening)) return true;
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

    private static string Plain(string name) => string.Join(' ', Words.OfName(name));
}
