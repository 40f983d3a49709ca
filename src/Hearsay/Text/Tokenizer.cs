using System.Globalization;
using System.Text;
using Hearsay.Documents;

namespace Hearsay.Text;

/// <summary>Splits text into tokens by the conventions of the Penn Treebank, hyphenated words whole.</summary>
/// <remarks>
/// Clitics are split ("do|n't", "Orlan|'s"); "U.S.", "1,500", "240mm", "10,000-15,000" and "well-known" are one token each; "$4.2bn" is
/// two and "10%" is two. A full stop glued to the next sentence ("river.The") is split off. Every character that is not white space
/// falls into exactly one token. Time is linear in the length of the text; safe to use from several threads.
/// </remarks>
public static class Tokenizer
{
    /// <summary>Appends the tokens of <paramref name="block"/> to <paramref name="tokens"/>.</summary>
    /// <param name="text">The article's whole text; token spans are in its UTF-16 units.</param>
    /// <param name="block">The stretch to read.</param>
    /// <param name="tokens">Receives the tokens in text order.</param>
    public static void Tokenize(ReadOnlySpan<char> text, Span block, ICollection<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var at = block.Start;
        while (at < block.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = TokenEnd(text, at, block, out var kind);
            if (kind == TokenKind.Word && CliticStart(text[at..end]) is > 0 and var clitic)
            {
                tokens.Add(new Token(new Span(at, at + clitic), kind));
                tokens.Add(new Token(new Span(at + clitic, end), kind));
            }
            else
            {
                tokens.Add(new Token(new Span(at, end), kind));
            }

            at = end;
        }
    }

    private static int TokenEnd(ReadOnlySpan<char> text, int at, Span block, out TokenKind kind)
    {
        var c = text[at];
        if (IsWordCharacter(text, at, out var width))
        {
            kind = char.IsDigit(c) ? TokenKind.Number : TokenKind.Word;
            return WordEnd(text, at + width, at, block.End);
        }

        if (IsApostrophe(c))
        {
            // 's standing alone after a quotation mark or a bracket, and '90s.
            var after = at + 1;
            if (after < block.End && char.IsDigit(text[after]) && (at == block.Start || !char.IsLetterOrDigit(text[at - 1])))
            {
                var decade = WordEnd(text, after + 1, after, block.End);
                if (text[decade - 1] == 's')
                {
                    kind = TokenKind.Number;
                    return decade;
                }
            }

            if (c == '\'' && after < block.End && text[after] == '\'')
            {
                kind = TokenKind.Quote;
                return after + 1;
            }

            if (at > block.Start && !char.IsWhiteSpace(text[at - 1]) && IsClitic(text, at, block.End, out var cliticEnd))
            {
                kind = TokenKind.Word;
                return cliticEnd;
            }

            kind = TokenKind.Quote;
            return after;
        }

        if (c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '‚' or '`')
        {
            kind = TokenKind.Quote;
            return at + 1 < block.End && c == '`' && text[at + 1] == '`' ? at + 2 : at + 1;
        }

        if (c is '.' or '-' or '!' or '?' or '*' or '_' or '=')
        {
            var run = at + 1;
            while (run < block.End && text[run] == c) run++;
            kind = TokenKind.Punctuation;
            return run;
        }

        if (c is '@' or '#' && at + 1 < block.End && IsWordCharacter(text, at + 1, out var first))
        {
            kind = TokenKind.Word;
            return WordEnd(text, at + 1 + first, at + 1, block.End);
        }

        kind = char.IsPunctuation(c) && c is not ('%' or '‰') ? TokenKind.Punctuation : TokenKind.Symbol;
        return at + width;
    }

    /// <summary>Where the word that starts at <paramref name="start"/> ends; <paramref name="at"/> is behind its first character.</summary>
    private static int WordEnd(ReadOnlySpan<char> text, int at, int start, int limit)
    {
        while (at < limit)
        {
            if (IsWordCharacter(text, at, out var width))
            {
                at += width;
                continue;
            }

            var c = text[at];
            if (at + 1 < limit && IsWordCharacter(text, at + 1, out _) && Joins(text, start, at, limit))
            {
                at++;
                continue;
            }

            if (c != '.' || !KeepsFullStop(text, start, at, limit)) break;
            at++;
            // "U.S.-supplied" is one word.
            if (at + 1 >= limit || text[at] != '-' || !char.IsLetter(text[at + 1])) break;
            at++;
        }

        return at;
    }

    /// <summary>Whether the mark at <paramref name="at"/>, between two word characters, belongs to the word.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int start, int at, int limit)
    {
        char c = text[at], before = text[at - 1], after = text[at + 1];
        switch (c)
        {
            case '-' or '‐' or '‑' or '/' or '@' or '_' or '&' or '\u00AD':
                return true;
            case '–':
                return char.IsDigit(before) && char.IsDigit(after);
            case ',' or ':':
                return char.IsDigit(before) && char.IsDigit(after);
            case '\'' or '’':
                return char.IsLetter(before) && char.IsLetter(after) || (char.IsDigit(before) && after == 's');
            case '.':
                if (char.IsDigit(after)) return true;
                if (!char.IsLetter(after) || (char.IsDigit(before) && char.IsUpper(after))) return false;
                // A sentence glued to the next: a whole lower-case word, a full stop, and a capitalised word.
                var glued = char.IsLower(before) && at - start >= 2 && char.IsLower(text[at - 2]) && char.IsUpper(after)
                    && (at + 2 >= limit || char.IsLower(text[at + 2]) || char.IsWhiteSpace(text[at + 2]));
                return !glued;
            default:
                return false;
        }
    }

    private static bool KeepsFullStop(ReadOnlySpan<char> text, int start, int at, int limit)
    {
        if (at + 1 < limit && text[at + 1] == '.') return false;
        var ending = Abbreviations.Of(text[start..at]);
        if (ending == Abbreviations.Ending.Number)
        {
            var next = at + 1;
            while (next < limit && text[next] == ' ') next++;
            return next < limit && char.IsDigit(text[next]);
        }

        return ending != Abbreviations.Ending.None;
    }

    /// <summary>Where the clitic at the end of a word begins, or 0: n't, 's, 're, 've, 'll, 'd, 'm, and the s' of possessives.</summary>
    private static int CliticStart(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        var last = word[^1];
        if (last is 't' or 'T' && IsApostrophe(word[^2]) && word[^3] is 'n' or 'N' && word.Length > 3) return word.Length - 3;
        if (last is 's' or 'S' or 'd' or 'D' or 'm' or 'M' && IsApostrophe(word[^2])) return word.Length - 2;
        if (word.Length > 3 && IsApostrophe(word[^3]) && word[^2..] is "re" or "RE" or "ve" or "VE" or "ll" or "LL") return word.Length - 3;
        return 0;
    }

    private static bool IsClitic(ReadOnlySpan<char> text, int at, int limit, out int end)
    {
        end = at + 1;
        while (end < limit && char.IsLetter(text[end])) end++;
        return text[(at + 1)..end] is "s" or "S" or "d" or "m" or "re" or "ve" or "ll";
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsWordCharacter(ReadOnlySpan<char> text, int at, out int width)
    {
        var c = text[at];
        width = 1;
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c);
        if (!char.IsSurrogate(c)) return IsWordCategory(char.GetUnicodeCategory(c));
        return Rune.DecodeFromUtf16(text[at..], out var rune, out width) == System.Buffers.OperationStatus.Done
            && IsWordCategory(Rune.GetUnicodeCategory(rune));
    }

    private static bool IsWordCategory(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
