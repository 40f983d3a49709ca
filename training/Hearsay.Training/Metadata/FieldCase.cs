namespace Hearsay.Training.Metadata;

/// <summary>One page for one field: its values with their signs, and which of them are right.</summary>
/// <param name="Values">The signs of each value that the page gives.</param>
/// <param name="IsRight">Whether each is the value that annotators gave.</param>
/// <param name="HasValue">Whether annotators gave a value at all.</param>
/// <param name="Weight">How many pages the case counts as in learning.</param>
internal sealed record FieldCase(IReadOnlyList<IReadOnlyCollection<string>> Values, bool[] IsRight, bool HasValue, float Weight);
