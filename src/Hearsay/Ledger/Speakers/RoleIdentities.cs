using Hearsay.Dates;

namespace Hearsay.Ledger.Speakers;

/// <summary>Leads speakers who are told by their role alone ("the South Korean defence minister") to the one person who holds it.</summary>
internal static class RoleIdentities
{
    // A holder of an office named this many days away is taken to hold it still.
    private const int Holds = 60;

    /// <summary>What a speaker's words tell where they are a role and a country and nothing else, or null.</summary>
    public static RoleFact? Read(LocalSpeaker local)
    {
        var words = BodyName.Plain(local.Speaker.Name);
        return Roles.Read(words) is { Whole: true } fact && words.Length > 0 ? fact : null;
    }

    /// <summary>Joins each role to its one holder, or with the same role and country where nobody is named for it.</summary>
    public static void Join(SpeakerLinks links, IReadOnlyList<(LocalSpeaker Local, RoleFact Fact)> roles, IReadOnlyList<PersonParty> persons)
    {
        var holders = new Dictionary<(string, string), List<(PersonParty Party, PersonMention Mention)>>();
        foreach (var party in persons)
        {
            foreach (var mention in party.Mentions)
            {
                foreach (var fact in mention.Facts)
                {
                    if (fact is not { Single: true, Changed: false, Office: { } office, Place: { } place }) continue;
                    if (!holders.TryGetValue((office, place), out var there)) holders.Add((office, place), there = []);
                    there.Add((party, mention));
                }
            }
        }

        var unheld = new Dictionary<(string, string), LocalSpeaker>();
        foreach (var (local, fact) in roles)
        {
            if (fact is not { Single: true, Changed: false, Office: { } office, Place: { } place }) continue;
            if (!holders.TryGetValue((office, place), out var held))
            {
                if (fact.State is null) continue;
                if (!unheld.TryAdd((office, place), local)) links.Join(unheld[(office, place)], local, "the same role of the same country, which no article gives to a name");
                continue;
            }

            var day = DayOf(links.Locals, local);
            var near = held.Where(one => Distance(day, DayOf(links.Locals, one.Mention.Local)) <= Holds).ToList();
            if (near.Count == 0 || near.Exists(one => one.Party != near[0].Party)) continue;
            links.Join(near[0].Mention.Local, local, "the role and country of the one person whom the articles of that time name for it", byRole: true);
        }
    }

    private static int Distance(DateRange? one, DateRange? other) => one is null || other is null ? 0 : Math.Abs(one.Value.From.DayNumber - other.Value.From.DayNumber);

    private static DateRange? DayOf(LocalSpeakers locals, LocalSpeaker local) => locals.Articles[local.Article].Article.Published?.Value;
}
