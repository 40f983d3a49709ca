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
            if (!MayEnd(text, tokens, i)) continue;
            var end = i + 1;
            while (end < tokens.Count && ClosesBehind(text, tokens, end)) end++;
            if (end < tokens.Count && !Begins(text, tokens, i, end)) continue;
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
            TokenKind.Word => last == '.',
            _ => false,
        };
    }

    /// <summary>A closing mark glued to what stands before it.</summary>
    private static bool ClosesBehind(ReadOnlySpan<char> text, IList<Token> tokens, int i)
    {
        if (tokens[i].Start != tokens[i - 1].End) return false;
        var c = text[tokens[i].Start];
        if (c is ')' or ']' or '”' or '’' or '»') return true;
        if (c is not ('"' or '\'')) return MayEnd(text, tokens, i) && tokens[i].Kind == TokenKind.Punctuation;
        // A straight mark closes if space or the end follows, and opens if a word is glued to it.
        return i + 1 >= tokens.Count || tokens[i + 1].Start > tokens[i].End || !char.IsLetterOrDigit(text[tokens[i + 1].Start]);
    }

    /// <summary>Whether a sentence can begin at the token <paramref name="next"/>, behind the mark at <paramref name="mark"/>.</summary>
    private static bool Begins(ReadOnlySpan<char> text, IList<Token> tokens, int mark, int next)
    {
        var word = next;
        while (word < tokens.Count && word < next + 3 && tokens[word].Kind is TokenKind.Quote or TokenKind.Punctuation) word++;
        if (word >= tokens.Count) return true;
        var initial = text[tokens[word].Start];
        var capital = char.IsUpper(initial) || char.IsDigit(initial) || char.GetUnicodeCategory(initial) == System.Globalization.UnicodeCategory.TitlecaseLetter
            || char.GetUnicodeCategory(initial) == System.Globalization.UnicodeCategory.OtherLetter || initial is '@' or '#';
        if (tokens[mark].Kind == TokenKind.Word)
        {
            var ending = Abbreviations.Of(tokens[mark].Span.In(text)[..^1]);
            var quoted = next > mark + 1;
            return ending switch
            {
                Abbreviations.Ending.Capital => capital && !char.IsDigit(initial),
                Abbreviations.Ending.Starter => quoted || word > next || StartersByChars.Contains(tokens[word].Span.In(text)) && capital,
                _ => false,
            };
        }

        var stop = text[tokens[mark].Start];
        if (stop is '…' || (stop == '.' && tokens[mark].Span.Length > 1)) return capital && word == next || tokens[next].Kind == TokenKind.Quote && capital;
        // "river.The": no space, yet a new sentence; "Yahoo! said" and "What now? he asked" go on in lower case.
        if (capital) return true;
        return stop == '.' && tokens[word].Kind == TokenKind.Word && tokens[next].Start > tokens[next - 1].End && initial is not ',' && next == word
            && !char.IsLower(initial);
    }
}
