using System.Collections.Immutable;

namespace Hearsay.Documents.Inputs;

/// <summary>One document on its way in: its bytes, and what the file, archive or feed that holds it says of it.</summary>
/// <remarks>Immutable and safe to share between threads, as long as nobody writes into the bytes.</remarks>
/// <param name="Name">What it is called in messages and in the ledger: the file's name, or the container's with the entry's place behind <c>#</c>.</param>
/// <param name="Bytes">The document itself, decompressed and without the container's envelope.</param>
public sealed record InputDocument(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Where it was found, for messages: the path as it was given, with the entry's place behind <c>#</c>; null where that is its name.</summary>
    public string? Place { get; init; }

    /// <summary>The media type that the container declares, in small letters and without parameters (<c>text/html</c>); null where it declares none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The character encoding that the container declares, as written; null where it declares none.</summary>
    public string? Charset { get; init; }

    /// <summary>The address that the document was fetched from or is published at; null where nobody says.</summary>
    public string? Address { get; init; }

    /// <summary>What the container says of the document; null where it says nothing.</summary>
    public DocumentFacts? Facts { get; init; }
}

/// <summary>What a feed, a record or an envelope says of the document in it, as written there. Immutable.</summary>
/// <param name="Where">The kind of container, for the evidence of what is taken from it ("RSS item", "JSON record", "mail header").</param>
public sealed record DocumentFacts(string Where)
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The authors, each as written.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published, as written.</summary>
    public string? Published { get; init; }

    /// <summary>When it was last changed, as written.</summary>
    public string? Updated { get; init; }

    /// <summary>Its language, as a BCP 47 code.</summary>
    public string? Language { get; init; }
}

/// <summary>What comes out of a container: a document, or why one entry gave none. Immutable.</summary>
public readonly record struct InputItem
{
    private InputItem(InputDocument? document, ReadProblem? problem) => (Document, Problem) = (document, problem);

    /// <summary>The document, or null.</summary>
    public InputDocument? Document { get; }

    /// <summary>Why there is no document; null where there is one.</summary>
    public ReadProblem? Problem { get; }

    /// <summary>A document.</summary>
    public static InputItem Of(InputDocument document) => new(document, null);

    /// <summary>An entry that could not be read.</summary>
    public static InputItem Of(ReadProblem problem) => new(null, problem);
}
