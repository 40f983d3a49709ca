using Hearsay.Documents;
using Hearsay.Documents.Inputs;

namespace Hearsay.Fetching;

/// <summary>What came of fetching one address: a document, a problem, or that nothing has changed. Immutable.</summary>
public sealed record FetchResult
{
    private FetchResult(InputDocument? document, ReadProblem? problem) => (Document, Problem) = (document, problem);

    /// <summary>The document, or null.</summary>
    public InputDocument? Document { get; }

    /// <summary>Why there is none; null where there is one and where nothing has changed.</summary>
    public ReadProblem? Problem { get; }

    /// <summary>Whether the server says that the document is as it was when it was last fetched.</summary>
    public bool IsUnchanged => Document is null && Problem is null;

    internal static FetchResult Unchanged { get; } = new(null, null);

    internal static FetchResult Of(InputDocument document) => new(document, null);

    internal static FetchResult Of(ReadProblem problem) => new(null, problem);
}
