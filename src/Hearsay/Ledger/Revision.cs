namespace Hearsay.Ledger;

/// <summary>That an article came under the id of another and with another text. Both are kept.</summary>
/// <param name="ArticleId">The id of its own that the later one is kept under: a function of the other id and of its text.</param>
/// <param name="Revises">The id that it came with, which the article that came first has.</param>
public sealed record Revision(string ArticleId, string Revises);
