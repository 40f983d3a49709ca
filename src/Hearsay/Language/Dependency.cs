namespace Hearsay.Language;

/// <summary>What a word hangs on and how.</summary>
/// <param name="Head">The index of the head among the article's tokens, in the same sentence; -1 for the root of the sentence.</param>
/// <param name="Relation">The label of the arc; Root where there is no head.</param>
public readonly record struct Dependency(int Head, DependencyRelation Relation);
