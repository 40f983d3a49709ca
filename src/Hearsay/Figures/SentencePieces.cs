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

    /// <summary>Whether a piece begins as a number in digits does ("4.2", "½", ".08").</summary>
    public bool IsDigits(int at) => DigitText.Begins(Word(at));

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
        var prefix = PrefixEnd(word);
        if (prefix > 0)
        {
            pieces.Add(new Piece(new Span(span.Start, span.Start + prefix), token, PieceJoin.Apart));
            CutNumber(new Span(span.Start + prefix, span.End), token, PieceJoin.Glued);
            return;
        }

        var dash = word.IndexOfAny('-', '–', '‑');
        var isNumber = DigitText.Begins(word) || (dash > 0 && (NumberWords.IsNumber(word[..dash]) || IsSign(word, dash)));
        // "43.4 percent-owned", "50 year-old".
        var isUnit = !isNumber && dash > 0 && pieces is [.., var before] && IsNumeric(before) && Units.Kind(word) == UnitKind.None && Units.Kind(word[..dash]) is not (UnitKind.None or UnitKind.Glued);
        if (isNumber || isUnit) CutNumber(span, token, PieceJoin.Apart);
        else pieces.Add(new Piece(span, token, PieceJoin.Apart));
    }

    private void CutNumber(Span span, int token, PieceJoin join)
    {
        var word = span.In(analysis.Article.Text);
        var start = 0;
        while (start < word.Length)
        {
            var rest = word[start..];
            var dash = rest.IndexOfAny('-', '–', '‑');
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

    /// <summary>One past the code of a currency that is written on to digits ("USD10m", "Rs500", the "US" of "$US55"); 0 for none.</summary>
    private int PrefixEnd(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || !char.IsAsciiLetterUpper(word[0])) return 0;
        var at = word.IndexOfAnyInRange('0', '9');
        if (at is <= 0 or > 4) return 0;
        if (pieces is not [.., var last] || last.Span.In(analysis.Article.Text) is not "$") return Units.IsPrefix(word[..at]) || Units.IsSign(word[..at], word[at..]) ? at : 0;
        Span<char> sign = stackalloc char[5];
        sign[0] = '$';
        word[..at].CopyTo(sign[1..]);
        return Units.IsPrefix(sign[..(at + 1)]) ? at : 0;
    }

    private bool IsNumeric(Piece piece)
    {
        var word = piece.Span.In(analysis.Article.Text);
        return DigitText.Begins(word) || NumberWords.Kind(word, out _) is NumberWordKind.Small or NumberWordKind.Ten or NumberWordKind.Scale;
    }

    /// <summary>"Minus-130" and "sub-7" hold a number behind a word that qualifies it.</summary>
    private static bool IsSign(ReadOnlySpan<char> word, int dash) => dash + 1 < word.Length
        && (char.IsAsciiDigit(word[dash + 1]) || NumberWords.IsNumber(word[(dash + 1)..]))
        && (word[..dash].Equals("minus", StringComparison.OrdinalIgnoreCase) || word[..dash].Equals("sub", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where something that is written on to digits begins; 0 where the word holds no digits first, or something stranger than letters behind them.</summary>
    private static int DigitsEnd(ReadOnlySpan<char> word)
    {
        if (!DigitText.Begins(word)) return 0;
        var at = DigitText.End(word);
        if (at == word.Length) return at;
        return char.IsLetter(word[at]) || word[at] is '°' or '%' || DigitText.IsVulgar(word[at]) ? at : 0;
    }
}
