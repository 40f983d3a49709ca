using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Leads the words of each source to the party that they mean, inside one article.</summary>
/// <remarks>
/// Names go to their fullest form, a pronoun to the last speaker that it fits, "the minister" to the one person with that role. Where the text
/// does not settle it the speaker stays null. Who an unnamed source is, is never guessed.
/// </remarks>
internal sealed class SpeakerResolution(Analysis analysis, Parties parties)
{
    // A pronoun reaches back over this many sentences at most.
    private const int Reach = 4;

    /// <summary>One speaker per attribution, null where the text does not settle it.</summary>
    internal Speaker?[] Resolve()
    {
        var speakers = new Speaker?[analysis.Attributions.Length];
        for (var i = 0; i < speakers.Length; i++)
        {
            if (analysis.Attributions[i].Source.IsEmpty) continue;
            var source = analysis.TokensIn(analysis.Attributions[i].Source[0]);
            if (source.IsEmpty) continue;
            speakers[i] = OfPhrase(source) ?? OfPronoun(source, i, speakers);
        }

        return speakers;
    }

    /// <summary>The party that a phrase names by itself, or null for a pronoun and for what cannot be told.</summary>
    internal Speaker? OfPhrase(TokenRange phrase)
    {
        var first = phrase.First;
        if (analysis.Tags[first] is PartOfSpeech.PRP or PartOfSpeech.WP or PartOfSpeech.WDT && phrase.End - first == 1) return null;
        var simpleEnd = Math.Min(phrase.End, Math.Max(first + 1, NounPhrase.EndOfSimple(analysis, first, phrase.End)));
        var head = NounPhrase.Head(analysis, first, phrase.End);

        // "The head of the water board, Ada Marsh": the name stands in apposition.
        if (analysis.Tags[head].IsNoun() && !analysis.Tags[head].IsName() && PartyWords.IsPerson(analysis.Word(head)) && ApposedName(phrase, simpleEnd) is { } apposed)
            return Named(apposed, "apposition");
        if (NameAt(head, first) is { } name)
        {
            var named = Named(name, "as named");
            // "Rutte and Campbell": two people are no one party; keep them as worded.
            return IsJoined(phrase, simpleEnd) ? Worded(phrase, named.Kind == SpeakerKind.Person ? SpeakerKind.Group : named.Kind, anonymous: false, "several, as worded") : named;
        }

        return OfCommonNoun(phrase, first, simpleEnd, head);
    }

    private Speaker? OfCommonNoun(TokenRange phrase, int first, int simpleEnd, int head)
    {
        var word = analysis.Word(head);
        var definite = analysis.Word(first) is "the" or "The" or "his" or "her" or "their" or "that" or "this" or "His" or "Her";
        var plural = analysis.Tags[head] == PartOfSpeech.NNS || IsJoined(phrase, simpleEnd) || simpleEnd - first > 1 && analysis.Word(first) is "two" or "three" or "several" or "both" or "many" or "some" or "Two" or "Three" or "Several";
        if (PartyWords.IsPerson(word))
        {
            // "The minister said", "the Karvelian president said": whoever alone bears that role before.
            if (definite && !plural && parties.WithRole(word, first) is { } party) return Of(party, "role");
            if (definite && !plural && simpleEnd - first <= 2 && phrase.End == simpleEnd) return null;
            return Worded(phrase with { End = EndOfDescription(phrase) }, plural ? SpeakerKind.Group : SpeakerKind.Person, anonymous: true, "unnamed");
        }

        if (PartyWords.IsDocument(word)) return Worded(new TokenRange(first, EndOfDescription(phrase)), SpeakerKind.Document, anonymous: false, "as worded");
        if (PartyWords.IsOutlet(word)) return Worded(new TokenRange(first, EndOfDescription(phrase)), SpeakerKind.Outlet, anonymous: false, "as worded");
        if (PartyWords.IsOrganization(word)) return Worded(new TokenRange(first, EndOfDescription(phrase)), SpeakerKind.Organization, anonymous: false, "as worded");
        if (!analysis.Tags[head].IsNoun() && !plural) return null;
        return Worded(new TokenRange(first, EndOfDescription(phrase)), plural ? SpeakerKind.Group : SpeakerKind.Person, anonymous: true, "as worded");
    }

