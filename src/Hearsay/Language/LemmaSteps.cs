using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Walks the words of one sentence with two neighbours on each side in view; the lemmatizer and its training walk alike.</summary>
internal ref struct LemmaSteps
{
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ReadOnlySpan<PartOfSpeech> _tags;
    private readonly ReadOnlySpan<UniversalTag> _universalTags;
    private readonly int _end;
    private readonly Span<LemmaFeatures.Place> _window;
    private int _at;

    /// <summary>Stands before the first word.</summary>
    /// <param name="text">The text that the tokens' spans count in.</param>
    /// <param name="tokens">The tokens, of this sentence and others.</param>
    /// <param name="tags">One tag per token.</param>
    /// <param name="universalTags">One universal tag per token.</param>
    /// <param name="first">The sentence's first token.</param>
    /// <param name="end">One past its last token.</param>
    /// <param name="window">Room for five places; the word is the one in the middle.</param>
    public LemmaSteps(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<PartOfSpeech> tags, ReadOnlySpan<UniversalTag> universalTags,
        int first, int end, Span<LemmaFeatures.Place> window)
    {
        _text = text;
        _tokens = tokens;
        _tags = tags;
        _universalTags = universalTags;
        _end = end;
        _window = window;
        _at = first - 1;
        window[..3].Fill(LemmaFeatures.Place.Before);
        window[3] = Read(first);
        window[4] = Read(first + 1);
        IsFirst = true;
    }

    /// <summary>Whether no word with letters stands before the current one.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Goes to the next word and returns its characters.</summary>
    public ReadOnlySpan<char> Advance()
    {
        if (_window[2].Word.Case != LetterCase.None) IsFirst = false;
        _at++;
        _window[1..].CopyTo(_window);
        _window[4] = Read(_at + 2);
        return _tokens[_at].Span.In(_text);
    }

    private readonly LemmaFeatures.Place Read(int token) => token >= _end
        ? LemmaFeatures.Place.Behind
        : new LemmaFeatures.Place(LemmaWord.Read(_tokens[token].Span.In(_text)), _tags[token], _universalTags[token]);
}
