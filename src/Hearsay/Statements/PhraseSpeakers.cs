using Hearsay.Coreference;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Leads a phrase, by its own words, to the party that it names or describes.</summary>
internal sealed class PhraseSpeakers(Analysis analysis, Parties parties)
{
    private readonly Descriptions descriptions = new(analysis, parties);
    private readonly OwnedBodies owned = new(analysis);

    /// <summary>The party that a phrase names or describes, or null for a pronoun and for what cannot be told.</summary>
    /// <param name="phrase">The words of a source.</param>
    /// <param name="lastSpeakers">The named persons who spoke before, the latest first.</param>
    internal Speaker? Of(TokenRange phrase, IReadOnlyList<Party> lastSpeakers)
    {
        var first = phrase.First;
        // "No group has claimed responsibility": nobody speaks.
        if (NegativeDeterminers.Contains(analysis.Word(first))) return null;
        if (analysis.Tags[first] is PartOfSpeech.PRP or PartOfSpeech.WP or PartOfSpeech.WDT or PartOfSpeech.EX && phrase.End - first == 1) return null;
        // "At least two officials".
        for (var i = first; i < Math.Min(first + 3, phrase.End - 1) && analysis.Tags[phrase.First] is PartOfSpeech.IN or PartOfSpeech.RB or PartOfSpeech.JJR or PartOfSpeech.JJS; i++)
        {
            if (analysis.Tags[i + 1] == PartOfSpeech.CD) first = i + 1;
        }

        var simpleEnd = SimpleEnd(first, phrase.End);
        var head = NounPhrase.Head(analysis, first, simpleEnd);

        // "One of the officials", "some of the residents", "a number of lawmakers".
        if (simpleEnd < phrase.End && analysis.Word(simpleEnd) is "of" && (!analysis.Tags[head].IsNoun() || PartyWords.IsQuantity(analysis.Word(head)))
            && Of(phrase with { First = simpleEnd + 1 }, lastSpeakers) is { } whole)
        {
            if (ApposedName(phrase, simpleEnd) is { } member) return Named(member, "apposition");
            var one = analysis.Word(first) is "one" or "One" or "another" or "Another" or "each" or "Each" && !PartyWords.IsQuantity(analysis.Word(head));
            var several = PartyWords.IsQuantity(analysis.Word(head)) && whole.Kind is SpeakerKind.Person or SpeakerKind.Organization;
            return Worded(phrase with { End = EndOfDescription(phrase) }, one ? SpeakerKind.Person : several ? SpeakerKind.Group : whole.Kind, whole.Anonymous || whole.Kind == SpeakerKind.Group, "unnamed");
        }

        // "The head of the water board, Ada Marsh": the name stands in apposition.
        if (analysis.Tags[head] == PartOfSpeech.NN && ApposedName(phrase, simpleEnd) is { } apposed) return Named(apposed, "apposition");
        // "The ambassador to the U.N. Samira Vale": the name ends the phrase.
        if (IsRole(analysis.Word(head)) && NameBehindRole(phrase, simpleEnd) is { } behind) return Named(behind, "as named");
        // "The Ferry and Dock Workers’ Union": one body, not two.
        if (simpleEnd < phrase.End && analysis.Tags[first] == PartOfSpeech.DT && NameLinks.SecondHalf(analysis, first + 1, simpleEnd, phrase.End) is var halves && halves > simpleEnd) return Named(new TokenRange(first + 1, halves), "as named");
        if (NameAt(head, first) is not { } name) return OfCommonNoun(phrase, simpleEnd, head, lastSpeakers);
        if (LongOutlet(phrase, simpleEnd) is { } outlet) return Worded(outlet, SpeakerKind.Outlet, anonymous: false, "as named");
        if (IsJoined(phrase, simpleEnd)) return Worded(phrase, SpeakerKind.Group, anonymous: false, "several, as worded");
        // "Some Democrats", "residents": people of a kind, and nobody by name.
        if (analysis.Tags[head] == PartOfSpeech.NNPS && parties.Find(name) is null or { Kind: SpeakerKind.Group })
            return Worded(phrase with { End = EndOfDescription(phrase) }, SpeakerKind.Group, anonymous: true, "unnamed");
        if (parties.IsAmbiguous(name)) return null;
        // A title alone, "the President", is a role and no name.
        var bare = name.End - name.First == 1 || name.End - name.First == 2 && analysis.Tags[name.First] == PartOfSpeech.JJ;
        return bare && PartyWords.IsTitle(analysis.Word(head)) ? OfRole(phrase, simpleEnd, lastSpeakers) : Named(name, "as named");
    }

