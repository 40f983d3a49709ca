using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Hearsay.Tests.Cli;

/// <summary>A temporary folder in which the built command is run as a process, as a person would run it.</summary>
public sealed class Workplace : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Makes an empty folder.</summary>
    public Workplace() => Folder = Directory.CreateTempSubdirectory("hearsay-tests-").FullName;

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The command, for a shell.</summary>
    public static string ShellCommand => $"'{DotnetHost}' exec '{CommandFile}'";

    private static string CommandFile => Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll");

    private static string DotnetHost => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";

    /// <summary>A path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a text file, UTF-8.</summary>
    public Workplace With(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    /// <summary>Writes a file.</summary>
    public Workplace With(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    /// <summary>Runs the command to its end.</summary>
    public CommandRun Hearsay(params string[] arguments) => Run(DotnetHost, ["exec", CommandFile, .. arguments], "");

    /// <summary>Runs the command with something on standard input.</summary>
    public CommandRun HearsayWithInput(string input, params string[] arguments) =>
        Run(DotnetHost, ["exec", CommandFile, .. arguments], input);

    /// <summary>Runs a line of bash.</summary>
    public CommandRun Bash(string line) => Run("bash", ["-c", line], "");

    /// <summary>The ids of the articles of the ledger.</summary>
    public List<string> ArticleIds() => [.. Hearsay("articles", "--format", "jsonl").Rows().Select(row => row.GetProperty("id").GetString()!)];

    /// <summary>The ids of the statements of the ledger.</summary>
    public List<string> StatementIds() => [.. Hearsay("statements", "--format", "jsonl").Rows().Select(row => row.GetProperty("id").GetString()!)];

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private CommandRun Run(string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("NO_COLOR");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var copied = process.StandardOutput.BaseStream.CopyToAsync(output);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"hearsay {string.Join(' ', arguments)} did not end.");
        }

        Task.WaitAll(error, copied);
        return new CommandRun(process.ExitCode, output.ToArray(), WithoutProgress(error.Result));
    }

    // On a busy machine a reading takes so long that it tells how far it is.
    private static string WithoutProgress(string error) => Regex.Replace(error, @"^(Reading: \d[^\n]*|[A-Z][^\n:]*: \d+ of \d+)\r?\n", "", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
}

/// <summary>What a run of the command left.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Bytes">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record CommandRun(int ExitCode, byte[] Bytes, string Error)
{
    /// <summary>Standard output as text.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes);

    /// <summary>Standard output as one JSON value.</summary>
    public JsonElement Json() => JsonDocument.Parse(Bytes).RootElement;

    /// <summary>Standard output as JSON Lines.</summary>
    public List<JsonElement> Rows() =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>The run, which must have ended with a code.</summary>
    public CommandRun Ends(int code)
    {
        Assert.True(ExitCode == code, $"ended with {ExitCode} and not {code}\n{Output}\n{Error}");
        return this;
    }
}
