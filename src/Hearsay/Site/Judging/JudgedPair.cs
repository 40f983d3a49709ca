using Hearsay.Ledger;

namespace Hearsay.Site.Judging;

/// <summary>Two things that a person may say are one, or are not.</summary>
/// <param name="Kind">What they are judged as.</param>
/// <param name="Left">One side.</param>
/// <param name="Right">The other side.</param>
public sealed record JudgedPair(DecisionKind Kind, JudgedSide Left, JudgedSide Right)
{
    /// <summary>Whether the ledger has both sides, and they are two.</summary>
    public bool IsWhole => Left.IsThere && Right.IsThere && Left.Id != Right.Id;

    /// <summary>The pair behind two ids.</summary>
    /// <param name="kind">What they are judged as.</param>
    /// <param name="left">The id of one side: of an article for reprints and stories, else of a statement or of a figure in one.</param>
    /// <param name="right">The id of the other side.</param>
    /// <param name="article">Finds an article by its id.</param>
    public static JudgedPair Of(DecisionKind kind, string left, string right, Func<string, ArticleEntry?> article)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return string.CompareOrdinal(left, right) <= 0
            ? new(kind, JudgedSide.Of(kind, left, article), JudgedSide.Of(kind, right, article))
            : new(kind, JudgedSide.Of(kind, right, article), JudgedSide.Of(kind, left, article));
    }

    /// <summary>What is asked of the two, as a heading.</summary>
    internal string Question => Kind switch
    {
        DecisionKind.Speaker => "Do these two have one speaker?",
        DecisionKind.Claim => "Do these two say one thing?",
        DecisionKind.Reprint => "Do these two carry one text?",
        DecisionKind.Story => "Do these two tell of one story?",
        _ => "Do these two go back to one beginning?",
    };

    /// <summary>What a person says with it, as the end of a sentence: "have one speaker", "do not have one speaker".</summary>
    internal string Said(bool same) => (Kind, same) switch
    {
        (DecisionKind.Speaker, true) => "have one speaker",
        (DecisionKind.Speaker, false) => "have two speakers",
        (DecisionKind.Claim, true) => "say one thing",
        (DecisionKind.Claim, false) => "say two things",
        (DecisionKind.Reprint, true) => "carry one text",
        (DecisionKind.Reprint, false) => "carry two texts",
        (DecisionKind.Story, true) => "tell of one story",
        (DecisionKind.Story, false) => "tell of two stories",
        (_, true) => "go back to one beginning",
        _ => "go back to two beginnings",
    };
}