    /// <summary>The words of a phrase that nothing else could be made of; null where they are a pronoun or no noun.</summary>
    internal Speaker? AsWorded(TokenRange phrase)
    {
        var first = phrase.First;
        if (NegativeDeterminers.Contains(analysis.Word(first)) || analysis.Tags[first] is PartOfSpeech.PRP or PartOfSpeech.PRPS or PartOfSpeech.WP or PartOfSpeech.WDT or PartOfSpeech.EX && phrase.End - first == 1) return null;
        var head = NounPhrase.Head(analysis, first, SimpleEnd(first, phrase.End));
        var description = phrase with { End = EndOfDescription(phrase) };
        // "Fifty-six percent", "a majority", "some".
        if (analysis.Tags[head] is PartOfSpeech.DT or PartOfSpeech.CD or PartOfSpeech.JJ or PartOfSpeech.JJR or PartOfSpeech.JJS || PartyWords.IsShare(analysis.Word(head)) || analysis.Word(head).EndsWith("%"))
            return Worded(description, IsOne(analysis.Word(head)) ? SpeakerKind.Person : SpeakerKind.Group, anonymous: true, "unnamed");
        if (analysis.Tags[head] is not (PartOfSpeech.NN or PartOfSpeech.NNS) || NounPhrase.IsTimeWord(analysis, head)) return null;
        // "The Slope": a name, whatever its tag.
        if (KindReading.IsTitle(analysis, head) is { } title) return Worded(description, title, anonymous: false, "as worded");
        if (!IsPerson(head)) return Worded(description, SpeakerKind.Document, anonymous: false, "as worded");
        // "The mayor", where the article knows two: not even a description of one.
        if (IsDefinite(first) && analysis.Tags[head] == PartOfSpeech.NN && descriptions.Person(phrase, head + 1, []).IsContested) return null;
        return Worded(description, IsPlural(head) ? SpeakerKind.Group : SpeakerKind.Person, anonymous: !IsDefinite(first), IsDefinite(first) ? "role, as worded" : "unnamed");
    }

    /// <summary>Whether "the minister" or "the ministry" may be any of several that the article tells.</summary>
    internal bool IsContested(TokenRange phrase, IReadOnlyList<Party> lastSpeakers)
    {
        if (analysis.Word(phrase.First) is not ("the" or "The")) return false;
        var simpleEnd = SimpleEnd(phrase.First, phrase.End);
        var head = NounPhrase.Head(analysis, phrase.First, simpleEnd);
        if (analysis.Tags[head] != PartOfSpeech.NN) return false;
        if (IsPerson(head)) return descriptions.Person(phrase, simpleEnd, lastSpeakers).IsContested;
        return head == phrase.First + 1 && PartyWords.IsOrganization(analysis.Word(head)) && owned.AreSeveral(phrase.First, head);
    }

    /// <summary>A phrase of common nouns for a pronoun to mean: people, a body or a thing, in the words of the text.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="lastSpeakers">The named persons who spoke before, the latest first.</param>
    /// <param name="things">Whether a thing that nothing is known of will do.</param>
    internal Speaker? AsDescribed(TokenRange phrase, IReadOnlyList<Party> lastSpeakers, bool things)
    {
        if (Of(phrase, lastSpeakers) is { } known) return known;
        return AsWorded(phrase) is { } worded && (things || worded.Kind != SpeakerKind.Document) ? worded : null;
    }

