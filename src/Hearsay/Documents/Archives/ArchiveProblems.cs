namespace Hearsay.Documents.Archives;

/// <summary>What can be wrong with an archive or with one entry of it, as problems HS020 to HS035.</summary>
internal static class ArchiveProblems
{
    private const string FetchAgain = "Fetch the archive again; every other record is read.";

    /// <summary>The stream itself broke off.</summary>
    public static ReadProblem Unreadable(string document, string why) =>
        new("HS020", document, $"The archive cannot be read on: {why.TrimEnd('.')}.", "Check that its disk is there and that the file is whole.");

    /// <summary>Bytes between two records.</summary>
    public static ReadProblem Garbage(string document, long length, string place) =>
        new("HS021", document, $"{length} bytes {place} belong to no record.", FetchAgain);

    /// <summary>A record that ends before its length.</summary>
    public static ReadProblem Cut(string document, string place, string detail) =>
        new("HS022", document, $"The record {place} is cut: {detail}.", FetchAgain);

    /// <summary>A record whose length leads into the middle of another, or stops within its own.</summary>
    public static ReadProblem WrongLength(string document, string place, string detail) =>
        new("HS023", document, $"The record {place} has a wrong length: {detail}.", FetchAgain);

    /// <summary>A record whose header makes no sense.</summary>
    public static ReadProblem BadHeader(string document, string place, string detail) =>
        new("HS024", document, $"The header of the record {place} cannot be read: {detail}.", FetchAgain);

    /// <summary>More than one document may be long.</summary>
    public static ReadProblem TooLarge(string document, string place, string detail) =>
        new("HS025", document, $"The document {place} is larger than the limit of {ArticleReader.LongestFile} bytes: {detail}.",
            "It was skipped; no article is that long.");

    /// <summary>Bytes that were packed to fill a machine.</summary>
    public static ReadProblem Bomb(string document, int ratio) =>
        new("HS025", document, $"It unpacks to more than {ratio} times its packed length, as only files do that are made to fill a machine.",
            "It was left there. Do not unpack it with other programs.");

    /// <summary>A transfer or content coding that does not fit the bytes.</summary>
    public static ReadProblem BadCoding(string document, string place, string detail) =>
        new("HS026", document, $"The page {place} cannot be unpacked: {detail}.", FetchAgain);

    /// <summary>A gzip member that cannot be unpacked, or whose checksum is wrong.</summary>
    public static ReadProblem BadGzip(string document, string place, string detail) =>
        new("HS027", document, $"What lies {place} is damaged: {detail}.", FetchAgain);

    /// <summary>An entry of a zip archive whose name leads out of it.</summary>
    public static ReadProblem LeadsOutside(string document) =>
        new("HS028", document, "The name of the entry leads outside the archive; it was refused.", "Do not unpack this archive; somebody made it to overwrite files.");

    /// <summary>An entry under a password.</summary>
    public static ReadProblem Encrypted(string document) =>
        new("HS029", document, "The entry is encrypted.", "Unpack the archive with its password, and give the folder.");

    /// <summary>A zip archive, or an entry of it, that cannot be unpacked.</summary>
    public static ReadProblem BadZip(string document, string detail) =>
        new("HS030", document, $"The archive or entry cannot be unpacked: {detail.TrimEnd('.')}.", "Pack or fetch the archive again; every other entry is read.");

    /// <summary>A message whose parts cannot be told apart.</summary>
    public static ReadProblem BadMessage(string document, string place, string detail) =>
        new("HS031", document, $"The message part {place} cannot be read: {detail}.", "Save the message or the page again.");

    /// <summary>A part in base64 or quoted-printable that is neither.</summary>
    public static ReadProblem BadTransferEncoding(string document, string place, string detail) =>
        new("HS032", document, $"The message part {place} cannot be decoded: {detail}.", "Save the message or the page again.");

    /// <summary>Messages within messages, or parts without end.</summary>
    public static ReadProblem TooManyParts(string document, string place, string detail) =>
        new("HS033", document, $"The message {place} is built too deeply or of too many parts: {detail}.", "The parts before that are read; save the article on its own.");

    /// <summary>An archive that was read to its end and held nothing.</summary>
    public static ReadProblem NothingToRead(string document) =>
        new("HS034", document, "The archive holds no page, text or feed.", "Check that it is the right file.");

    /// <summary>What the standards allow and this program does not read.</summary>
    public static ReadProblem Unsupported(string document, string place, string what) =>
        new("HS035", document, $"The record {place} cannot be read: {what} not supported.", "Write the archive again without it.");
}
