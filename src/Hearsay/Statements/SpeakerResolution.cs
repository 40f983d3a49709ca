using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Leads the words of each source to the party that they mean, inside one article.</summary>
/// <remarks>
/// Names go to their fullest form, a pronoun to the last speaker that it fits, "the minister" to the one person with that role. Where the text
/// does not settle it the speaker stays null. Who an unnamed source is, is never guessed. Where coreference was read, the surer of the two counts.
/// </remarks>
internal sealed class SpeakerResolution(Analysis analysis, Parties parties, EntitySpeakers entities)
{
    // A pronoun reaches back over this many sentences at most.
    private const int Reach = 4;

    /// <summary>One speaker per attribution, null where the text does not settle it, and the parties who reported their words, from the article outward.</summary>
    internal (Speaker?[] Speakers, Speaker[][] Reporters) Resolve()
    {
        var reporters = new Speaker[analysis.Attributions.Length][];
        Array.Fill(reporters, []);
        var speakers = new Speaker?[analysis.Attributions.Length];
        for (var i = 0; i < speakers.Length; i++)
        {
            if (analysis.Attributions[i].Source.IsEmpty) continue;
            var source = analysis.TokensIn(entities.Antecedent(analysis.Attributions[i].Source[0]));
            if (source.IsEmpty) continue;
            var ruled = OfPhrase(source) ?? OfPronoun(source, i, speakers) ?? OfRepeatedNoun(source, i, speakers);
            speakers[i] = entities.Better(source, ruled, Of);
            if (speakers[i] is { } reporter && CitedSource.Read(analysis, analysis.Attributions[i]) is { } cited && OfPhrase(cited.Origin) is { } origin)
            {
                speakers[i] = origin with { Resolution = "cited by " + reporter.Name };
                reporters[i] = [reporter, .. cited.Between.Select(OfPhrase).OfType<Speaker>()];
            }
        }

        return (speakers, reporters);
    }

    /// <summary>The party that a phrase names by itself, or null for a pronoun and for what cannot be told.</summary>
    internal Speaker? OfPhrase(TokenRange phrase)
    {
        var first = phrase.First;
        // "No group has claimed responsibility": nobody speaks.
        if (analysis.Word(first) is "No" or "no" or "Nobody" or "nobody" or "None" or "none") return null;
        if (analysis.Tags[first] is PartOfSpeech.PRP or PartOfSpeech.WP or PartOfSpeech.WDT or PartOfSpeech.EX && phrase.End - first == 1) return null;
        var simpleEnd = Math.Min(phrase.End, Math.Max(first + 1, NounPhrase.EndOfSimple(analysis, first, phrase.End)));
        var head = NounPhrase.Head(analysis, first, phrase.End);

        // "One of the officials", "some of the residents".
        if (simpleEnd < phrase.End && analysis.Word(simpleEnd) is "of" && !analysis.Tags[head].IsNoun() && OfPhrase(phrase with { First = simpleEnd + 1 }) is { } whole)
        {
            if (ApposedName(phrase, simpleEnd) is { } member) return Named(member, "apposition");
            var one = analysis.Word(first) is "one" or "One" or "another" or "Another" or "each" or "Each";
            return Worded(phrase with { End = EndOfDescription(phrase) }, one ? SpeakerKind.Person : whole.Kind, whole.Anonymous || whole.Kind == SpeakerKind.Group, "unnamed");
        }

        // "The head of the water board, Ada Marsh": the name stands in apposition.
        if (analysis.Tags[head] == PartOfSpeech.NN && ApposedName(phrase, simpleEnd) is { } apposed) return Named(apposed, "apposition");
        if (NameAt(head, first) is not { } name) return OfCommonNoun(phrase, simpleEnd, head);
        if (parties.IsAmbiguous(name)) return null;
        if (IsJoined(phrase, simpleEnd)) return Worded(phrase, SpeakerKind.Group, anonymous: false, "several, as worded");
        // A title alone, "the President", is a role and no name.
        var bare = name.End - name.First == 1 || name.End - name.First == 2 && analysis.Tags[name.First] == PartOfSpeech.JJ;
        return bare && PartyWords.IsTitle(analysis.Word(head)) ? OfRole(phrase, simpleEnd) : Named(name, "as named");
    }

    private Speaker? OfCommonNoun(TokenRange phrase, int simpleEnd, int head)
    {
        var word = analysis.Word(head);
        var description = new TokenRange(phrase.First, EndOfDescription(phrase));
        var joined = IsJoined(phrase, simpleEnd);
        var plural = analysis.Tags[head] == PartOfSpeech.NNS || joined;
        if (PartyWords.IsPerson(word))
        {
            if (IsDefinite(phrase.First) && !plural) return OfRole(phrase, simpleEnd);
            return Worded(description, plural ? SpeakerKind.Group : SpeakerKind.Person, anonymous: true, "unnamed");
        }

        // "The emergency directorate" is the one body of that name.
        var bare = new TokenRange(IsDefinite(phrase.First) ? phrase.First + 1 : phrase.First, simpleEnd);
        if (IsDefinite(phrase.First) && !plural && simpleEnd == phrase.End && parties.BodyWith(bare) is { } body) return Of(body, "a part of the name");
        if (PartyWords.IsGovernment(word)) return Worded(description, SpeakerKind.Government, anonymous: false, "as worded");
        if (PartyWords.IsOutlet(word)) return Worded(description, SpeakerKind.Outlet, anonymous: false, "as worded");
        if (PartyWords.IsDocument(word)) return Worded(description, SpeakerKind.Document, anonymous: false, "as worded");
        return PartyWords.IsOrganization(word) ? Worded(description, SpeakerKind.Organization, anonymous: false, "as worded") : null;
    }