    internal Speaker Of(Party party, string resolution) =>
        new(party.Name(analysis), party.Kind, party.Role is { } role ? analysis.Cover(role.First, role.End).Of(analysis.Article.Text) : null, false, party.Evidence(analysis))
        {
            RoleEvidence = party.Role is { } evidence ? analysis.Cover(evidence.First, evidence.End) : null,
            Resolution = resolution,
        };

    internal bool IsDefinite(int token) =>
        analysis.Word(token) is "the" or "The" or "his" or "her" or "their" or "its" or "that" or "this" or "His" or "Her" or "Their" or "Its" or "This" or "That" or "these" or "These" or "those" or "Those";

    private Speaker? OfCommonNoun(TokenRange phrase, int simpleEnd, int head, IReadOnlyList<Party> lastSpeakers)
    {
        var word = analysis.Word(head);
        var description = new TokenRange(phrase.First, EndOfDescription(phrase));
        var joined = IsJoined(phrase, simpleEnd);
        var plural = IsPlural(head) || joined;
        var definite = IsDefinite(phrase.First);
        if (IsPerson(head))
        {
            if (definite && !plural) return OfRole(phrase, simpleEnd, lastSpeakers);
            if (plural && !joined && analysis.Word(phrase.First) is "the" or "The" && descriptions.Two(phrase.First, head) is { } two) return Worded(two, SpeakerKind.Group, anonymous: false, "role of two");
            return Worded(description, plural ? SpeakerKind.Group : SpeakerKind.Person, anonymous: true, "unnamed");
        }

        // "The emergency directorate" is the one body of that name; "the agency" may be the one named last.
        var bare = new TokenRange(definite ? phrase.First + 1 : phrase.First, simpleEnd);
        var plain = analysis.Word(phrase.First) is "the" or "The" && !plural;
        if (definite && !plural && simpleEnd == phrase.End && parties.BodyWith(bare) is { } body) return Of(body, "a part of the name");
        if (plain && bare.End - bare.First == 1 && simpleEnd == phrase.End && descriptions.Body(phrase, head, lastSpeakers) is { } last) return Of(last.Party, last.Rule);
        if (plain && bare.End - bare.First == 1 && (PartyWords.IsOrganization(word) || PartyWords.IsDocument(word)) && owned.Of(phrase.First, head) is { } owner)
            return Worded(owner, PartyWords.IsDocument(word) ? SpeakerKind.Document : SpeakerKind.Organization, anonymous: false, "told whose before");
        if (PartyWords.IsGovernment(word)) return Worded(description, SpeakerKind.Government, anonymous: false, "as worded");
        if (PartyWords.IsOutlet(word)) return Worded(description, SpeakerKind.Outlet, anonymous: false, "as worded");
        if (PartyWords.IsDocument(word)) return Worded(description, SpeakerKind.Document, anonymous: false, "as worded");
        return PartyWords.IsOrganization(word) ? Worded(description, SpeakerKind.Organization, anonymous: false, "as worded") : null;
    }

    /// <summary>"The minister", "the former mayor of Tarvos": whoever alone bears that role; else only what the words themselves tell.</summary>
    private Speaker? OfRole(TokenRange phrase, int simpleEnd, IReadOnlyList<Party> lastSpeakers)
    {
        // "Her lawyer": unnamed, and told by whom they belong to.
        if (analysis.Tags[phrase.First] == PartOfSpeech.PRPS) return Worded(phrase with { End = EndOfDescription(phrase) }, SpeakerKind.Person, anonymous: true, "unnamed");
        var (party, contested) = descriptions.Person(phrase, simpleEnd, lastSpeakers);
        if (party is not null) return Of(party, "role");
        // "The Karvelian president" tells who; "the minister" alone does not.
        var role = phrase with { First = IsDefinite(phrase.First) ? phrase.First + 1 : phrase.First, End = simpleEnd };
        var telling = role.End - role.First > 1 || phrase.End > simpleEnd;
        return telling && !contested ? Worded(phrase with { End = EndOfDescription(phrase) }, SpeakerKind.Person, anonymous: false, "role, as worded") : null;
    }

