using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Hearsay.Output;

/// <summary>Writes HTML from interpolated strings: what stands in the source code is markup, what stands in a hole is escaped.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Where the markup goes, for those who write pieces of their own.</summary>
    public TextWriter Output => output;

    /// <summary>Whether the page is a file on a disk: nobody answers a form there or a search.</summary>
    public bool IsOnDisk { get; init; }

    /// <summary>Writes the markup; the holes are escaped on the way.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => markup.EndIn(output);

    /// <summary>Writes markup and a line feed.</summary>
    public void WriteLine([InterpolatedStringHandlerArgument("")] ref Markup markup)
    {
        markup.EndIn(output);
        output.Write('\n');
    }

    /// <summary>The compiler's way from an interpolated string to the writer.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly TextWriter output;

        /// <summary>Begins a string; the two numbers are the compiler's.</summary>
        public Markup(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _ = literalLength;
            _ = formattedCount;
            output = writer.Output;
        }

        /// <summary>Writes markup.</summary>
        public void AppendLiteral(string markup) => output.Write(markup);

        /// <summary>Writes text, escaped.</summary>
        public void AppendFormatted(string? text) => MarkedText.Escape(output, text);

        /// <summary>Writes text, escaped.</summary>
        public void AppendFormatted(ReadOnlySpan<char> text) => MarkedText.Escape(output, text);

        /// <summary>Writes a whole number.</summary>
        public void AppendFormatted(int number) => output.Write(number);

        /// <summary>Writes a coordinate, to a tenth.</summary>
        public void AppendFormatted(double coordinate) => output.Write(coordinate.ToString("0.#"));

        /// <summary>Ends a string: all of it has been written already, to the writer that it was made for.</summary>
        public void EndIn(TextWriter expected) => Debug.Assert(ReferenceEquals(output, expected), "The markup went elsewhere.");
    }
}
