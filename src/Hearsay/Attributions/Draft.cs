using Hearsay.Documents;
using Hearsay.Text;
using System.Collections.Immutable;

namespace Hearsay.Attributions;

/// <summary>An attribution in the making, in tokens.</summary>
/// <param name="Source">Who speaks; empty where nobody is named.</param>
/// <param name="Cue">The cue.</param>
/// <param name="Content">The parts of the content.</param>
/// <param name="Act">What kind of act.</param>
/// <param name="Rule">Which rule made it.</param>
/// <param name="Quoted">Whether a quotation is what the cue attributes, so that quotations that follow at once go on with it.</param>
internal sealed record Draft(TokenRange Source, ImmutableArray<TokenRange> Cue, ImmutableArray<TokenRange> Content, Act Act, string Rule, bool Quoted)
{
    /// <summary>How sure its finder is, 0 to 1.</summary>
    internal double Confidence { get; init; } = 1;

    internal int CueStart => Cue[0].First;

    internal bool Covers(int token)
    {
        foreach (var part in Content)
        {
            if (part.Contains(token)) return true;
        }

        return false;
    }

    internal Attribution ToAttribution(Paragraphs paragraphs, int depth)
    {
        var analysis = paragraphs.Analysis;
        var content = ToSpans(analysis, Content);
        return new Attribution(
            Source.IsEmpty ? [] : ToSpans(analysis, [Source]), ToSpans(analysis, Cue), content, QuotationOf(paragraphs), Rule, depth)
        { Act = Act, Confidence = Confidence };
    }

    private QuotationType QuotationOf(Paragraphs paragraphs)
    {
        int quoted = 0, words = 0;
        foreach (var part in Content)
        {
            for (var i = part.First; i < part.End; i++)
            {
                if (paragraphs.Analysis.Tokens[i].Kind is Text.TokenKind.Punctuation) continue;
                words++;
                if (paragraphs.IsQuoted(i)) quoted++;
            }
        }

        return quoted == 0 ? QuotationType.Indirect : quoted == words ? QuotationType.Direct : QuotationType.Mixed;
    }

    private static ImmutableArray<Span> ToSpans(Analysis analysis, ImmutableArray<TokenRange> parts) =>
        [.. parts.OrderBy(part => part.First).Select(part => analysis.Cover(part.First, part.End))];
}
