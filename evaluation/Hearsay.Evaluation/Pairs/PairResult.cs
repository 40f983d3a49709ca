using Hearsay.Ledger.Conflicts;

namespace Hearsay.Evaluation.Pairs;

/// <summary>What the product says of a pair.</summary>
/// <param name="Pair">The pair with what a person says.</param>
/// <param name="Relation">What the product says; a figure that it does not have is comparable with none.</param>
/// <param name="Reason">Its reason.</param>
internal sealed record PairResult(FigurePair Pair, FigureRelation Relation, string Reason)
{
    /// <summary>The left figure, or null where the product has none there.</summary>
    public FigureFrame? Left { get; init; }

    /// <summary>The right figure, or null where the product has none there.</summary>
    public FigureFrame? Right { get; init; }

    /// <summary>Whether both agree.</summary>
    public bool IsRight => Relation == Pair.Verdict;

    /// <summary>Compares both figures.</summary>
    public static PairResult Of(FigurePair pair, FigureFrame? left, FigureFrame? right) => Of(pair, left, right, PairWeights.English);

    /// <summary>Compares both figures by other weights.</summary>
    public static PairResult Of(FigurePair pair, FigureFrame? left, FigureFrame? right, PairWeights weights)
    {
        var (relation, reason) = left is null || right is null
            ? (FigureRelation.NotComparable, "the product has no figure there")
            : FigureComparison.Compare(left, right, weights);
        return new PairResult(pair, relation, reason) { Left = left, Right = right };
    }

    /// <summary>The line, both verdicts, the reason, and both figures in their sentences.</summary>
    public override string ToString() =>
        $"{Pair.Line}: coded {FigurePair.NameOf(Pair.Verdict)}, read {FigurePair.NameOf(Relation)}: {Reason}\n{Words(Pair.Left.Article, Left)}\n{Words(Pair.Right.Article, Right)}";

    private static string Words(string article, FigureFrame? frame)
    {
        if (frame is null) return $"    {article}: no figure";
        var (text, span) = (frame.Stated.Article.Text, frame.Stated.Figure.Span);
        var sentence = frame.Sentence;
        var thing = $"{frame.Thing.Kind} / {frame.Thing.Outcome ?? frame.Thing.Predicate ?? "-"} [{string.Join(' ', frame.Thing.Qualifiers)}]";
        var where = frame.Place.Keys.IsEmpty ? "" : $", {(frame.Place.IsNear ? "in" : "perhaps in")} {string.Join(' ', frame.Place.Keys)}";
        return $"    {article} {frame.Stated.Article.Published?.Value}, {frame.Stated.Speaker ?? "own voice"}: {thing}{where}, {frame.Stated.Figure.Status} {frame.Scope}, event {frame.Time.Event}, count {frame.Time.Count} {frame.Time.Rate}\n"
            + $"      {text[sentence.Start..span.Start]}[[{span.Of(text)}]]{text[span.End..sentence.End]}".ReplaceLineEndings(" ");
    }
}
