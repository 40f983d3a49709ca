namespace Hearsay.Documents.Metadata;

/// <summary>A value that one place of a page gives.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Place">The kind of place, as the weights call it.</param>
/// <param name="Evidence">What it was read from.</param>
internal sealed record Candidate<T>(T Value, string Place, Evidence Evidence);
