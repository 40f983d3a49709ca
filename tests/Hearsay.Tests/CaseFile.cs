namespace Hearsay.Tests;

/// <summary>Reads test cases that are kept as text beside the tests: a line that begins with # is a comment.</summary>
internal static class CaseFile
{
    /// <summary>The lines that are neither comments nor empty, with their numbers.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, name))
            .Select((text, index) => (Number: index + 1, Text: text.TrimEnd()))
            .Where(line => line.Text.Length > 0 && line.Text[0] != '#');
}
