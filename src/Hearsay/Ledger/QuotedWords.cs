using Hearsay.Attributions;
using Hearsay.Documents;

namespace Hearsay.Ledger;

/// <summary>The words of an attribution's content that stand between quotation marks.</summary>
internal static class QuotedWords
{
    /// <summary>
    /// The hashes of the quoted words, one array for each stretch. A direct quotation is one stretch, though "he said" may interrupt it.
    /// </summary>
    public static IEnumerable<ulong[]> Of(string text, Attribution attribution) => attribution.Quotation switch
    {
        QuotationType.Direct => [[.. attribution.Content.SelectMany(span => Hashes(text, span))]],
        QuotationType.Mixed => attribution.Content.SelectMany(span => Stretches(text, span)).Select(span => Hashes(text, span).ToArray()),
        _ => [],
    };

    private static IEnumerable<ulong> Hashes(string text, Span span) => Words.In(text, span).Select(word => word.Hash);

    // Double marks alone: a single one is as often an apostrophe.
    private static IEnumerable<Span> Stretches(string text, Span span)
    {
        var open = -1;
        for (var at = span.Start; at < span.End; at++)
        {
            if (open < 0 && (text[at] is '“' or '„' or '«' or '"'))
            {
                open = at + 1;
            }
            else if (open >= 0 && (text[at] is '”' or '»' or '"'))
            {
                yield return new Span(open, at);
                open = -1;
            }
        }

        if (open >= 0) yield return new Span(open, span.End);
    }
}
