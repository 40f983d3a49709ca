using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Leads a definite description to the one named party of which the article says so: "the mayor", "the Republican nominee", "the agency".</summary>
/// <remarks>
/// A role counts wherever the article gives it; whom it means must have been named before. Where several bear it, the last speaker among them is
/// meant, else nobody is chosen. Every search is bounded.
/// </remarks>
internal sealed class Descriptions(Analysis analysis, Parties parties)
{
    // What "the agency" stands for was named in this many sentences before, or in its own.
    private const int Near = 2;

    /// <summary>The one person with the role that the phrase tells, or null; and whether several bear it.</summary>
    /// <param name="phrase">The whole phrase, determiner included.</param>
    /// <param name="simpleEnd">One past its simple part.</param>
    /// <param name="lastSpeakers">The persons who spoke last, the latest first.</param>
    internal (Party? Party, bool IsContested) Person(TokenRange phrase, int simpleEnd, IReadOnlyList<Party> lastSpeakers)
    {
        var wanted = Read(phrase, simpleEnd);
        if (wanted.Head.Length == 0) return (null, false);
        foreach (var fits in (Func<Party, bool>[])[party => Fits(party, wanted, strict: true), party => Fits(party, wanted, strict: false), party => Stands(party, wanted)])
        {
            var found = parties.All.Where(party => party.Kind == SpeakerKind.Person && party.FirstMention < phrase.First && fits(party)).Take(12).ToList();
            if (found.Count == 1) return (found[0], false);
            if (found.Count > 1) return Nearest(found, phrase.First, lastSpeakers) is { } nearest ? (nearest, false) : (null, true);
        }

        return (OnlyOneNamed(wanted, phrase.First) ?? LastWithoutRole(wanted, phrase.First, lastSpeakers), false);
    }

