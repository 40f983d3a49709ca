namespace Hearsay.Ledger;

/// <summary>A person's word on a decision.</summary>
/// <param name="Id"><c>j</c> and a number, in the order in which they were given.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Left">The id of one side, as in <see cref="Decision.Left"/>.</param>
/// <param name="Right">The id of the other side.</param>
/// <param name="Same">Whether the person holds the two to be one.</param>
/// <param name="Given">When it was given.</param>
/// <param name="Reason">Why, in the person's words, or null.</param>
public sealed record Judgement(string Id, DecisionKind Kind, string Left, string Right, bool Same, DateTimeOffset Given, string? Reason)
{
    /// <summary>When it was taken back, or null while it stands. A judgement is never deleted.</summary>
    public DateTimeOffset? Undone { get; init; }
}
