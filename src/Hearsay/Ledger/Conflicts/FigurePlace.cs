using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Figures;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Where what a figure counts is, or happened.</summary>
/// <param name="Words">The place as it was read with the figure, or null.</param>
/// <param name="Keys">The words to compare it by, in small letters; of the nearest place of the sentence where none was read with the figure.</param>
/// <param name="IsNear">Whether the place stands with the figure, and not only in its sentence.</param>
internal sealed record FigurePlace(string? Words, ImmutableArray<string> Keys, bool IsNear)
{
    private const int MostWords = 8;

    private static readonly HashSet<string> PlaceNouns =
        [.. Lexicon.Read("Figures/where.lexicon").Where(entry => entry[1] is "place" or "known").Select(entry => entry[0])];

    private static readonly string[] Prepositions = [.. FrameWords.With("place").Select(word => word + " ")];

    private static readonly HashSet<string> Sites =
        [.. Lexicon.Read("Ledger/Conflicts/sites.lexicon").Select(entry => entry[0])];

    /// <summary>Whether it is a single site ("airport", "school"), which is mostly but a part of where a story plays.</summary>
    public bool IsSite => IsNear && Keys.Any(Sites.Contains);

    /// <summary>The sites that the sentence speaks of, or the one before where it has no place at all; each once.</summary>
    public ImmutableArray<string> SitesAround { get; init; } = [];

    /// <summary>Reads the place of a figure.</summary>
    public static FigurePlace Of(StatedFigure stated, Span sentence)
    {
        var text = stated.Article.Text;
        var place = Read(text, stated.Figure, sentence);
        var around = SitesIn(text, sentence);
        if (around.IsEmpty && place.Keys.IsEmpty && sentence.Start > 2 && text[sentence.Start] != '\n' && text[sentence.Start - 1] != '\n')
            around = SitesIn(text, FigureSentence.Around(text, new Span(sentence.Start - 2, sentence.Start - 1)));
        return place with { SitesAround = around };
    }

    private static ImmutableArray<string> SitesIn(string text, Span sentence) =>
        [.. FrameWords.In(text, sentence, 120).Select(word => word.ToLowerInvariant()).Where(Sites.Contains).Distinct()];

    private static FigurePlace Read(string text, Figure figure, Span sentence)
    {
        if (figure.Where is { } where) return new FigurePlace(where.Of(text), KeysOf(FrameWords.In(text, where, MostWords)), true);
        if (Behind(text, figure.Span.End, sentence.End) is { Length: > 0 } behind) return new FigurePlace(null, behind, true);
        return new FigurePlace(null, Before(text, sentence.Start, figure.Span.Start), false);
    }

    /// <summary>Whether the places have a word in common.</summary>
    public bool Shares(FigurePlace other) => Keys.Any(other.Keys.Contains);

    /// <summary>Whether the other figure's sentence or the lead of its article speaks of the place.</summary>
    public bool IsIn(FigureFrame other) => Keys.Any(other.Says);

    /// <summary>The nouns of it that are for single sites.</summary>
    public IEnumerable<string> SiteNouns => Keys.Where(Sites.Contains);

    /// <summary>The sites that a title speaks of.</summary>
    public static ImmutableArray<string> SitesOf(string title) => SitesIn(title, new Span(0, title.Length));

    /// <summary>Whether an article speaks of the place at all.</summary>
    public bool IsAnywhereIn(Article article)
    {
        foreach (var key in Keys)
        {
            if (article.Text.Contains(key, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static ImmutableArray<string> Behind(string text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == ';') break;
            if (text[at] == ' ' && Preposition(text, at + 1, end) is var length and > 0 && Phrase(text, at + 1 + length, end) is { Length: > 0 } keys) return keys;
        }

        return [];
    }

    private static ImmutableArray<string> Before(string text, int start, int end)
    {
        for (var at = end - 1; at >= start; at--)
        {
            if ((at == start || text[at - 1] == ' ' || text[at - 1] == '\n') && Preposition(text, at, end) is var length and > 0
                && Phrase(text, at + length, end) is { Length: > 0 } keys) return keys;
        }

        return [];
    }

    private static int Preposition(string text, int at, int end)
    {
        foreach (var word in Prepositions)
        {
            if (at + word.Length < end && text.AsSpan(at, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase)) return word.Length;
        }

        return 0;
    }

    // The words behind a preposition up to a mark, a function word or a word in small letters that is no noun for a place.
    private static ImmutableArray<string> Phrase(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && text[stop] is not (',' or '.' or ';' or '(' or '—' or '"' or '”' or '\n')) stop++;
        var words = FrameWords.In(text, new Span(start, stop), MostWords);
        var taken = new List<string>();
        var isPlace = false;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (at == 0 && FrameWords.IsFunction(word)) continue;
            if (FrameWords.IsFunction(word) || char.IsAsciiDigit(word[0])) break;
            if (!isPlace && taken.Count > 1 && char.IsLower(word[0]) && char.IsLower(taken[^1][0])) break;
            taken.Add(word);
            if (taken.Count > 1 && !isPlace && char.IsUpper(word[0]) && taken.Take(taken.Count - 1).Count(one => char.IsLower(one[0])) > 1) return [];
            var isNoun = PlaceNouns.Contains(word.ToLowerInvariant()) || Sites.Contains(word.ToLowerInvariant());
            isPlace |= isNoun || (char.IsUpper(word[0]) && !FrameWords.IsTime(word));
            if (isNoun && (at + 1 == words.Count || char.IsLower(words[at + 1][0]))) break;
            if (taken.Count > 4) break;
        }

        // "At a Brotherhood protest" is no place.
        if (taken.Count > 0 && char.IsLower(taken[^1][0]) && !PlaceNouns.Contains(taken[^1]) && !Sites.Contains(taken[^1])) return [];
        return isPlace ? KeysOf(taken.Where(word => char.IsUpper(word[0]) || Sites.Contains(word))) : [];
    }

    private static ImmutableArray<string> KeysOf(IEnumerable<string> words) =>
        [.. words.Where(word => word.Length > 2 && !FrameWords.IsFunction(word) && !FrameWords.IsTime(word)).Select(word => word.ToLowerInvariant()).Distinct()];
}