    /// <summary>Of several, who spoke last or was alone named close by.</summary>
    private Party? Nearest(List<Party> found, int before, IReadOnlyList<Party> lastSpeakers)
    {
        if (lastSpeakers is [var last, ..] && found.Contains(last)) return last;
        var near = parties.Between(analysis.Sentences[Math.Max(0, analysis.SentenceOf(before) - Near)].FirstToken, before).Select(place => place.Party).Where(found.Contains).Distinct().Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>"The Republican nominee" where the article says of nobody that they are a Republican, and but one person is named close by.</summary>
    private Party? OnlyOneNamed(Wanted wanted, int before)
    {
        if (!RoleWords.IsRunner(wanted.Head) || wanted.Words.Count == 0 || wanted.Words.Exists(WordLists.IsLimiting)) return null;
        var near = parties.Between(analysis.Sentences[Math.Max(0, analysis.SentenceOf(before) - Near - 1)].FirstToken, before)
            .Select(place => place.Party).Where(party => party.Kind == SpeakerKind.Person).Distinct().Take(2).ToList();
        return near.Count == 1 && !near[0].Roles.Any(role => IsOther(role, wanted)) ? near[0] : null;
    }

    /// <summary>"Osk Vell said … The Karvelian president said": the last speaker, where the article gives them no role and names nobody else close by.</summary>
    private Party? LastWithoutRole(Wanted wanted, int before, IReadOnlyList<Party> lastSpeakers)
    {
        if (!RoleWords.IsOffice(wanted.Head) || wanted.Names.Count == 0 || wanted.Words.Exists(WordLists.IsLimiting) || lastSpeakers is not [{ Role: null } last, ..]) return null;
        var others = parties.Between(analysis.Sentences[Math.Max(0, analysis.SentenceOf(before) - Near - 1)].FirstToken, before)
            .Any(place => place.Party.Kind == SpeakerKind.Person && place.Party != last);
        return others ? null : last;
    }

    /// <summary>The one body that "the agency", "the newspaper" or "the state" stands for: named close by, and alone of its kind there; or null.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="head">Its noun.</param>
    /// <param name="lastSpeakers">Those who spoke last and may be persons, the latest first.</param>
    internal (Party Party, string Rule)? Body(TokenRange phrase, int head, IReadOnlyList<Party> lastSpeakers)
    {
        if (RoleWords.AnyBody(analysis.Word(head)) is not { } kind) return null;
        // "Zero Tide asked … The website noted": nothing but its speaking was told of it.
        if (kind is "outlet" or "body" && lastSpeakers is [{ IsSurelyPerson: false } unsure, ..]) return (unsure, "the last speaker");
        var sentence = analysis.SentenceOf(phrase.First);
        var noun = RoleWords.Same(analysis.Word(head));
        if (AreSeveralNamed(new TokenRange(head, head + 1), sentence)) return null;
        for (var back = 0; back <= Near && sentence - back >= 0; back++)
        {
            var first = analysis.Sentences[sentence - back].FirstToken;
            var end = Math.Min(phrase.First, analysis.Sentences[sentence - back].EndToken);
            Party? found = null;
            foreach (var (at, party) in parties.Between(first, end))
            {
                if (!IsKind(party, at, kind) || party == found || kind is "body" && (!IsSort(party, noun) || IsBefore(at, noun))) continue;
                if (found is not null) return null;
                found = party;
            }

            if (found is not null) return (found, "the body named last");
        }

        return null;
    }

    /// <summary>"Senators Ada Pellin and Joris Hale … The senators": the words that name two together, one of whom is said to be such; or null.</summary>
    internal TokenRange? Two(int before, int head)
    {
        const int Between = 8;
        var noun = RoleWords.Same(analysis.Word(head));
        var first = analysis.Sentences[Math.Max(0, analysis.SentenceOf(before) - Near)].FirstToken;
        TokenRange? found = null;
        foreach (var (at, party) in parties.Between(first, before))
        {
            var and = Parties.EndOfName(analysis, at);
            if (party.Kind != SpeakerKind.Person || and + 1 >= before || analysis.Word(and) is not "and") continue;
            var (second, mate) = parties.Between(and + 1, Math.Min(before, and + Between)).FirstOrDefault();
            if (mate is not { Kind: SpeakerKind.Person } || NounPhrase.EndOfSimple(analysis, and + 1, before) <= second) continue;
            if (party.Roles.Concat(mate.Roles).Any(role => HasHead(role, noun))) found = new TokenRange(at, Parties.EndOfName(analysis, second));
        }

        return found;
    }

    private bool IsKind(Party party, int at, string kind) => kind switch
    {
        "outlet" => party.Kind == SpeakerKind.Outlet,
        "country" => Names.At(analysis, at) is { Type: EntityType.Place } && PartyWords.IsGovernment(analysis.Word(party.End - 1)),
        "state" => Names.At(analysis, at) is { Type: EntityType.Place } && RoleWords.IsState(analysis.Word(party.End - 1)),
        "place" => Names.At(analysis, at) is { Type: EntityType.Place } && !PartyWords.IsGovernment(analysis.Word(party.End - 1)) && !RoleWords.IsState(analysis.Word(party.End - 1)),
        _ => party.Kind == SpeakerKind.Organization,
    };

    /// <summary>"The Salt Union … the Water Union … the union": two whose names have the noun were named close by.</summary>
    private bool AreSeveralNamed(TokenRange noun, int sentence)
    {
        Party? found = null;
        foreach (var (_, party) in parties.Between(analysis.Sentences[Math.Max(0, sentence - Near)].FirstToken, noun.First))
        {
            if (party == found || party.Kind is SpeakerKind.Person or SpeakerKind.Government || !party.EndsWith(analysis, noun) && !party.HasBeforeLink(analysis, noun)) continue;
            if (found is not null) return true;
            found = party;
        }

        return false;
    }

    /// <summary>Whether the noun can stand for a body of this name: "the company" for no ministry, "the agency" for no mining firm.</summary>
    private bool IsSort(Party party, string noun)
    {
        if (RoleWords.SortOf(noun) is not { } wanted) return true;
        // The last word that tells: "Karvel Port Company".
        for (var i = party.End - 1; i >= party.First; i--)
        {
            if (RoleWords.SortOf(RoleWords.Same(analysis.Word(i))) is { } sort) return sort == wanted;
        }

        return true;
    }

    /// <summary>"The Karvelian foreign ministry": the name only narrows the noun.</summary>
    private bool IsBefore(int name, string noun)
    {
        const int Following = 4;
        var end = Parties.EndOfName(analysis, name);
        for (var i = end; i < Math.Min(end + Following, analysis.Tags.Length) && (analysis.Tags[i].IsNoun() || analysis.Tags[i] == PartOfSpeech.JJ); i++)
        {
            if (RoleWords.Same(analysis.Word(i)) == noun) return true;
        }

        return false;
    }

    private Wanted Read(TokenRange phrase, int simpleEnd)
    {
        var head = NounPhrase.Head(analysis, phrase.First, simpleEnd);
        var (words, names) = (new List<string>(), new List<string>());
        for (var i = phrase.First; i < phrase.End && i < simpleEnd + 6; i++)
        {
            if (i == head || analysis.Tags[i] is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.POS or PartOfSpeech.IN or PartOfSpeech.TO) continue;
            if (i >= simpleEnd && analysis.Word(i) is "," or "(" || analysis.Tags[i] is PartOfSpeech.WP or PartOfSpeech.WDT) break;
            words.Add(RoleWords.Same(analysis.Word(i)));
            if (char.IsUpper(analysis.Word(i)[0])) names.Add(words[^1]);
        }

        return new Wanted(RoleWords.Same(analysis.Word(head)), words, names);
    }

    /// <summary>Whether a role of the party has the noun, narrowed by nothing that makes another role of it, and the party is known by all the other words.</summary>
    private bool Fits(Party party, Wanted wanted, bool strict)
    {
        var heads = false;
        foreach (var role in party.Roles) heads |= HasHead(role, wanted.Head) && !IsOther(role, wanted);
        return heads && wanted.Words.TrueForAll(word => IsKnown(party, word) || !strict && !WordLists.IsLimiting(word) && !RoleWords.IsParty(word) && !wanted.Names.Contains(word));
    }

    /// <summary>"The Republican nominee" where the article said of one person alone that they are a Republican, and of no other office they stand for.</summary>
    private bool Stands(Party party, Wanted wanted)
    {
        if (!RoleWords.IsRunner(wanted.Head) && !RoleWords.IsParty(wanted.Head)) return false;
        if (!RoleWords.IsParty(wanted.Head) && !wanted.Words.Exists(RoleWords.IsParty) || wanted.Words.Exists(WordLists.IsLimiting)) return false;
        foreach (var role in party.Roles)
        {
            if (HasHead(role, wanted.Head) && IsOther(role, wanted)) return false;
        }

        return wanted.Words.Append(wanted.Head).All(word => !RoleWords.IsParty(word) || IsKnown(party, word)) && !party.Roles.Any(role => IsOther(role, wanted));
    }

    private bool HasHead(TokenRange role, string head)
    {
        for (var i = role.First; i < role.End; i++)
        {
            if (analysis.Tags[i] is PartOfSpeech.IN or PartOfSpeech.TO || analysis.Word(i) is ",") return false;
            if (RoleWords.Same(analysis.Word(i)) != head) continue;
            // "The general" is no attorney general, and "the party" of "party leader" is none.
            var next = i + 1;
            if (next == role.End || !analysis.Tags[next].IsNoun() || RoleWords.IsParty(head)) return true;
        }

        return false;
    }

    /// <summary>"The vice president" is not "the president".</summary>
    private bool IsOther(TokenRange role, Wanted wanted)
    {
        for (var i = role.First; i < role.End; i++)
        {
            if (analysis.Tags[i] is PartOfSpeech.IN or PartOfSpeech.TO) return false;
            var word = RoleWords.Same(analysis.Word(i));
            if (WordLists.IsLimiting(word) && !RoleWords.IsKept(word) && !wanted.Words.Contains(word)) return true;
            var dash = word.IndexOf('-', StringComparison.Ordinal);
            if (dash > 0 && WordLists.IsLimiting(word[..dash])) return true;
        }

        return false;
    }

    private bool IsKnown(Party party, string word)
    {
        foreach (var role in party.Roles)
        {
            for (var i = role.First; i < role.End; i++)
            {
                if (RoleWords.Same(analysis.Word(i)) == word) return true;
            }
        }

        return false;
    }

    /// <summary>What a description tells: its noun and the words that narrow it, each as <see cref="RoleWords.Same"/> gives it.</summary>
    /// <param name="Head">The noun.</param>
    /// <param name="Words">The words that narrow it.</param>
    /// <param name="Names">Those of them that are names.</param>
    private sealed record Wanted(string Head, List<string> Words, List<string> Names);
}