    /// <summary>"The minister", "the former mayor of Tarvos": whoever alone bears that role before; else only what the words themselves tell.</summary>
    private Speaker? OfRole(TokenRange phrase, int simpleEnd)
    {
        var role = phrase with { End = simpleEnd };
        if (IsDefinite(role.First)) role = role with { First = role.First + 1 };
        if (parties.WithRole(role, phrase.First) is { } party) return Of(party, "role");
        // "Her lawyer": unnamed, and told by whom they belong to.
        if (analysis.Tags[phrase.First] == PartOfSpeech.PRPS) return Worded(phrase with { End = EndOfDescription(phrase) }, SpeakerKind.Person, anonymous: true, "unnamed");
        // "The Karvelian president" tells who; "the minister" alone does not.
        var telling = role.End - role.First > 1 || phrase.End > simpleEnd;
        return telling ? Worded(phrase with { End = EndOfDescription(phrase) }, SpeakerKind.Person, anonymous: false, "role, as worded") : null;
    }

    private Speaker? OfPronoun(TokenRange source, int attribution, Speaker?[] speakers)
    {
        var word = analysis.Word(source.First);
        var pronoun = WordLists.PronounOf(word) is { Use: "personal" } known ? known : null;
        var singular = pronoun is { IsPersonal: true } || IsAge(source);
        var group = pronoun is { Number: GrammaticalNumber.Plural };
        var thing = pronoun is { IsThing: true };
        if (!singular && !group && !thing) return null;
        // "While they deny it, officials said": the pronoun points ahead.
        var opening = analysis.Sentences[analysis.SentenceOf(source.First)].FirstToken;
        if (source.First == opening + 1 && ContentEdges.IsSubordinator(analysis.Word(opening))) return null;
        var rivals = singular ? Rivals(source.First, attribution) : [];
        for (var i = attribution - 1; i >= 0 && i > attribution - 8; i--)
        {
            if (analysis.SentenceOf(source.First) - analysis.SentenceOf(analysis.TokenAt(analysis.Attributions[i].Cue[0].Start)) > Reach) break;
            if (speakers[i] is not { } earlier)
            {
                // Somebody spoke in between whom the text does not name: the pronoun may well mean them.
                if (!analysis.Attributions[i].Source.IsEmpty && i == attribution - 1 && analysis.Attributions[i].Act == Act.Speech && analysis.Tags[analysis.TokensIn(analysis.Attributions[i].Source[0]).First] != PartOfSpeech.PRP) return null;
                continue;
            }

            var fits = singular ? earlier.Kind == SpeakerKind.Person && Agrees(word, earlier)
                : group ? earlier.Kind == SpeakerKind.Group
                : earlier.Kind is SpeakerKind.Organization or SpeakerKind.Outlet or SpeakerKind.Document or SpeakerKind.Government;
            if (!fits) continue;
            var contested = rivals.Any(rival => rival.First > analysis.TokenAt(analysis.Attributions[i].Extent.End - 1) && rival.Name != earlier.Name);
            return contested ? null : earlier with { Resolution = "pronoun, the last speaker that fits" };
        }

        // Nobody has spoken: the one person that the sentences before name.
        var named = rivals.Select(rival => rival.Name).Distinct(StringComparer.Ordinal).ToList();
        return named is [{ } only] && rivals[0].Party is { Kind: SpeakerKind.Person } person && only.Length > 0 && Agrees(word, Of(person, ""))
            ? Of(person, "pronoun, the only person named before") : null;
    }

    /// <summary>"The official said … the official added": the last speaker worded with the same noun.</summary>
    private Speaker? OfRepeatedNoun(TokenRange source, int attribution, Speaker?[] speakers)
    {
        if (!IsDefinite(source.First)) return null;
        var noun = analysis.Word(NounPhrase.Head(analysis, source.First, source.End));
        for (var i = attribution - 1; i >= 0 && i > attribution - 12; i--)
        {
            if (speakers[i] is not { Anonymous: true } earlier) continue;
            var words = analysis.TokensIn(earlier.Evidence);
            if (analysis.Word(NounPhrase.Head(analysis, words.First, words.End)).Equals(noun, StringComparison.OrdinalIgnoreCase))
                return earlier with { Resolution = "the same noun as before" };
        }

        return null;
    }

