using System.Collections.Frozen;

namespace Hearsay.Text;

/// <summary>Groups the tokens of a block into sentences.</summary>
/// <remarks>
/// A sentence ends behind a full stop, question or exclamation mark and whatever quotation marks and brackets close there, if a new
/// sentence can begin with what follows. Abbreviations end one only by the word of <c>abbreviations.lexicon</c>. Linear time.
/// </remarks>
internal static class SentenceSplitter
{
    private static readonly FrozenSet<string> Starters =
        Lexicon.Read("Text/sentence-starters.lexicon").Select(entry => entry[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StartersByChars =
        Starters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> to the end of the list.</summary>
    internal static void Split(ReadOnlySpan<char> text, IList<Token> tokens, int first, int block, ICollection<Sentence> sentences)
    {
        var start = first;
        for (var i = first; i < tokens.Count; i++)
        {
            if (!MayEnd(text, tokens, i) || IsListNumber(tokens, start, i)) continue;
            var end = i + 1;
            while (end < tokens.Count && ClosesBehind(text, tokens, end)) end++;
            end = NoteEnd(text, tokens, end);
            if (end < tokens.Count && !Begins(text, tokens, i, end))
            {
                i = end - 1;
                continue;
            }

            sentences.Add(new Sentence(start, end, block));
            start = end;
            i = end - 1;
        }

        if (start < tokens.Count) sentences.Add(new Sentence(start, tokens.Count, block));
    }

    private static bool MayEnd(ReadOnlySpan<char> text, IList<Token> tokens, int i)
    {
        var last = text[tokens[i].End - 1];
        return tokens[i].Kind switch
        {
            TokenKind.Punctuation => last is '.' or '!' or '?' or '…' or '。' or '！' or '？',
            TokenKind.Word => last == '.' || IsAddress(text, tokens, i),
            TokenKind.Symbol => Emoticons.Is(tokens[i].Span.In(text)),
            _ => false,
        };
    }

    private static bool IsAddress(ReadOnlySpan<char> text, IList<Token> tokens, int i) =>
        tokens[i].Span.Length > 7 && tokens[i].Span.In(text) is var word && word.StartsWith("http", StringComparison.Ordinal) && word.Contains("://", StringComparison.Ordinal);

    /// <summary>"2." and "2.1." at the beginning: what follows belongs to the same sentence.</summary>
    private static bool IsListNumber(IList<Token> tokens, int start, int i) => i == start + 1 && tokens[start].Kind == TokenKind.Number && tokens[i].Span.Length == 1;

    /// <summary>Where the marks of notes end that stand behind a sentence: "[2]", "[2][3]".</summary>
    private static int NoteEnd(ReadOnlySpan<char> text, IList<Token> tokens, int end)
    {
        while (end + 2 < tokens.Count && tokens[end + 1].Kind == TokenKind.Number && text[tokens[end].Start] == '[' && text[tokens[end + 2].Start] == ']'
            && tokens[end].End == tokens[end + 1].Start && tokens[end + 1].Span.Length <= 3)
        {
            end += 3;
        }

        return end;
    }

    /// <summary>A closing mark glued to what stands before it.</summary>
    private static bool ClosesBehind(ReadOnlySpan<char> text, IList<Token> tokens, int i)
    {
        var c = text[tokens[i].Start];
        if (tokens[i].Kind == TokenKind.Symbol) return Emoticons.Is(tokens[i].Span.In(text));
        if (tokens[i].Start != tokens[i - 1].End)
        {
            // ". . ." and "? ? ?", and brackets with a space before them.
            return c is '.' or '!' or '?' && tokens[i].Kind == TokenKind.Punctuation && tokens[i].Span.Length == 1 || c is ')' or ']' or '”';
        }

        if (c is ')' or ']' or '”' or '’' or '»') return true;
        if (c is not ('"' or '\'')) return MayEnd(text, tokens, i) && tokens[i].Kind == TokenKind.Punctuation;
        // A straight mark closes if space or the end follows, and opens if a word is glued to it.
        return i + 1 >= tokens.Count || tokens[i + 1].Start > tokens[i].End || !char.IsLetterOrDigit(text[tokens[i + 1].Start]);
    }

    /// <summary>Whether a sentence can begin at the token <paramref name="next"/>, behind the mark at <paramref name="mark"/>.</summary>
    private static bool Begins(ReadOnlySpan<char> text, IList<Token> tokens, int mark, int next)
    {
        // "U.S.-led" and "U.S./U.K." go on.
        if (tokens[next].Start == tokens[mark].End && text[tokens[next].Start] is '-' or '‑' or '/') return false;
        var word = next;
        while (word < tokens.Count && word < next + 3 && tokens[word].Kind is TokenKind.Quote or TokenKind.Punctuation) word++;
        if (word >= tokens.Count) return true;
        var initial = text[tokens[word].Start];
        var capital = char.IsUpper(initial) || char.IsDigit(initial) || char.GetUnicodeCategory(initial) == System.Globalization.UnicodeCategory.TitlecaseLetter
            || char.GetUnicodeCategory(initial) == System.Globalization.UnicodeCategory.OtherLetter || initial is '@' or '#';
        if (word == next && IsAddress(text, tokens, word)) return true;
        if (tokens[mark].Kind == TokenKind.Symbol || (tokens[mark].Kind == TokenKind.Word && IsAddress(text, tokens, mark))) return char.IsUpper(initial);
        if (tokens[mark].Kind == TokenKind.Word)
        {
            var ending = Abbreviations.Of(tokens[mark].Span.In(text)[..^1]);
            // "(R-S.C.) said" goes on; a quotation mark behind the full stop ends more often.
            var quoted = next > mark + 1 && tokens[next - 1].Kind == TokenKind.Quote;
            return ending switch
            {
                Abbreviations.Ending.Capital => capital && !char.IsDigit(initial),
                Abbreviations.Ending.Starter => capital
                    && (quoted || word > next && text[tokens[next].Start] is not (',' or ';' or ':') || StartersByChars.Contains(tokens[word].Span.In(text))),
                _ => false,
            };
        }

        var stop = text[tokens[mark].Start];
        if (stop is '…' || (stop == '.' && tokens[mark].Span.Length > 1)) return capital && word == next || tokens[next].Kind == TokenKind.Quote && capital;
        // "river.The": no space, yet a new sentence; "Yahoo! said" and "What now? he asked" go on in lower case.
        if (capital) return true;
        if (stop != '.' || next != word || tokens[word].Kind != TokenKind.Word || tokens[next].Start == tokens[next - 1].End) return false;
        return !char.IsLower(initial) || next == mark + 1 && EndsPlainWord(text, tokens, mark);
    }

    /// <summary>Whether a plain word of four letters or more stands before the full stop: no abbreviation, so even "it closed. we left" is two.</summary>
    private static bool EndsPlainWord(ReadOnlySpan<char> text, IList<Token> tokens, int mark)
    {
        if (mark == 0 || tokens[mark - 1].End != tokens[mark].Start || tokens[mark - 1].Kind != TokenKind.Word) return false;
        var word = tokens[mark - 1].Span.In(text);
        if (word.Length < 4) return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c)) return false;
        }

        return Abbreviations.Of(word) == Abbreviations.Ending.None;
    }
}
