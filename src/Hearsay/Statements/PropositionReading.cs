using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Reads what a content says: its main predicate with its arguments, the stance left out.</summary>
/// <remarks>
/// Read from the tree. Of several sentences the first counts. What only tells how surely it holds ("it is not true that", "claims of … were false")
/// is walked through: see <see cref="PropositionPredicate"/>. A question and a bare "the claims" say nothing that could be compared and give null.
/// Each walk looks at a bounded number of tokens. Words: <c>propositions.lexicon</c>, <c>nominalizations.lexicon</c>.
/// </remarks>
internal sealed class PropositionReading
{
    private readonly Analysis analysis;
    private readonly SyntaxTree tree;
    private readonly PropositionPredicate predicates;
    private readonly PropositionArguments arguments;

    /// <summary>Makes a reader for one article.</summary>
    /// <param name="analysis">The article over tokens, with tags, lemmas, trees, names and dates; with entities where coreference was read.</param>
    /// <param name="tree">Its trees.</param>
    internal PropositionReading(Analysis analysis, SyntaxTree tree)
    {
        (this.analysis, this.tree) = (analysis, tree);
        (predicates, arguments) = (new PropositionPredicate(analysis, tree), new PropositionArguments(analysis, tree));
    }

    /// <summary>What the content says; null where that is unclear.</summary>
    /// <param name="attribution">Whose content.</param>
    /// <param name="speaker">Who speaks, as far as it is known.</param>
    /// <param name="stance">The words that the stance was read from.</param>
    internal Proposition? Read(Attribution attribution, Speaker? speaker, ImmutableArray<Span> stance)
    {
        var sentences = ClauseWords.Sentences(analysis, attribution.Content);
        if (sentences.Count == 0) return null;
        var sentence = sentences[0];
        if (analysis.Word(sentence[^1]) is "?" || sentence.Count > 1 && analysis.Tags[sentence[^1]] == PartOfSpeech.CloseQuote && analysis.Word(sentence[^2]) is "?") return null;
        var clause = ClauseWords.Of(analysis, tree, sentence);
        if (clause.Top < 0) return null;
        var inside = sentence.ToHashSet();
        if (predicates.Find(clause.Top, inside, stance) is not { } found) return null;
        var said = arguments.Of(found, inside, speaker);
        if (said.IsEmpty) return null;
        return new Proposition(found.Span, found.Lemma) { Arguments = said, Negation = Negation(found, stance) };
    }

    private Span? Negation(FoundPredicate found, ImmutableArray<Span> stance)
    {
        foreach (var head in found.Verbs)
        {
            foreach (var child in tree.Children(head))
            {
                if (IsNegating(child) && !IsOf(stance, child)) return analysis.Tokens[child].Span;
                if (tree.Relation(child) is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj)) continue;
                // "No bus was there", "nobody told us".
                if (NegativeDeterminers.Contains(analysis.Word(child)) || analysis.Lemmas[child] is "nothing" && !IsOf(stance, child)) return analysis.Tokens[child].Span;
                if (tree.Child(child, DependencyRelation.Det) is >= 0 and var determiner && analysis.Lemmas[determiner] is "no" or "neither" && !IsOf(stance, determiner)) return analysis.Tokens[determiner].Span;
            }
        }

        return null;
    }

    private bool IsNegating(int token) => tree.Relation(token) is DependencyRelation.Advmod or DependencyRelation.Det or DependencyRelation.Cc or DependencyRelation.CcPreconj
        && PhraseWord.IsNegating(analysis, token) && analysis.Lemmas[token] is not "nor";

    private bool IsOf(ImmutableArray<Span> spans, int token) => spans.Any(span => span.Contains(analysis.Tokens[token].Start));
}
