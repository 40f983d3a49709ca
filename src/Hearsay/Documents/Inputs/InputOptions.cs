using Hearsay.Documents.Records;

namespace Hearsay.Documents.Inputs;

/// <summary>How inputs are to be read. Immutable.</summary>
public sealed record InputOptions
{
    /// <summary>Everything by its own looks.</summary>
    public static InputOptions Default { get; } = new();

    /// <summary>Which fields of a JSON record hold what; null for the common names.</summary>
    public RecordMapping? Mapping { get; init; }
}
