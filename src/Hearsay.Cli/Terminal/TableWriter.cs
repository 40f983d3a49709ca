using Hearsay.Output;
using Spectre.Console;

namespace Hearsay.Cli.Terminal;

/// <summary>A column of a table for reading.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="Name">Its heading.</param>
/// <param name="Cell">What stands in it; empty where it is not known.</param>
/// <param name="Widest">How many columns of the terminal it may take before it is wrapped; null for what the others leave.</param>
/// <param name="IsSpare">Whether it is left out on a narrow terminal: other columns, or other formats, tell the same.</param>
internal sealed record TableColumn<T>(string Name, Func<T, string> Cell, int? Widest = 16, bool IsSpare = false);

/// <summary>Writes rows as an aligned table, wrapped to the terminal's width.</summary>
internal static class TableWriter
{
    // A table of many narrow columns is unreadable; in a pipe nobody's terminal sets the width.
    private const int WidthInPipe = 160;
    private const int Narrow = 120;

    /// <summary>Writes the table.</summary>
    public static void Write<T>(TextWriter output, TableColumn<T>[] columns, IEnumerable<T> rows)
    {
        var width = Console.IsOutputRedirected ? WidthInPipe : Screen.Width;
        columns = [.. columns.Where(column => width >= Narrow || !column.IsSpare)];
        var cells = rows.Select(row => columns.Select(column => TextLayout.Printable(column.Cell(row))).ToArray()).ToList();
        if (cells.Count == 0)
        {
            Messages.Say("Nothing found.");
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        // The heading of a column without a word would only take room.
        var shown = Enumerable.Range(0, columns.Length).Where(i => cells.Exists(row => row[i].Length > 0)).ToList();
        foreach (var i in shown) table.AddColumn(Heading(columns[i], cells.Max(row => TextLayout.Columns(row[i]))));
        foreach (var row in cells) table.AddRow(shown.Select(i => new Spectre.Console.Text(row[i])));
        using var drawn = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(drawn),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        foreach (var line in drawn.ToString().Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)) output.WriteLine(line);
    }

    private static Spectre.Console.TableColumn Heading<T>(TableColumn<T> column, int longest)
    {
        var heading = new Spectre.Console.TableColumn(new Spectre.Console.Text(column.Name));
        if (column.Widest is { } widest) heading.Width = Math.Min(widest, Math.Max(column.Name.Length, longest));
        return heading;
    }
}
