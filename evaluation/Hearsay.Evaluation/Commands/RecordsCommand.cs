using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Hearsay.Documents.Inputs;

namespace Hearsay.Evaluation.Commands;

/// <summary><c>records</c>: how many documents a second come out of an archive, before they are read.</summary>
public static class RecordsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Argument<string> file = new("FILE") { Description = "A WARC, ARC, zip, feed or JSON Lines file." };
        var command = new Command("records", "Counts what comes out of an archive, and how many a second of processor time.") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) throw new EvaluationInputException("HS901", path, "There is no such file.", "Check the path.");
            Count(path);
            Console.Out.WriteLine(Count(path));
            return 0;
        });
        return command;
    }

    private static string Count(string path)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var (documents, problems, bytes) = (0, 0, 0L);
        foreach (var item in InputReader.Read(path, InputOptions.Default))
        {
            if (item.Document is { } document) (documents, bytes) = (documents + 1, bytes + document.Bytes.Length);
            else problems++;
        }

        process.Refresh();
        var used = (process.TotalProcessorTime - before).TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{documents} documents of {bytes / 1048576.0:F1} MiB, {problems} problems; {documents / used:F0} a second of processor time, {process.PeakWorkingSet64 / 1048576} MiB at most in memory");
    }
}
