using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Finds nouns that attribute: "the rebels' denial of any role", "suspicion among the miners that it was late": <c>nouns.lexicon</c>.</summary>
internal static class NounCues
{
    private static readonly FrozenDictionary<string, string> Nouns =
        Lexicon.Read("Attributions/nouns.lexicon").ToFrozenDictionary(entry => entry[0], entry => entry[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByChars = Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    internal static void Find(Paragraphs paragraphs, TokenRange unit, List<Draft> found)
    {
        var analysis = paragraphs.Analysis;
        for (var i = unit.First; i + 2 < unit.End; i++)
        {
            if (!analysis.Tags[i].IsNoun() || paragraphs.IsQuoted(i) || !ByChars.TryGetValue(analysis.Word(i), out var contents)) continue;
            var (source, at) = Source(analysis, unit, i);
            if (source.IsEmpty || at + 1 >= unit.End) continue;
            var end = analysis.Word(at) switch
            {
                "that" when contents.Contains('t', StringComparison.Ordinal) => EndOfClause(paragraphs, at + 1, unit.End, finite: 1),
                "to" when contents.Contains('i', StringComparison.Ordinal) => EndOfClause(paragraphs, at + 1, unit.End, finite: 0),
                "of" when contents.Contains('o', StringComparison.Ordinal) => NounPhrase.EndOfFull(analysis, at + 1, unit.End),
                _ => at,
            };
            var content = ContentEdges.Trim(paragraphs, new TokenRange(at, end));
            if (content.End - content.First > 1) found.Add(new Draft(source, [new TokenRange(i, i + 1)], [content], Act.Speech, "noun", false));
        }
    }

    /// <summary>Who speaks, and where the content would begin.</summary>
    private static (TokenRange Source, int At) Source(Analysis analysis, TokenRange unit, int noun)
    {
        if (analysis.Word(noun + 1) is "by" or "from" or "among")
        {
            var end = NounPhrase.EndOfSimple(analysis, noun + 2, unit.End);
            return (new TokenRange(noun + 2, end), end);
        }

        var before = noun - 1;
        if (before > unit.First && analysis.Tags[before].IsAdjective()) before--;
        if (before <= unit.First || !IsPossessive(analysis, before)) return (default, 0);
        var first = NounPhrase.StartOfSimple(analysis, before + 1, unit.First);
        return (new TokenRange(Math.Min(first, before), before + 1), noun + 1);
    }

    private static bool IsPossessive(Analysis analysis, int token) =>
        analysis.Tags[token] == PartOfSpeech.POS || analysis.Word(token).EndsWith("'s") || analysis.Word(token).EndsWith("’s") || analysis.Word(token).EndsWith("s'") || analysis.Word(token).EndsWith("s’");

    /// <summary>Where a clause inside a sentence ends: at a comma, or before the verb of the clause around it.</summary>
    private static int EndOfClause(Paragraphs paragraphs, int start, int limit, int finite)
    {
        var analysis = paragraphs.Analysis;
        for (var i = start; i < limit; i++)
        {
            if (paragraphs.IsQuoted(i)) continue;
            if (paragraphs.IsComma(i) || paragraphs.Is(i, ';') || paragraphs.Is(i, '.')) return i;
            var isVerb = analysis.Tags[i].IsFiniteVerb() || analysis.Tags[i] == PartOfSpeech.MD;
            // "Had been switched": one group of verbs.
            if (!isVerb || i > start && (analysis.Tags[i - 1].IsVerb() || analysis.Tags[i - 1] is PartOfSpeech.MD or PartOfSpeech.WP or PartOfSpeech.WDT or PartOfSpeech.CC or PartOfSpeech.IN)) continue;
            if (finite-- == 0) return i;
        }

        return limit;
    }
}
