using System.Text;

namespace Hearsay.Site.Disk;

/// <summary>The folder that a site is written into. Nothing outside of it is written, and in it nothing is removed that was not written by an earlier export.</summary>
internal sealed class DiskFolder
{
    private const string Mark = "hearsay-site.txt";
    private const string FirstLine = "Hearsay site 1. hearsay export --html writes these files anew and leaves any other as it is.";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string root;
    private readonly HashSet<string> former = new(StringComparer.Ordinal);
    private readonly SortedSet<string> written = new(StringComparer.Ordinal);

    /// <summary>Makes the folder, or takes one that is empty or has such a site.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="DiskSiteException">HS201: it holds something else.</exception>
    public DiskFolder(string path)
    {
        root = Path.GetFullPath(path);
        if (File.Exists(root)) throw DiskSiteException.NotAFolder(path);
        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any())
        {
            var mark = Path.Combine(root, Mark);
            var lines = File.Exists(mark) ? File.ReadAllLines(mark) : [];
            if (lines.Length == 0 || lines[0] != FirstLine) throw DiskSiteException.NotASite(path);
            former.UnionWith(lines.Skip(1).Where(DiskNames.IsOwn));
        }

        Directory.CreateDirectory(root);
        WriteMark(former);
    }

    /// <summary>How many files were written.</summary>
    public int Files => written.Count;

    /// <summary>Whether a file was written already.</summary>
    public bool Has(string name) => written.Contains(name);

    /// <summary>Writes a file.</summary>
    /// <param name="name">Its name in the folder, see <see cref="DiskNames"/>.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="DiskSiteException">HS202: a link leads out of the folder.</exception>
    public void Write(string name, Action<Stream> write)
    {
        if (!DiskNames.IsOwn(name)) throw new ArgumentException($"{name} is no name of a site's file.", nameof(name));
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // A link of that name is removed and not followed.
        File.Delete(path);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        write(file);
        written.Add(name);
    }

    /// <summary>Writes a file of text.</summary>
    public void Write(string name, string text) => Write(name, file => file.Write(Utf8.GetBytes(text)));

    /// <summary>Removes what an earlier export wrote and this one did not, and takes down what was written.</summary>
    public void End()
    {
        foreach (var name in former.Except(written)) File.Delete(PathOf(name));
        WriteMark(written);
    }

    private string PathOf(string name)
    {
        var path = Path.Combine(root, name);
        var folder = new DirectoryInfo(Path.GetDirectoryName(path)!);
        if (folder.FullName != root && folder.LinkTarget is not null) throw DiskSiteException.LeadsOut(folder.FullName);
        return path;
    }

    private void WriteMark(IEnumerable<string> names)
    {
        var mark = Path.Combine(root, Mark);
        File.Delete(mark);
        File.WriteAllText(mark, string.Join('\n', names.Prepend(FirstLine)) + "\n", Utf8);
    }
}
