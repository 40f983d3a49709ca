using System.Text.RegularExpressions;
using Hearsay.Tests.Evaluation;

namespace Hearsay.Tests.Docs;

/// <summary>A Markdown page of the checkout, as far as the tests ask about it.</summary>
internal sealed partial class MarkdownPage
{
    private static readonly string[] NotOurs = ["artifacts", "out", "TestResults", "node_modules"];

    private readonly string prose;

    private MarkdownPage(string name)
    {
        Name = name;
        var lines = File.ReadAllLines(Checkout.Path(name));
        var outside = new List<string>();
        List<string>? block = null;
        var language = "";
        foreach (var line in lines)
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                (block ?? outside).Add(line);
            }
            else if (block is null)
            {
                (block, language) = ([], line[3..].Trim());
            }
            else
            {
                Blocks.Add(new CodeBlock(language, [.. block]));
                block = null;
            }
        }

        prose = string.Join('\n', outside);
        InlineCode = [.. Code().Matches(prose).Select(match => match.Groups["code"].Value.ReplaceLineEndings(" "))];
        Links = [.. Link().Matches(prose).Select(match => match.Groups["target"].Value)];
        Fragments = [.. outside.Where(line => line.StartsWith('#')).Select(line => Fragment(line.TrimStart('#').Trim()))];
    }

    /// <summary>Its path from the root of the checkout.</summary>
    public string Name { get; }

    /// <summary>The fenced blocks.</summary>
    public List<CodeBlock> Blocks { get; } = [];

    /// <summary>What stands between single backticks, outside fenced blocks.</summary>
    public string[] InlineCode { get; }

    /// <summary>The targets of its links.</summary>
    public string[] Links { get; }

    /// <summary>The fragments that its headings answer to.</summary>
    public HashSet<string> Fragments { get; }

    /// <summary>The page with that path.</summary>
    public static MarkdownPage Read(string name) => new(name);

    /// <summary>The paths of every page in the checkout, what is built left out.</summary>
    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Checkout.Path(), "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Checkout.Path(), file).Replace('\\', '/'))
        .Where(name => name[0] != '.' && !name.Split('/').Any(NotOurs.Contains))
        .Order(StringComparer.Ordinal);

    /// <summary>The cells of the tables under a heading, row by row, without heads and rules.</summary>
    public IEnumerable<string[]> TableUnder(string heading) => prose.Split('\n')
        .SkipWhile(line => line.TrimStart('#', ' ') != heading || line[..1] != "#").Skip(1)
        .TakeWhile(line => line is not ['#', ..])
        .Where(line => line is ['|', ..])
        .Skip(2)
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    // As GitHub makes them: lower case, blanks as hyphens, no other punctuation.
    private static string Fragment(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex("`(?<code>[^`]+)`", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}

/// <summary>A fenced block.</summary>
/// <param name="Language">The word behind the fence.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record CodeBlock(string Language, string[] Lines);
