using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger;

/// <summary>A ledger cannot be opened, read or added to. The message names the file, the reason and what to do.</summary>
/// <remarks>
/// Codes: HS101 not a ledger. HS102 made by a newer version. HS103 in use by another process. HS104 the disk is full.
/// HS105 may not be opened or written. HS106 damaged. HS107 an article that cannot be stored exactly. HS108 more than one article
/// fits. HS109 the disk does not answer. HS110 is no error but a notice of the command: two texts came under one id, and both are kept; HS111 the same of one address.
/// </remarks>
public sealed class LedgerException : Exception
{
    private LedgerException(string code, string message, Exception? cause = null)
        : base($"{code}: {message}", cause) => Code = code;

    /// <summary>The code, as in <c>HS101</c>; the message begins with it.</summary>
    public string Code { get; }

    internal static LedgerException NotALedger(string file, string reason) => new(
        "HS101", $"{file} is not a ledger: {reason}. It was left as it is. Name another file, or none to use hearsay.db.");

    internal static LedgerException Newer(string file, long version, int known) => new(
        "HS102", $"{file} is a ledger of version {version}, and this program knows versions up to {known}. It was left as it is. " +
        "Use the newer version of hearsay that made it.");

    internal static LedgerException NotStorable(string document, string reason) => new(
        "HS107", $"{document} was not added: {reason}. The ledger keeps exact characters only. Please report this with the file.");

    internal static LedgerException Ambiguous(string prefix, IEnumerable<string> ids) => new(
        "HS108", $"{prefix} fits more than one article: {string.Join(", ", ids)}. Give more of the id.");

    internal static LedgerException NoFolder(string file) => new(
        "HS105", $"{file} cannot be made: its folder does not exist. Make the folder, or name a file in another one.");

    internal static LedgerException Denied(string file, Exception cause) => new(
        "HS105", $"{file} cannot be opened: {cause.Message} Check that it is a file that you may read and write.", cause);

    internal static LedgerException Disordered(string file, string reason) => new(
        "HS106", $"{file} is damaged: {reason}. Use a copy of it, or make the ledger anew from the articles.");

    /// <summary>What SQLite's error means for who uses the ledger; the codes are those of sqlite.org/rescode.html.</summary>
    internal static LedgerException From(string file, SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => new("HS103", $"{file} is in use by another process, which did not finish in time. Wait for it, then try again.", error),
        13 => new("HS104", $"{file} cannot grow: the disk is full. What was there before is untouched. Make room, then try again.", error),
        3 or 8 or 14 or 23 => new("HS105", $"{file} may not be opened or written: {error.Message} " +
            "Check that you may write the file and its folder.", error),
        26 => new("HS101", $"{file} is not a ledger: it is not an SQLite file. It was left as it is. Name another file.", error),
        10 => new("HS109", $"{file}: the disk does not answer as it should: {error.Message} Check the disk, then run hearsay verify.", error),
        _ => new("HS106", $"{file} is damaged: {error.Message} Use a copy of it, or make the ledger anew from the articles.", error),
    };
}
