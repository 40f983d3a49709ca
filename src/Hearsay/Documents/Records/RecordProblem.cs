using System.Globalization;

namespace Hearsay.Documents.Records;

/// <summary>What can be wrong with records, in words: the codes HS050 to HS059.</summary>
internal static class RecordProblem
{
    public static ReadProblem Broken(string name, long line, long at, bool isLast) =>
        new("HS050", name, Invariant($"Line {line} is not valid JSON (byte {at} of the line)."),
            isLast ? "The file may be cut there; the records before it are read." : "The other records are read; write this one again.");

    public static ReadProblem TooLong(string name, long line, long length, long limit) =>
        new("HS051", name, Invariant($"The record at line {line} is {length:N0} bytes long; the limit is {limit:N0}."), "It was passed over and the others are read.");

    public static ReadProblem NoText(string name, string? id, string fields) =>
        new("HS052", name, $"The record{(id is null ? "" : $" \"{id}\"")} holds no text of an article. It has the fields {fields}.", "Say which field holds the text, as in text=body.");

    public static ReadProblem NoRecord(string name, long line) =>
        new("HS053", name, Invariant($"Line {line} holds no record: it is JSON, but no object."), "Each line has to be one object with the fields of an article.");

    public static ReadProblem WrongMapping(string options, string pair) =>
        new("HS054", options, $"\"{pair}\" says nothing of a field.", "Write pairs such as text=body,published=date; known are text, html, title, authors, outlet, url, published, updated, language and id.");

    public static ReadProblem Cut(string name, long line) =>
        new("HS055", name, Invariant($"The records end in the middle of one (it began at line {line})."), "The records before it are read; save the file again.");

    public static ReadProblem Unreadable(string name, string why) =>
        new("HS056", name, $"The records cannot be read to their end: {why.TrimEnd('.').ReplaceLineEndings(" ")}.", "What was read before stands; save the file again.");

    public static ReadProblem Empty(string name) =>
        new("HS057", name, "The file holds no record.", "Give a file with one JSON object a line, or an array of them.");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
