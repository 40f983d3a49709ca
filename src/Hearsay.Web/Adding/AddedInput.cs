using Hearsay.Documents.Inputs;
using Hearsay.Fetching;

namespace Hearsay.Web.Adding;

/// <summary>Something to read articles out of: a file that was sent, a pasted text, an address.</summary>
/// <param name="Name">What it is called.</param>
internal abstract record AddedInput(string Name)
{
    /// <summary>Its documents, each read when it is asked for.</summary>
    public abstract IEnumerable<InputItem> Read(CancellationToken cancellation);

    /// <summary>Lets go of what it holds.</summary>
    public abstract void Close();
}

/// <summary>A file that a browser sent, or a text that was pasted.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Bytes">Its bytes; closed, and with that deleted, after the reading.</param>
internal sealed record AddedFile(string Name, Stream Bytes) : AddedInput(Name)
{
    /// <inheritdoc/>
    public override IEnumerable<InputItem> Read(CancellationToken cancellation) => InputReader.Read(Name, Bytes, InputOptions.Default, cancellation);

    /// <inheritdoc/>
    public override void Close() => Bytes.Dispose();
}

/// <summary>An address of the web, which the person asked to fetch.</summary>
/// <param name="Name">The address.</param>
internal sealed record AddedAddress(string Name) : AddedInput(Name)
{
    /// <inheritdoc/>
    public override IEnumerable<InputItem> Read(CancellationToken cancellation)
    {
        using var reader = new AddressReader(InputOptions.Default);
        foreach (var item in reader.Read(Name, cancellation)) yield return item;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        // Nothing stays open.
    }
}
