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
    // Who spoke further back than this many sentences is no last speaker.
    private const int Reach = 4;

    private readonly PhraseSpeakers phrases = new(analysis, parties);
    private readonly SpeakerParticulars particulars = new(analysis);
    private readonly RelativeAntecedent relatives = new(analysis, parties, entities);
    private readonly PronounSpeakers pronouns = new(analysis, parties, entities, new PhraseSpeakers(analysis, parties));

    /// <summary>One speaker per attribution, null where the text does not settle it, and the parties who reported their words, from the article outward.</summary>
    internal (Speaker?[] Speakers, Speaker[][] Reporters) Resolve()
    {
        var reporters = new Speaker[analysis.Attributions.Length][];
        Array.Fill(reporters, []);
        var speakers = new Speaker?[analysis.Attributions.Length];
        for (var i = 0; i < speakers.Length; i++)
        {
            if (analysis.Attributions[i].Source.IsEmpty) continue;
            var source = relatives.Of(analysis.TokensIn(analysis.Attributions[i].Source[0]));
            if (source.IsEmpty) continue;
            var last = LastPersons(speakers, i, source.First);
            var isContested = false;
            var ruled = phrases.Of(source, last) ?? pronouns.Of(source, i, speakers, last, out isContested) ?? OfRepeatedNoun(source, i, speakers);
            speakers[i] = (phrases.IsContested(source, last) ? ruled : entities.Better(source, ruled, phrases.Of)) ?? phrases.AsWorded(source);
            // Of two whom nothing in the text chooses between, only who spoke last is taken.
            if (isContested && speakers[i] is not { Resolution: CoreferenceRules.LastSpeaker }) speakers[i] = null;
            if (speakers[i] is { } plain) speakers[i] = particulars.Add(plain, Owner(plain, i, speakers, last));
            if (speakers[i] is { } reporter && CitedSource.Read(analysis, analysis.Attributions[i]) is { } cited && OfCited(reporter, cited.Origin, i, speakers, last) is { } origin)
            {
                speakers[i] = particulars.Add(origin, null) with { Resolution = "cited by " + reporter.Name };
                reporters[i] = [reporter, .. cited.Between.Select(between => phrases.Of(between, last)).OfType<Speaker>()];
            }
        }

        return (speakers, reporters);
    }

    /// <summary>Whom a reporting party cites, by name, as worded, or behind a pronoun; null for what nobody says ("citing the cost").</summary>
    private Speaker? OfCited(Speaker reporter, TokenRange origin, int attribution, Speaker?[] speakers, List<Party> last)
    {
        if (analysis.Tags[origin.First] == PartOfSpeech.PRP) return pronouns.Of(origin, attribution, speakers, last, out var isContested) is { } known && !isContested ? known : null;
        var cited = phrases.Of(origin, last) ?? phrases.AsWorded(origin);
        if (cited is { Kind: SpeakerKind.Document, Resolution: "as worded" } && !PartyWords.IsDocument(analysis.Word(NounPhrase.Head(analysis, origin.First, NounPhrase.EndOfSimple(analysis, origin.First, origin.End))))) return null;
        // A person who quotes passes on what another person said; "quoting Scripture" tells no speaker.
        var isPerson = reporter is { Kind: SpeakerKind.Person, Role: { } role } && reporter.Name.Contains(' ', StringComparison.Ordinal) && !IsBody(role.AsSpan(role.LastIndexOf(' ') + 1));
        return !isPerson || cited is null or { Anonymous: true } or { Role: not null } || parties.Find(analysis.TokensIn(cited.Evidence)) is { IsSurelyPerson: true } ? cited : null;
    }

    private static bool IsBody(ReadOnlySpan<char> noun) => PartyWords.IsOutlet(noun) || PartyWords.IsOrganization(noun);

    /// <summary>Who "his" in "his lawyer" and "her" in "her campaign" stands for, where that is settled.</summary>
    private Speaker? Owner(Speaker speaker, int attribution, Speaker?[] speakers, List<Party> last)
    {
        var first = analysis.TokensIn(speaker.Evidence).First;
        return first < analysis.Tags.Length && analysis.Tags[first] == PartOfSpeech.PRPS && pronouns.Of(new TokenRange(first, first + 1), attribution, speakers, last, out _) is { Anonymous: false } owner ? owner : null;
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
}
