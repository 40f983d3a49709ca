using System.Globalization;
using System.Text;

namespace Hearsay.Documents.Pages;

/// <summary>Reads a string as a line of ECMAScript writes it (ECMA-262, section 12.9.4).</summary>
internal static class ScriptString
{
    /// <summary>The characters of a string and the place behind its closing mark, or -1 where it does not close.</summary>
    /// <param name="program">The program.</param>
    /// <param name="opening">Where its opening mark stands.</param>
    public static (string Value, int End) Read(string program, int opening)
    {
        var mark = program[opening];
        var value = new StringBuilder();
        for (var at = opening + 1; at < program.Length; at++)
        {
            var letter = program[at];
            if (letter == mark) return (value.ToString(), at + 1);
            if (letter != '\\' || at + 1 >= program.Length)
            {
                value.Append(letter);
                continue;
            }

            at++;
            var digits = program[at] switch { 'x' => 2, 'u' => 4, _ => 0 };
            if (digits > 0 && at + digits < program.Length
                && int.TryParse(program.AsSpan(at + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                value.Append((char)code);
                at += digits;
                continue;
            }

            value.Append(program[at] switch { 'n' => "\n", 'r' => "\r", 't' => "\t", 'b' => "\b", 'f' => "\f", 'v' => "\v", '0' => "", '\n' => "", var other => other.ToString() });
        }

        return ("", -1);
    }
}
