using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>The words of the main clause of what is attributed: what a reserve or a negation must stand among to reach the whole.</summary>
/// <remarks>
/// Read from the tree. What stands in a relative or a subordinate clause, in a second clause joined by "and", or in an apposition is left out, so
/// that "the ship, which may have sunk, carried grain" hedges nothing. Adverbs of a mere attribute ("the reportedly stolen car") are left out too.
/// Each walk looks at a bounded number of tokens.
/// </remarks>
/// <param name="Top">The token that heads the clause; -1 where there is none.</param>
/// <param name="Words">The tokens of the clause, in text order.</param>
internal sealed record ClauseWords(int Top, List<int> Words)
{
    private const int MostWords = 120;
    private const int Deepest = 12;

    /// <summary>The main clause of the part of a sentence that the content covers.</summary>
    /// <param name="analysis">The article, with tags and trees.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="content">The tokens of the content in one sentence, in text order.</param>
    internal static ClauseWords Of(Analysis analysis, SyntaxTree tree, List<int> content)
    {
        var inside = content.ToHashSet();
        var tops = content.Where(token => !inside.Contains(tree.Head(token)) && tree.Relation(token) is not (DependencyRelation.Punct or DependencyRelation.Mark
            or DependencyRelation.Cc or DependencyRelation.Case)).ToList();
        if (tops.Count == 0) return new ClauseWords(-1, content);
        var top = tops.FirstOrDefault(token => IsMain(tree.Relation(token)) && tree.IsPredicate(token), -1);
        if (top < 0) top = tops.FirstOrDefault(token => IsMain(tree.Relation(token)), tops[0]);
        var walk = new Walk(analysis, tree, inside, top);
        foreach (var one in tops)
        {
            // "Called | the report | false": both hang on the cue.
            if (one == top || tree.Head(one) == tree.Head(top) && tree.Head(one) >= 0 && IsPart(tree.Relation(one))) walk.Take(one, 0);
        }

        walk.Words.Sort();
        return new ClauseWords(top, walk.Words);
    }

    /// <summary>The tokens of the content, one list a sentence, in text order; at most a few hundred.</summary>
    internal static List<List<int>> Sentences(Analysis analysis, IEnumerable<Span> content)
    {
        const int Most = 400;
        var sentences = new List<List<int>>();
        var (count, last) = (0, -1);
        foreach (var span in content)
        {
            var range = analysis.TokensIn(span);
            for (var i = range.First; i < range.End && count < Most; i++, count++)
            {
                var sentence = analysis.SentenceOf(i);
                if (sentence != last) sentences.Add([]);
                last = sentence;
                sentences[^1].Add(i);
            }
        }

        return sentences;
    }

    private static bool IsMain(DependencyRelation relation) => relation is not (DependencyRelation.Advcl or DependencyRelation.AdvclRelcl or DependencyRelation.Acl
        or DependencyRelation.AclRelcl or DependencyRelation.Discourse or DependencyRelation.Vocative or DependencyRelation.Advmod or DependencyRelation.Aux);

    private static bool IsPart(DependencyRelation relation) => relation is DependencyRelation.Obj or DependencyRelation.Xcomp or DependencyRelation.Obl
        or DependencyRelation.Nsubj or DependencyRelation.Iobj or DependencyRelation.Ccomp or DependencyRelation.Advmod or DependencyRelation.NsubjPass;

    private sealed class Walk(Analysis analysis, SyntaxTree tree, HashSet<int> inside, int top)
    {
        internal List<int> Words { get; } = [];

        internal void Take(int token, int depth)
        {
            if (depth > Deepest || Words.Count >= MostWords) return;
            Words.Add(token);
            foreach (var child in tree.Children(token))
            {
                if (inside.Contains(child) && Belongs(token, child)) Take(child, depth + 1);
            }
        }

        private bool Belongs(int head, int child)
        {
            switch (tree.Relation(child))
            {
                case DependencyRelation.Punct or DependencyRelation.AclRelcl or DependencyRelation.Advcl or DependencyRelation.AdvclRelcl or DependencyRelation.Appos
                    or DependencyRelation.Csubj or DependencyRelation.CsubjPass or DependencyRelation.Dislocated or DependencyRelation.Cc:
                    return false;
                case DependencyRelation.Mark:
                    return analysis.Tags[child] == PartOfSpeech.TO;
                case DependencyRelation.Ccomp:
                    // "The truth is that it may fall": such a frame says nothing of its own.
                    return head == top && analysis.Lemmas[head] == "be";
                case DependencyRelation.Parataxis:
                    // "It was, I think, a mistake."
                    return tree.Right(child) - tree.Left(child) <= 2;
                case DependencyRelation.Acl:
                    return analysis.Tags[child] == PartOfSpeech.VB;
                case DependencyRelation.Conj:
                    // "Neither confirm nor deny" is one predicate; "and may fall" is another.
                    return tree.Subject(child) < 0 && tree.Child(child, DependencyRelation.Aux) < 0 && child - head <= 3;
                case DependencyRelation.Amod:
                    // "No such letter came", "nothing wrong", "there was a possible leak".
                    return head == top || child > head || tree.Child(head, DependencyRelation.Det) is >= 0 and var determiner && PhraseWord.IsNegating(analysis, determiner)
                        || tree.Relation(head) is DependencyRelation.Nsubj && tree.Child(tree.Head(head), DependencyRelation.Expl) >= 0;
                case DependencyRelation.Advmod:
                    return tree.Relation(head) is not (DependencyRelation.Amod or DependencyRelation.Advmod or DependencyRelation.Nummod or DependencyRelation.Nmod) || head == top
                        || PhraseWord.IsNegating(analysis, child);
                default:
                    return true;
            }
        }
    }
}
