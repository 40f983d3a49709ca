namespace Hearsay.Site.Disk;

/// <summary>A site cannot be written into a folder. The message names the folder, the reason and what to do.</summary>
/// <remarks>Codes: HS201 the folder is a file or holds something else. HS202 a folder in it is a link to another place.</remarks>
public sealed class DiskSiteException : Exception
{
    private DiskSiteException(string code, string message)
        : base($"{code}: {message}") => Code = code;

    /// <summary>The code, as in <c>HS201</c>; the message begins with it.</summary>
    public string Code { get; }

    internal static DiskSiteException NotAFolder(string path) => new("HS201", $"{path} is a file. Name a folder that is empty or does not exist yet.");

    internal static DiskSiteException NotASite(string path) => new(
        "HS201", $"{path} is not empty, and what is in it was not written by hearsay export. It was left as it is. Name an empty folder or a new one.");

    internal static DiskSiteException LeadsOut(string path) => new("HS202", $"{path} is a link to another place, and nothing is written there. Remove the link, or name another folder.");
}
