namespace Hearsay.Documents;

/// <summary>Plain measures of whether a line reads as a sentence or a paragraph.</summary>
internal static class Prose
{
    /// <summary>The number of words, counted by the white space between them, up to <paramref name="most"/>.</summary>
    public static int CountWords(ReadOnlySpan<char> line, int most = int.MaxValue)
    {
        var count = 0;
        var inside = false;
        foreach (var letter in line)
        {
            var isWord = char.IsLetterOrDigit(letter) || (inside && !char.IsWhiteSpace(letter));
            if (isWord && !inside && ++count >= most) return count;
            inside = isWord;
        }

        return count;
    }

    /// <summary>Whether the line ends as a sentence does: a full stop, a question or exclamation mark, whatever quotes and brackets follow it.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd().TrimEnd("\"”’'»)]*");
        return !end.IsEmpty && end[^1] is '.' or '!' or '?' or '…';
    }

    /// <summary>Whether the line is a paragraph of an article by its length and its end.</summary>
    public static bool ReadsAsParagraph(ReadOnlySpan<char> line)
    {
        var words = CountWords(line, 40);
        return words >= 40 || (words >= 8 && EndsSentence(line)) || (words >= 16 && line[^1] is ':' or ',' or '”' or '"');
    }

    /// <summary>Whether the character opens or closes a quotation.</summary>
    public static bool IsQuote(char letter) => letter is '"' or '“' or '”' or '„' or '«' or '»' or '‘';

    /// <summary>Compares two lines as a reader would: letters and digits alone, whatever their case.</summary>
    public static bool SameWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int at = 0, other = 0;
        while (true)
        {
            while (at < left.Length && !char.IsLetterOrDigit(left[at])) at++;
            while (other < right.Length && !char.IsLetterOrDigit(right[other])) other++;
            if (at == left.Length || other == right.Length) return at == left.Length && other == right.Length;
            if (char.ToLowerInvariant(left[at++]) != char.ToLowerInvariant(right[other++])) return false;
        }
    }
}
