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
    private readonly PhraseSpeakers phrases = new(analysis, parties);

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
            var last = LastPersons(speakers, i, source.First);
            var ruled = phrases.Of(source, last) ?? OfPronoun(source, i, speakers) ?? OfRepeatedNoun(source, i, speakers);
            speakers[i] = entities.Better(source, ruled, phrases.Of) ?? phrases.AsWorded(source);
            if (speakers[i] is { } reporter && CitedSource.Read(analysis, analysis.Attributions[i]) is { } cited && phrases.Of(cited.Origin, last) is { } origin)
            {
                speakers[i] = origin with { Resolution = "cited by " + reporter.Name };
                reporters[i] = [reporter, .. cited.Between.Select(between => phrases.Of(between, last)).OfType<Speaker>()];
            }
        }

        return (speakers, reporters);
    }

    /// <summary>The named persons who spoke within reach, the latest first, each once.</summary>
    private List<Party> LastPersons(Speaker?[] speakers, int attribution, int before)
    {
        var last = new List<Party>();
        for (var i = attribution - 1; i >= 0 && i > attribution - 8; i--)
        {
            if (analysis.SentenceOf(before) - analysis.SentenceOf(analysis.TokenAt(analysis.Attributions[i].Cue[0].Start)) > Reach) break;
            if (speakers[i] is { Kind: SpeakerKind.Person, Anonymous: false } speaker && parties.Find(analysis.TokensIn(speaker.Evidence)) is { } party && !last.Contains(party)) last.Add(party);
        }

        return last;
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
        return named is [{ } only] && rivals[0].Party is { Kind: SpeakerKind.Person } person && only.Length > 0 && Agrees(word, phrases.Of(person, ""))
            ? phrases.Of(person, "pronoun, the only person named before") : null;
    }

    /// <summary>"The official said … the official added": the last speaker worded with the same noun.</summary>
    private Speaker? OfRepeatedNoun(TokenRange source, int attribution, Speaker?[] speakers)
    {
        if (!phrases.IsDefinite(source.First)) return null;
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
        source.End - source.First > 1 && phrases.IsDefinite(source.First) && analysis.Word(source.First + 1).EndsWith("-year-old");

    private bool IsIndefinite(int noun)
    {
        for (var i = noun - 1; i >= Math.Max(0, noun - 4); i--)
        {
            if (analysis.Word(i) is "a" or "an" or "A" or "An" or "another" or "one") return true;
        }

        return false;
    }

    private bool Agrees(ReadOnlySpan<char> pronoun, Speaker speaker)
    {
        var known = parties.Find(analysis.TokensIn(speaker.Evidence))?.Gender ?? Gender.Unknown;
        if (known == Gender.Unknown) known = entities.GenderOf(speaker.Evidence);
        return known == Gender.Unknown || WordLists.PronounOf(pronoun) is not { IsPersonal: true } personal || personal.Gender == known;
    }

    /// <summary>Somebody whom a pronoun could mean.</summary>
    private sealed record Rival(int First, string Name, Party? Party);
}
