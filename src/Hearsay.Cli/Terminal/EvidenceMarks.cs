using Hearsay.Documents;
using Hearsay.Output;
using Hearsay.Statements;

namespace Hearsay.Cli.Terminal;

/// <summary>A stretch of evidence and what it is.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Style">What it is.</param>
internal readonly record struct EvidenceMark(Span Span, TextStyle Style);

/// <summary>Cuts a paragraph into pieces that show what each word is evidence of: in colour, or in brackets where there is none.</summary>
internal static class EvidenceMarks
{
    /// <summary>The marks of a statement, outer ones before inner ones.</summary>
    public static IReadOnlyList<EvidenceMark> Of(Statement statement)
    {
        var attribution = statement.Attribution;
        return
        [
            .. attribution.Content.Select(span => new EvidenceMark(span, TextStyle.Content))
                .Concat(attribution.Source.Select(span => new EvidenceMark(span, TextStyle.Source)))
                .Concat(attribution.Cue.Select(span => new EvidenceMark(span, TextStyle.Cue)))
                .Concat(statement.Figures.Select(figure => new EvidenceMark(figure.Span, TextStyle.Figure)))
                .OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End).ThenBy(mark => mark.Style),
        ];
    }

    /// <summary>The pieces of the paragraph; taken together they hold all its characters.</summary>
    public static IEnumerable<TextPiece> Pieces(string text, Span paragraph, IReadOnlyList<EvidenceMark> marks, bool colour)
    {
        var open = new List<EvidenceMark>();
        foreach (var (from, to) in Stretches(paragraph, marks))
        {
            // What ended here is closed; what it enclosed and did not end with it is closed and opened again.
            var keep = open.FindIndex(mark => mark.Span.End <= from);
            var reopen = new List<EvidenceMark>();
            if (keep >= 0)
            {
                reopen.AddRange(open.Skip(keep).Where(mark => mark.Span.End > from));
                if (!colour) yield return new string(']', open.Count - keep);
                open.RemoveRange(keep, open.Count - keep);
            }

            reopen.AddRange(marks.Where(mark => Math.Max(mark.Span.Start, paragraph.Start) == from && mark.Span.End > from));
            foreach (var mark in reopen)
            {
                open.Add(mark);
                if (!colour) yield return $"[{mark.Style.ToString().ToLowerInvariant()}:\u00A0";
            }

            yield return new TextPiece(text[from..to], colour && open.Count > 0 ? open[^1].Style : TextStyle.Plain);
        }

        if (!colour && open.Count > 0) yield return new string(']', open.Count);
    }

    private static IEnumerable<(int From, int To)> Stretches(Span paragraph, IReadOnlyList<EvidenceMark> marks)
    {
        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        foreach (var (span, _) in marks)
        {
            if (paragraph.Contains(span.Start)) cuts.Add(span.Start);
            if (paragraph.Contains(span.End)) cuts.Add(span.End);
        }

        return cuts.Zip(cuts.Skip(1));
    }
}
