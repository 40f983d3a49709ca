using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions.Learned;

/// <summary>What the network is told of a token beside what the language core says: quotation marks, the place in the paragraph, and which word it is.</summary>
internal static class TokenFeatures
{
    /// <summary>How many features a token has.</summary>
    internal const int Count = 4;

    private const int Quotes = 6;
    private const int Places = 5;
    private const int LemmaBits = 12;
    private static readonly int Kinds = Enum.GetValues<BlockKind>().Length;

    /// <summary>How many different features there are.</summary>
    internal static int Rows => Unread + 1 + (1 << LemmaBits);

    /// <summary>The feature of a word whose lemma is not looked at: a name, whose bearer shall not matter.</summary>
    internal static int Unread => Quotes + Places + Kinds;

    /// <summary>Writes the numbers of the features of every token, <see cref="Count"/> each.</summary>
    internal static int[] Of(Analysis analysis)
    {
        var features = new int[analysis.Tokens.Length * Count];
        foreach (var sentence in analysis.Sentences)
        {
            var block = analysis.Article.Blocks[sentence.Block].Kind;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                // Outside, or a mark that is not paired.
                features[i * Count] = analysis.Tokens[i].Kind == TokenKind.Quote ? 5 : 0;
                features[(i * Count) + 1] = Quotes;
                features[(i * Count) + 2] = Quotes + Places + (int)block;
                features[(i * Count) + 3] = analysis.UniversalTags[i] == UniversalTag.PROPN ? Unread : Unread + 1 + WordRows.Number(analysis.Lemmas[i], LemmaBits);
            }

            features[(sentence.FirstToken * Count) + 1] = Quotes + 1;
            features[((sentence.EndToken - 1) * Count) + 1] = Quotes + 2;
        }

        for (var i = 0; i < analysis.Sentences.Length; i++)
        {
            var sentence = analysis.Sentences[i];
            if (i == 0 || analysis.Sentences[i - 1].Block != sentence.Block) features[(sentence.FirstToken * Count) + 1] = Quotes + 3;
            if (i == analysis.Sentences.Length - 1 || analysis.Sentences[i + 1].Block != sentence.Block) features[((sentence.EndToken - 1) * Count) + 1] = Quotes + 4;
        }

        foreach (var quotation in analysis.Quotations)
        {
            // A quotation of a word or two is seldom somebody's speech.
            var inside = quotation.EndToken - quotation.FirstToken > 6 ? 2 : 4;
            for (var i = quotation.FirstToken; i < quotation.EndToken; i++) features[i * Count] = inside;
            features[quotation.FirstToken * Count] = 1;
            features[(quotation.EndToken - 1) * Count] = 3;
        }

        return features;
    }
}
