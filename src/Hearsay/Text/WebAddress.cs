using Hearsay.Documents;

namespace Hearsay.Text;

/// <summary>Finds addresses of pages: what begins with a scheme or "www.", up to white space or a bracket that does not belong.</summary>
internal static class WebAddress
{
    private static readonly string[] Beginnings = ["http://", "https://", "ftp://", "mailto:", "www."];

    /// <summary>Where the address ends that begins at <paramref name="at"/>, or 0 where none does.</summary>
    internal static int End(ReadOnlySpan<char> text, int at, Span block)
    {
        if (text[at] is not ('h' or 'H' or 'f' or 'm' or 'w' or 'W')) return 0;
        var length = BeginningOf(text[at..block.End]);
        if (length == 0 || at + length >= block.End || !char.IsLetterOrDigit(text[at + length])) return 0;
        var end = at + length;
        var open = 0;
        while (end < block.End && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»' or '[' or ']'))
        {
            if (text[end] == '(') open++;
            if (text[end] == ')' && --open < 0) break;
            end++;
        }

        // Punctuation behind the address belongs to the sentence.
        while (end > at + length && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '(') end--;
        return end > at && char.IsHighSurrogate(text[end - 1]) && end < block.End && char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    /// <summary>Whether a run of letters and full stops reads as the name of a site: at least two letters on either side of its last stop.</summary>
    internal static bool IsDomain(ReadOnlySpan<char> word)
    {
        var dot = word.LastIndexOf('.');
        return dot >= 2 && word.Length - dot > 2 && char.IsAsciiLetter(word[dot + 1]) && char.IsAsciiLetter(word[dot + 2])
            && char.IsAsciiLetterOrDigit(word[dot - 1]) && char.IsAsciiLetterOrDigit(word[dot - 2]);
    }

    private static int BeginningOf(ReadOnlySpan<char> text)
    {
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return beginning.Length;
        }

        return 0;
    }
}
