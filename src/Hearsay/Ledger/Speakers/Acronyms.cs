using Hearsay.Documents;

namespace Hearsay.Ledger.Speakers;

/// <summary>Finds what the articles say that acronyms stand for: "Hill Roads Agency (HRA)", "HRA (Hill Roads Agency)".</summary>
internal sealed class Acronyms
{
    private const int MostWords = 10;
    private const int MostLetters = 8;

    private static readonly string[] Small = ["of", "the", "and", "for", "on", "in", "to", "&"];

    private readonly Dictionary<string, Dictionary<string, (int Article, Span Evidence)>> told = [];

    /// <param name="locals">The speakers and their articles.</param>
    /// <param name="bodies">Those whose acronyms are looked for.</param>
    public Acronyms(LocalSpeakers locals, IEnumerable<LocalSpeaker> bodies)
    {
        var wanted = bodies.Select(one => Bare(one.Speaker.Name)).Where(Is).ToHashSet(StringComparer.Ordinal);
        if (wanted.Count == 0) return;
        for (var article = 0; article < locals.Articles.Length; article++) Read(locals.Articles[article].Article.Text, article, wanted);
    }

    /// <summary>"NIS", "U.N.": capitals alone, two or more.</summary>
    public static bool Is(string name) => name.Length is > 1 and <= MostLetters && name.All(letter => letter is >= 'A' and <= 'Z' or '&');

    /// <summary>An acronym's letters: without full stops and "the".</summary>
    public static string Bare(string name)
    {
        var bare = name.Replace(".", "", StringComparison.Ordinal);
        return bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }

    /// <summary>The one name that the articles give for an acronym, with where; null where they give none or several.</summary>
    public (string Name, int Article, Span Evidence)? Of(string acronym) =>
        told.TryGetValue(acronym, out var names) && names.Count == 1 ? (names.First().Key, names.First().Value.Article, names.First().Value.Evidence) : null;

    /// <summary>Whether the articles explain the acronym at all.</summary>
    public bool Has(string acronym) => told.ContainsKey(acronym);

    private void Read(string text, int article, HashSet<string> wanted)
    {
        for (var open = text.IndexOf('(', StringComparison.Ordinal); open >= 0; open = text.IndexOf('(', open + 1))
        {
            var close = text.IndexOf(')', open);
            if (close < 0) return;
            if (close - open > 2 * MostLetters + 2) continue;
            var acronym = Bare(text[(open + 1)..close].Trim());
            if (!wanted.Contains(acronym) || Before(text, open, acronym) is not { } name) continue;
            if (!told.TryGetValue(acronym, out var names)) told.Add(acronym, names = []);
            var plain = BodyName.Plain(name.Of(text));
            // "The U.S. Hill Agency" and "Hill Agency" are one explanation.
            if (!names.Keys.Any(other => other.EndsWith(plain, StringComparison.Ordinal) || plain.EndsWith(other, StringComparison.Ordinal))) names.TryAdd(plain, (article, new Span(name.Start, close + 1)));
        }
    }

    /// <summary>The words before a bracket whose first letters are the acronym's.</summary>
    private static Span? Before(string text, int open, string acronym)
    {
        var (end, at, letter) = (open, open, acronym.Length - 1);
        while (end > 0 && text[end - 1] == ' ') end--;
        at = end;
        for (var count = 0; count < MostWords && letter >= 0 && at > 0; count++)
        {
            var start = at;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '\'' or '’' or '-' or '&' or '.')) start--;
            if (start == at) return null;
            var word = text[start..at];
            var isSmall = Array.IndexOf(Small, word) >= 0;
            if (char.ToUpperInvariant(word[0]) == acronym[letter])
            {
                if (--letter < 0) return new Span(start, end);
            }
            else if (!isSmall) return null;
            at = start;
            while (at > 0 && text[at - 1] == ' ') at--;
            if (at == start) return null;
        }

        return null;
    }
}
