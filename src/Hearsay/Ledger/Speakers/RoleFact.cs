using System.Collections.Immutable;

namespace Hearsay.Ledger.Speakers;

/// <summary>What a role tells of who has it.</summary>
/// <param name="Office">The office or trade by its name in <c>offices.lexicon</c>, or null where it is none of them.</param>
/// <param name="Place">The state, or the words of the place or body that the office is in, or null.</param>
internal sealed record RoleFact(string? Office, string? Place)
{
    /// <summary>The state that it belongs to, or null.</summary>
    public string? State { get; init; }

    /// <summary>Whether one person has it at a time.</summary>
    public bool Single { get; init; }

    /// <summary>Whether it is said to be over, not yet or another's: "former", "deputy".</summary>
    public bool Changed { get; init; }

    /// <summary>The field of life, or null.</summary>
    public string? Field { get; init; }

    /// <summary>Whether its bearer speaks for others.</summary>
    public bool Speaks { get; init; }

    /// <summary>The body that the bearer belongs to or speaks for, or null.</summary>
    public BodyKey? Body { get; init; }

    /// <summary>Whether nothing but the office, the state and words like "the" is said: such words can stand for a person.</summary>
    public bool Whole { get; init; }
}

/// <summary>Reads roles by <c>offices.lexicon</c>.</summary>
internal static class Roles
{
    private static readonly Dictionary<string, (string Office, string Field, bool Single)> Offices = [];
    private static readonly HashSet<string> Not = [];
    private static readonly HashSet<string> Beside = [];
    private static readonly List<string> SpeakingWords = [];
    private static readonly ImmutableArray<string> Links = [" of the ", " of ", " for the ", " for ", " at the ", " at ", " in the ", " in ", " from the ", " from ", " with the ", " with "];

    static Roles()
    {
        foreach (var fields in Lexicon.Read("Ledger/Speakers/offices.lexicon"))
        {
            switch (fields[0])
            {
                case "office" or "post":
                    foreach (var words in fields[2].Split(';')) Offices.TryAdd(words, (fields[1], fields[3], fields[0] == "office"));
                    break;
                case "not":
                    Not.Add(fields[1]);
                    break;
                case "beside":
                    Beside.Add(fields[1]);
                    break;
                case "speaks":
                    SpeakingWords.Add(fields[1]);
                    break;
            }
        }
    }

    /// <summary>What a role tells.</summary>
    /// <param name="role">The role as worded.</param>
    /// <param name="affiliation">Whom its bearer belongs to as worded, or null.</param>
    public static RoleFact Read(string role, string? affiliation = null)
    {
        var plain = BodyName.Plain(role).Replace('-', ' ');
        var owner = affiliation is null ? null : BodyName.Plain(affiliation);
        var changed = false;
        string? state = null;
        while (true)
        {
            var space = plain.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && Not.Contains(plain[..space])) (plain, changed) = (plain[(space + 1)..], true);
            else if (state is null && States.AtHead(plain) is { } head) (state, plain) = (head.State, head.After);
            else break;
        }

        if (Speaker(plain) is { } spoken)
        {
            var words = spoken.Length > 0 ? spoken : owner ?? state;
            if (words is null) return new RoleFact("spokesman", null) { Speaks = true, Changed = changed };
            var body = BodyName.Read(words);
            if (body.State is null && state is not null) body = BodyName.Read(state + " " + words);
            return new RoleFact("spokesman", body.State ?? state ?? body.Sort) { State = body.State ?? state, Speaks = true, Changed = changed, Body = body };
        }

        string? place = null;
        var office = plain;
        if (!Offices.ContainsKey(plain))
        {
            // "Minister of defence" is an office as it stands; "governor of Ohio" is one with its place.
            foreach (var link in Links)
            {
                var at = plain.LastIndexOf(link, StringComparison.Ordinal);
                if (at <= 0) continue;
                (office, place) = (plain[..at], plain[(at + link.Length)..]);
                break;
            }
        }

        var whole = true;
        if (!Offices.TryGetValue(office, out var known))
        {
            // The longest end of the words that is an office: "Democratic senator".
            for (var at = office.IndexOf(' ', StringComparison.Ordinal); at > 0 && known.Office is null; at = office.IndexOf(' ', at + 1))
            {
                if (!Offices.TryGetValue(office[(at + 1)..], out known)) continue;
                var before = States.Unowned(office[..at]);
                if (Not.Contains(before[(before.LastIndexOf(' ') + 1)..])) changed = true;
                else if (!before.Split(' ').Any(Beside.Contains)) place ??= before;
                whole = place == before && !changed;
            }
        }

        var bodyOf = owner is not null && States.Of(owner) is null ? BodyName.Read(owner) : place is not null && States.Of(place) is null ? BodyName.Read(place) : (BodyKey?)null;
        state ??= (place is null ? null : States.Of(place)) ?? (owner is null ? null : States.Of(owner)) ?? bodyOf?.State;
        // "Stephen King" is no king: words that stand for a person name a state or begin small.
        return new RoleFact(known.Office, state ?? place ?? owner)
        {
            State = state, Single = known.Single, Changed = changed, Field = known.Field, Body = bodyOf, Whole = known.Office is not null && whole && (state is not null || !IsCapitalised(role)),
        };
    }

    /// <summary>Whether the words begin with a capital, as a name does; "The" and "the" aside.</summary>
    private static bool IsCapitalised(string words) => words.Length > 0 && char.IsUpper(words[0]) && !words.StartsWith("The ", StringComparison.Ordinal);

    /// <summary>Whom a spokesman speaks for, empty where the words do not say; null where nobody speaks for others.</summary>
    private static string? Speaker(string plain)
    {
        foreach (var link in Links)
        {
            var at = plain.IndexOf(link, StringComparison.Ordinal);
            if (at > 0 && EndsSpeaking(plain[..at]) is not null) return plain[(at + link.Length)..];
        }

        return EndsSpeaking(plain);
    }

    private static string? EndsSpeaking(string plain)
    {
        foreach (var word in SpeakingWords)
        {
            if (plain == word) return "";
            if (plain.EndsWith(word, StringComparison.Ordinal) && plain[^(word.Length + 1)] == ' ') return States.Unowned(plain[..^(word.Length + 1)]);
        }

        return null;
    }
}
