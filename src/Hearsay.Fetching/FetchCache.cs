namespace Hearsay.Fetching;

/// <summary>What a server said of a document when it was fetched, so that it is asked again only for what has changed. Immutable.</summary>
/// <param name="Address">The address that was asked for.</param>
public sealed record FetchRecord(string Address)
{
    /// <summary>The entity tag (ETag), as written; null for none.</summary>
    public string? EntityTag { get; init; }

    /// <summary>When it was last changed (Last-Modified), as written; null for none.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was fetched.</summary>
    public DateTimeOffset Fetched { get; init; }
}

/// <summary>Keeps what was fetched before. It has to be safe to call from several threads.</summary>
public interface IFetchCache
{
    /// <summary>The record of an address, or null where it was not fetched before.</summary>
    FetchRecord? Find(string address);

    /// <summary>Keeps a record in the place of an earlier one.</summary>
    void Keep(FetchRecord record);
}

/// <summary>Keeps records for as long as the program runs.</summary>
public sealed class MemoryFetchCache : IFetchCache
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, FetchRecord> records = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public FetchRecord? Find(string address) => records.GetValueOrDefault(address);

    /// <inheritdoc/>
    public void Keep(FetchRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        records[record.Address] = record;
    }
}
