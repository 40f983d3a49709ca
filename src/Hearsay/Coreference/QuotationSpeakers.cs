using Hearsay.Language;

namespace Hearsay.Coreference;

/// <summary>Who the syntax says utters each quotation: the subject, outside the marks, of the verb that the quoted words hang on; or who spoke before and goes on.</summary>
internal sealed class QuotationSpeakers
{
    private readonly int[] speakers;

    internal QuotationSpeakers(Analysis analysis, SyntaxTree tree)
    {
        speakers = new int[analysis.Quotations.Length];
        Array.Fill(speakers, -1);
        for (var q = 0; q < speakers.Length; q++)
        {
            var quotation = analysis.Quotations[q];
            for (var i = quotation.FirstToken + 1; i < quotation.EndToken && speakers[q] < 0; i++)
            {
                if (tree.Head(i) is >= 0 and var above && !IsInside(quotation, above) && tree.Relation(i) is DependencyRelation.Ccomp or DependencyRelation.Parataxis or DependencyRelation.Obj)
                {
                    if (tree.Subject(above) is >= 0 and var subject && !IsInside(quotation, subject)) speakers[q] = subject;
                }

                if (tree.Head(i) >= 0 && IsInside(quotation, tree.Head(i))) continue;
                foreach (var child in tree.Children(i))
                {
                    if (tree.Relation(child) == DependencyRelation.Parataxis && !IsInside(quotation, child) && tree.Subject(child) is >= 0 and var by && !IsInside(quotation, by)) speakers[q] = by;
                }
            }

            // “It is unsafe,” Marsh said. “He knew it.”: the same speaker goes on, in the paragraph or where the marks say so.
            if (q > 0 && speakers[q] < 0 && (quotation.ContinuesPrevious || IsSameBlock(analysis, analysis.Quotations[q - 1], quotation))) speakers[q] = speakers[q - 1];
        }
    }

    /// <summary>The head of the words that name the speaker of a quotation, or -1.</summary>
    internal int Of(int quotation) => quotation < 0 ? -1 : speakers[quotation];

    private static bool IsSameBlock(Analysis analysis, Text.Quotation one, Text.Quotation other) =>
        analysis.Sentences[analysis.SentenceOf(one.FirstToken)].Block == analysis.Sentences[analysis.SentenceOf(other.FirstToken)].Block;

    private static bool IsInside(Text.Quotation quotation, int token) => quotation.FirstToken <= token && token < quotation.EndToken;
}
