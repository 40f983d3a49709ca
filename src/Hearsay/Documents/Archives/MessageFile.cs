using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Archives;

/// <summary>Reads a message file to its end and hands it on to be taken apart.</summary>
internal static class MessageFile
{
    /// <summary>The documents and problems of the file.</summary>
    public static IEnumerable<InputItem> Read(
        string name, Stream stream, Func<MimePart, MimePart, InputDocument, InputDocument> describe, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var input = new ArchiveInput(stream);
        var bytes = ContentCoding.ReadAll(input, cancellation, out var outcome);
        if (input.Failure is { } failure) return [InputItem.Of(ArchiveProblems.Unreadable(name, failure))];
        return outcome == Unpacking.TooLarge
            ? [InputItem.Of(ArchiveProblems.TooLarge(name, "at byte 0", "the message with its pictures is"))]
            : Message.Read(name, bytes, describe);
    }
}
