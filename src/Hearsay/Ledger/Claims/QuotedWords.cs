using Hearsay.Attributions;
using Hearsay.Documents;

namespace Hearsay.Ledger.Claims;

/// <summary>The words of an attribution's content that stand between quotation marks.</summary>
internal static class QuotedWords
{
    /// <summary>So many words in a row are not the same by chance.</summary>
    private const int RunLength = 6;

    private const int FewestContentWords = 3;

    /// <summary>So many of them begin with a small letter: the long name of an office or a court is no quotation.</summary>
    private const int FewestPlainWords = 2;

    /// <summary>A hash for every run of six quoted words that tells something: three or more are content words, and not all of those belong to a name.</summary>
    public static IEnumerable<ulong> Runs(string text, Attribution attribution)
    {
        foreach (var words in Stretches(text, attribution))
        {
            var hashes = Array.ConvertAll(words, word => word.Hash);
            for (var at = 0; at + RunLength <= words.Length; at++)
            {
                var (content, plain) = (0, 0);
                foreach (var word in words.AsSpan(at, RunLength))
                {
                    if (Words.IsFunctionWord(word.Hash)) continue;
                    content++;
                    if (char.IsLower(text[word.Span.Start])) plain++;
                }

                if (content >= FewestContentWords && plain >= FewestPlainWords) yield return Words.Run(hashes.AsSpan(at, RunLength));
            }
        }
    }

    /// <summary>
    /// The hashes of the quoted words, one array for each stretch. A direct quotation is one stretch, though "he said" may interrupt it.
    /// </summary>
    public static IEnumerable<ulong[]> Of(string text, Attribution attribution) => Stretches(text, attribution).Select(words => Array.ConvertAll(words, word => word.Hash));

    private static IEnumerable<Word[]> Stretches(string text, Attribution attribution) => attribution.Quotation switch
    {
        QuotationType.Direct => [[.. attribution.Content.SelectMany(span => Words.In(text, span))]],
        QuotationType.Mixed => attribution.Content.SelectMany(span => Stretches(text, span)).Select(span => Words.In(text, span).ToArray()),
        _ => [],
    };

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
