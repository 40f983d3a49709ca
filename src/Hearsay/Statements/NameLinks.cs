using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Goes on with a name over what is no name by its tag: nicknames, suffixes, subjects of bodies and the first half of "Ferry and Dock Union".</summary>
/// <remarks>Every step is bounded; the bounds are words.</remarks>
internal static class NameLinks
{
    private const int LongestNickname = 3;
    private const int LongestHalf = 3;

    /// <summary>Whether the word only stands behind a name: "Jr.", "III", "Ltd.".</summary>
    internal static bool IsSuffix(ReadOnlySpan<char> word) => PartyWords.IsSuffix(word);

    /// <summary>"KED", "K.E.D.", "MoFP": two capitals or more, and few other letters.</summary>
    internal static bool IsAcronym(ReadOnlySpan<char> word)
    {
        var (capitals, small) = (0, 0);
        foreach (var letter in word)
        {
            if (letter is >= 'A' and <= 'Z') capitals++;
            else if (letter is >= 'a' and <= 'z') small++;
            else if (letter != '.') return false;
        }

        return capitals >= 2 && small < capitals && char.IsUpper(word[0]);
    }

    /// <summary>Whether a capitalised noun or adjective can go on with the name of a body behind "of" or "for": "Federation of Bakers".</summary>
    internal static bool IsSubject(Analysis analysis, int word) =>
        char.IsUpper(analysis.Word(word)[0]) && (analysis.Tags[word].IsNoun() || analysis.Tags[word] == PartOfSpeech.JJ) && !NounPhrase.IsTimeWord(analysis, word);

    /// <summary>Whether the word is a small one inside a person's name, whatever its tag.</summary>
    internal static bool IsParticle(Analysis analysis, int word) => PartyWords.IsParticle(analysis.Word(word)) && analysis.Tags[word] is not (PartOfSpeech.CD or PartOfSpeech.DT or PartOfSpeech.IN);

    /// <summary>One past what belongs to the name behind it, or <paramref name="end"/> where nothing does.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="start">The first word of the name.</param>
    /// <param name="end">One past its last word so far.</param>
    /// <param name="limit">Where the sentence, or what may be read of it, ends.</param>
    internal static int Further(Analysis analysis, int start, int end, int limit)
    {
        // "Harl Venning, Jr."
        if (end + 1 < limit && analysis.Word(end) is "," && PartyWords.IsSuffixOfPerson(analysis.Word(end + 1))) return end + 2;
        if (PartyWords.IsSuffix(analysis.Word(end))) return end + 1;
        if (Nickname(analysis, end, limit) is var nickname && nickname > end) return nickname;
        // "Studio 47 bought".
        if (IsNumbered(analysis, start, end, limit)) return end + 1;
        // "De’ Morandi".
        if (end + 1 < limit && analysis.Word(end) is "’" or "'" && PartyWords.IsParticle(analysis.Word(end - 1)) && char.IsUpper(analysis.Word(end + 1)[0])
            && analysis.Tokens[end].Start == analysis.Tokens[end - 1].End) return end + 2;
        // "Fatma bint Saleh": the small word is no name by its tag.
        if (end + 1 < limit && IsParticle(analysis, end) && char.IsUpper(analysis.Word(end + 1)[0]) && !NounPhrase.IsTimeWord(analysis, end + 1)) return end + 2;
        if (HasLink(analysis, start, end) && IsSubject(analysis, end)) return end + 1;
        // "Ministry of the Interior".
        if (end + 2 < limit && analysis.Word(end) is "of" or "for" && analysis.Word(end + 1) is "the" && PartyWords.IsOrganization(analysis.Word(end - 1)) && IsSubject(analysis, end + 2)) return end + 3;
        // "Teachers’ Association".
        if (end + 1 < limit && analysis.Word(end) is "’" or "'" && analysis.Word(end - 1).EndsWith('s') && PartyWords.IsOrganization(analysis.Word(end + 1)) && char.IsUpper(analysis.Word(end + 1)[0])) return end + 2;
        return SecondHalf(analysis, start, end, limit);
    }

    /// <summary>The first word of "Ferry and Dock Union" where a name begins with its second half; else the word itself.</summary>
    internal static int StartOfHalves(Analysis analysis, int first, int limit)
    {
        if (first - 2 <= limit || analysis.Word(first - 1) is not "and" || !IsSubject(analysis, first - 2)) return first;
        var start = first - 2;
        while (start > limit && first - 1 - start < LongestHalf && IsSubject(analysis, start - 1)) start--;
        return SecondHalf(analysis, start, first - 1, analysis.Sentences[analysis.SentenceOf(first)].EndToken) > first ? start : first;
    }

    /// <summary>“Bear” in "Bruno “Bear” Calloway".</summary>
    private static int Nickname(Analysis analysis, int end, int limit)
    {
        if (analysis.Tokens[end].Kind != TokenKind.Quote) return end;
        for (var i = end + 1; i < limit - 1 && i <= end + LongestNickname; i++)
        {
            if (analysis.Tokens[i].Kind == TokenKind.Quote) return i > end + 1 && Parties.IsNamePart(analysis, i + 1) && analysis.Tokens[i + 1].Start > analysis.Tokens[i].End ? i + 1 : end;
            if (!char.IsUpper(analysis.Word(i)[0])) return end;
        }

        return end;
    }

    /// <summary>"The Ferry | and Dock Workers’ Union": under one article, and the body's noun only at the end.</summary>
    internal static int SecondHalf(Analysis analysis, int start, int end, int limit)
    {
        if (start == 0 || analysis.Word(start - 1) is not ("the" or "The") || end - start > LongestHalf || end + 1 >= limit || analysis.Word(end) is not "and" || !Parties.IsNamePart(analysis, end + 1)) return end;
        for (var i = start; i < end; i++)
        {
            var word = analysis.Word(i);
            if (PartyWords.IsOrganization(word) || PartyWords.IsOutlet(word) || PartyWords.IsGovernment(word) || PartyWords.IsTitle(word) || !word.ContainsAnyInRange('a', 'z') || PersonNames.At(analysis, i) is not null) return end;
        }

        var second = Math.Min(limit, Parties.EndOfName(analysis, end + 1));
        return second - end > 2 && (PartyWords.IsOrganization(analysis.Word(second - 1)) || PartyWords.IsNamedForSubject(analysis.Word(second - 1))) ? second : end;
    }

    private static bool IsNumbered(Analysis analysis, int start, int end, int limit) =>
        end + 1 < limit && analysis.Tags[end] == PartOfSpeech.CD && !analysis.Word(end).ContainsAnyExceptInRange('0', '9') && (analysis.Tags[end + 1].IsFiniteVerb() || analysis.Tags[end + 1] == PartOfSpeech.MD)
        && !NounPhrase.IsTimeWord(analysis, end - 1) && (start == 0 || analysis.Tags[start - 1] is not (PartOfSpeech.IN or PartOfSpeech.TO or PartOfSpeech.CC) && analysis.Word(start - 1) is not ",");

    private static bool HasLink(Analysis analysis, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (analysis.Word(i) is "of" or "for" or "on" && PartyWords.IsOrganization(analysis.Word(i - 1))) return true;
        }

        return false;
    }
}
