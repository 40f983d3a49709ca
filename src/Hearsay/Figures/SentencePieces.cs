using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Figures;

/// <summary>The pieces of one sentence, with what other stages say about them.</summary>
/// <remarks>Tokens that begin with a number are cut at hyphens and where digits meet letters; every other token is one piece.</remarks>
internal sealed class SentencePieces
{
    private readonly Analysis analysis;
    private readonly List<Piece> pieces = [];
    private readonly List<bool> dated = [];

    /// <summary>Cuts a sentence.</summary>
    /// <param name="analysis">The analysis, dates included.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="firstDate">The first date expression that does not end before the sentence; moved to the first behind it.</param>
    public SentencePieces(Analysis analysis, Sentence sentence, ref int firstDate)
    {
        this.analysis = analysis;
        Sentence = sentence;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var start = analysis.Tokens[token].Start;
            while (firstDate < analysis.Dates.Length && analysis.Dates[firstDate].Span.End <= start) firstDate++;
            Cut(token);
            var inDate = firstDate < analysis.Dates.Length && analysis.Dates[firstDate].Span.Start <= start;
            while (dated.Count < pieces.Count) dated.Add(inDate);
        }
    }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>The number of pieces.</summary>
    public int Count => pieces.Count;

    /// <summary>The piece numbered <paramref name="at"/>.</summary>
    public Piece this[int at] => pieces[at];

    /// <summary>The characters of a piece; none outside the sentence.</summary>
    public ReadOnlySpan<char> Word(int at) => Has(at) ? pieces[at].Span.In(analysis.Article.Text) : default;

    /// <summary>Whether a piece reads so, without regard to case.</summary>
    public bool Is(int at, ReadOnlySpan<char> word) => Has(at) && Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The tag of a piece's token; unknown outside the sentence.</summary>
    public PartOfSpeech Tag(int at) => Has(at) ? analysis.Tags[pieces[at].Token] : PartOfSpeech.Unknown;

    /// <summary>How a piece hangs on the one before it.</summary>
    public PieceJoin Join(int at) => Has(at) ? pieces[at].Join : PieceJoin.Apart;

    /// <summary>Whether a piece belongs to an expression of time.</summary>
    public bool IsDated(int at) => Has(at) && dated[at];

    /// <summary>Whether a piece begins with an ASCII digit.</summary>
    public bool IsDigits(int at) => Word(at) is [>= '0' and <= '9', ..];

    /// <summary>Whether a piece begins with a capital letter.</summary>
    public bool IsCapital(int at) => Word(at) is [var first, ..] && char.IsUpper(first);

    /// <summary>Whether two neighbouring pieces touch.</summary>
    public bool Touches(int at) => Has(at) && at > 0 && pieces[at - 1].Span.End == pieces[at].Span.Start;

    /// <summary>From the start of the piece <paramref name="first"/> to the end of the piece before <paramref name="end"/>.</summary>
    public Span Cover(int first, int end) => new(pieces[first].Span.Start, pieces[end - 1].Span.End);

    private bool Has(int at) => at >= 0 && at < pieces.Count;

    private void Cut(int token)
    {
        var span = analysis.Tokens[token].Span;
        var word = span.In(analysis.Article.Text);
        var dash = word.IndexOfAny('-', '–', '‑');
        var isNumber = word is [>= '0' and <= '9', ..] || (dash > 0 && NumberWords.IsNumber(word[..dash]));
        if (!isNumber)
        {
            pieces.Add(new Piece(span, token, PieceJoin.Apart));
            return;
        }

        var join = PieceJoin.Apart;
        var start = 0;
        while (start < word.Length)
        {
            var rest = word[start..];
            dash = rest.IndexOfAny('-', '–', '‑');
            var end = dash < 0 ? word.Length : start + dash;
            if (end == start) end = dash == 0 && rest.Length > 1 ? start + 1 : word.Length;
            var digits = DigitsEnd(word[start..end]);
            if (digits > 0 && start + digits < end)
            {
                pieces.Add(new Piece(new Span(span.Start + start, span.Start + start + digits), token, join));
                pieces.Add(new Piece(new Span(span.Start + start + digits, span.Start + end), token, PieceJoin.Glued));
            }
            else
            {
                pieces.Add(new Piece(new Span(span.Start + start, span.Start + end), token, join));
            }

            join = PieceJoin.Hyphen;
            start = end + 1;
        }
    }

    /// <summary>Where letters follow digits; 0 where the word holds no digits first, or something stranger than letters behind them.</summary>
    private static int DigitsEnd(ReadOnlySpan<char> word)
    {
        if (word is not [>= '0' and <= '9', ..]) return 0;
        for (var at = 0; at < word.Length; at++)
        {
            var c = word[at];
            if (char.IsAsciiDigit(c) || c is ',' or '.') continue;
            return char.IsLetter(c) || c is '°' or '%' ? at : 0;
        }

        return word.Length;
    }
}
