namespace Hearsay.Documents;

/// <summary>The words of a short line, as phrases are matched against them.</summary>
/// <remarks>
/// Lower case, typographic apostrophes made straight, white space and most punctuation passed over; a colon, a bar and a copyright sign are
/// words of their own. Only the first <see cref="Most"/> words are kept: longer lines are paragraphs.
/// </remarks>
internal sealed class LineWords
{
    /// <summary>The most words that are kept.</summary>
    public const int Most = 100;

    private readonly string _text;
    private readonly List<Span> _spans = [];
    private readonly string?[] _words;

    public LineWords(string text, Span line)
    {
        (_text, Line) = (text, line);
        for (var at = line.Start; at < line.End;)
        {
            var end = at;
            if (char.IsLetterOrDigit(text[at]))
            {
                while (end < line.End && IsInside(text, end, line.End)) end++;
            }
            else if (text[at] is ':' or '|' or '©')
            {
                end++;
            }

            if (end == at)
            {
                at++;
                continue;
            }

            if (_spans.Count == Most)
            {
                IsCut = true;
                break;
            }

            _spans.Add(new Span(at, end));
            at = end;
        }

        _words = new string?[_spans.Count];
    }

    /// <summary>The line.</summary>
    public Span Line { get; }

    /// <summary>Whether the line has more words than were kept.</summary>
    public bool IsCut { get; }

    /// <summary>The number of words kept.</summary>
    public int Count => _spans.Count;

    /// <summary>The word numbered <paramref name="index"/>.</summary>
    /// <remarks>Made when it is asked for: of most lines the first word already fits no phrase.</remarks>
    public string this[int index] => _words[index] ??= _spans[index].Of(_text).ToLowerInvariant().Replace('’', '\'');

    /// <summary>Where the word numbered <paramref name="index"/> stands.</summary>
    public Span SpanOf(int index) => _spans[index];

    private static bool IsInside(string text, int at, int end) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' or '-' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]));
}

/// <summary>A phrase of a lexicon: words with alternatives (<c>a|b</c>), <c>#</c> for a number, <c>_</c> for any word and <c>?</c> after what may be missing.</summary>
/// <remarks>Matched from left to right without going back, so in time linear in the phrase.</remarks>
internal sealed class Phrase
{
    private readonly Element[] elements;

    public Phrase(string wording)
    {
        elements = [.. wording.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Element.Of)];
    }

    /// <summary>The words that a match may begin with; <c>#</c> stands for any number.</summary>
    public IEnumerable<string> FirstWords
    {
        get
        {
            foreach (var element in elements)
            {
                foreach (var word in element.Words) yield return word;
                if (!element.MayMiss) yield break;
            }
        }
    }

    /// <summary>Where a match that begins at the word numbered <paramref name="at"/> ends, or -1.</summary>
    public int Match(LineWords words, int at)
    {
        foreach (var element in elements)
        {
            if (at < words.Count && element.Fits(words[at])) at++;
            else if (!element.MayMiss) return -1;
        }

        return at;
    }

    private sealed record Element(string[] Words, bool MayMiss)
    {
        public static Element Of(string wording)
        {
            var mayMiss = wording.Length > 1 && wording[^1] == '?';
            var words = mayMiss ? wording[..^1] : wording;
            return new Element(words == "|" ? ["|"] : words.Split('|'), mayMiss);
        }

        public bool Fits(string word)
        {
            foreach (var own in Words)
            {
                if (own == word || own == "_" || (own == "#" && char.IsAsciiDigit(word[0]))) return true;
            }

            return false;
        }
    }
}
