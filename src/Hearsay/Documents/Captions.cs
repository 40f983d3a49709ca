using System.Buffers;

namespace Hearsay.Documents;

/// <summary>Tells the caption of a photograph by its credit.</summary>
/// <remarks>The credit must close the block or open it; words that only captions use ("seen here") count too. The wordings are data: <c>captions.lexicon</c>.</remarks>
internal static class Captions
{
    private const int LongestCaption = 900;
    private const int LongestCredit = 120;

    private static readonly ILookup<string, string> Wordings =
        Lexicon.Read("Documents/captions.lexicon").ToLookup(entry => entry[0], entry => entry[1], StringComparer.Ordinal);

    private static readonly string[] Makers = [.. Wordings["maker"]];
    private static readonly string[] Agencies = [.. Wordings["agency"]];
    private static readonly string[] Endings = [.. Wordings["ending"]];
    private static readonly SearchValues<string> Inside = SearchValues.Create([.. Wordings["inside"]], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the block is a caption or a photograph's credit.</summary>
    public static bool Recognize(ReadOnlySpan<char> block)
    {
        if (block.Length > LongestCaption) return false;
        var line = block.TrimEnd(")]. ");
        foreach (var ending in Endings)
        {
            if (EndsWithWord(line, ending)) return true;
        }

        // A quotation is what somebody says of a picture, not the picture's own words.
        if (!Prose.IsQuote(block[0]) && block.ContainsAny(Inside)) return true;

        return EndsInCredit(block) || CreditedAgency(line) || block.StartsWith("Image copyright", StringComparison.Ordinal)
            || block.StartsWith("Image caption", StringComparison.Ordinal) || block.StartsWith("Image source", StringComparison.Ordinal);
    }

    // "… on Friday. Photo by A. Name/Agency", "… (Photo: Agency)", "… | Picture courtesy of …"
    private static bool EndsInCredit(ReadOnlySpan<char> block)
    {
        var first = Math.Max(0, block.Length - LongestCredit);
        for (var at = first; at < block.Length; at++)
        {
            if (!char.IsUpper(block[at]) || !OpensCredit(block, at)) continue;
            var credit = block[at..];
            if (credit.StartsWith("File ", StringComparison.Ordinal)) credit = credit[5..];
            foreach (var maker in Makers)
            {
                if (!credit.StartsWith(maker, StringComparison.OrdinalIgnoreCase)) continue;
                var rest = credit[maker.Length..];
                if (rest.StartsWith(" by ", StringComparison.Ordinal) || rest.StartsWith(": ", StringComparison.Ordinal) || rest.StartsWith("/", StringComparison.Ordinal)
                    || rest.StartsWith(" courtesy", StringComparison.OrdinalIgnoreCase) || rest.StartsWith(" credit", StringComparison.OrdinalIgnoreCase))
                {
                    return !HasFurtherSentence(rest);
                }
            }
        }

        return false;
    }

    private static bool OpensCredit(ReadOnlySpan<char> block, int at)
    {
        var before = block[..at].TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '(' or '[' or '|' or '—' or '–' or '-' or '”' or '"' or '’' or ')';
    }

    // "Photo by A. Name. The minister said …" is not the end of the block: more than one sentence follows the credit.
    private static bool HasFurtherSentence(ReadOnlySpan<char> rest)
    {
        for (var at = 3; at + 2 < rest.Length; at++)
        {
            // The full stop of an initial or of "St." ends no sentence.
            if (rest[at] == '.' && rest[at + 1] == ' ' && char.IsLower(rest[at - 1]) && char.IsLower(rest[at - 2]) && Prose.CountWords(rest[(at + 1)..]) > 6) return true;
        }

        return false;
    }

    // "Name/Agency", "via Agency", "(Agency)" at the end, "AGENCY/Name" after the end of a sentence.
    private static bool CreditedAgency(ReadOnlySpan<char> line)
    {
        // Few lines hold a mark that a credit needs, and every line is asked.
        var tail = line[Math.Max(0, line.Length - 60)..];
        if (tail.IndexOfAny("/|©") < 0 && !tail.Contains(" via ", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var agency in Agencies)
        {
            if (EndsWithWord(line, agency))
            {
                var before = line[..^agency.Length];
                if (before.EndsWith("/", StringComparison.Ordinal) || before.EndsWith("/ ", StringComparison.Ordinal) || before.EndsWith(" via ", StringComparison.OrdinalIgnoreCase)
                    || before.EndsWith("| ", StringComparison.Ordinal) || before.EndsWith("© ", StringComparison.Ordinal)) return true;
            }

            var at = tail.IndexOf(agency, StringComparison.Ordinal);
            if (at < 0 || at + agency.Length >= tail.Length || tail[at + agency.Length] != '/') continue;
            var opening = line.Length - tail.Length + at;
            if (OpensCredit(line, opening) && Prose.CountWords(line[opening..]) <= 6) return true;
        }

        return false;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> line, string ending) =>
        line.EndsWith(ending, StringComparison.Ordinal) && (line.Length == ending.Length || !char.IsLetterOrDigit(line[^(ending.Length + 1)]));
}
