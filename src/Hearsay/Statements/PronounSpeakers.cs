using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Leads the pronoun of a source to who spoke last, or to who the sentences before are about.</summary>
/// <remarks>
/// Sentence by sentence backwards from the pronoun: a speaker that it fits comes first, then a subject that it fits (centering: Grosz, Joshi and
/// Weinstein 1995). Where two fit equally nobody is chosen. Linear: the search is bounded.
/// </remarks>
internal sealed class PronounSpeakers(Analysis analysis, Parties parties, EntitySpeakers entities, PhraseSpeakers phrases)
{
    // A pronoun reaches back over this many sentences at most, those not counted that only go on with the same pronoun.
    private const int Reach = 4;
    private const int FarthestReach = 9;
    private const int MostAttributions = 16;

    private readonly NounPhraseSubjects subjects = new(analysis, entities);

    /// <summary>Whom a pronoun means, or null where it is none or the text does not settle it.</summary>
    /// <param name="source">The words of the source.</param>
    /// <param name="attribution">The number of its attribution.</param>
    /// <param name="speakers">The speakers found so far.</param>
    /// <param name="lastPersons">The named persons who spoke before, the latest first.</param>
    /// <param name="isContested">Whether two were found of whom nothing in the text chooses.</param>
    internal Speaker? Of(TokenRange source, int attribution, Speaker?[] speakers, IReadOnlyList<Party> lastPersons, out bool isContested)
    {
        isContested = false;
        var word = analysis.Word(source.First);
        var pronoun = source.End - source.First == 1 && WordLists.PronounOf(word) is { Use: "personal" or "possessive" } known ? known : null;
        if (pronoun is null && !IsAge(source)) return null;
        var wanted = new Wanted(source.First, attribution, pronoun is null or { IsPersonal: true } ? SpeakerKind.Person : pronoun.IsThing ? SpeakerKind.Organization : SpeakerKind.Group, word.ToString())
        {
            Gender = pronoun?.Gender ?? Gender.Unknown,
            IsPossessive = pronoun is { Use: "possessive" },
            LastPersons = lastPersons,
        };
        return PointsAhead(wanted) ? Ahead(wanted) : Back(wanted, speakers, out isContested);
    }

    private Speaker? Back(Wanted wanted, Speaker?[] speakers, out bool isContested)
    {
        isContested = false;
        var sentence = analysis.SentenceOf(wanted.Word);
        Speaker? only = null;
        var several = false;
        for (int back = 0, counted = 0; back <= FarthestReach && counted <= Reach && back <= sentence; back++)
        {
            var range = analysis.Sentences[sentence - back];
            var end = Math.Min(range.EndToken, wanted.Word);
            var spoke = Spoke(wanted, speakers, range.FirstToken, end);
            var (acting, other) = Named(wanted, range.FirstToken, end);
            // "The firm released the video. It shows": what was done with it comes before who did it.
            if (wanted.Kind == SpeakerKind.Organization && back == 1 && HasObject(range.FirstToken, end)) return null;
            if (spoke is { } last)
            {
                // Somebody else acts after what was said: of the two nobody is chosen.
                var rival = acting.Exists(one => one.First >= last.End && one.Speaker.Name != last.Speaker.Name);
                // "The suspect was questioned by a detective. He": the suspect may be meant as well.
                rival |= last.IsAgent && acting.Exists(one => one.First < last.End && one.Speaker.Name != last.Speaker.Name);
                return rival ? null : last.Speaker with { Resolution = "pronoun, the last speaker that fits" };
            }

            // The subject of the sentence comes before those of its clauses.
            if (acting.Exists(one => one.Function.IsMain)) acting = acting.FindAll(one => one.Function.IsMain);
            var distinct = acting.DistinctBy(one => one.Speaker.Name).ToList();
            if (distinct.Count > 1) return null;
            var others = other.Where(one => distinct.Count == 0 || one.Speaker.Name != distinct[0].Speaker.Name).DistinctBy(one => one.Speaker.Name).ToList();
            if (distinct.Count == 1)
            {
                // "Obrin met Vell. He said": both may be meant.
                // "Marrow said so. Vell had built it. She": nothing tells that Vell is a woman.
                if (back > 0 && IsOpen(wanted, distinct[0].Speaker) && Earlier(wanted, speakers, sentence - back) is { Anonymous: false } earlier && earlier.Name != distinct[0].Speaker.Name)
                {
                    isContested = true;
                    return null;
                }


                if (back > 0 && others.Exists(one => !one.Function.IsApposed && one.Function.Verb == distinct[0].Function.Verb)) return null;
                return distinct[0].Speaker with { Resolution = "pronoun, the subject before" };
            }

            // "Critics who met Marsh quoted him as saying he": said by others, and somebody is at hand: not who spoke before.
            if (others.Count == 1 && back == 0 && !wanted.IsPossessive && wanted.Kind == SpeakerKind.Person && analysis.Attributions[wanted.Attribution].Depth > 0) return null;
            if (others.Count == 1 && (back == 0 && wanted.IsPossessive && !others[0].Speaker.Anonymous || back <= 1 && wanted.Kind == SpeakerKind.Group)) return others[0].Speaker with { Resolution = "pronoun, the only one named before" };
            several |= others.Count > 1 || others.Count == 1 && only is not null && only.Name != others[0].Speaker.Name;
            only ??= others.Count == 1 ? others[0].Speaker : null;
            if (!GoesOn(wanted, range.FirstToken, end)) counted++;
        }

        var sure = only is { Anonymous: false } && parties.Find(analysis.TokensIn(only.Evidence)) is { IsSurelyPerson: true };
        return sure && !several && wanted.Kind == SpeakerKind.Person ? only! with { Resolution = "pronoun, the only one named before" } : null;
    }

