using System.Globalization;
using System.Text;

namespace Hearsay.Ledger.Speakers;

/// <summary>Words as names are compared by them: small letters without marks, single blanks, no punctuation but hyphens and apostrophes dropped.</summary>
internal static class PlainWords
{
    private static readonly Dictionary<char, string> Letters = Lexicon.Read("Ledger/Speakers/letters.lexicon")
        .SelectMany(fields => fields[1].Select(letter => (Letter: letter, Plain: fields[0]))).ToDictionary(one => one.Letter, one => one.Plain);

    /// <summary>"The U.S. État-Major’s" becomes "the us etat-major's": a full stop goes, an apostrophe is straight, all other punctuation is a blank.</summary>
    public static string Of(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var letter in words)
        {
            // A mark written apart from its letter goes.
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) continue;
            var small = char.ToLowerInvariant(letter);
            if (Letters.TryGetValue(small, out var other)) plain.Append(other);
            else if (char.IsLetterOrDigit(small)) plain.Append(small);
            else if (small is '\'' or '’' or '‘' or 'ʼ') plain.Append('\'');
            else if (small is '-' or '‐' or '‑' or '–') plain.Append('-');
            else if (small is not '.' && plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().Trim(' ', '-', '\'');
    }
}
