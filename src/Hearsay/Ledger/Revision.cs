namespace Hearsay.Ledger;

/// <summary>That an article came under the id or at the address of another and with another text. Both are kept.</summary>
/// <param name="ArticleId">The id that the later one is kept under; where it came under the other's, one of its own, a function of the other id and of its text.</param>
/// <param name="Revises">The id of the article that came first.</param>
public sealed record Revision(string ArticleId, string Revises);
