using Hearsay.Coreference;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads the role that stands beside a name.</summary>
internal static class RoleReading
{
    // A role behind a name is looked for within this many tokens.
    private const int Reach = 24;

    /// <summary>"interior minister" in "interior minister Ada Marsh", "Ada Marsh, the interior minister," and "the interior minister, Ada Marsh,"; or null.</summary>
    internal static TokenRange? Read(Analysis analysis, NameMention mention)
    {
        var (start, name, stop) = (mention.Run.First, mention.Name.First, mention.Name.End);
        var sentence = analysis.Sentences[analysis.SentenceOf(start)];
        var before = NounPhrase.StartOfSimple(analysis, stop, Math.Max(sentence.FirstToken, stop - 14));
        if (StartOfRole(analysis, before, name) is var role && role < name && HasPersonWord(analysis, role, name)) return Bare(analysis, role, name);

        if (stop + 1 < sentence.EndToken && analysis.Word(stop) is "," && analysis.Tags[stop + 1] is PartOfSpeech.DT or PartOfSpeech.NN or PartOfSpeech.JJ or PartOfSpeech.NNP or PartOfSpeech.PRPS)
        {
            var apposition = NounPhrase.EndOfFull(analysis, stop + 1, Math.Min(sentence.EndToken, stop + Reach));
            var verb = apposition < analysis.Tokens.Length && analysis.Tags[apposition].IsFiniteVerb();
            if (apposition > stop + 1 && !verb && HasPersonWord(analysis, stop + 1, apposition) && analysis.Tags[stop + 1] != PartOfSpeech.NNP)
                return Bare(analysis, stop + 1, apposition);
        }

        if (start <= sentence.FirstToken + 1 || analysis.Word(start - 1) is not ",") return null;
        var apposed = NounPhrase.StartOfFull(analysis, start - 1, Math.Max(sentence.FirstToken, start - Reach));
        return apposed < start - 1 && (analysis.Tags[apposed] == PartOfSpeech.DT || IsOwned(analysis, apposed, start - 1)) && HasPersonWord(analysis, apposed, start - 1)
            && (stop >= analysis.Tokens.Length || analysis.Tokens[stop].Kind == TokenKind.Punctuation)
            ? Bare(analysis, apposed, start - 1) : null;
    }

    /// <summary>"The mayor of Dolm" in "Ada Marsh is the mayor of Dolm" and "prime minister" in "Ada Marsh became prime minister"; or null.</summary>
    internal static TokenRange? Predicate(Analysis analysis, NameMention mention)
    {
        var at = mention.Name.End;
        var end = analysis.Sentences[analysis.SentenceOf(at - 1)].EndToken;
        if (at + 1 >= end || mention.Run.First > analysis.Sentences[analysis.SentenceOf(at - 1)].FirstToken && analysis.Tags[mention.Run.First - 1] is PartOfSpeech.IN or PartOfSpeech.TO or PartOfSpeech.CC) return null;
        if (!RoleWords.IsBecoming(analysis.Word(at))) return null;
        at++;
        // "Was elected mayor", "served as mayor".
        while (at + 1 < end && (RoleWords.IsBecoming(analysis.Word(at)) || analysis.Word(at) is "as")) at++;
        var simple = NounPhrase.EndOfSimple(analysis, at, Math.Min(end, at + Reach));
        if (simple <= at || !PartyWords.IsHuman(analysis.Word(simple - 1)) || !analysis.Tags[simple - 1].IsNoun() || analysis.Tags[simple - 1] is PartOfSpeech.NNS) return null;
        return Bare(analysis, at, NounPhrase.EndOfFull(analysis, at, Math.Min(end, at + Reach), joined: false));
    }

    /// <summary>Past what only stands before the role: "tweets shaming | former mayor", "course | Mr.".</summary>
    private static int StartOfRole(Analysis analysis, int first, int name)
    {
        for (var i = name - 1; i >= first; i--)
        {
            if (analysis.Tags[i] is PartOfSpeech.VBG or PartOfSpeech.VBN or PartOfSpeech.VBD or PartOfSpeech.CD && i < name - 1
                || analysis.Tags[i] is PartOfSpeech.NNS && !PartyWords.IsPerson(analysis.Word(i))) return i + 1;
        }

        return first;
    }

    /// <summary>"Dolm’s mayor".</summary>
    private static bool IsOwned(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (analysis.Tags[i] == PartOfSpeech.POS || analysis.Tags[i].IsName() && (analysis.Word(i).EndsWith("’s") || analysis.Word(i).EndsWith("'s"))) return true;
        }

        return false;
    }

    private static bool HasPersonWord(Analysis analysis, int first, int end)
    {
        var simple = Math.Max(first + 1, NounPhrase.EndOfSimple(analysis, first, end));
        for (var i = first; i < simple && i < end; i++)
        {
            if (PartyWords.IsHuman(analysis.Word(i)) || PartyWords.IsTitle(analysis.Word(i))) return true;
        }

        return false;
    }

    /// <summary>Without a determiner; null for a mere form of address.</summary>
    private static TokenRange? Bare(Analysis analysis, int first, int end)
    {
        if (first + 1 < end && analysis.Tags[first] == PartOfSpeech.DT) first++;
        // "Of course Mr. Obrin": a form of address is no part of a role.
        if (end - first > 1 && WordLists.IsAddressOnly(analysis.Word(end - 1)) && !HasPersonWord(analysis, first, --end)) return null;
        var address = end - first == 1 && WordLists.IsAddressOnly(analysis.Word(first));
        return address || end <= first ? null : new TokenRange(first, end);
    }
}
