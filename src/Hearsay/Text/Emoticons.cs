using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Hearsay.Documents;

namespace Hearsay.Text;

/// <summary>Finds faces made of punctuation marks (<c>emoticons.lexicon</c>) and symbols made of several characters, as emoji are.</summary>
internal static class Emoticons
{
    private static readonly FrozenSet<string> Faces = Lexicon.Read("Text/emoticons.lexicon").Select(entry => entry[0]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FacesByChars = Faces.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Faces.Max(face => face.Length);

    private static readonly System.Buffers.SearchValues<char> Firsts = System.Buffers.SearchValues.Create(string.Concat(Faces.Select(face => face[0])));

    /// <summary>Where the face ends that begins at <paramref name="at"/> behind white space or a letter, or 0 where none does.</summary>
    internal static int End(ReadOnlySpan<char> text, int at, Span block)
    {
        if (!Firsts.Contains(text[at]) || (at > block.Start && !char.IsWhiteSpace(text[at - 1]) && !char.IsLetter(text[at - 1]) && text[at - 1] is not ('.' or '!' or '?')))
        {
            return 0;
        }

        for (var length = Math.Min(Longest, block.End - at); length > 1; length--)
        {
            var end = at + length;
            if (FacesByChars.Contains(text[at..end]) && (end == block.End || !char.IsLetterOrDigit(text[end]))) return end;
        }

        return 0;
    }

    /// <summary>Whether the characters are a face or an emoji.</summary>
    internal static bool Is(ReadOnlySpan<char> word) =>
        FacesByChars.Contains(word) || (Rune.DecodeFromUtf16(word, out var rune, out _) == System.Buffers.OperationStatus.Done
            && rune.Value >= 0x1F000 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol);

    /// <summary>Where the symbol at <paramref name="at"/> ends, with the marks, shades and joined symbols that belong to it (Unicode TS 51).</summary>
    internal static int ClusterEnd(ReadOnlySpan<char> text, int at, int limit)
    {
        var end = at + Width(text, at, limit, out var rune);
        if (rune is not { } first || Rune.GetUnicodeCategory(first) != UnicodeCategory.OtherSymbol) return end;
        // A flag is two letters of a region.
        if (IsRegion(first) && end < limit && Width(text, end, limit, out var second) is var flag && second is { } other && IsRegion(other)) end += flag;
        while (end < limit)
        {
            var width = Width(text, end, limit, out var next);
            if (next is not { } mark) break;
            if (mark.Value == 0x200D && end + width < limit && Width(text, end + width, limit, out var joined) is var more
                && joined is { } symbol && Rune.GetUnicodeCategory(symbol) == UnicodeCategory.OtherSymbol)
            {
                end += width + more;
            }
            else if (mark.Value is >= 0x1F3FB and <= 0x1F3FF or >= 0xE0020 and <= 0xE007F
                || Rune.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
            {
                end += width;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static bool IsRegion(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;

    private static int Width(ReadOnlySpan<char> text, int at, int limit, out Rune? rune)
    {
        var done = Rune.DecodeFromUtf16(text[at..limit], out var decoded, out var width) == System.Buffers.OperationStatus.Done;
        rune = done ? decoded : null;
        return done ? width : 1;
    }
}