    /// <summary>The speaker in a stretch of text whom the pronoun fits: the last of those whose words are no part of another's.</summary>
    private (Speaker Speaker, int End, bool IsAgent)? Spoke(Wanted wanted, Speaker?[] speakers, int first, int end)
    {
        (Speaker Speaker, int End, bool IsAgent, int Depth)? found = null;
        for (var i = wanted.Attribution - 1; i >= 0 && i > wanted.Attribution - MostAttributions; i--)
        {
            var one = analysis.Attributions[i];
            if (one.Source.IsEmpty || speakers[i] is not { } speaker || !Fits(wanted, speaker) || IsQuotedBy(wanted, one)) continue;
            var at = analysis.TokenAt(one.Source[0].Start);
            if (at < first || at >= end || found is { } better && better.Depth <= one.Depth) continue;
            found = (speaker, analysis.TokenAt(one.Extent.End - 1) + 1, at > 0 && analysis.Word(at - 1) is "by", one.Depth);
        }

        return found is { } last ? (last.Speaker, last.End, last.IsAgent) : null;
    }

    /// <summary>Whether nothing tells the gender of a person.</summary>
    /// <remarks>The layer of coreference does not count: it may have the gender from the pronoun that is asked about.</remarks>
    private bool IsOpen(Wanted wanted, Speaker speaker)
    {
        if (wanted.Kind != SpeakerKind.Person || wanted.Gender == Gender.Unknown) return false;
        var words = analysis.TokensIn(speaker.Evidence);
        return (parties.Find(words)?.Gender ?? Gender.Unknown) == Gender.Unknown && WordLists.OfFirstName(analysis.Word(words.First).ToString()) == Gender.Unknown;
    }

    /// <summary>The last speaker that fits in the few sentences before another.</summary>
    private Speaker? Earlier(Wanted wanted, Speaker?[] speakers, int sentence)
    {
        const int Few = 2;
        var first = analysis.Sentences[Math.Max(0, sentence - Few)].FirstToken;
        return Spoke(wanted, speakers, first, analysis.Sentences[sentence].FirstToken)?.Speaker;
    }

