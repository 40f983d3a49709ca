using System.Buffers;
using Hearsay.Documents;

namespace Hearsay.Text;

/// <summary>Splits text into tokens by the conventions of Universal Dependencies for English, as in the English Web Treebank.</summary>
/// <remarks>
/// Clitics are split ("do|n't", "can|not", "Orlan|'s"), and so are compounds at their hyphens and slashes ("15|-|year|-|old",
/// "10,000|-|15,000", "and|/|or"), except behind a prefix ("non-stop", "e-mail"). Numbers are split from signs and units ("$|4.2|bn", "10|%",
/// "5|pm"). "U.S.", "1,500", addresses, telephone numbers, dates in digits and emoticons are one token each. A full stop glued to the next
/// sentence ("river.The") is split off. Every character that is not white space falls into exactly one token. Time is linear in the length
/// of the text; safe to use from several threads.
/// </remarks>
public static class Tokenizer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouAEIOU");

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
            }
            else if (WebAddress.End(text, at, block) is var address and > 0)
            {
                tokens.Add(new Token(new Span(at, address), TokenKind.Word));
                at = address;
            }
            else if (Emoticons.End(text, at, block) is var face and > 0)
            {
                tokens.Add(new Token(new Span(at, face), TokenKind.Symbol));
                at = face;
            }
            else if (WordRun.IsWordCharacter(text, at, out _))
            {
                var end = WordRun.End(text, at, block.End);
                if (IsBrokenOff(text, at, end, block)) tokens.Add(new Token(new Span(at, ++end), TokenKind.Word));
                else WordParts.Split(text, new Span(at, end), block.End, tokens);
                at = end;
            }
            else
            {
                var end = MarkEnd(text, at, block, out var kind);
                tokens.Add(new Token(new Span(at, end), kind));
                at = end;
            }
        }
    }

    /// <summary>One or two consonants and a hyphen, standing alone: a speaker breaks off ("th- the pier").</summary>
    private static bool IsBrokenOff(ReadOnlySpan<char> text, int at, int end, Span block)
    {
        if (end - at > 2 || end >= block.End || text[end] != '-') return false;
        if ((at > block.Start && !char.IsWhiteSpace(text[at - 1])) || (end + 1 < block.End && !char.IsWhiteSpace(text[end + 1]))) return false;
        return char.IsAsciiLetterLower(text[end - 1]) && char.IsAsciiLetter(text[at]) && !text[at..end].ContainsAny(Vowels);
    }

    /// <summary>Where the token ends that begins with neither letter nor digit.</summary>
    private static int MarkEnd(ReadOnlySpan<char> text, int at, Span block, out TokenKind kind)
    {
        var c = text[at];
        if (WordRun.IsApostrophe(c)) return ApostropheEnd(text, at, block, out kind);
        if (c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‘' or '‚' or '`')
        {
            kind = TokenKind.Quote;
            return at + 1 < block.End && c == '`' && text[at + 1] == '`' ? at + 2 : at + 1;
        }

        if (c is '.' && StartsFraction(text, at, block))
        {
            kind = TokenKind.Number;
            return WordRun.End(text, at + 1, block.End);
        }

        kind = TokenKind.Punctuation;
        if (c is '!' or '?') return RunEnd(text, at, block.End, "!?");
        if (c is '.' or '-' or '*' or '_' or '=' or '+' or '~' or '<' or '>') return SymbolKind(c, RunEnd(text, at, block.End, text.Slice(at, 1)), ref kind);
        if (c is '@' or '#' && at + 1 < block.End && char.IsLetter(text[at + 1]))
        {
            kind = TokenKind.Word;
            return WordRun.NameEnd(text, at + 1, block.End);
        }

        if (char.IsPunctuation(c) && c is not ('%' or '‰')) return at + 1;
        kind = TokenKind.Symbol;
        return Emoticons.ClusterEnd(text, at, block.End);
    }

    private static int SymbolKind(char c, int end, ref TokenKind kind)
    {
        if (c is '=' or '+' or '~' or '<' or '>') kind = TokenKind.Symbol;
        return end;
    }

    private static int RunEnd(ReadOnlySpan<char> text, int at, int limit, ReadOnlySpan<char> marks)
    {
        var end = at + 1;
        while (end < limit && marks.Contains(text[end])) end++;
        return end;
    }

    /// <summary>A number without its nought (".25"), where nothing is glued to it from before.</summary>
    private static bool StartsFraction(ReadOnlySpan<char> text, int at, Span block) =>
        at + 1 < block.End && char.IsAsciiDigit(text[at + 1]) && (at == block.Start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '$' or '£' or '€' or '(');

    /// <summary>An apostrophe that begins a token: 's alone behind a quotation mark or a bracket, '90s, or a quotation mark.</summary>
    private static int ApostropheEnd(ReadOnlySpan<char> text, int at, Span block, out TokenKind kind)
    {
        var after = at + 1;
        if (after < block.End && char.IsAsciiDigit(text[after]) && (at == block.Start || !char.IsLetterOrDigit(text[at - 1])))
        {
            var digits = after + 1;
            while (digits < block.End && char.IsAsciiDigit(text[digits])) digits++;
            var end = digits < block.End && text[digits] == 's' ? digits + 1 : digits;
            if ((end > digits || digits == after + 2) && (end >= block.End || !char.IsLetterOrDigit(text[end])))
            {
                kind = TokenKind.Number;
                return end;
            }
        }

        if (text[at] == '\'' && after < block.End && text[after] == '\'')
        {
            kind = TokenKind.Quote;
            return after + 1;
        }

        if (at > block.Start && !char.IsWhiteSpace(text[at - 1]) && WordParts.IsClitic(text, at, block.End, out var clitic))
        {
            kind = TokenKind.Word;
            return clitic;
        }

        if (IsClipped(text, at, block))
        {
            kind = TokenKind.Word;
            return WordRun.End(text, after, block.End);
        }

        kind = TokenKind.Quote;
        return after;
    }

    /// <summary>'em, 'til and 'bout, with their apostrophe.</summary>
    private static bool IsClipped(ReadOnlySpan<char> text, int at, Span block)
    {
        var end = at + 1;
        while (end < block.End && end < at + 6 && char.IsLetter(text[end])) end++;
        return text[(at + 1)..end] is "em" or "til" or "bout" && (at == block.Start || char.IsWhiteSpace(text[at - 1]))
            && (end == block.End || !WordRun.IsApostrophe(text[end]));
    }
}
