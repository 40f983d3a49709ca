using System.Globalization;
using System.Text;

namespace Hearsay.Documents;

/// <summary>Mends text that was encoded in UTF-8, taken for windows-1252, and encoded once more: "donâ€™t" for "don’t".</summary>
/// <remarks>
/// Such a place is a run of characters whose bytes in windows-1252 are one character in UTF-8. Mended only where that is certain: several of them stand in
/// or at words; nothing else beyond ASCII stands in the text, or where they are many, little beside them; and they are not what the text is about, as words in quotation
/// marks would be. What is mended is told with what stood there. Time grows with the length of the text. Safe to call from several threads.
/// </remarks>
internal static class TwiceEncoded
{
    // By chance or as examples, one or two may stand in a text that is sound.
    private const int Several = 3;
    private const int Many = 10;
    private const int MostNamed = 6;
    private const int LongestWord = 40;

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Dictionary<char, byte> Bytes = Enumerable.Range(0x80, 0x20).Select(code => ((byte)code, Windows1252.GetChars([(byte)code])[0]))
        .Where(pair => pair.Item2 > 0xFF).ToDictionary(pair => pair.Item2, pair => pair.Item1);

    /// <summary>The text with what was encoded twice mended and a remark that says so, or as it is.</summary>
    public static DecodedText Mend(DecodedText decoded)
    {
        var text = decoded.Text;
        List<Place>? places = null;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('\u00C2', '\u00F4');
            if (next < 0) break;
            at += next;
            if (Read(text, at) is not { } place) continue;
            (places ??= []).Add(place);
            at += place.Length - 1;
        }

        if (places is null || places.Count < Several || !IsCertain(text, places)) return decoded;
        var mended = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var place in places)
        {
            mended.Append(text, copied, place.Start - copied).Append(place.Meant.ToString());
            copied = place.End;
        }

        mended.Append(text, copied, text.Length - copied);
        return decoded with { Text = mended.ToString(), Remarks = decoded.Remarks.Add(Tell(text, places)) };
    }

    private static Place? Read(string text, int at)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = text[at] < '\u00E0' ? 2 : text[at] < '\u00F0' ? 3 : 4;
        if (at + length > text.Length) return null;
        for (var index = 0; index < length; index++)
        {
            var letter = text[at + index];
            if (letter is >= '\u0080' and <= '\u00FF') bytes[index] = (byte)letter;
            else if (!Bytes.TryGetValue(letter, out bytes[index])) return null;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var meant, out var consumed) == System.Buffers.OperationStatus.Done && consumed == length
            ? new Place(at, length, meant) : null;
    }

    private static bool IsCertain(string text, List<Place> places)
    {
        int atWords = 0, quoted = 0, straight = 0, beside = 0, passage = -1;
        for (var index = 0; index < places.Count; index++)
        {
            var place = places[index];
            if (IsQuoted(text, place) || IsCapital(text, place)) quoted++;
            else if (IsAtWord(text, place) || (index > 0 && places[index - 1].End == place.Start)) atWords++;
            if (place.Start < passage) continue;
            var start = text.AsSpan(0, place.Start).LastIndexOfAny("<>\n") + 1;
            passage = text.AsSpan(place.Start).IndexOfAny("<>\n") is >= 0 and var length ? place.Start + length : text.Length;
            beside += CountSound(text, start, passage, places, index);
            if (place.Meant.Value is '’' or '‘') straight += CountApostrophes(text.AsSpan(start, passage - start));
        }

        if (atWords < Several || quoted * 3 >= atWords || straight * 3 >= atWords) return false;
        return (places.Count >= Many && beside * 10 <= places.Count) || CountSound(text, 0, text.Length, places, 0) == 0;
    }

    // The characters beyond ASCII that are none of the places; a place that lost its last byte on the way is no sign of a sound text.
    private static int CountSound(string text, int start, int end, List<Place> places, int next)
    {
        var count = 0;
        for (var at = start; at < end; at++)
        {
            var found = text.AsSpan(at, end - at).IndexOfAnyExceptInRange('\0', '\u007F');
            if (found < 0) break;
            at += found;
            while (next < places.Count && places[next].End <= at) next++;
            if (next < places.Count && places[next].Start <= at) at = places[next].End - 1;
            else if (text[at] == 'â' && at + 1 < end && text[at + 1] is '€' or '\u0080') at++;
            else if (text[at] is not ('\uFFFD' or '\u00A0' or '\uFEFF')) count++;
        }

        return count;
    }

    // "don't": who writes it so did not mean the curved mark elsewhere in the sentence.
    private static int CountApostrophes(ReadOnlySpan<char> passage)
    {
        var count = 0;
        for (var at = 1; at + 1 < passage.Length; at++)
        {
            if (passage[at] == '\'' && char.IsAsciiLetter(passage[at - 1]) && char.IsAsciiLetter(passage[at + 1])) count++;
        }

        return count;
    }

    private static bool IsAtWord(string text, Place place) =>
        (place.Start > 0 && char.IsAsciiLetterOrDigit(text[place.Start - 1])) || (place.End < text.Length && char.IsAsciiLetterOrDigit(text[place.End]));

    // A word in capitals that ends in one with an accent, and a sign behind it ("CAFÉ®").
    private static bool IsCapital(string text, Place place) =>
        place.Start > 0 && char.IsAsciiLetterUpper(text[place.Start - 1]) && char.IsUpper(text[place.Start]) && text[place.Start] is not ('Â' or 'Ã');

    // Whether the word around it stands between quotation marks or brackets.
    private static bool IsQuoted(string text, Place place)
    {
        int start = place.Start, end = place.End;
        while (start > 0 && place.Start - start < LongestWord && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '€')) start--;
        while (end < text.Length && end - place.End < LongestWord && (char.IsLetterOrDigit(text[end]) || text[end] == '€')) end++;
        return start > 0 && end < text.Length && text[start - 1] is '"' or '\'' or '“' or '‘' or '(' or '[' or '`' or '«' or '>'
            && text[end] is '"' or '\'' or '”' or '’' or ')' or ']' or '`' or '»' or ',' or '<';
    }

    private static string Tell(string text, List<Place> places)
    {
        var kinds = places.GroupBy(place => place.Meant).Select(kind => (Place: kind.First(), Count: kind.Count())).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Place.Start).ToList();
        var named = kinds.Take(MostNamed).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(kind.Place.Start, kind.Place.Length)} as {kind.Place.Meant} ({kind.Count})"));
        var rest = kinds.Count > MostNamed ? ", and others" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{places.Count} characters were encoded twice and were read as what they stood for: {string.Join(", ", named)}{rest}.");
    }

    private readonly record struct Place(int Start, int Length, Rune Meant)
    {
        public int End => Start + Length;
    }
}