    private bool IsPerson(int head) =>
        PartyWords.IsPerson(analysis.Word(head)) || PartyWords.IsPersonByEnding(analysis.Word(head)) || analysis.Tags[head] is PartOfSpeech.NN or PartOfSpeech.NNS && WordLists.NounOf(Singular(analysis.Word(head))) is { Type: EntityType.Person };

    /// <summary>"Officials", "the crew".</summary>
    private bool IsPlural(int head) => analysis.Tags[head] is PartOfSpeech.NNS or PartOfSpeech.NNPS || WordLists.NounOf(analysis.Word(head).ToString().ToLowerInvariant()) is { IsPlural: true };

    /// <summary>One past the simple part of a phrase: "a union | representing dockers", "a poll | released on Friday".</summary>
    private int SimpleEnd(int first, int limit)
    {
        var end = Math.Min(limit, Math.Max(first + 1, NounPhrase.EndOfSimple(analysis, first, limit)));
        for (var i = first + 2; i < end; i++)
        {
            if (analysis.Tags[i] is PartOfSpeech.VBG or PartOfSpeech.VBN && analysis.Tags[i - 1] is PartOfSpeech.NN or PartOfSpeech.NNS && i + 1 < end) return i;
        }

        return end;
    }

    private static bool IsRole(ReadOnlySpan<char> word) => PartyWords.IsTitle(word) || PartyWords.IsPerson(word);

    private static bool IsOne(ReadOnlySpan<char> word) => word is "one" or "One" or "another" or "Another" or "each" or "Each";

    private static string Singular(ReadOnlySpan<char> word)
    {
        const int Longest = 40;
        var lower = word[..Math.Min(Longest, word.Length)].ToString().ToLowerInvariant();
        if (lower.EndsWith("sses", StringComparison.Ordinal) || lower.EndsWith("ches", StringComparison.Ordinal)) return lower[..^2];
        return lower.EndsWith("ies", StringComparison.Ordinal) ? lower[..^3] + "y" : lower.EndsWith('s') ? lower[..^1] : lower;
    }

    /// <summary>The run of name tokens that ends with the head, title words left out.</summary>
    private TokenRange? NameAt(int head, int limit)
    {
        if (!Parties.IsNamePart(analysis, head))
        {
            // A family name that is a common word, too: "Innocent said".
            var alone = new TokenRange(head, head + 1);
            return head == limit && char.IsUpper(analysis.Word(head)[0]) && !analysis.Tags[head].IsNoun() && parties.Find(alone) is { Kind: SpeakerKind.Person } ? alone : null;
        }

        var start = head;
        while (start > limit && (Parties.IsNamePart(analysis, start - 1) || start - 1 > limit && NameLinks.IsParticle(analysis, start - 1) && Parties.IsNamePart(analysis, start - 2)
            || start - 1 > limit && analysis.Word(start - 1) is "of" or "for" or "&" && Parties.IsNamePart(analysis, start - 2))) start--;
        start = Math.Max(limit, Parties.StartOfName(analysis, start));
        return NameMention.Split(analysis, start, Math.Max(head + 1, Parties.EndOfName(analysis, start))).Name;
    }

    private TokenRange? ApposedName(TokenRange phrase, int from)
    {
        for (var i = from; i < phrase.End - 1; i++)
        {
            if (analysis.Word(i) is not ",") continue;
            if (!Parties.IsNamePart(analysis, i + 1)) return null;
            return NameAt(Parties.EndOfName(analysis, i + 1) - 1, i + 1);
        }

        return null;
    }

