using Hearsay.Language;

namespace Hearsay.Coreference;

/// <summary>Who the syntax says utters each quotation: the subject, outside the marks, of the verb that the quoted words hang on.</summary>
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
        }
    }

    /// <summary>The head of the words that name the speaker of a quotation, or -1.</summary>
    internal int Of(int quotation) => quotation < 0 ? -1 : speakers[quotation];

    private static bool IsInside(Text.Quotation quotation, int token) => quotation.FirstToken <= token && token < quotation.EndToken;
}
