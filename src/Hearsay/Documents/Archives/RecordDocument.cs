using System.Text;
using Hearsay.Documents.Inputs;

namespace Hearsay.Documents.Archives;

/// <summary>Takes the document out of a record: off with the server's envelope, the chunks and the packing.</summary>
internal static class RecordDocument
{
    /// <summary>Whether a record holds something to read, as far as its beginning tells.</summary>
    /// <param name="header">The record's header.</param>
    /// <param name="record">The record's first bytes, the header among them.</param>
    public static bool IsWanted(in RecordHeader header, ReadOnlySpan<byte> record)
    {
        if (header.Kind == RecordKind.PassedOver) return false;
        var content = record[header.Length..];
        if (header.Kind == RecordKind.Bare || (header.Kind == RecordKind.Segment && !content.StartsWith("HTTP/"u8))) return MediaType.IsReadable(record[header.ContentType], content);
        if (HttpAnswer.Read(content) is not { } answer) return true;
        return answer.Status == 200 && MediaType.IsReadable(content[answer.ContentType], content[answer.Length..]);
    }

    /// <summary>The document of a record that is wanted and whole, or what is wrong with it.</summary>
    /// <param name="name">What the record is called.</param>
    /// <param name="place">Where it begins, for problems.</param>
    /// <param name="header">The record's header.</param>
    /// <param name="record">The record, its header first.</param>
    public static InputItem Take(string name, string place, in RecordHeader header, ReadOnlySpan<byte> record)
    {
        if (header.Kind == RecordKind.Segment)
            return InputItem.Of(ArchiveProblems.Unsupported(name, place, "records that are split into segments are"));
        var address = Address(record[header.Address]);
        var content = record[header.Length..];
        if (IsPdf(record[header.ContentType], content)) return InputItem.Of(ReadProblem.Pdf(name));
        if (header.Kind == RecordKind.Bare)
        {
            var (kind, label) = MediaType.Parse(record[header.ContentType]);
            return InputItem.Of(new InputDocument(name, content.ToArray()) { MediaType = kind, Charset = label, Address = address });
        }

        if (HttpAnswer.Read(content) is not { } answer)
            return InputItem.Of(ArchiveProblems.BadHeader(name, place, "it should begin with the answer of a server, and does not"));
        if (IsPdf(content[answer.ContentType], content[answer.Length..])) return InputItem.Of(ReadProblem.Pdf(name));
        string? fault = null;
        var document = answer.IsChunked ? ChunkedCoding.Decode(content[answer.Length..], out fault) : content[answer.Length..].ToArray();
        if (fault is not null && !header.IsTruncated) return InputItem.Of(ArchiveProblems.BadCoding(name, place, fault));
        var codings = content[answer.ContentCoding];
        document = ContentCoding.Decode(document, codings, header.IsTruncated, out var outcome);
        if (outcome == Unpacking.TooLarge) return InputItem.Of(ArchiveProblems.TooLarge(name, place, "it unpacks to more"));
        if (outcome != Unpacking.Done)
            return InputItem.Of(ArchiveProblems.BadCoding(name, place, Words(outcome, Encoding.Latin1.GetString(codings[..Math.Min(codings.Length, 40)]))));
        var (type, charset) = MediaType.Parse(content[answer.ContentType]);
        return InputItem.Of(new InputDocument(name, document) { MediaType = type, Charset = charset, Address = address });
    }

    private static bool IsPdf(ReadOnlySpan<byte> type, ReadOnlySpan<byte> document) => MediaType.Is(type, "application/pdf"u8) || BinaryFile.IsPdf(document);

    private static string Words(Unpacking outcome, string coding) => outcome switch
    {
        Unpacking.Cut => $"its data in the coding {coding} break off",
        Unpacking.Unknown => $"the coding {coding} is not known",
        _ => $"its data are damaged, or not in the coding {coding}",
    };

    // WARC 1.0 puts the address in angle brackets in its grammar, and not in its examples.
    private static string? Address(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [(byte)'<', .., (byte)'>']) bytes = bytes[1..^1];
        return bytes.IsEmpty ? null : Encoding.UTF8.GetString(bytes);
    }
}