    /// <summary>The person's name that closes "ambassador to the U.N. Samira Vale"; null in "aide to President Osk Vell", where it is the object of the preposition.</summary>
    private TokenRange? NameBehindRole(TokenRange phrase, int simpleEnd)
    {
        var end = EndOfDescription(phrase);
        if (simpleEnd >= end || analysis.Tags[simpleEnd] is not (PartOfSpeech.IN or PartOfSpeech.TO) || !Parties.IsNamePart(analysis, end - 1)) return null;
        var run = end - 1;
        while (run > simpleEnd + 1 && Parties.IsNamePart(analysis, run - 1)) run--;
        var person = NameMention.Split(analysis, run, end).Name;
        if (person.First <= simpleEnd + 1 || parties.Find(person) is not { Kind: SpeakerKind.Person }) return null;
        for (var i = person.First - 1; i > simpleEnd; i--)
        {
            if (PartyWords.IsTitle(analysis.Word(i)) || PartyWords.IsPerson(analysis.Word(i)) || analysis.Tags[i] is PartOfSpeech.CC or PartOfSpeech.IN or PartOfSpeech.TO or PartOfSpeech.POS) return null;
            if (analysis.Tags[i].IsNoun()) return person;
        }

        return null;
    }

    /// <summary>"The Brown Heron of the Marsh channel": a name that ends with the noun for an outlet, the article left out; or null.</summary>
    private TokenRange? LongOutlet(TokenRange phrase, int simpleEnd)
    {
        if (analysis.Word(phrase.First) is not ("the" or "The") || simpleEnd + 2 >= phrase.End || analysis.Tags[simpleEnd] != PartOfSpeech.IN) return null;
        var end = Math.Max(simpleEnd + 1, NounPhrase.EndOfSimple(analysis, simpleEnd + 1, phrase.End));
        var noun = analysis.Word(end - 1);
        return analysis.Tags[end - 1] == PartOfSpeech.NN && char.IsLower(noun[0]) && PartyWords.IsOutlet(noun) && Parties.IsNamePart(analysis, end - 2) ? new TokenRange(phrase.First + 1, end) : null;
    }

    private Speaker Named(TokenRange name, string resolution) =>
        parties.Find(name) is { } party
            ? Of(party, party.End - party.First > name.End - name.First ? "a part of the name" : resolution)
            : Worded(name, SpeakerKind.Person, anonymous: false, "as worded");

    internal Speaker Worded(TokenRange words, SpeakerKind kind, bool anonymous, string resolution)
    {
        var span = analysis.Cover(words.First, words.End);
        return new Speaker(span.Of(analysis.Article.Text), kind, null, anonymous, span) { Resolution = resolution };
    }

    private bool IsJoined(TokenRange phrase, int simpleEnd)
    {
        if (simpleEnd >= phrase.End) return false;
        if (analysis.Tags[simpleEnd] == PartOfSpeech.CC && analysis.Word(simpleEnd) is "and" or "&") return !IsOneInTwoRoles(phrase, simpleEnd);
        if (analysis.Word(simpleEnd) is not ",") return false;
        // "the Post, the Courier, and several sources": an apposition has no comma before its "and".
        for (var i = simpleEnd + 1; i < phrase.End - 1; i++)
        {
            if (analysis.Word(i) is "," && analysis.Word(i + 1) is "and") return true;
        }

        return false;
    }

    /// <summary>"The former governor and party chairman": one determiner, one person.</summary>
    private bool IsOneInTwoRoles(TokenRange phrase, int simpleEnd)
    {
        if (analysis.Tags[phrase.First] != PartOfSpeech.DT || simpleEnd + 1 >= phrase.End || analysis.Tags[simpleEnd + 1] == PartOfSpeech.DT) return false;
        var second = NounPhrase.Head(analysis, simpleEnd + 1, phrase.End);
        var first = NounPhrase.Head(analysis, phrase.First, simpleEnd);
        return analysis.Tags[first] == PartOfSpeech.NN && analysis.Tags[second] == PartOfSpeech.NN && IsPerson(first) && IsPerson(second);
    }

    /// <summary>Up to a comma or a relative pronoun: what follows is no part of the description.</summary>
    private int EndOfDescription(TokenRange phrase)
    {
        var end = phrase.First + 1;
        while (end < phrase.End && analysis.Word(end) is not ("," or "(") && analysis.Tags[end] is not (PartOfSpeech.WP or PartOfSpeech.WDT)) end++;
        return end;
    }
}
