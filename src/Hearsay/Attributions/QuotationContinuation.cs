using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Gives quotations without a cue of their own to the attribution that they go on with.</summary>
internal static class QuotationContinuation
{
    /// <summary>Extends the last attribution where this unit carries it on.</summary>
    /// <returns>The attribution that a quotation of the next unit may go on with, or null.</returns>
    internal static Draft? Join(Paragraphs paragraphs, Unit unit, List<Draft> found, Draft? last, List<Draft> drafts)
    {
        var (first, end) = (unit.Range.First, unit.Range.End);
        var own = found.LastOrDefault(draft => draft.Quoted);
        var goesOn = paragraphs.Opens(first) && (last is not null) && IsJoined(paragraphs, unit, last);
        if (goesOn && !last!.Covers(first) && !found.Any(draft => draft.Covers(first)))
        {
            // The quotation alone; what follows it in the unit has cues of its own or is the article's voice.
            var quotation = paragraphs.Analysis.Quotations[paragraphs.QuotationOf(first)];
            var part = new TokenRange(first, quotation.EndToken);
            // A part for each paragraph: furniture may stand between them.
            var extended = last! with { Content = last!.Content.Add(part) };
            drafts[drafts.LastIndexOf(last)] = extended;
            return quotation.EndToken >= end - 1 ? extended : own;
        }

        return own ?? (found.Count == 0 && EndsWithColon(paragraphs, end) ? last : null);
    }

    private static bool IsJoined(Paragraphs paragraphs, Unit unit, Draft last)
    {
        var quotation = paragraphs.Analysis.Quotations[paragraphs.QuotationOf(unit.Range.First)];
        if (quotation.ContinuesPrevious) return true;
        // In the same paragraph, right behind the sentence that attributed a quotation.
        var lastToken = Math.Max(last.Content[^1].End, Math.Max(last.Cue[^1].End, last.Source.End)) - 1;
        return paragraphs.Analysis.Article.Blocks[unit.Block].Span.Contains(paragraphs.Analysis.Tokens[lastToken].Start);
    }

    private static bool EndsWithColon(Paragraphs paragraphs, int end) => end > 0 && paragraphs.Is(end - 1, ':');
}
