using System.Collections.Frozen;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Dates;

/// <summary>Tells whether the words around a date look ahead ("will meet on Friday") or back. Safe to use from several threads.</summary>
/// <remarks>The nearest verb before the date decides, or, where there is none, the first verb after it. Words: <c>tense.lexicon</c>.</remarks>
internal static class Outlook
{
    private const int Reach = 30;

    private static readonly FrozenDictionary<string, string> Words = Lexicon.Read("Dates/tense.lexicon")
        .ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the date at the tokens [<paramref name="first"/>, <paramref name="end"/>) is told of as lying ahead.</summary>
    public static bool IsAhead(Analysis analysis, Sentence sentence, int first, int end)
    {
        var start = Math.Max(sentence.FirstToken, first - Reach);
        for (var token = first - 1; token >= start; token--)
        {
            if (analysis.Tags[token] is PartOfSpeech.Colon or PartOfSpeech.OpenQuote or PartOfSpeech.CloseQuote) break;
            if (Verb(analysis, token, start) is { } ahead) return ahead;
        }

        var limit = Math.Min(sentence.EndToken, end + Reach);
        for (var token = end; token < limit; token++)
        {
            var tag = analysis.Tags[token];
            if (tag is PartOfSpeech.MD) return Kind(analysis, token) == "ahead";
            if (tag is PartOfSpeech.VBD) return false;
            if (tag is PartOfSpeech.VBZ or PartOfSpeech.VBP) return Kind(analysis, token) != "report";
        }

        return false;
    }

    /// <summary>What the word says about the date behind it; null where it says nothing.</summary>
    private static bool? Verb(Analysis analysis, int token, int start)
    {
        switch (analysis.Tags[token])
        {
            case PartOfSpeech.MD:
                return Kind(analysis, token) == "ahead";
            case PartOfSpeech.VBD:
                return Kind(analysis, token) == "schedule";
            case PartOfSpeech.VBZ or PartOfSpeech.VBP:
                return Kind(analysis, token) != "report";
            case PartOfSpeech.JJ or PartOfSpeech.NN when Kind(analysis, token) == "schedule":
                return true;
            case PartOfSpeech.VBN when Kind(analysis, token) == "schedule":
                return true;
            case PartOfSpeech.VB or PartOfSpeech.VBN or PartOfSpeech.VBG:
                return Chain(analysis, token, start);
            default:
                return null;
        }
    }

    /// <summary>Reads the auxiliaries before a verb that is not finite; null where the verb leaves the question to its governor.</summary>
    private static bool? Chain(Analysis analysis, int verb, int start)
    {
        for (var token = verb - 1; token >= Math.Max(start, verb - 5); token--)
        {
            var kind = Kind(analysis, token);
            switch (analysis.Tags[token])
            {
                case PartOfSpeech.MD:
                    return kind == "ahead";
                case PartOfSpeech.VBZ or PartOfSpeech.VBP when analysis.Tags[verb] == PartOfSpeech.VBG:
                    return true;
                case PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP:
                    return false;
                case PartOfSpeech.TO:
                    return null;
                case PartOfSpeech.VB or PartOfSpeech.VBN or PartOfSpeech.RB or PartOfSpeech.CC:
                    continue;
                default:
                    return analysis.Tags[verb] == PartOfSpeech.VBN ? false : null;
            }
        }

        return analysis.Tags[verb] == PartOfSpeech.VBN ? false : null;
    }

    private static string? Kind(Analysis analysis, int token) => Lookup.TryGetValue(analysis.Word(token), out var kind) ? kind : null;
}
