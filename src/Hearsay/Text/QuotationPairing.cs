using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>The stage that pairs quotation marks into the outermost quotations of each paragraph.</summary>
/// <remarks>
/// Typographic and straight marks, double and single; marks inside a quotation are its own affair. A quotation that its paragraph
/// leaves open ends with the paragraph, and is said to run on if the next paragraph opens with a mark of the same kind, as English
/// typography has it. A closing single mark is told from an apostrophe by what stands beside it. Linear time.
/// </remarks>
public sealed class QuotationPairing : IStage
{
    /// <inheritdoc/>
    public Layers Needs => Layers.Tokens | Layers.Sentences;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Quotations;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        var sentences = analysis.Sentences;
        for (var i = 0; i < sentences.Length;)
        {
            var next = i + 1;
            while (next < sentences.Length && sentences[next].Block == sentences[i].Block) next++;
            Pair(analysis, sentences[i].FirstToken, sentences[next - 1].EndToken, quotations);
            i = next;
        }

        return analysis with { Quotations = quotations.ToImmutable() };
    }

    private static void Pair(Analysis analysis, int first, int end, ImmutableArray<Quotation>.Builder quotations)
    {
        var continues = quotations.Count > 0 && !quotations[^1].Closed && quotations[^1].EndToken == first;
        for (var i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Kind != TokenKind.Quote) continue;
            var opens = Opens(analysis, i, first, end);
            if (!opens && !IsGluedToSentence(analysis, i, first, end)) continue;
            var mark = MarkOf(analysis, i);
            var close = Close(analysis, i, end, mark);
            if (!opens && close < 0) continue;
            var carriedOn = continues && i == first && mark == MarkOf(analysis, quotations[^1].FirstToken);
            if (close >= 0)
            {
                quotations.Add(new Quotation(i, close + 1, Closed: true, carriedOn));
                i = close;
                continue;
            }

            // Left open. It runs on only if the next paragraph opens with the same mark; single marks are too often apostrophes.
            var runsOn = end < analysis.Tokens.Length && analysis.Tokens[end].Kind == TokenKind.Quote && MarkOf(analysis, end) == mark;
            if (runsOn || IsDouble(mark))
            {
                quotations.Add(new Quotation(i, end, Closed: !runsOn, carriedOn));
                return;
            }
        }
    }

    private static int Close(Analysis analysis, int open, int end, char mark)
    {
        var candidate = -1;
        for (var i = open + 1; i < end; i++)
        {
            if (analysis.Tokens[i].Kind != TokenKind.Quote) continue;
            var c = MarkOf(analysis, i);
            if (IsDouble(mark))
            {
                if (c == Closing(mark)) return mark != '"' || Closes(analysis, i, end) || !Opens(analysis, i, open, end) ? i : -1;
                // A mark of the same kind opens again: the first was never closed, or the marks are mixed.
                if (c == mark && mark != '"') return candidate;
                if (c == '"' && Closes(analysis, i, end)) candidate = candidate < 0 ? i : candidate;
            }
            else if (c is '’' or '\'' && Closes(analysis, i, end))
            {
                // The first mark behind punctuation is surely a closing one; a bare one may be a possessive.
                if (char.IsPunctuation(analysis.Article.Text[analysis.Tokens[i].Start - 1])) return i;
                if (candidate < 0) candidate = i;
            }
            else if (c == mark && Opens(analysis, i, open, end))
            {
                return candidate;
            }
        }

        return candidate;
    }

    private static bool Opens(Analysis analysis, int i, int first, int end)
    {
        var c = MarkOf(analysis, i);
        if (c is '“' or '„' or '«' or '‘' or '`') return true;
        if (c is not ('"' or '\'')) return false;
        var spaceBefore = i == first || analysis.Tokens[i - 1].End < analysis.Tokens[i].Start
            || analysis.Article.Text[analysis.Tokens[i].Start - 1] is '(' or '[' or '—' or '–' or '-' or ':';
        var gluedAfter = i + 1 < end && analysis.Tokens[i + 1].Start == analysis.Tokens[i].End;
        if (gluedAfter && spaceBefore) return true;
        // Glued on both sides ("Kyiv"I understand"): opening if a sentence begins behind it.
        return gluedAfter && c == '"' && char.IsLetter(analysis.Article.Text[analysis.Tokens[i].Start - 1])
            && char.IsUpper(analysis.Article.Text[analysis.Tokens[i].End]);
    }

    /// <summary>A straight mark between a full stop and a capital (<c>left."We ran,"</c>): opening only if another one closes it.</summary>
    private static bool IsGluedToSentence(Analysis analysis, int i, int first, int end)
    {
        var text = analysis.Article.Text;
        return i > first && i + 1 < end && MarkOf(analysis, i) == '"' && text[analysis.Tokens[i].Start - 1] is '.' or '!' or '?'
            && analysis.Tokens[i].End < text.Length && char.IsUpper(text[analysis.Tokens[i].End]);
    }

    private static bool Closes(Analysis analysis, int i, int end)
    {
        var gluedBefore = analysis.Tokens[i - 1].End == analysis.Tokens[i].Start;
        var wordAfter = i + 1 < end && analysis.Tokens[i + 1].Start == analysis.Tokens[i].End
            && char.IsLetterOrDigit(analysis.Article.Text[analysis.Tokens[i].End]);
        return gluedBefore && !wordAfter;
    }

    /// <summary>The mark as one character: two single marks typed for a double one count as that.</summary>
    private static char MarkOf(Analysis analysis, int token)
    {
        var word = analysis.Word(token);
        return word is "''" or "``" ? '"' : word[0];
    }

    private static bool IsDouble(char mark) => mark is '“' or '„' or '«' or '"';

    private static char Closing(char mark) => mark switch
    {
        '“' => '”',
        '„' => '“',
        '«' => '»',
        _ => mark,
    };
}
