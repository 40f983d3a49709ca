using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>What one article tells of a person who speaks.</summary>
/// <param name="Local">The speaker of the article.</param>
/// <param name="Name">The name in its parts.</param>
/// <param name="Facts">What the roles tell.</param>
internal sealed record PersonMention(LocalSpeaker Local, PersonName Name, ImmutableArray<RoleFact> Facts)
{
    public static PersonMention Of(LocalSpeaker local)
    {
        var name = PersonName.Read(local.Speaker.Name);
        var affiliation = local.Affiliations.Length == 1 ? local.Affiliations[0] : null;
        var facts = local.Roles.Select(role => Roles.Read(role.Words, affiliation)).ToList();
        if (name.Titles.Length > 0 && Roles.Read(name.Titles) is { Office: not null } titled) facts.Add(titled);
        if (facts.Count == 0 && affiliation is not null && States.Of(BodyName.Plain(affiliation)) is { } state) facts.Add(new RoleFact(null, state) { State = state });
        return new PersonMention(local, name, [.. facts.Distinct()]);
    }
}

/// <summary>Articles' mentions that are held to be one person, while the rules are at work.</summary>
internal sealed class PersonParty
{
    private readonly List<PersonMention> mentions = [];
    private readonly HashSet<int> articles = [];
    private readonly HashSet<RoleFact> facts = [];
    private readonly Dictionary<string, PersonName> names = [];

    public PersonParty(IEnumerable<PersonMention> of)
    {
        foreach (var one in of) Add(one);
    }

    public IReadOnlyList<PersonMention> Mentions => mentions;

    public IReadOnlyCollection<RoleFact> Facts => facts;

    /// <summary>Each spelling of the name once.</summary>
    public IReadOnlyCollection<PersonName> Names => names.Values;

    public PersonMention First => mentions[0];

    /// <summary>In how many articles the person speaks by a name.</summary>
    public int Articles => articles.Count;

    /// <summary>The names with a given name, as worded.</summary>
    public HashSet<string> FullNames { get; } = [];

    public void Add(PersonMention one)
    {
        if (!one.Name.IsBare) FullNames.Add(one.Local.Speaker.Name);
        mentions.Add(one);
        articles.Add(one.Local.Article);
        facts.UnionWith(one.Facts);
        names.TryAdd($"{one.Name.Letters} {one.Name.Suffix} {one.Name.Given.Length}", one.Name);
    }
}

/// <summary>Whether roles speak for or against one person.</summary>
internal static class RoleAgreement
{
    private static readonly HashSet<(string, string)> Apart = [.. Lexicon.Read("Ledger/Speakers/fields-apart.lexicon").SelectMany(fields => new[] { (fields[0], fields[1]), (fields[1], fields[0]) })];

    /// <summary>One office in two countries, or trades that one person hardly has both: two persons of one name.</summary>
    public static bool Contradict(IReadOnlyCollection<RoleFact> ones, IReadOnlyCollection<RoleFact> others)
    {
        if (ones.Count == 0 || others.Count == 0 || Agree(ones, others)) return false;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (one.Office is not null && one.Office == other.Office && (one.Single || one.Speaks) && one.State is not null && other.State is not null && one.State != other.State) return true;
                if (one.Field is not null && other.Field is not null && Apart.Contains((one.Field, other.Field))) return true;
            }
        }

        return false;
    }

    /// <summary>Whether both are said to have one office, or one trade that few have.</summary>
    public static bool SameOffice(IReadOnlyCollection<RoleFact> ones, IReadOnlyCollection<RoleFact> others) =>
        ones.Any(one => one.Office is not null && others.Any(other => other.Office == one.Office && (one.Place is null || other.Place is null || one.Place == other.Place)));

    /// <summary>Whether both are of countries, and of other ones.</summary>
    public static bool OtherCountries(IReadOnlyCollection<RoleFact> ones, IReadOnlyCollection<RoleFact> others)
    {
        var first = ones.Select(one => one.State).OfType<string>().ToHashSet();
        var second = others.Select(one => one.State).OfType<string>().ToHashSet();
        return first.Count > 0 && second.Count > 0 && !first.Overlaps(second);
    }

    /// <summary>One office with places that agree or are not both told, one body, or one country.</summary>
    public static bool Agree(IReadOnlyCollection<RoleFact> ones, IReadOnlyCollection<RoleFact> others)
    {
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (one.Office is not null && one.Office == other.Office && (one.Place is null || other.Place is null || one.Place == other.Place)) return true;
                if (one.State is not null && one.State == other.State) return true;
                if (one.Body is { } body && other.Body == body) return true;
            }
        }

        return false;
    }
}
