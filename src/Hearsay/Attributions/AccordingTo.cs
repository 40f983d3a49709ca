using Hearsay.Language;
using Hearsay.Text;
using System.Collections.Immutable;

namespace Hearsay.Attributions;

/// <summary>"According to the ministry, 40 were missing", "…, according to two officials", "in the words of …".</summary>
internal static class AccordingTo
{
    private static readonly ImmutableArray<string[]> Phrases =
        [.. Lexicon.Read("Attributions/source-phrases.lexicon").Select(entry => entry[0].Split(' '))];

    internal static void Find(Paragraphs paragraphs, TokenRange unit, List<Draft> found)
    {
        for (var i = unit.First; i < unit.End - 1; i++)
        {
            if (paragraphs.IsQuoted(i)) continue;
            var length = Match(paragraphs, i, unit.End);
            if (length == 0) continue;
            var source = Subjects.Behind(paragraphs, i + length, unit.End);
            if (source.IsEmpty) continue;
            // "According to two officials, the mill burnt": what was taken for an apposition is the content.
            if (i == unit.First && (source.End >= unit.End || !paragraphs.IsComma(source.End)) && FirstComma(paragraphs, source) is var comma && comma > 0)
                source = source with { End = comma };
            var content = Content(paragraphs, unit, i, source.End, found);
            if (!content.IsEmpty)
                found.Add(new Draft(source, [new TokenRange(i, i + length)], content, Act.Speech, "according to", paragraphs.IsQuoted(content[^1].End - 1)));
            i = source.End - 1;
        }
    }

    private static ImmutableArray<TokenRange> Content(Paragraphs paragraphs, TokenRange unit, int cue, int sourceEnd, List<Draft> found)
    {
        var before = ContentEdges.Trim(paragraphs, new TokenRange(unit.First, cue));
        foreach (var earlier in found)
        {
            if (earlier.CueStart < cue) before = before with { First = Math.Max(before.First, Math.Max(earlier.Source.End, earlier.Cue[^1].End)) };
        }

        for (var i = cue - 1; i > before.First; i--)
        {
            if (paragraphs.Is(i, ';') && !paragraphs.IsQuoted(i)) before = before with { First = i + 1 };
        }

        before = ContentEdges.Trim(paragraphs, before);
        var after = ContentEdges.Trim(paragraphs, new TokenRange(Math.Min(sourceEnd, unit.End), unit.End));
        var goesOn = sourceEnd < unit.End && paragraphs.IsComma(sourceEnd);
        if (before.End - before.First <= 1) return goesOn && !after.IsEmpty ? [after] : after.IsEmpty || before.IsEmpty ? [] : [after];
        return goesOn && !after.IsEmpty && !StartsAside(paragraphs, after.First) && !Finite(paragraphs.Analysis, before) ? [before, after] : [before];
    }

    private static int FirstComma(Paragraphs paragraphs, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (paragraphs.Is(i, ',')) return i;
        }

        return 0;
    }

    private static bool Finite(Analysis analysis, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (analysis.Tags[i].IsFiniteVerb()) return true;
        }

        return false;
    }

    private static bool StartsAside(Paragraphs paragraphs, int token) =>
        paragraphs.Analysis.Tags[token] is PartOfSpeech.WP or PartOfSpeech.WDT or PartOfSpeech.VBG;

    private static int Match(Paragraphs paragraphs, int at, int limit)
    {
        foreach (var phrase in Phrases)
        {
            if (at + phrase.Length >= limit) continue;
            var same = true;
            for (var i = 0; i < phrase.Length && same; i++)
                same = paragraphs.Analysis.Word(at + i).Equals(phrase[i], StringComparison.OrdinalIgnoreCase);
            if (same) return phrase.Length;
        }

        return 0;
    }
}
