using System.Collections.Frozen;

namespace Hearsay.Documents.Pages;

/// <summary>Tells a line that counts the pages of an article: "Page 2 of 3", "Pages: 1 2 3 Next". A bare "4/5" may be a mark out of five.</summary>
internal static class PageNumbers
{
    private const int LongestLine = 60;

    private static readonly FrozenSet<string> Naming = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "page", "pages");
    private static readonly FrozenSet<string> Other = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "of", "next", "previous", "prev", "first", "last", "go", "to");

    /// <summary>Whether a line does.</summary>
    public static bool Recognize(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > LongestLine) return false;
        int numbers = 0, last = 0;
        var (isNamed, inOrder) = (false, true);
        for (var at = 0; at < line.Length;)
        {
            if (!char.IsLetterOrDigit(line[at]))
            {
                // Only what stands between numbers of pages.
                if (!char.IsWhiteSpace(line[at]) && line[at] is not (':' or '/' or '|' or '«' or '»' or '‹' or '›' or '<' or '>' or '…' or '.' or '←' or '→' or '·' or '•' or '[' or ']' or '(' or ')')) return false;
                at++;
                continue;
            }

            var start = at;
            while (at < line.Length && char.IsLetterOrDigit(line[at])) at++;
            var word = line[start..at];
            if (int.TryParse(word, out var number) && word.Length <= 3)
            {
                inOrder &= numbers == 0 || number == last + 1;
                numbers++;
                last = number;
            }
            else if (Naming.Contains(word.ToString()))
            {
                isNamed = true;
            }
            else if (!Other.Contains(word.ToString()))
            {
                return false;
            }
        }

        return isNamed ? numbers > 0 || Prose.CountWords(line) > 1 : numbers > 2 && inOrder && !line.ContainsAny('/', '.');
    }
}