    /// <summary>Who is named in a stretch of text, outside quotations, and fits: those who act, and all others.</summary>
    private (List<Candidate> Acting, List<Candidate> Other) Named(Wanted wanted, int first, int end)
    {
        var (acting, other) = (new List<Candidate>(), new List<Candidate>());
        foreach (var (at, party) in parties.Between(first, end))
        {
            if (IsSaid(wanted, at) || Introduces(wanted, at)) continue;
            var behind = Parties.EndOfName(analysis, at);
            var speaker = phrases.Of(party, "");
            if (behind > end || !Fits(wanted, speaker)) continue;
            var possessive = behind < analysis.Tags.Length && analysis.Tags[behind] == PartOfSpeech.POS;
            // "The Marsh campaign", "Marsh aides": not the person.
            if (!possessive && behind < end && analysis.Tags[behind] is PartOfSpeech.NN or PartOfSpeech.NNS) continue;
            var function = subjects.Of(at, behind, joined: wanted.Kind != SpeakerKind.Group);
            (function.IsSubject && !possessive ? acting : other).Add(new Candidate(at, speaker, function));
        }

        if (wanted.Kind == SpeakerKind.Group) AddJoined(wanted, first, end, acting, other);
        foreach (var phrase in subjects.Between(first, end))
        {
            if (IsSaid(wanted, phrase.Range.First) || phrases.AsDescribed(phrase.Range, wanted.LastPersons, wanted.Kind == SpeakerKind.Organization && analysis.SentenceOf(first) == analysis.SentenceOf(wanted.Word)) is not { } speaker || !Fits(wanted, speaker)) continue;
            // "Airlines said … they": bodies must act; "at times" is none.
            if (wanted.Kind == SpeakerKind.Group && speaker.Kind != SpeakerKind.Group && !phrase.Function.IsSubject && analysis.SentenceOf(first) != analysis.SentenceOf(wanted.Word)) continue;
            (phrase.Function.IsSubject ? acting : other).Add(new Candidate(phrase.Range.First, speaker, phrase.Function));
        }

        return (acting, other);
    }

    /// <summary>"Ada Marsh and Tom Reed", as two whom "they" can mean.</summary>
    private void AddJoined(Wanted wanted, int first, int end, List<Candidate> acting, List<Candidate> other)
    {
        const int Near = 8;
        foreach (var (at, party) in parties.Between(first, end))
        {
            var and = Parties.EndOfName(analysis, at);
            if (party.Kind == SpeakerKind.Group || IsSaid(wanted, at) || and + 1 >= end || analysis.Tags[and] != PartOfSpeech.CC || analysis.Word(and) is not ("and" or "&")) continue;
            foreach (var (second, mate) in parties.Between(and + 1, Math.Min(end, and + Near)))
            {
                if (mate.Kind != party.Kind) continue;
                if (NounPhrase.EndOfSimple(analysis, and + 1, end) <= second) break;
                var function = subjects.Of(at, and);
                var speaker = phrases.Worded(new TokenRange(at, Parties.EndOfName(analysis, second)), SpeakerKind.Group, anonymous: false, "");
                (function.IsSubject ? acting : other).Add(new Candidate(at, speaker, function));
                break;
            }
        }
    }

