namespace Hearsay.Ledger.Speakers;

/// <summary>Knows states by the words that news puts for them: <c>states.lexicon</c>.</summary>
internal static class States
{
    private const int MostWords = 5;

    private static readonly Dictionary<string, string> Names = [];
    private static readonly Dictionary<string, string> Adjectives = [];
    private static readonly Dictionary<string, string> Seats = [];
    private static readonly Dictionary<string, string[]> Words = [];
    private static readonly Dictionary<string, string> SaidOf = [];
    private static readonly Dictionary<string, string> Tells = [];

    static States()
    {
        foreach (var fields in Lexicon.Read("Ledger/Speakers/states.lexicon"))
        {
            var isUnion = fields[0][0] == '+';
            var first = isUnion ? fields[0][1..] : fields[0];
            var state = Plain(first);
            var further = Several(fields[4]);
            string[][] own = [[first, .. Several(fields[1])], Several(fields[2]), Several(fields[3])];
            foreach (var word in own.SelectMany(words => words).Concat(further))
            {
                if (!word.EndsWith('!')) SaidOf.TryAdd(Plain(word), state);
            }

            if (isUnion) continue;
            foreach (var name in own[0]) Names[Plain(name)] = state;
            foreach (var adjective in own[1]) Adjectives[Plain(adjective)] = state;
            foreach (var seat in own[2]) Seats[Plain(seat)] = state;
            Words[state] = [.. own.SelectMany(words => words).Select(Plain)];
            foreach (var word in own.SelectMany(words => words).Concat(further).Concat(Several(fields[5])))
            {
                if (!word.Contains('?', StringComparison.Ordinal)) Tells.TryAdd(Plain(word), state);
            }
        }
    }

    /// <summary>The state or union of states that words of what is said mean, in any of their senses that news uses most, or null.</summary>
    public static string? SaidBy(string words) => SaidOf.GetValueOrDefault(words);

    /// <summary>The state that words for a source tell it to be of: those of two senses tell none; null without one.</summary>
    public static string? ToldBy(string words) => Tells.GetValueOrDefault(words);

    /// <summary>Every way to name a state, its adjectives and its seats.</summary>
    public static IReadOnlyList<string> WordsOf(string state) => Words.GetValueOrDefault(state) ?? [];

    /// <summary>The state that plain words name or describe as a whole ("south korea", "south korean", "seoul"), or null.</summary>
    public static string? Of(string words) => Names.GetValueOrDefault(words) ?? Adjectives.GetValueOrDefault(words) ?? Seats.GetValueOrDefault(words);

    /// <summary>The state whose government plain words name: its name or the seat of its government, or null.</summary>
    public static string? OfGovernment(string words) => Names.GetValueOrDefault(words) ?? Seats.GetValueOrDefault(words);

    /// <summary>The state at the head of plain words, with what follows it: "south korea's spy agency" is South Korea's "spy agency".</summary>
    public static (string State, string After, bool BySeat)? AtHead(string words)
    {
        var end = 0;
        (string, string, bool)? found = null;
        for (var count = 0; count < MostWords; count++)
        {
            end = words.IndexOf(' ', end);
            if (end < 0) break;
            var head = Unowned(words[..end]);
            var rest = words[(end + 1)..];
            if ((Names.GetValueOrDefault(head) ?? Adjectives.GetValueOrDefault(head)) is { } state) found = (state, rest, false);
            else if (Seats.TryGetValue(head, out state)) found = (state, rest, true);
            end++;
        }

        return found;
    }

    /// <summary>The state at the end of plain words behind "of", "for" or "in", with what stands before.</summary>
    public static (string State, string Before)? AtEnd(string words)
    {
        foreach (var link in (ReadOnlySpan<string>)[" of the ", " of ", " for ", " in "])
        {
            var at = words.LastIndexOf(link, StringComparison.Ordinal);
            if (at > 0 && Names.TryGetValue(words[(at + link.Length)..], out var state)) return (state, words[..at]);
        }

        return null;
    }

    /// <summary>Without the mark of the owner: "seoul's" is "seoul", "the united states'" is "the united states".</summary>
    public static string Unowned(string words) =>
        words.EndsWith("'s", StringComparison.Ordinal) ? words[..^2] : words.EndsWith('\'') ? words[..^1] : words;

    // The marks behind a word, see the lexicon.
    private static string Plain(string word) => word.TrimEnd('?', '!');

    private static string[] Several(string field) => field == "-" ? [] : field.Split(';');
}
