using System.Reflection;

namespace Hearsay.Output;

/// <summary>Text files that stand in the library: style sheets and scripts.</summary>
internal static class EmbeddedText
{
    /// <summary>The file's text, every line of it ending with a single line feed: a browser hashes what its parser read.</summary>
    /// <param name="name">Room and name: <c>Output/HtmlReport.css</c>.</param>
    public static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not in the library. Build it again from a whole checkout.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
