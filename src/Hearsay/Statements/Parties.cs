using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>The named parties of one article: each name in its fullest form, with the role that the article gives it.</summary>
/// <remarks>
/// The longest forms of names found the parties; a shorter form is led to the one party that it can mean. Where it can mean several it
/// stays a party of its own. Immutable once made.
/// </remarks>
internal sealed class Parties
{
    private readonly HashSet<string> tried = new(StringComparer.Ordinal);
    private readonly List<Party> parties = [];
    private readonly List<(int First, Party Party)> places = [];
    private readonly Dictionary<string, Party> byAcronym = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Party>> byWord = new(StringComparer.OrdinalIgnoreCase);

    internal Parties(Analysis analysis)
    {
        Analysis = analysis;
        var mentions = new List<NameMention>();
        for (var i = 0; i < analysis.Tokens.Length;)
        {
            if (!IsNamePart(analysis, i))
            {
                i++;
                continue;
            }

            var end = EndOfName(analysis, i);
            mentions.Add(NameMention.Split(analysis, StartOfName(analysis, i), end));
            i = end;
        }

        // Stable: forms of one length stay in text order.
        foreach (var mention in mentions.OrderByDescending(mention => mention.Name.End - mention.Name.First)) Add(mention);
        for (var i = 0; i < mentions.Count; i++) AddAcronym(mentions[i], mentions[Math.Max(0, i - 1)]);
        foreach (var mention in mentions)
        {
            if (Find(mention.Name) is not { } party) continue;
            party.Mention(analysis, mention);
            places.Add((mention.Run.First, party));
        }

        foreach (var party in parties) party.Settle(analysis);
    }

    internal Analysis Analysis { get; }

    /// <summary>All parties, those with the longest names first.</summary>
    internal IReadOnlyList<Party> All => parties;

