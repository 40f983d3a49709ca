using System.Reflection;

namespace Hearsay;

/// <summary>Reads the word lists that are compiled into the library: <c>Room/name.lexicon</c>, and those learned, <c>models/en/…</c>.</summary>
/// <remarks>
/// A lexicon is UTF-8 text. A line that begins with <c>#</c> is a comment, an empty line means nothing, every other line is one
/// entry whose fields are separated by tabs. Safe to call from several threads.
/// </remarks>
public static class Lexicon
{
    /// <summary>The entries of a lexicon, each split into its fields.</summary>
    /// <param name="name">The path of the file under the library's source, as in <c>Attributions/cues.lexicon</c>.</param>
    /// <exception cref="InvalidOperationException">The library was built without that file.</exception>
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The lexicon {name} is not in the library. Build it again from a whole checkout.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
