using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Hearsay.Tests.Cli;
using Hearsay.Tests.Evaluation;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Hearsay.Tests.Docs;

/// <summary>Runs the session of the README and compares what is shown there with what comes out.</summary>
public sealed partial class ReadmeOutputTests
{
    [Fact]
    public void The_program_prints_what_the_readme_shows()
    {
        using var place = new Workplace();
        Directory.CreateDirectory(place.PathOf("samples"));
        foreach (var sample in Directory.EnumerateFiles(Checkout.Path("samples"))) File.Copy(sample, place.PathOf($"samples/{Path.GetFileName(sample)}"));
        var compared = 0;
        foreach (var (line, shown) in ReadmeCommand.Shell(MarkdownPage.Read("README.md")))
        {
            if (Printed(place, line) is not { } printed) continue;
            var missing = FirstMissing(shown, printed);
            Assert.True(missing is null, $"$ {line}\ndoes not print any more, or not in this order:\n{missing}");
            compared++;
        }

        Assert.True(compared > 5, $"only {compared} commands");
    }

    [Theory]
    [InlineData("one\n...\nthree", null)]
    [InlineData("two\nthree", null)]
    [InlineData("three\n...\none", "one")]
    [InlineData("one three", "one three")]
    [InlineData("an id 4dbb-s9", null)]
    [InlineData("an id 4dbb-s27", "an id 4dbb-s27")]
    public void What_is_shown_must_be_printed_in_that_order(string shown, string? missing) =>
        Assert.Equal(missing, FirstMissing(shown.Split('\n'), "one two\n  three\nan id 4dbb-s9\n"));

    // What is shown without a gap must be printed without a gap, white space aside.
    private static string? FirstMissing(string[] shown, string printed)
    {
        var (rest, part) = (Plain(printed), new List<string>());
        foreach (var line in shown.Append("..."))
        {
            if (line != "...")
            {
                part.Add(line);
                continue;
            }

            var wanted = Plain(string.Join('\n', part));
            var at = rest.IndexOf(wanted, StringComparison.Ordinal);
            if (at < 0) return string.Join('\n', part);
            rest = rest[(at + wanted.Length)..];
            part.Clear();
        }

        return null;
    }

    private static string Plain(string text) => WhiteSpace().Replace(text, " ").Trim();

    private static string? Printed(Workplace place, string line)
    {
        if (ReadmeCommand.WordsOf(line) is { } words)
        {
            var run = place.Hearsay([.. CommandLineParser.SplitCommandLine(words)]);
            return run.Output + run.Error;
        }

        string[] parts = [.. CommandLineParser.SplitCommandLine(line)];
        return parts is ["sqlite3", var file, var sql] ? Rows(place.PathOf(file), sql) : null;
    }

    // As the shell of SQLite prints them: the cells of a row between bars, nothing for null.
    private static string Rows(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at).ToString())));
        return string.Join('\n', rows);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
