using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions.Learned;

/// <summary>The tokens around a cue that may be its source or content, and what each is to the cue in the text and in the tree.</summary>
/// <remarks>Immutable for one article; its time per cue is bounded.</remarks>
internal sealed class CueSurroundings
{
    /// <summary>How many features a token has beside a cue.</summary>
    internal const int Count = 4;

    /// <summary>The most tokens before and behind a cue.</summary>
    internal const int Before = 160, Behind = 320;

    private const int Relations = (int)DependencyRelation.Xcomp + 1;
    private const int LongestPath = 12;

    // Distances, then paths in the tree, then quotations, then sentences.
    private const int Distances = 24;
    private const int Paths = 8 + (3 * Relations);
    private const int QuotationKinds = 16;
    private const int SentenceKinds = 7;

    private readonly Analysis _analysis;
    private readonly int[] _quotationOf;
    private readonly int[] _sentenceOf;
    private readonly TokenRange[] _blocks;

    internal CueSurroundings(Analysis analysis)
    {
        _analysis = analysis;
        var tokens = analysis.Tokens.Length;
        _quotationOf = new int[tokens];
        _sentenceOf = new int[tokens];
        Array.Fill(_quotationOf, -1);
        for (var i = 0; i < analysis.Quotations.Length; i++)
            _quotationOf.AsSpan(analysis.Quotations[i].FirstToken, analysis.Quotations[i].EndToken - analysis.Quotations[i].FirstToken).Fill(i);
        _blocks = new TokenRange[analysis.Sentences.Length];
        for (var i = 0; i < analysis.Sentences.Length;)
        {
            var next = i + 1;
            while (next < analysis.Sentences.Length && analysis.Sentences[next].Block == analysis.Sentences[i].Block) next++;
            _blocks.AsSpan(i, next - i).Fill(new TokenRange(analysis.Sentences[i].FirstToken, analysis.Sentences[next - 1].EndToken));
            for (; i < next; i++) _sentenceOf.AsSpan(analysis.Sentences[i].FirstToken, analysis.Sentences[i].EndToken - analysis.Sentences[i].FirstToken).Fill(i);
        }
    }

    /// <summary>How many different features there are.</summary>
    internal static int Rows => Distances + Paths + QuotationKinds + SentenceKinds;

    /// <summary>The tokens that are looked at: of the cue's paragraph and of the stretch that is read at once, and not too far.</summary>
    internal TokenRange Window(TokenRange cue, TokenRange stretch)
    {
        var block = _blocks[_sentenceOf[cue.First]];
        return new TokenRange(
            Math.Max(Math.Max(block.First, stretch.First), cue.First - Before),
            // A cue that was read over the end of its paragraph is still looked at as a whole.
            Math.Max(Math.Min(Math.Min(block.End, stretch.End), cue.End + Behind), cue.End));
    }

    /// <summary>Writes the numbers of the features of the tokens of a window, <see cref="Count"/> each.</summary>
    internal void Write(TokenRange cue, TokenRange window, Span<int> features)
    {
        var head = Head(cue);
        var quotation = _quotationOf[head];
        var at = _sentenceOf[head];
        Span<int> ancestors = stackalloc int[LongestPath];
        var above = 0;
        for (var up = _analysis.Dependencies[head].Head; up >= 0 && above < LongestPath; up = _analysis.Dependencies[up].Head) ancestors[above++] = up;
        for (var token = window.First; token < window.End; token++)
        {
            var row = features.Slice((token - window.First) * Count, Count);
            row[0] = Distance(token, cue);
            row[1] = Distances + (cue.Contains(token) ? 1 : _sentenceOf[token] != at ? (token < cue.First ? 2 : 3) : Path(token, head, ancestors[..above]));
            row[2] = Distances + Paths + Quotation(token, head, quotation);
            row[3] = Distances + Paths + QuotationKinds + Math.Clamp(_sentenceOf[token] - at, -3, 3) + 3;
        }
    }

    // The cue's token that hangs on none of the others; the last of them.
    private int Head(TokenRange cue)
    {
        for (var i = cue.End - 1; i >= cue.First; i--)
        {
            if (!cue.Contains(_analysis.Dependencies[i].Head)) return i;
        }

        return cue.First;
    }

    private static int Distance(int token, TokenRange cue)
    {
        if (cue.Contains(token)) return 0;
        var far = token < cue.First ? cue.First - token : token - cue.End + 1;
        var step = far switch { <= 4 => far, <= 6 => 5, <= 9 => 6, <= 14 => 7, <= 22 => 8, <= 35 => 9, <= 70 => 10, _ => 11 };
        return token < cue.First ? step : 11 + step;
    }

    private int Path(int token, int head, ReadOnlySpan<int> ancestors)
    {
        // Up from the token: below the cue, by which relation?
        int below = token, steps = 0;
        for (var up = token; up >= 0 && steps < 64; up = _analysis.Dependencies[up].Head, steps++)
        {
            if (up == head) return 8 + (steps == 1 ? 0 : Relations) + (int)_analysis.Dependencies[below].Relation;
            if (ancestors.IndexOf(up) is >= 0 and var place)
            {
                if (up == token) return 4 + Math.Min(place, 1);
                return place == 0 ? 8 + (2 * Relations) + (int)_analysis.Dependencies[below].Relation : 6;
            }

            below = up;
        }

        return 7;
    }

    private int Quotation(int token, int head, int quotation)
    {
        var own = _quotationOf[token];
        if (own < 0) return quotation < 0 ? 0 : 1;
        var place = _analysis.Quotations[own].FirstToken == token ? 0 : _analysis.Quotations[own].EndToken == token + 1 ? 2 : 1;
        if (own == quotation) return 2 + place;
        // The next and the last before, and those farther away.
        var nearest = token > head
            ? own == 0 || _analysis.Quotations[own - 1].EndToken <= head || own - 1 == quotation
            : own == _analysis.Quotations.Length - 1 || _analysis.Quotations[own + 1].FirstToken > head || own + 1 == quotation;
        return (token > head ? nearest ? 5 : 8 : nearest ? 11 : 14) + (nearest || token > head ? place : Math.Min(place, 1));
    }
}
