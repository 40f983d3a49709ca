using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads what the words beside a name say that it is: "the charity Clear Wells", "the Hollow, a political newspaper", "the Slope reported".</summary>
internal static class KindReading
{
    private const int Reach = 16;

    /// <summary>The kind that the article gives the name here, or null.</summary>
    internal static SpeakerKind? Read(Analysis analysis, NameMention mention)
    {
        if (mention.IsTitled) return null;
        var (first, end) = (mention.Run.First, mention.Run.End);
        var sentence = analysis.Sentences[analysis.SentenceOf(first)];
        // "The charity Clear Wells", and not "told the charity Clear Wells was near".
        if (first - 1 > sentence.FirstToken && analysis.Tags[first - 1] == PartOfSpeech.NN && IsDetermined(analysis, first - 1, sentence.FirstToken) && Of(analysis.Word(first - 1)) is { } before) return before;
        if (end + 2 < sentence.EndToken && analysis.Word(end) is "," && analysis.Tags[end + 1] == PartOfSpeech.DT)
        {
            var limit = Math.Min(sentence.EndToken, end + Reach);
            var simple = NounPhrase.EndOfSimple(analysis, end + 1, limit);
            var head = simple - 1;
            var closed = simple < sentence.EndToken && (analysis.Tokens[simple].Kind == TokenKind.Punctuation || analysis.Tags[simple] is PartOfSpeech.IN or PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.WDT);
            if (head > end + 1 && closed && analysis.Tags[head] == PartOfSpeech.NN && Of(analysis.Word(head)) is { } behind) return behind;
        }

        if (IsTitle(analysis, end - 1) is SpeakerKind.Outlet) return SpeakerKind.Outlet;
        // "The Silver Gate channel".
        if (end < sentence.EndToken && first > sentence.FirstToken && analysis.Word(first - 1) is "the" or "The" && analysis.Tags[end] == PartOfSpeech.NN && PartyWords.IsOutlet(analysis.Word(end))
            && (end + 1 == sentence.EndToken || !analysis.Tags[end + 1].IsNoun())) return SpeakerKind.Outlet;
        return null;
    }

    /// <summary>What a capitalised noun with an article is ("the Slope", "The Evening Kettle"): an outlet where it reports or its article is part of it; null for what is no such name.</summary>
    internal static SpeakerKind? IsTitle(Analysis analysis, int head)
    {
        const int Longest = 4;
        var opening = analysis.Sentences[analysis.SentenceOf(head)].FirstToken;
        var article = head;
        while (article > opening && head - article < Longest && char.IsUpper(analysis.Word(article)[0]) && analysis.Word(article) is not "The") article--;
        if (article == head || analysis.Word(article) is not ("the" or "The")) return null;
        if (Names.At(analysis, head) is { Type: EntityType.Place }) return null;
        for (var i = article + 1; i <= head; i++)
        {
            var word = analysis.Word(i);
            if (!word.ContainsAnyInRange('a', 'z') || PartyWords.IsOrganization(word) || PartyWords.IsGovernment(word) || PartyWords.IsTitle(word) || PartyWords.IsHuman(word) || PartyWords.IsDocument(word) || analysis.Tags[i] is PartOfSpeech.NNS or PartOfSpeech.NNPS or PartOfSpeech.JJ && i == head) return null;
        }

        var reports = head + 1 < analysis.Tokens.Length && PartyWords.IsReporting(analysis.Word(head + 1));
        return reports || article > opening && analysis.Word(article) is "The" && analysis.Tokens[article - 1].Kind != TokenKind.Quote ? SpeakerKind.Outlet : SpeakerKind.Organization;
    }

    private static bool IsDetermined(Analysis analysis, int noun, int limit)
    {
        var start = NounPhrase.StartOfSimple(analysis, noun + 1, limit);
        return analysis.Tags[start] is PartOfSpeech.DT or PartOfSpeech.PRPS;
    }

    private static SpeakerKind? Of(ReadOnlySpan<char> noun)
    {
        if (!char.IsLower(noun[0])) return null;
        return PartyWords.IsOutlet(noun) ? SpeakerKind.Outlet : PartyWords.IsOrganization(noun) ? SpeakerKind.Organization : null;
    }
}
