namespace Hearsay.Statements;

/// <summary>What a phrase does in its sentence, by the tree.</summary>
/// <param name="IsSubject">Whether it is the subject of a verb.</param>
/// <param name="IsMain">Whether that verb is the sentence's own.</param>
/// <param name="Verb">The token that it hangs on, or -1.</param>
/// <param name="IsApposed">Whether it stands in apposition to another.</param>
internal readonly record struct PhraseFunction(bool IsSubject, bool IsMain, int Verb, bool IsApposed);
