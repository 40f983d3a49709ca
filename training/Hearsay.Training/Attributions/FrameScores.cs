using System.Collections.Immutable;
using Hearsay.Attributions.Learned;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Hearsay.Evaluation.Measures;
using Hearsay.Text;

namespace Hearsay.Training.Attributions;

/// <summary>Frames beside what people marked.</summary>
internal static class FrameScores
{
    /// <summary>A frame as the scorer reads it.</summary>
    public static MarkedAttribution Marked(Analysis analysis, CodePointMap map, CueFrame frame)
    {
        return new MarkedAttribution(Spans(frame.Source), Spans([frame.Cue]), Spans(frame.Content));

        ImmutableArray<Span> Spans(ImmutableArray<TokenRange> ranges) => [.. ranges.Select(range => map.ToCodePoints(analysis.Cover(range.First, range.End)))];
    }

    /// <summary>For each frame, whether it is linked to one that people marked.</summary>
    public static bool[] Right(GoldDocument document, Analysis analysis, IReadOnlyList<CueFrame> frames)
    {
        var map = new CodePointMap(analysis.Article.Text);
        return Right(document, [.. frames.Select(frame => Marked(analysis, map, frame))]);
    }

    /// <summary>For each attribution, whether it is linked to one that people marked.</summary>
    public static bool[] Right(GoldDocument document, ImmutableArray<MarkedAttribution> found)
    {
        var snap = new TokenSnap(document.Text);
        ImmutableArray<SnappedAttribution> gold = [.. document.Attributions.Select(snap.Snap).Where(one => one.Content.Count > 0)];
        var right = new bool[found.Length];
        foreach (var pair in LinkedMatching.Match(gold, [.. found.Select(snap.Snap)])) right[pair.Predicted] = pair.SourcesAgree;
        return right;
    }
}