    /// <summary>Whether the sentence has nobody new but goes on with the same pronoun as subject.</summary>
    private bool GoesOn(Wanted wanted, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (analysis.Tags[i] == PartOfSpeech.PRP && analysis.Word(i).Equals(wanted.Form, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>"Released it": the thing goes on as the object of a verb.</summary>
    private bool HasObject(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (analysis.Word(i) is "it" && analysis.Tags[i - 1].IsVerb() && !IsQuoted(i)) return true;
        }

        return false;
    }

    private bool Fits(Wanted wanted, Speaker speaker) => wanted.Kind switch
    {
        SpeakerKind.Person => speaker.Kind == SpeakerKind.Person && Agrees(wanted.Gender, speaker),
        SpeakerKind.Group => speaker.Kind == SpeakerKind.Group || speaker.Kind is SpeakerKind.Organization or SpeakerKind.Outlet or SpeakerKind.Government && IsSeveral(speaker),
        _ => speaker.Kind is SpeakerKind.Organization or SpeakerKind.Outlet or SpeakerKind.Document or SpeakerKind.Government && !IsSeveral(speaker),
    };

    /// <summary>"The results", "airlines": "they" and no "it".</summary>
    private bool IsSeveral(Speaker speaker)
    {
        var words = analysis.TokensIn(speaker.Evidence);
        return analysis.Tags[NounPhrase.Head(analysis, words.First, words.End)] == PartOfSpeech.NNS;
    }

    private bool Agrees(Gender wanted, Speaker speaker)
    {
        if (wanted == Gender.Unknown) return true;
        var known = GenderOf(speaker);
        return known == Gender.Unknown || known == wanted;
    }

    private Gender GenderOf(Speaker speaker)
    {
        var words = analysis.TokensIn(speaker.Evidence);
        var known = parties.Find(words)?.Gender ?? Gender.Unknown;
        if (known == Gender.Unknown) known = entities.GenderOf(speaker.Evidence);
        for (var i = words.First; i < words.End && known == Gender.Unknown && speaker.Anonymous; i++) known = WordLists.NounOf(analysis.Word(i).ToString().ToLowerInvariant())?.Gender ?? Gender.Unknown;
        return known;
    }

    /// <summary>"While they deny it, officials said": the pronoun points ahead.</summary>
    private bool PointsAhead(Wanted wanted)
    {
        const int Nearest = 5;
        var opening = analysis.Sentences[analysis.SentenceOf(wanted.Word)].FirstToken;
        for (var i = opening; i < wanted.Word; i++)
        {
            if (analysis.Tags[i].IsVerb() || analysis.Word(i) is ",") return false;
        }

        return wanted.Word > opening && wanted.Word <= opening + Nearest && (ContentEdges.IsSubordinator(analysis.Word(wanted.Word - 1)) || analysis.Tags[wanted.Word - 1] == PartOfSpeech.WRB);
    }

    /// <summary>"When he was mayor, Tam Obrin said": the one who speaks in the same sentence, by name.</summary>
    private Speaker? Ahead(Wanted wanted)
    {
        if (wanted.Kind == SpeakerKind.Organization) return null;
        var sentence = analysis.SentenceOf(wanted.Word);
        for (var i = wanted.Attribution + 1; i < analysis.Attributions.Length && i < wanted.Attribution + MostAttributions; i++)
        {
            if (analysis.Attributions[i].Source.IsEmpty) continue;
            var source = analysis.TokensIn(analysis.Attributions[i].Source[0]);
            if (analysis.SentenceOf(source.First) != sentence) return null;
            if (source.First > wanted.Word && !IsQuoted(source.First) && phrases.Of(source, wanted.LastPersons) is { } speaker && (!speaker.Anonymous || wanted.Kind == SpeakerKind.Group) && Fits(wanted, speaker))
                return speaker with { Resolution = "pronoun, the subject behind" };
        }

        return null;
    }

    /// <summary>Whether the pronoun stands in words that the attribution quotes: who utters them says "I".</summary>
    private bool IsQuotedBy(Wanted wanted, Attribution one)
    {
        var at = analysis.Tokens[wanted.Word].Start;
        foreach (var part in one.Content)
        {
            if (!part.Contains(at)) continue;
            var first = analysis.TokenAt(part.Start);
            // A mark that is never closed opens a quotation all the same.
            if (analysis.Tokens[first].Kind == TokenKind.Quote && (IsQuoted(wanted.Word) || !IsQuoted(first))) return true;
        }

        return false;
    }

    /// <summary>"Marsh writes: “The first time she": whoever stands before the mark that opens in the sentence utters what is behind it.</summary>
    private bool Introduces(Wanted wanted, int word)
    {
        if (wanted.Kind != SpeakerKind.Person) return false;
        var (sentence, own) = (analysis.SentenceOf(word), analysis.SentenceOf(wanted.Word));
        if (sentence != own && (sentence != own - 1 || analysis.Word(analysis.Sentences[sentence].EndToken - 1) is not ":")) return false;
        var open = false;
        for (var i = word; i < wanted.Word; i++) open ^= analysis.Tokens[i].Kind == TokenKind.Quote;
        return open;
    }

    /// <summary>Whether the words are quoted, or part of what this source says.</summary>
    private bool IsSaid(Wanted wanted, int word)
    {
        var at = analysis.Tokens[word].Start;
        return IsQuoted(word) || analysis.Attributions[wanted.Attribution].Content.Any(part => part.Contains(at));
    }

    private bool IsQuoted(int word)
    {
        var quotation = analysis.QuotationAt(word);
        return quotation < analysis.Quotations.Length && analysis.Quotations[quotation].FirstToken <= word;
    }

    /// <summary>"The 54-year-old": somebody known already.</summary>
    private bool IsAge(TokenRange source) =>
        source.End - source.First > 1 && phrases.IsDefinite(source.First) && analysis.Word(source.First + 1).EndsWith("-year-old");

    /// <summary>What a pronoun asks for.</summary>
    private sealed record Wanted(int Word, int Attribution, SpeakerKind Kind, string Form)
    {
        internal Gender Gender { get; init; }

        internal bool IsPossessive { get; init; }

        /// <summary>The named persons who spoke before, the latest first.</summary>
        internal IReadOnlyList<Party> LastPersons { get; init; } = [];
    }

    /// <summary>Somebody whom a pronoun could mean.</summary>
    private sealed record Candidate(int First, Speaker Speaker, PhraseFunction Function);
}
