using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>What the rules ask of an analysis again and again: which quotation a token stands in, and which sentences one quotation joins.</summary>
internal sealed class Paragraphs
{
    // Every cue looks through its unit, so a sentence without end is cut here to keep the time linear.
    private const int LongestUnit = 1500;

    private readonly int[] quotationOf;

    internal Paragraphs(Analysis analysis)
    {
        Analysis = analysis;
        quotationOf = new int[analysis.Tokens.Length];
        Array.Fill(quotationOf, -1);
        for (var i = 0; i < analysis.Quotations.Length; i++)
        {
            var quotation = analysis.Quotations[i];
            quotationOf.AsSpan(quotation.FirstToken, quotation.EndToken - quotation.FirstToken).Fill(i);
        }

        Units = Join();
    }

    internal Analysis Analysis { get; }

    /// <summary>Stretches that are read as one: a sentence, or the sentences that one quotation and its cue join.</summary>
    internal List<Unit> Units { get; }

    internal bool IsQuoted(int token) => quotationOf[token] >= 0;

    /// <summary>The index of the quotation that the token stands in, or -1.</summary>
    internal int QuotationOf(int token) => quotationOf[token];

    /// <summary>Whether a quotation opens at the token.</summary>
    internal bool Opens(int token) =>
        token < quotationOf.Length && quotationOf[token] is >= 0 and var i && Analysis.Quotations[i].FirstToken == token;

    /// <summary>Whether a quotation ends with the token.</summary>
    internal bool Closes(int token) =>
        token >= 0 && quotationOf[token] is >= 0 and var i && Analysis.Quotations[i].EndToken == token + 1;

    /// <summary>Whether the token is this one character.</summary>
    internal bool Is(int token, char mark) => Analysis.Tokens[token].Span.Length == 1 && Analysis.Word(token)[0] == mark;

    /// <summary>A comma, or a dash that sets off.</summary>
    internal bool IsComma(int token) =>
        token >= 0 && (Is(token, ',') || Is(token, '—') || Is(token, '–') || Analysis.Word(token) is "--");

    private List<Unit> Join()
    {
        var units = new List<Unit>(Analysis.Sentences.Length);
        var sentences = Analysis.Sentences;
        for (var i = 0; i < sentences.Length;)
        {
            int first = AfterDateline(sentences[i].FirstToken, sentences[i].EndToken), end = sentences[i].EndToken, block = sentences[i].Block;
            i++;
            while (i < sentences.Length && sentences[i].Block == block && end - first < LongestUnit
                && (IsQuoted(end - 1) && QuotationOf(end - 1) == QuotationOf(sentences[i].FirstToken) || TagFollows(first, end, sentences[i])))
            {
                end = sentences[i].EndToken;
                i++;
            }

            for (; end - first > LongestUnit; first += LongestUnit) units.Add(new Unit(new TokenRange(first, first + LongestUnit), block));
            units.Add(new Unit(new TokenRange(first, end), block));
        }

        return units;
    }

    /// <summary>"TARVOS, March 12 (Meridian Wire) — The dam": what the dateline says is nobody's statement.</summary>
    private int AfterDateline(int first, int end)
    {
        if (Analysis.Article.Dateline?.Evidence.Span is not { } dateline || !dateline.Contains(Analysis.Tokens[first].Start)) return first;
        var at = first;
        while (at < end && Analysis.Tokens[at].Start < dateline.End) at++;
        // Date and agency may stand behind the place: up to the dash or colon that ends the dateline.
        for (var i = at; i < Math.Min(end - 1, first + 16); i++)
        {
            if (Analysis.Word(i) is "—" or "–" or "-" or "--" or ":") return i + 1;
            // By the capital, for a name may be made of adjectives.
            if (!(char.IsUpper(Analysis.Word(i)[0]) || Analysis.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Number)) break;
        }

        return at < end ? at : first;
    }

    /// <summary>"What now?" Marsh said to reporters. — the sentence that only says who spoke belongs to the quotation.</summary>
    private bool TagFollows(int first, int end, Sentence next)
    {
        if (!Closes(end - 1) || end - 2 < first) return false;
        if (Analysis.Word(end - 2)[0] is not ('?' or '!' or '…' or '-' or '—')) return false;
        for (var i = next.FirstToken; i < Math.Min(next.EndToken, next.FirstToken + 8); i++)
        {
            if (IsQuoted(i)) return false;
            if (Analysis.Tags[i].IsVerb()) return CueLexicon.Find(Analysis.Word(i)) is { Act: Act.Speech };
        }

        return false;
    }
}

/// <summary>A stretch of tokens that is read as one.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Block">Its block.</param>
internal readonly record struct Unit(TokenRange Range, int Block);
