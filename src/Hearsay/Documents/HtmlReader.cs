namespace Hearsay.Documents;

/// <summary>Makes an article of a saved page.</summary>
public static class HtmlReader
{
    /// <summary>Reads an article from a page.</summary>
    public static Article Read(string id, string document, DecodedText decoded, CancellationToken cancellation = default) =>
        PlainTextReader.Read(id, document, decoded, cancellation);
}
