using System.Globalization;

namespace Hearsay.Language;

/// <summary>The writing systems of <c>scripts.lexicon</c>. Safe to share between threads.</summary>
internal static class WritingSystems
{
    /// <summary>The number of the Latin script in <see cref="All"/>.</summary>
    public const int Latin = 0;

    private static readonly WritingSystem[] Rows = [.. Lexicon.Read("Language/scripts.lexicon").Select(Read)];

    // The Basic Multilingual Plane in one table: every letter of every text passes here.
    private static readonly byte[] Numbers = Table();

    /// <summary>The scripts; their numbers are their places.</summary>
    public static ReadOnlySpan<WritingSystem> All => Rows;

    /// <summary>The number of a letter's script; -1 for what is no letter of a known script.</summary>
    public static int Of(char letter) => Numbers[letter] - 1;

    private static WritingSystem Read(string[] row) => new(row[0], row.Length > 2 ? row[2] : null, [.. row[1].Split(',').Select(range =>
    {
        var ends = range.Split('-');
        return ((int First, int Last))(int.Parse(ends[0], NumberStyles.HexNumber), int.Parse(ends[1], NumberStyles.HexNumber));
    })]);

    private static byte[] Table()
    {
        var table = new byte[char.MaxValue + 1];
        for (var i = 0; i < Rows.Length; i++)
        {
            foreach (var (first, last) in Rows[i].Ranges) table.AsSpan(first, last + 1 - first).Fill((byte)(i + 1));
        }

        return table;
    }
}

/// <summary>A writing system.</summary>
/// <param name="Code">Its code by ISO 15924.</param>
/// <param name="Language">The language that alone is commonly written in it; null where words must tell.</param>
/// <param name="Ranges">Its letters.</param>
internal sealed record WritingSystem(string Code, string? Language, (int First, int Last)[] Ranges);