    /// <summary>The persons that the article itself names, outside quotations, in the sentence of a pronoun and the two before it.</summary>
    private List<Rival> Rivals(int pronoun, int attribution)
    {
        var rivals = new List<Rival>();
        var own = analysis.Attributions[attribution].Content;
        var first = analysis.Sentences[Math.Max(0, analysis.SentenceOf(pronoun) - 2)].FirstToken;
        var quotation = analysis.QuotationAt(first);
        for (var i = first; i < pronoun; i++)
        {
            while (quotation < analysis.Quotations.Length && analysis.Quotations[quotation].EndToken <= i) quotation++;
            var quoted = quotation < analysis.Quotations.Length && analysis.Quotations[quotation].FirstToken <= i;
            if (quoted || own.Any(part => part.Contains(analysis.Tokens[i].Start))) continue;
            if (Parties.IsNamePart(analysis, i))
            {
                var end = Parties.EndOfName(analysis, i);
                var possessive = end < analysis.Tags.Length && analysis.Tags[end] == PartOfSpeech.POS;
                if (!possessive && parties.Find(NameMention.Split(analysis, i, end).Name) is { Kind: SpeakerKind.Person } party)
                    rivals.Add(new Rival(i, party.Name(analysis), party));
                i = end - 1;
            }
            else if (analysis.Tags[i] == PartOfSpeech.NN && i > 0 && IsIndefinite(i) && PartyWords.IsPerson(analysis.Word(i)))
            {
                rivals.Add(new Rival(i, analysis.Word(i).ToString(), null));
            }
        }

        return rivals;
    }

    /// <summary>"The 54-year-old": somebody known already.</summary>
    private bool IsAge(TokenRange source) =>
        source.End - source.First > 1 && IsDefinite(source.First) && analysis.Word(source.First + 1).EndsWith("-year-old");

    private bool IsIndefinite(int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - 4); i--)
        {
            if (analysis.Word(i) is "a" or "an" or "A" or "An" or "another" or "one") return true;
        }

        return false;
    }

    private bool IsDefinite(int token) =>
        analysis.Word(token) is "the" or "The" or "his" or "her" or "their" or "its" or "that" or "this" or "His" or "Her" or "Their" or "Its";

    private bool Agrees(ReadOnlySpan<char> pronoun, Speaker speaker)
    {
        var known = parties.Find(analysis.TokensIn(speaker.Evidence))?.Gender ?? Gender.Unknown;
        if (known == Gender.Unknown) known = entities.GenderOf(speaker.Evidence);
        return known == Gender.Unknown || WordLists.PronounOf(pronoun) is not { IsPersonal: true } personal || personal.Gender == known;
    }

    /// <summary>The run of name tokens that ends with the head, title words left out.</summary>
    private TokenRange? NameAt(int head, int limit)
    {
        if (!Parties.IsNamePart(analysis, head)) return null;
        var start = head;
        while (start > limit && (Parties.IsNamePart(analysis, start - 1)
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

    private Speaker Named(TokenRange name, string resolution) =>
        parties.Find(name) is { } party
            ? Of(party, party.End - party.First > name.End - name.First ? "a part of the name" : resolution)
            : Worded(name, SpeakerKind.Person, anonymous: false, "as worded");

    private Speaker Of(Party party, string resolution) =>
        new(party.Name(analysis), party.Kind, party.Role is { } role ? analysis.Cover(role.First, role.End).Of(analysis.Article.Text) : null, false, party.Evidence(analysis))
        {
            RoleEvidence = party.Role is { } evidence ? analysis.Cover(evidence.First, evidence.End) : null,
            Resolution = resolution,
        };

    private Speaker Worded(TokenRange words, SpeakerKind kind, bool anonymous, string resolution)
    {
        var span = analysis.Cover(words.First, words.End);
        return new Speaker(span.Of(analysis.Article.Text), kind, null, anonymous, span) { Resolution = resolution };
    }

    private bool IsJoined(TokenRange phrase, int simpleEnd)
    {
        if (simpleEnd >= phrase.End) return false;
        if (analysis.Tags[simpleEnd] == PartOfSpeech.CC && analysis.Word(simpleEnd) is "and" or "&") return true;
        if (analysis.Word(simpleEnd) is not ",") return false;
        // "the Post, the Courier, and several sources": an apposition has no comma before its "and".
        for (var i = simpleEnd + 1; i < phrase.End - 1; i++)
        {
            if (analysis.Word(i) is "," && analysis.Word(i + 1) is "and") return true;
        }

        return false;
    }

    /// <summary>Up to a comma or a relative pronoun: what follows is no part of the description.</summary>
    private int EndOfDescription(TokenRange phrase)
    {
        var end = phrase.First + 1;
        while (end < phrase.End && analysis.Word(end) is not ("," or "(") && analysis.Tags[end] is not (PartOfSpeech.WP or PartOfSpeech.WDT)) end++;
        return end;
    }

    /// <summary>Somebody whom a pronoun could mean.</summary>
    private sealed record Rival(int First, string Name, Party? Party);
}
