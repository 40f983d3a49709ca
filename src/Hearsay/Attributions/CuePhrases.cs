using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Finds cues of several words whose verb alone attributes nothing: "poured cold water on", "could not be reached": <c>phrases.lexicon</c>.</summary>
internal static class CuePhrases
{
    // Adverbs that may stand between two words of a phrase.
    private const int Between = 2;

    private static readonly Cue Spoken = new("phrase", Act.Speech, "o", "-", "");

    private static readonly ImmutableDictionary<string, ImmutableArray<Phrase>> ByVerb = Lexicon.Read("Attributions/phrases.lexicon")
        .Select(entry => Phrase.Parse(entry[0], entry[1])).SelectMany(phrase => phrase.Words[0].Select(form => (form, phrase)))
        .GroupBy(pair => pair.form, pair => pair.phrase).ToImmutableDictionary(forms => forms.Key, forms => forms.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The site of the phrase that begins with the verb of the group, or null.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="unit">The stretch that is read as one.</param>
    /// <param name="group">The verb group.</param>
    /// <param name="subject">Its own subject; empty where it has none.</param>
    internal static CueSite? At(Paragraphs paragraphs, TokenRange unit, VerbGroup group, TokenRange subject)
    {
        var analysis = paragraphs.Analysis;
        if (subject.IsEmpty || !ByVerb.TryGetValue(analysis.Word(group.Verb).ToString(), out var phrases)) return null;
        foreach (var phrase in phrases)
        {
            if (phrase.Kind is "refused" or "passive" != IsNegated(analysis, group) || phrase.Kind == "passive" && !group.Passive || phrase.Kind == "active" && group.Passive) continue;
            // "An agreement could not be reached": only somebody can be silent.
            if (phrase.Kind == "refused" && !CueSites.CanSpeak(analysis, subject) && analysis.Tags[subject.End - 1] != PartOfSpeech.PRP) continue;
            if (End(analysis, phrase, group.Verb, unit.End) is not { } ends) continue;
            var range = group.Range with { End = ends.Cue };
            if (phrase.Kind is "passive" or "unanswered")
            {
                if (phrase.Kind == "passive" && range.End < unit.End && analysis.Word(range.End) is "by") continue;
                return new CueSite(Spoken, group with { Range = range }, new Reading(Construction.Phrase, subject.First, default), default) { Content = subject };
            }

            // "The company has yet to | comment": with nothing behind, the last word is what was not done.
            if (ends.Cue >= unit.End || IsEnd(analysis, ends.Cue)) range = range with { End = range.End - 1 };
            if (range.End <= group.Range.First || range.End <= group.Verb && phrase.Kind != "refused") continue;
            var content = new TokenRange(range.End, Math.Max(range.End + 1, EndOfClause(paragraphs, range.End, unit.End)));
            return new CueSite(Spoken, group with { Range = range }, new Reading(Construction.Phrase, range.End, default), subject) { Content = content };
        }

        return null;
    }

    /// <summary>Where cue and phrase end; null where the phrase does not stand there.</summary>
    private static (int Cue, int Phrase)? End(Analysis analysis, Phrase phrase, int verb, int limit)
    {
        int at = verb + 1, cue = phrase.Cue == 1 ? at : 0;
        for (var word = 1; word < phrase.Words.Length; word++)
        {
            for (var adverbs = 0; adverbs < Between && at < limit && analysis.Tags[at].IsAdverb() && !phrase.Words[word].Contains(analysis.Word(at).ToString(), StringComparer.OrdinalIgnoreCase); adverbs++) at++;
            if (at >= limit || !phrase.Words[word].Contains(analysis.Word(at).ToString(), StringComparer.OrdinalIgnoreCase)) return null;
            at++;
            if (word + 1 == phrase.Cue) cue = at;
        }

        return (cue, at);
    }

    private static bool IsEnd(Analysis analysis, int token) => analysis.Tokens[token].Kind == TokenKind.Punctuation || analysis.Tags[token] is PartOfSpeech.CC || NounPhrase.IsTimeWord(analysis, token);

    /// <summary>Up to a comma or another mark outside a quotation, or to "but".</summary>
    private static int EndOfClause(Paragraphs paragraphs, int start, int limit)
    {
        var end = start;
        while (end < limit && (paragraphs.IsQuoted(end) || !(paragraphs.IsComma(end) || paragraphs.Is(end, ';') || paragraphs.Is(end, '.') || paragraphs.Analysis.Word(end) is "but" or "while" or "although"))) end++;
        return end;
    }

    private static bool IsNegated(Analysis analysis, VerbGroup group)
    {
        for (var i = group.Range.First; i < group.Verb + 1; i++)
        {
            if (analysis.Word(i) is "not" or "never" or "cannot" || analysis.Word(i).EndsWith("n't") || analysis.Word(i).EndsWith("n’t")) return true;
        }

        return group.Verb + 1 < analysis.Tokens.Length && analysis.Word(group.Verb + 1) is "not";
    }

    /// <summary>A phrase of the lexicon.</summary>
    /// <param name="Kind">How it attributes.</param>
    /// <param name="Words">The forms of each word.</param>
    /// <param name="Cue">How many of them belong to the cue.</param>
    private sealed record Phrase(string Kind, ImmutableArray<ImmutableArray<string>> Words, int Cue)
    {
        internal static Phrase Parse(string kind, string text)
        {
            var words = text.Split(' ');
            var slash = Array.IndexOf(words, "/");
            return new Phrase(kind, [.. words.Where(word => word != "/").Select(word => word.Split('|').ToImmutableArray())], slash < 0 ? words.Length : slash);
        }
    }
}
