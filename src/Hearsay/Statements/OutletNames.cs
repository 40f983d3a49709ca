using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds the words that name an outlet: a name known as one, a name behind a word for one, "the newspaper", or a name that only its place can tell.</summary>
/// <param name="words">The article over words as they are written.</param>
/// <param name="parties">Its named parties.</param>
internal sealed class OutletNames(Analysis words, Parties parties)
{
    // A party that the article names again and again is more than somebody whom words went through.
    private const int MostMentions = 2;

    /// <summary>The words of an outlet from the place on, and how sure it is that they name one; null where they do not.</summary>
    internal (TokenRange Words, bool IsKnown)? At(int i, int limit)
    {
        // "TV Ostrava", "the Morning Reed": a capitalised word that is part of the name, though no name by its tag.
        var opens = Opens(i, limit);
        var start = opens ? i + 1 : i;
        if (Parties.IsNamePart(words, start))
        {
            var end = Math.Min(limit, Parties.EndOfName(words, start));
            var name = NameMention.Split(words, start, end).Name;
            var known = parties.Find(name)?.Kind == SpeakerKind.Outlet || i > 0 && IsNaming(i - 1) && !words.Tags[i - 1].IsName() || IsExplained(name, limit);
            // "The broadcaster TV Ostrava": what the layer of names takes for a person behind another word.
            var run = new TokenRange(i, end);
            if (name.First > i && !opens && HasOutletWord(run) && !HasTitle(new TokenRange(i, name.First))) (name, known) = (run, true);
            var person = !known && parties.Find(name) is { IsSurelyPerson: true };
            if (opens && name.First == start && !person) name = name with { First = i };
            // "Channel 6", "Business Quarterly".
            if (!person && name.End < limit && words.Tokens[name.End].Start == words.Tokens[name.End - 1].End + 1
                && (words.Tags[name.End] == PartOfSpeech.CD ? PartyWords.IsOutlet(words.Word(name.End - 1)) : char.IsUpper(words.Word(name.End)[0]) && PartyWords.IsOutlet(words.Word(name.End)))) name = name with { End = name.End + 1 };
            known |= !person && PartyWords.IsOutlet(words.Word(name.First)) || !person && PartyWords.IsOutlet(words.Word(name.End - 1));
            return known || CanBe(name, start) ? (name, known) : null;
        }

        if (!IsMedium(i) || !words.Tags[i].IsNoun()) return null;
        if (i + 1 < limit && (words.Tags[i + 1].IsNoun() || words.Tags[i + 1] == PartOfSpeech.POS)) return null;
        // "The newspaper", "state television", "local radio": without an article of its own the article's word for it stands.
        var first = Math.Min(i, NounPhrase.StartOfSimple(words, i + 1, Math.Max(0, i - 6)));
        // "On her own radio": not passed on by anybody.
        if (words.Tags[first] == PartOfSpeech.PRPS && words.Word(first) is not "our") return null;
        // "The Lark, a weekly newspaper": the name stands for it.
        if (first > 1 && words.Word(first - 1) is "," && words.Tags[first] == PartOfSpeech.DT && Parties.IsNamePart(words, first - 2)) return null;
        return (new TokenRange(first, i + 1), true);
    }

    /// <summary>Whether the word is a common noun for an outlet: "newspaper"; "social media" are platforms.</summary>
    internal bool IsMedium(int word) => words.Word(word).Length < 20 && ReportingFrame.Is("medium", words.Word(word).ToString().ToLowerInvariant())
        && !(words.Word(word) is "media" && word > 0 && words.Word(word - 1) is "social" or "Social");

    private bool HasOutletWord(TokenRange run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (PartyWords.IsOutlet(words.Word(i))) return true;
        }

        return false;
    }

    private bool HasTitle(TokenRange run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (PartyWords.IsTitle(words.Word(i)) || PartyWords.IsPerson(words.Word(i))) return true;
        }

        return false;
    }

    private bool Opens(int i, int limit)
    {
        if (i == 0 || i + 1 >= limit || !char.IsUpper(words.Word(i)[0]) || !Parties.IsNamePart(words, i + 1) || Parties.IsNamePart(words, i) || PartyWords.IsTitle(words.Word(i)) || PartyWords.IsPerson(words.Word(i))) return false;
        return words.Sentences[words.SentenceOf(i)].FirstToken != i && words.Tokens[i + 1].Start == words.Tokens[i].End + 1 && (words.Tags[i].IsNoun() || words.Tags[i].IsAdjective() || words.Tags[i] is PartOfSpeech.DT or PartOfSpeech.FW or PartOfSpeech.CD);
    }

    /// <summary>Whether the word stands before the name of an outlet: "newspaper", and "website" or "channel", which alone may be anybody's.</summary>
    internal bool IsNaming(int word) => IsMedium(word) || words.Word(word).Length < 20 && ReportingFrame.Is("naming", words.Word(word).ToString().ToLowerInvariant());

    /// <summary>"The Lark, a weekly newspaper".</summary>
    private bool IsExplained(TokenRange name, int limit)
    {
        if (name.End + 2 >= limit || words.Word(name.End) is not "," || words.Tags[name.End + 1] != PartOfSpeech.DT) return false;
        var end = NounPhrase.EndOfSimple(words, name.End + 1, limit);
        return end > name.End + 2 && IsMedium(end - 1);
    }

    /// <summary>Whether a name that nothing explains could be an outlet's: no person, no body of another kind, no place, not named often.</summary>
    private bool CanBe(TokenRange name, int start)
    {
        if (parties.Find(name with { First = Math.Max(name.First, start) }) is not { } party || party.IsSurelyPerson || party.Mentions > MostMentions ) return false;
        if (Names.At(words, name.End - 1)?.Type is EntityType.Person or EntityType.Place or EntityType.Date) return false;
        for (var i = name.First; i < name.End; i++)
        {
            var word = words.Word(i);
            if (words.Tags[i] == PartOfSpeech.NNPS || PartyWords.IsOrganization(word) || PartyWords.IsGovernment(word) || PartyWords.IsTitle(word) || PartyWords.IsPerson(word)
                || ReportingFrame.Is("platform", word.ToString()) || name.End - name.First == 1 && ReportingFrame.Is("occasion", word.ToString().ToLowerInvariant())) return false;
        }

        return true;
    }
}