    private Speaker? OfPronoun(TokenRange source, int attribution, Speaker?[] speakers)
    {
        var word = analysis.Word(source.First);
        var singular = word is "he" or "she" or "He" or "She" or "his" or "her";
        var group = word is "they" or "They";
        var thing = word is "it" or "It";
        if (!singular && !group && !thing) return null;
        var sentence = analysis.SentenceOf(source.First);
        for (var i = attribution - 1; i >= 0 && i > attribution - 8; i--)
        {
            if (speakers[i] is not { } earlier) continue;
            if (sentence - analysis.SentenceOf(analysis.TokensIn(analysis.Attributions[i].Cue[0]).First) > Reach) break;
            var fits = singular ? earlier.Kind == SpeakerKind.Person && Agrees(word, earlier)
                : group ? earlier.Kind == SpeakerKind.Group
                : earlier.Kind is SpeakerKind.Organization or SpeakerKind.Outlet or SpeakerKind.Document or SpeakerKind.Government;
            if (fits && !(singular && NamedBetween(i, source.First) is { } rival && rival.Name(analysis) != earlier.Name))
                return earlier with { Resolution = $"pronoun, the last speaker that fits ({earlier.Resolution})" };
            if (fits) break;
        }

        return singular && SubjectBefore(source.First) is { } subject && subject.Kind == SpeakerKind.Person && Agrees(word, Of(subject, ""))
            ? Of(subject, "pronoun, the last person named") : null;
    }

    /// <summary>A titled or role-bearing person first named between the last statement and the pronoun makes it unsafe to reach over them.</summary>
    private Party? NamedBetween(int attribution, int before)
    {
        var from = analysis.TokensIn(new Span(analysis.Attributions[attribution].Extent.End - 1, analysis.Attributions[attribution].Extent.End)).End;
        return SubjectIn(from, before);
    }

    private Party? SubjectBefore(int before)
    {
        var sentence = analysis.SentenceOf(before);
        for (var i = sentence; i >= 0 && i >= sentence - 1; i--)
        {
            var end = i == sentence ? before : analysis.Sentences[i].EndToken;
            if (SubjectIn(analysis.Sentences[i].FirstToken, end) is { } found) return found;
        }

        return null;
    }

    /// <summary>The person who is the subject of the sentence: a name with a finite verb behind it.</summary>
    private Party? SubjectIn(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!Parties.IsNamePart(analysis, i)) continue;
            var stop = Parties.EndOfName(analysis, i);
            if (stop < end && stop < analysis.Tags.Length && (analysis.Tags[stop].IsFiniteVerb() || analysis.Word(stop) is "," || analysis.Tags[stop].IsAdverb())
                && parties.Find(new TokenRange(i, stop)) is { Kind: SpeakerKind.Person } party)
                return party;
            i = stop - 1;
        }

        return null;
    }

    private bool Agrees(ReadOnlySpan<char> pronoun, Speaker speaker)
    {
        var known = parties.Find(analysis.TokensIn(speaker.Evidence))?.Pronoun;
        return known is null || pronoun.StartsWith(known.AsSpan(0, 1), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The run of name tokens that ends with the head, title words left out.</summary>
    private TokenRange? NameAt(int head, int limit)
    {
        if (!Parties.IsNamePart(analysis, head)) return null;
        var start = head;
        while (start > limit && (Parties.IsNamePart(analysis, start - 1)
            || start - 1 > limit && analysis.Word(start - 1) is "of" or "for" or "&" && Parties.IsNamePart(analysis, start - 2))) start--;
        var end = Parties.EndOfName(analysis, start);
        while (start < end - 1 && PartyWords.IsTitle(analysis.Word(start)))
        {
            start++;
            if (start < end - 2 && analysis.Word(start) is "of") start += 2;
        }

        return new TokenRange(start, end);
    }

    private TokenRange? ApposedName(TokenRange phrase, int from)
    {
        for (var i = from; i < phrase.End - 1; i++)
        {
            if (analysis.Word(i) is "," && Parties.IsNamePart(analysis, i + 1)) return NameAt(Parties.EndOfName(analysis, i + 1) - 1, i + 1);
        }

        return null;
    }

    private Speaker Named(TokenRange name, string resolution) =>
        parties.Find(name) is { } party
            ? Of(party, party.End - party.First > name.End - name.First ? "a part of the name" : resolution)
            : Worded(name, SpeakerKind.Person, anonymous: false, resolution);

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

    private bool IsJoined(TokenRange phrase, int simpleEnd) =>
        simpleEnd < phrase.End && analysis.Tags[simpleEnd] == PartOfSpeech.CC && analysis.Word(simpleEnd) is "and" or "&";

    /// <summary>Up to a comma or a relative pronoun: what follows is no part of the description.</summary>
    private int EndOfDescription(TokenRange phrase)
    {
        var end = phrase.First + 1;
        while (end < phrase.End && analysis.Word(end) is not ("," or "(") && analysis.Tags[end] is not (PartOfSpeech.WP or PartOfSpeech.WDT)) end++;
        return end;
    }
}