    /// <summary>The parties named from one word up to another, in text order, each as often as it is named.</summary>
    internal IEnumerable<(int First, Party Party)> Between(int first, int end)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].First < first) low = middle + 1;
            else high = middle;
        }

        for (; low < places.Count && places[low].First < end; low++) yield return places[low];
    }

    /// <summary>The party that the words of a name mean, or null where none or several fit.</summary>
    internal Party? Find(TokenRange name)
    {
        var last = Analysis.Word(name.End - 1).ToString();
        if (name.End - name.First == 1 && byAcronym.TryGetValue(last, out var spelled)) return spelled;
        if (!byWord.TryGetValue(last, out var candidates)) return null;
        var exact = candidates.Find(party => party.Is(Analysis, name));
        if (exact is not null) return exact;
        var fitting = candidates.FindAll(party => party.CanBe(Analysis, name));
        return fitting.Count == 1 ? fitting[0] : null;
    }

    /// <summary>Whether several parties of the article could be meant by the name.</summary>
    internal bool IsAmbiguous(TokenRange name) =>
        byWord.TryGetValue(Analysis.Word(name.End - 1).ToString(), out var candidates) && candidates.Count(party => !party.Is(Analysis, name) && party.CanBe(Analysis, name)) > 1;

    /// <summary>The one named body whose name ends with the words of a common-noun phrase, or begins with them before "of" or "on": "the directorate"; or null.</summary>
    internal Party? BodyWith(TokenRange words)
    {
        var noun = Analysis.Word(words.End - 1);
        if (!PartyWords.IsOrganization(noun) && !PartyWords.IsOutlet(noun) && RoleWords.AnyBody(noun) is null) return null;
        Party? found = null;
        foreach (var party in byWord.GetValueOrDefault(Analysis.Word(words.End - 1).ToString(), []))
        {
            if (party.Kind is SpeakerKind.Person or SpeakerKind.Government || !party.EndsWith(Analysis, words) && !party.HasBeforeLink(Analysis, words)) continue;
            if (found is not null) return null;
            found = party;
        }

        return found;
    }

    /// <summary>One past the words that belong together as one name from <paramref name="start"/> on.</summary>
    internal static int EndOfName(Analysis analysis, int start)
    {
        var end = start + 1;
        var limit = Math.Min(start + 12, analysis.Sentences[analysis.SentenceOf(start)].EndToken);
        while (end < limit)
        {
            if (IsNamePart(analysis, end) && analysis.Tokens[end].Start - analysis.Tokens[end - 1].End <= 1)
            {
                end++;
                continue;
            }

            // "Institute for Deep Studies", "Ministry of Water", "Secretary of State", "Voice of the Valley".
            var link = analysis.Word(end) is "of" or "for" or "&"
                && (PartyWords.IsOrganization(analysis.Word(end - 1)) || PartyWords.IsTitle(analysis.Word(end - 1)))
                || analysis.Word(end) is "on" && PartyWords.IsNamedForSubject(analysis.Word(end - 1));
            // "Securities and Exchange Commission": the layer of names holds it together.
            if (Names.At(analysis, end) is { Type: EntityType.Organization } body && body.Tokens.Contains(end - 1) && body.Tokens.End <= limit && analysis.Tags[body.Tokens.End - 1].IsName())
            {
                end = body.Tokens.End;
                continue;
            }

            if (link && end + 1 < limit && (IsNamePart(analysis, end + 1) || NameLinks.IsSubject(analysis, end + 1)))
            {
                end += 2;
                continue;
            }

            var further = NameLinks.Further(analysis, start, end, limit);
            if (further == end) break;
            end = further;
        }

        return end;
    }

    /// <summary>The adjective of a country before the name of a body belongs to it: "Karvelian Emergency Directorate".</summary>
    internal static int StartOfName(Analysis analysis, int first)
    {
        var before = first - 1;
        if (Names.At(analysis, first) is { Type: EntityType.Organization } body && body.Tokens.First < first && body.Tokens.First >= analysis.Sentences[analysis.SentenceOf(first)].FirstToken)
            return analysis.Tags[body.Tokens.First] == PartOfSpeech.DT ? Math.Min(first, body.Tokens.First + 1) : body.Tokens.First;
        var halves = NameLinks.StartOfHalves(analysis, first, analysis.Sentences[analysis.SentenceOf(first)].FirstToken);
        if (halves < first) return halves;
        return before > analysis.Sentences[analysis.SentenceOf(first)].FirstToken && analysis.Tags[before] == PartOfSpeech.JJ && char.IsUpper(analysis.Word(before)[0])
            ? before : first;
    }

    /// <summary>Whether the word is part of a name: by its tag, or because the layer of names puts it into a person's name ("Malou Innocent").</summary>
    internal static bool IsNamePart(Analysis analysis, int i) =>
        (analysis.Tags[i].IsName() || i > 0 && char.IsUpper(analysis.Word(i)[0]) && PartyWords.IsParticle(analysis.Word(i - 1)) && analysis.Tags[i - 1].IsName() || IsBodyNamedForSubject(analysis, i) || char.IsUpper(analysis.Word(i)[0]) && PersonNames.At(analysis, i) is { } person && person.End > i) && !NounPhrase.IsTimeWord(analysis, i);

    /// <summary>"The Commission on Dams": the noun at its head may be no name by its tag.</summary>
    private static bool IsBodyNamedForSubject(Analysis analysis, int i) =>
        analysis.Tags[i] == PartOfSpeech.NN && i > 0 && i + 2 < analysis.Tags.Length && char.IsUpper(analysis.Word(i)[0]) && PartyWords.IsNamedForSubject(analysis.Word(i))
        && analysis.Word(i + 1) is "on" or "of" or "for" && analysis.Tags[i + 2].IsName();

    /// <summary>"The President", "Republican": a role, unless the layer of names says otherwise.</summary>
    private bool IsRoleAlone(TokenRange name)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (!PartyWords.IsTitle(Analysis.Word(i)) && !RoleWords.IsParty(RoleWords.Same(Analysis.Word(i)))) return false;
        }

        return Names.At(Analysis, name.End - 1) is not { Type: EntityType.Person };
    }

    private void Add(NameMention mention)
    {
        if (Find(mention.Name) is not null || IsRoleAlone(mention.Name)) return;
        var party = new Party(mention.Name.First, mention.Name.End);
        parties.Add(party);
        for (var i = mention.Name.First; i < mention.Name.End; i++)
        {
            var word = Analysis.Word(i).ToString();
            if (!byWord.TryGetValue(word, out var list)) byWord[word] = list = [];
            if (!list.Contains(party)) list.Add(party);
        }
    }

    /// <summary>"Karvelian Emergency Directorate (KED)", or a name in the article whose capitals spell the acronym.</summary>
    private void AddAcronym(NameMention mention, NameMention before)
    {
        var name = mention.Name;
        if (name.End - name.First != 1 || !NameLinks.IsAcronym(Analysis.Word(name.First))) return;
        var key = Analysis.Word(name.First).ToString();
        if (byAcronym.ContainsKey(key)) return;
        // In brackets it is the body's before it, spelled or not.
        var bracketed = name.First > 1 && Analysis.Word(name.First - 1) is "(" && name.End < Analysis.Tokens.Length && Analysis.Word(name.End) is ")";
        if (bracketed && before.Name.End == name.First - 1 && Find(before.Name) is { } beside && (beside.IsNamedAsBody(Analysis) || beside.Spells(Analysis, key.Replace(".", "", StringComparison.Ordinal))))
        {
            byAcronym[key] = beside;
            return;
        }

        if (!tried.Add(key)) return;
        Party? spelled = null;
        foreach (var party in parties)
        {
            if (!party.Spells(Analysis, key.Replace(".", "", StringComparison.Ordinal))) continue;
            if (spelled is not null) return;
            spelled = party;
        }

        if (spelled is not null) byAcronym[key] = spelled;
    }
}
