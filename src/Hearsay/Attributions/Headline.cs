using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>A headline that names who speaks and sets off what: "Minister: talks failed".</summary>
internal static class Headline
{
    internal static void Find(Paragraphs paragraphs, Unit unit, List<Draft> found)
    {
        var analysis = paragraphs.Analysis;
        if (analysis.Article.Blocks[unit.Block].Kind != BlockKind.Title) return;
        var (first, end) = (unit.Range.First, unit.Range.End);
        for (var i = first + 1; i < Math.Min(end - 2, first + 8); i++)
        {
            if (!paragraphs.Is(i, ':') || paragraphs.IsQuoted(i)) continue;
            if (NounPhrase.EndOfFull(analysis, first, i) != i) return;
            var content = ContentEdges.Trim(paragraphs, new TokenRange(i + 1, end));
            if (!content.IsEmpty && HasVerb(analysis, content))
                found.Add(new Draft(new TokenRange(first, i), [new TokenRange(i, i + 1)], [content], Act.Speech, "headline", false));
            return;
        }
    }

    private static bool HasVerb(Analysis analysis, TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (analysis.Tags[i].IsVerb() || analysis.Tags[i] == PartOfSpeech.MD) return true;
        }

        return false;
    }
}
