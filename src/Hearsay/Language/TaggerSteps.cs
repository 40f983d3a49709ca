using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Moves a window of five words along a sentence, the same in tagging and in training.</summary>
internal readonly ref struct TaggerSteps(TaggerModel lexicon, ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence, Span<TaggerWord> window)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _sentence = sentence;
    private readonly Span<TaggerWord> _window = window;

    // 0 as prose, 1 as a title, 2 too short to tell.
    private readonly ulong _capitals = CapitalsOf(text, sentence);


    /// <summary>Puts the word numbered <paramref name="index"/> into the middle; to be called for every word in order, from 0.</summary>
    public void Advance(int index)
    {
        if (index == 0)
        {
            _window[1] = TaggerWord.Outside(1);
            _window[2] = TaggerWord.Outside(2);
            _window[3] = At(0);
            _window[4] = At(1);
        }

        _window[1..].CopyTo(_window);
        _window[4] = At(index + 2);
    }

    /// <summary>A number for how the sentence writes its capitals and whether the word is its first.</summary>
    public ulong Place(int index) => (_capitals * 2) + (index == 0 ? 1UL : 0UL);

    /// <summary>The tag of the middle word where no model is needed, else Unknown.</summary>
    public PartOfSpeech Settled(int index)
    {
        var entry = _window[2].Entry;
        return entry.Certain ? entry.Best : TaggerWord.QuoteTag(_text, _sentence[index].Start, _sentence[index].End);
    }

    private static ulong CapitalsOf(ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence)
    {
        if (sentence.Length < 4) return 2;
        int words = 0, capitals = 0;
        foreach (var token in sentence[1..])
        {
            // Titles leave short words small.
            if (token.Span.Length < 4 || !char.IsLetter(text[token.Start])) continue;
            words++;
            if (char.IsUpper(text[token.Start])) capitals++;
        }

        return words < 2 ? 2UL : capitals * 4 >= words * 3 ? 1UL : 0UL;
    }

    private TaggerWord At(int index)
    {
        if (index >= _sentence.Length) return TaggerWord.Outside(3);
        var word = TaggerWord.Read(_text, _sentence[index].Start, _sentence[index].End);
        return word with { Entry = lexicon.Lookup(word.Exact, word.Lower), LowerEntry = word.Exact == word.Lower ? default : lexicon.Find(word.Lower) };
    }
}
