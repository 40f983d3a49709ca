namespace Hearsay.Tests.Docs;

/// <summary>A command of the program on a Markdown page, with the lines that are shown below it.</summary>
/// <param name="Words">What follows <c>hearsay</c>.</param>
/// <param name="Shown">The lines of output shown; a line <c>...</c> stands for any number of lines.</param>
internal sealed record ReadmeCommand(string Words, string[] Shown)
{
    private static readonly string[] Beginnings = ["dotnet run --project src/Hearsay.Cli -- ", "hearsay "];

    /// <summary>The commands of a page: in its blocks behind <c>$</c>, and between backticks.</summary>
    public static IEnumerable<ReadmeCommand> In(MarkdownPage page) => Shell(page)
        .Concat(page.InlineCode.Select(code => (Line: code, Shown: Array.Empty<string>())))
        .Select(pair => WordsOf(pair.Line) is { } words ? new ReadmeCommand(words, pair.Shown) : null)
        .OfType<ReadmeCommand>();

    /// <summary>Every line behind <c>$</c> in the blocks of a page, of whatever program, with what is shown below it.</summary>
    public static IEnumerable<(string Line, string[] Shown)> Shell(MarkdownPage page)
    {
        foreach (var block in page.Blocks)
        {
            for (var at = 0; at < block.Lines.Length; at++)
            {
                if (!block.Lines[at].StartsWith("$ ", StringComparison.Ordinal)) continue;
                yield return (block.Lines[at][2..], [.. block.Lines.Skip(at + 1).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal))]);
            }
        }
    }

    /// <summary>What follows the name of the program in a line, or null where it is another program's.</summary>
    public static string? WordsOf(string line) =>
        Array.Find(Beginnings, beginning => line.StartsWith(beginning, StringComparison.Ordinal)) is { } found ? line[found.Length..] : null;
}
