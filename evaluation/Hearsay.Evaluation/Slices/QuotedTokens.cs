using System.Text;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Slices;

/// <summary>Tells which tokens of a text stand between quotation marks.</summary>
/// <remarks>
/// Read from the marks alone, without the product's own rules, so that a score does not depend on what it measures. Double marks open
/// and close by shape, straight ones in turn; a quotation that is not closed runs to the end of its line. Single marks count outside
/// double ones where the same line closes them, or where a curly one begins the line (a quotation of several paragraphs); an
/// apostrophe inside a word never counts.
/// </remarks>
public static class QuotedTokens
{
    /// <summary>One entry per token: whether it stands inside a quotation. The marks themselves do.</summary>
    public static bool[] In(string text, TokenSnap snap)
    {
        var runes = text.EnumerateRunes().ToArray();
        var quoted = new bool[snap.Tokens.Length];
        int[] lineEnds = LineEnds(runes);
        var inDouble = false;
        var singleEnd = -1;
        var line = 0;
        for (var token = 0; token < quoted.Length; token++)
        {
            var at = snap.Tokens[token].Start;
            while (at > lineEnds[line])
            {
                line++;
                inDouble = false;
                singleEnd = -1;
            }

            switch (runes[at].Value)
            {
                case '"':
                    quoted[token] = true;
                    inDouble = !inDouble;
                    continue;
                case '“' or '«' or '„':
                    inDouble = true;
                    break;
                case '”' or '»':
                    quoted[token] = inDouble;
                    inDouble = false;
                    continue;
                case '\'' or '‘' when !inDouble && at > singleEnd && Opens(runes, at):
                    singleEnd = FindClosing(runes, at, lineEnds[line]);
                    break;
            }

            quoted[token] = inDouble || at <= singleEnd;
        }

        return quoted;
    }

    private static bool Opens(Rune[] runes, int at) =>
        (at == 0 || !WordTokens.IsWord(runes[at - 1])) && at + 1 < runes.Length && !Rune.IsWhiteSpace(runes[at + 1]);

    private static int FindClosing(Rune[] runes, int opening, int lineEnd)
    {
        for (var at = opening + 2; at < lineEnd; at++)
        {
            if (runes[at].Value is '\'' or '’'
                && !Rune.IsWhiteSpace(runes[at - 1])
                && (at + 1 == runes.Length || !WordTokens.IsWord(runes[at + 1])))
            {
                return at;
            }
        }

        var beginsLine = opening == 0 || runes[opening - 1].Value == '\n';
        return beginsLine && runes[opening].Value == '‘' ? lineEnd : -1;
    }

    private static int[] LineEnds(Rune[] runes)
    {
        var ends = new List<int>();
        for (var at = 0; at < runes.Length; at++)
        {
            if (runes[at].Value == '\n') ends.Add(at);
        }

        ends.Add(runes.Length);
        return [.. ends];
    }
}
