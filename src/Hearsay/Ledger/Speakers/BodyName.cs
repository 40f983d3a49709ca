using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>What the name or description of a body tells.</summary>
/// <param name="State">The state that it belongs to, or null.</param>
/// <param name="Sort">What it is in its state ("foreign ministry"), or the words of its own name.</param>
/// <param name="Known">Whether <paramref name="Sort"/> is one of the lexicon.</param>
internal readonly record struct BodyKey(string? State, string Sort, bool Known)
{
    public const string Government = "government";

    public bool IsGovernment => Known && Sort == Government && State is not null;

    /// <summary>Whether the words tell the body without its article: a ministry of no state does not.</summary>
    public bool TellsItself => !Known || State is not null || Sort.StartsWith(World, StringComparison.Ordinal);

    internal const string World = "world:";
}

/// <summary>Reads the names of bodies by <c>bodies.lexicon</c>: "Seoul’s spy agency" is South Korea's body of the sort "spy agency".</summary>
internal static class BodyName
{
    private static readonly Dictionary<string, string> Sorts = [];
    private static readonly Dictionary<string, (string State, string Sort)> Own = [];
    private static readonly Dictionary<string, List<(string State, string Sort)>> Shared = [];
    private static readonly Dictionary<string, string> OfWorld = [];
    private static readonly Dictionary<string, string> Outlets = [];
    private static readonly HashSet<string> Local = [];
    private static readonly HashSet<string> Forms = [.. Lexicon.Read("Coreference/legal-forms.lexicon").Select(fields => fields[0])];

    static BodyName()
    {
        foreach (var fields in Lexicon.Read("Ledger/Speakers/bodies.lexicon"))
        {
            switch (fields[0])
            {
                case "sort":
                    foreach (var words in fields[2].Split(';')) Sorts.TryAdd(words, fields[1]);
                    break;
                case "own":
                    foreach (var words in Several(fields[3])) Own.TryAdd(words, (fields[1], fields[2]));
                    foreach (var words in Several(fields[4]))
                    {
                        if (!Shared.TryGetValue(words, out var states)) Shared.Add(words, states = []);
                        states.Add((fields[1], fields[2]));
                    }

                    break;
                case "world":
                    foreach (var words in fields[1].Split(';')) OfWorld[words] = fields[1].Split(';')[0];
                    break;
                case "outlet":
                    foreach (var words in fields[1].Split(';')) Outlets[words] = fields[1].Split(';')[0];
                    break;
                case "local":
                    Local.Add(fields[1]);
                    break;
            }
        }
    }

    /// <summary>The states whose body is called so where the state is told elsewhere: acronyms mostly.</summary>
    public static IReadOnlyList<(string State, string Sort)> SharedBy(string plain) => Shared.GetValueOrDefault(plain) ?? [];

    /// <summary>One name for the names of one outlet.</summary>
    public static string Outlet(string name)
    {
        var words = WithoutThe(PlainWords.Of(name));
        return Outlets.GetValueOrDefault(words, words);
    }

    /// <summary>The name of a body in the form in which the lexicon has it.</summary>
    public static string Plain(string name) => Spelt(WithoutThe(PlainWords.Of(name)));

    /// <summary>What a name tells; never null, for at least its words are told.</summary>
    public static BodyKey Read(string name)
    {
        var plain = Plain(name);
        if (OfWorld.TryGetValue(plain, out var world)) return new(null, BodyKey.World + world, true);
        if (Own.TryGetValue(plain, out var own)) return new(own.State, own.Sort, true);
        if (States.OfGovernment(States.Unowned(plain)) is { } state) return new(state, BodyKey.Government, true);
        if (States.AtHead(plain) is { } head && InState(head.State, head.After, head.BySeat) is { } first) return first;
        if (States.AtEnd(plain) is { } tail && InState(tail.State, tail.Before, false) is { } last) return last;
        if (Sorts.TryGetValue(plain, out var sort)) return new(null, sort, true);
        return new(null, WithoutForm(plain.Replace("'s ", " ", StringComparison.Ordinal)), false);
    }

    private static BodyKey? InState(string state, string rest, bool bySeat)
    {
        if (Own.TryGetValue(rest, out var own) && own.State == state) return new(state, own.Sort, true);
        if (SharedBy(rest).FirstOrDefault(one => one.State == state) is { State: not null } shared) return new(state, shared.Sort, true);
        return Sorts.TryGetValue(rest, out var sort) && !(bySeat && Local.Contains(sort)) ? new(state, sort, true) : null;
    }

    private static string Spelt(string plain) => plain
        .Replace("defense", "defence", StringComparison.Ordinal)
        .Replace("programme", "program", StringComparison.Ordinal);

    private static string WithoutThe(string plain) => plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;

    private static string WithoutForm(string plain)
    {
        var last = plain.LastIndexOf(' ');
        return last > 0 && Forms.Contains(plain[(last + 1)..]) && plain[(last + 1)..] is not ("group" or "company") ? plain[..last] : plain;
    }

    private static string[] Several(string field) => field == "-" ? [] : field.Split(';');
}
