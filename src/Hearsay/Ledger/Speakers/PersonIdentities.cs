using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>Joins persons across articles: the same full name first, then other forms of it, then surnames alone, then roles alone.</summary>
/// <remarks>
/// Names are compared only where a key of the surname is shared. A form that fits two persons joins neither. Surest first, so that what is joined later
/// sees all that is known.
/// </remarks>
internal sealed class PersonIdentities
{
    // Who speaks in one article of a hundred is known to readers by the surname alone.
    private const int Known = 100;

    // Of two persons of one name, the one who has nine mentions in ten is meant where nothing else tells.
    private const int Mostly = 10;
    private const int MostlyFrom = 20;

    // More forms of one surname are not compared with each other: the work stays bounded.
    private const int MostForms = 400;

    private readonly SpeakerLinks links;
    private readonly int articles;
    private readonly List<PersonParty> parties = [];
    private readonly Dictionary<string, List<PersonParty>> byKey = [];

    private PersonIdentities(SpeakerLinks links)
    {
        this.links = links;
        articles = links.Locals.Articles.Length;
    }

    /// <summary>Joins the mentions and returns the persons.</summary>
    public static IReadOnlyList<PersonParty> Join(SpeakerLinks links, IReadOnlyList<PersonMention> mentions, CancellationToken cancellationToken)
    {
        var work = new PersonIdentities(links);
        var units = new List<PersonParty>();
        foreach (var form in mentions.Where(one => !one.Name.IsBare).GroupBy(one => (one.Name.Letters, one.Name.Suffix))) units.AddRange(work.OneName([.. form]));
        // Long names know most; an initial may be anybody's.
        foreach (var unit in units.OrderByDescending(one => one.First.Name.Given[0].Length > 1).ThenByDescending(one => one.First.Name.Letters.Length)
            .ThenByDescending(one => one.Mentions.Count).ThenBy(one => one.First.Local.Statements[0]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            work.Place(unit);
        }

        work.Bare([.. mentions.Where(one => one.Name.IsBare)]);
        return work.parties;
    }

    /// <summary>Mentions of one full name: one person, or as many as the roles tell.</summary>
    private List<PersonParty> OneName(List<PersonMention> form)
    {
        var colours = new List<PersonParty>();
        var plain = new List<PersonMention>();
        foreach (var one in form)
        {
            if (one.Facts.IsEmpty) plain.Add(one);
            else if (colours.Find(colour => !RoleAgreement.Contradict(colour.Facts, one.Facts)) is { } fitting) fitting.Add(one);
            else colours.Add(new PersonParty([one]));
        }

        if (colours.Count <= 1)
        {
            var all = new PersonParty(form);
            JoinAll(all.Mentions, "the same name");
            return [all];
        }

        var most = colours.MaxBy(colour => colour.Mentions.Count)!;
        if (most.Mentions.Count >= MostlyFrom && colours.Sum(colour => colour.Mentions.Count) <= most.Mentions.Count * (1 + (1.0 / Mostly)))
        {
            foreach (var one in plain) most.Add(one);
            plain.Clear();
        }

        foreach (var colour in colours) JoinAll(colour.Mentions, "the same name, and roles that agree");
        return [.. colours, .. plain.Select(one => new PersonParty([one]))];
    }

    private void JoinAll(IReadOnlyList<PersonMention> mentions, string rule)
    {
        foreach (var one in mentions.Skip(1)) links.Join(mentions[0].Local, one.Local, rule);
    }

    /// <summary>Adds a name's mentions to the one person whose name agrees, or makes them a new one.</summary>
    private void Place(PersonParty unit)
    {
        var name = unit.First.Name;
        var keys = NameAgreement.Keys(name).ToList();
        PersonParty? found = null;
        var rule = "";
        var several = false;
        foreach (var party in keys.SelectMany(key => byKey.GetValueOrDefault(key)?.Take(MostForms) ?? []).Distinct())
        {
            if (Fits(party, unit) is not { } why) continue;
            if (found is not null) several = true;
            (found, rule) = (party, why);
        }

        if (found is not null && !several)
        {
            links.Join(found.First.Local, unit.First.Local, rule, byRole: RoleAgreement.Agree(found.Facts, unit.Facts));
            foreach (var one in unit.Mentions) found.Add(one);
            Note(found, keys);
            return;
        }

        parties.Add(unit);
        Note(unit, keys);
    }

    private void Note(PersonParty party, List<string> keys)
    {
        foreach (var key in keys)
        {
            if (!byKey.TryGetValue(key, out var there)) byKey.Add(key, there = []);
            if (!there.Contains(party)) there.Add(party);
        }
    }

    /// <summary>Why a name is a person's, or null: one of the person's names agrees and none contradicts, and the roles do not either.</summary>
    private static string? Fits(PersonParty party, PersonParty unit)
    {
        string? why = null;
        foreach (var name in party.Names.Where(one => !one.IsBare))
        {
            var (match, rule) = NameAgreement.Compare(name, unit.First.Name);
            if (match == NameMatch.Contradicts) return null;
            // "Jr." is left out by many, but the father may be in the news as well: roles must agree.
            if (match == NameMatch.Agrees && name.Suffix != unit.First.Name.Suffix && !RoleAgreement.SameOffice(party.Facts, unit.Facts)) return null;
            // The same letters in two units were told apart by roles.
            if (match == NameMatch.Agrees && rule != "the same name") why ??= rule;
        }

        if (why is null || RoleAgreement.Contradict(party.Facts, unit.Facts) || RoleAgreement.OtherCountries(party.Facts, unit.Facts)) return null;
        return why;
    }

    private void Bare(List<PersonMention> mentions)
    {
        var unknown = new List<PersonMention>();
        var joined = new List<(PersonParty Party, PersonMention Mention)>();
        foreach (var one in mentions)
        {
            var bearers = Bearers(one);
            if (bearers.Count == 0 && Variant(one) is { } variant)
            {
                joined.Add((variant, one));
                links.Join(variant.First.Local, one.Local, "one surname, transliterated in two ways, and roles that agree", byRole: true);
            }
            else if (bearers.Count == 0) unknown.Add(one);
            else if (bearers.FindAll(party => party.FullNames.Any(name => HasName(one, name))) is [var inFull] && !RoleAgreement.Contradict(inFull.Facts, one.Facts))
            {
                joined.Add((inFull, one));
                links.Join(inFull.First.Local, one.Local, "the surname, in an article that has the full name of one person who bears it");
            }
            else if (bearers.Count == 1 && !RoleAgreement.Contradict(bearers[0].Facts, one.Facts) && !(bearers[0].Names.Any(name => name.Man is { } man && one.Name.Man is { } other && man != other)))
            {
                var byRole = RoleAgreement.Agree(bearers[0].Facts, one.Facts);
                if (!byRole && (bearers[0].Articles * Known < articles || GivenNames.Contradict(bearers[0], one))) continue;
                if (RoleAgreement.OtherCountries(bearers[0].Facts, one.Facts)) continue;
                joined.Add((bearers[0], one));
                links.Join(bearers[0].First.Local, one.Local, byRole ? "the surname of one person alone, and roles that agree" : "the surname of one person alone", byRole);
            }
            else if (bearers.Count > 1 && bearers.FindAll(party => RoleAgreement.Agree(party.Facts, one.Facts)) is [var agreeing])
            {
                joined.Add((agreeing, one));
                links.Join(agreeing.First.Local, one.Local, "the surname, and the role of one of those who bear it", byRole: true);
            }
        }

        foreach (var (party, one) in joined) party.Add(one);
        foreach (var form in unknown.GroupBy(one => one.Name.Letters)) OneSurname([.. form]);
    }

    /// <summary>The same single name in several articles, with nobody of the story who bears it and more.</summary>
    private void OneSurname(List<PersonMention> form)
    {
        var groups = new List<PersonParty>();
        var known = form.Select(one => one.Local.Article).Distinct().Count() * Known >= articles;
        foreach (var one in form)
        {
            var fitting = groups.FindAll(group => RoleAgreement.Agree(group.Facts, one.Facts) || (known && !RoleAgreement.Contradict(group.Facts, one.Facts)));
            if (fitting is not [var group]) groups.Add(new PersonParty([one]));
            else
            {
                links.Join(group.First.Local, one.Local, "the same name", byRole: RoleAgreement.Agree(group.Facts, one.Facts));
                group.Add(one);
            }
        }

        parties.AddRange(groups);
    }

    private List<PersonParty> Bearers(PersonMention one) =>
        byKey.GetValueOrDefault(one.Name.Family)?.FindAll(party => party.Names.Any(name => !name.IsBare && name.Family == one.Name.Family && name.Particles == one.Name.Particles
            && (one.Name.Suffix is null || name.Suffix is null || one.Name.Suffix == name.Suffix))) ?? [];

    private bool HasName(PersonMention one, string name)
    {
        var text = links.Locals.Articles[one.Local.Article].Article.Text;
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length]));
    }

    private PersonParty? Variant(PersonMention one)
    {
        var fitting = NameAgreement.Keys(one.Name).Skip(1).SelectMany(key => byKey.GetValueOrDefault(key) ?? []).Distinct()
            .Where(party => RoleAgreement.Agree(party.Facts, one.Facts) && !RoleAgreement.Contradict(party.Facts, one.Facts) && party.Names.Any(name => NameAgreement.Surname(name, one.Name) is not null)).ToList();
        return fitting is [var party] ? party : null;
    }
}
