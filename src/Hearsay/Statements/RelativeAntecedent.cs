using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds the words that "who", "which" or "that" stands for.</summary>
/// <remarks>The tree tells on which noun the clause hangs; where that noun stands beside a name ("Ada Marsh, an engineer who"), the name is meant.</remarks>
internal sealed class RelativeAntecedent(Analysis analysis, Parties parties, EntitySpeakers entities)
{
    private const int Reach = 24;

    /// <summary>The words that the source stands for; the source itself where it is no relative pronoun.</summary>
    internal TokenRange Of(TokenRange source)
    {
        // "A welder who": the words before it are what it stands for.
        if (source.End - source.First > 1 && analysis.Tags[source.End - 1] is PartOfSpeech.WP or PartOfSpeech.WDT) source = source with { First = source.End - 1 };
        var at = source.First;
        if (source.End - at != 1 || at == 0 || analysis.Tags[at] is not (PartOfSpeech.WP or PartOfSpeech.WDT)) return source;
        var sentence = analysis.Sentences[analysis.SentenceOf(at)];
        var end = at - (analysis.Word(at - 1) is "," ? 1 : 0);
        if (end <= sentence.FirstToken) return source;
        var found = analysis.TokensIn(entities.Antecedent(analysis.Tokens[at].Span));
        // "Levied by the Union, which": the body named last, where the tree's noun can say nothing.
        if (analysis.Word(at) is "which" && Parties.IsNamePart(analysis, end - 1) && !found.Contains(end - 1) && !IsBody(found) && !IsOfAnother(end, sentence.FirstToken)) return Simple(end, sentence.FirstToken);
        if (found.First == at) found = Simple(end, sentence.FirstToken);
        if (found.IsEmpty || found.First >= at) return source;
        return ApposedTo(found.First, sentence.FirstToken) ?? ApposedTo(NounPhrase.StartOfFull(analysis, end, Math.Max(sentence.FirstToken, end - Reach)), sentence.FirstToken) ?? found;
    }

    private TokenRange Simple(int end, int limit) => new(NounPhrase.StartOfSimple(analysis, end, Math.Max(limit, end - Reach)), end);

    /// <summary>"Article 5 of the Union, which": the article is meant.</summary>
    private bool IsOfAnother(int end, int limit)
    {
        var first = NounPhrase.StartOfSimple(analysis, end, Math.Max(limit, end - Reach));
        return first > limit && analysis.Word(first - 1) is "of";
    }

    private bool IsBody(TokenRange phrase)
    {
        var head = analysis.Word(phrase.End - 1);
        return Parties.IsNamePart(analysis, phrase.End - 1) || PartyWords.IsOrganization(head) || PartyWords.IsOutlet(head);
    }

    /// <summary>The person's name before "…, an engineer" and "…, now the minister", or null.</summary>
    private TokenRange? ApposedTo(int first, int limit)
    {
        while (first > limit && analysis.Tags[first - 1].IsAdverb()) first--;
        if (first - 2 < limit || analysis.Word(first - 1) is not "," || !Parties.IsNamePart(analysis, first - 2)) return null;
        var start = first - 2;
        while (start > limit && Parties.IsNamePart(analysis, start - 1)) start--;
        var name = NameMention.Split(analysis, start, first - 1).Name;
        if (parties.Find(name) is not { Kind: SpeakerKind.Person }) return null;
        return analysis.Tags[first] is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.RB or PartOfSpeech.NN or PartOfSpeech.JJ ? name : null;
    }
}
