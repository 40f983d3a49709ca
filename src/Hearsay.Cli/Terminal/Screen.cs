using Hearsay.Output;

namespace Hearsay.Cli.Terminal;

/// <summary>What standard output can show.</summary>
internal static class Screen
{
    private const int WidthInPipe = 100;
    private const int Narrowest = 40;
    private const int Widest = 120;

    /// <summary>Whether to use colour: on a terminal, unless NO_COLOR is set to anything (no-color.org).</summary>
    public static bool UsesColour =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    /// <summary>The terminal's width in columns; 80 where it does not tell.</summary>
    public static int Width
    {
        get
        {
            try
            {
                return Math.Max(Narrowest, Console.WindowWidth);
            }
            catch (IOException)
            {
                return 80;
            }
        }
    }

    /// <summary>Text for a person: as wide as the terminal and no wider than can be read; 100 columns in a pipe.</summary>
    public static TextLayout Layout(TextWriter output) =>
        new(output, Console.IsOutputRedirected ? WidthInPipe : Math.Min(Width, Widest), UsesColour);
}
