using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Coreference;

/// <summary>The dependency trees of an article, walked from head to dependents.</summary>
/// <remarks>Made in one walk over the tokens. Immutable once made.</remarks>
internal sealed class SyntaxTree
{
    // No clause of news lies deeper; the bound keeps hostile trees from costing more than linear time.
    private const int Deepest = 24;

    // No word of news has more dependents that matter; the bound is for the same reason.
    private const int MostChildren = 100;

    private const int LongestPhrase = 30;

    private readonly Analysis analysis;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] left;
    private readonly int[] right;

    internal SyntaxTree(Analysis analysis)
    {
        this.analysis = analysis;
        var count = analysis.Tokens.Length;
        (firstChild, nextSibling, left, right) = (new int[count], new int[count], new int[count], new int[count]);
        Array.Fill(firstChild, -1);
        Array.Fill(nextSibling, -1);
        var open = new int[count];
        for (var i = count - 1; i >= 0; i--)
        {
            left[i] = right[i] = i;
            var head = Head(i);
            if (head < 0) continue;
            nextSibling[i] = firstChild[head];
            firstChild[head] = i;
            open[head]++;
        }

        // From the leaves up: each token is done when all its dependents are.
        var ready = new Stack<int>();
        for (var i = 0; i < count; i++)
        {
            if (open[i] == 0) ready.Push(i);
        }

        while (ready.TryPop(out var token))
        {
            var head = Head(token);
            if (head < 0) continue;
            left[head] = Math.Min(left[head], left[token]);
            right[head] = Math.Max(right[head], right[token]);
            if (--open[head] == 0) ready.Push(head);
        }
    }

    internal int Head(int token) => analysis.Dependencies[token].Head;

    internal DependencyRelation Relation(int token) => analysis.Dependencies[token].Relation;

    /// <summary>The first token of everything that hangs on the token.</summary>
    internal int Left(int token) => left[token];

    /// <summary>The last token of everything that hangs on the token.</summary>
    internal int Right(int token) => right[token];

    /// <summary>The dependents, in text order, as many as are looked at.</summary>
    internal IEnumerable<int> Children(int token)
    {
        var count = 0;
        for (var child = firstChild[token]; child >= 0 && count < MostChildren; child = nextSibling[child], count++) yield return child;
    }

    /// <summary>The first dependent with the relation, or -1.</summary>
    internal int Child(int token, DependencyRelation relation)
    {
        var count = 0;
        for (var child = firstChild[token]; child >= 0 && count < MostChildren; child = nextSibling[child], count++)
        {
            if (Relation(child) == relation) return child;
        }

        return -1;
    }

    /// <summary>The subject of a verb or other predicate, or -1.</summary>
    internal int Subject(int predicate)
    {
        var count = 0;
        for (var child = firstChild[predicate]; child >= 0 && count < MostChildren; child = nextSibling[child], count++)
        {
            if (Relation(child) is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter) return child;
        }

        return -1;
    }

    /// <summary>The token that bears the phrase's relation to its clause: out of flat names and up to the first of several joined by "and".</summary>
    internal int Top(int token)
    {
        for (var step = 0; step < Deepest && Head(token) >= 0 && Relation(token) is DependencyRelation.Flat or DependencyRelation.Conj && IsPhrase(token); step++) token = Head(token);
        return token;
    }

    /// <summary>The nearest predicate above the token: a verb, or what a copula makes one.</summary>
    internal int Predicate(int token)
    {
        for (var step = 0; step < Deepest && Head(token) >= 0; step++)
        {
            token = Head(token);
            if (IsPredicate(token)) return token;
        }

        return token;
    }

    internal bool IsPredicate(int token) => analysis.Tags[token].IsVerb() && Relation(token) is not (DependencyRelation.Amod or DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop)
        || Child(token, DependencyRelation.Cop) >= 0;

    /// <summary>Whether <paramref name="upper"/> stands above the token within a bounded number of steps.</summary>
    internal bool IsUnder(int token, int upper)
    {
        for (var step = 0; step < Deepest && token >= 0; step++)
        {
            token = Head(token);
            if (token == upper) return true;
        }

        return false;
    }

    /// <summary>The simple phrase around a noun: its determiner, modifiers and the parts of a flat name, nothing that hangs on behind.</summary>
    internal TokenRange Phrase(int head)
    {
        int start = head, end = head + 1;
        foreach (var child in Children(head))
        {
            var relation = Relation(child);
            if (child < head && relation is DependencyRelation.Det or DependencyRelation.DetPredet or DependencyRelation.Amod or DependencyRelation.Compound
                or DependencyRelation.NmodPoss or DependencyRelation.Nummod or DependencyRelation.NmodDesc or DependencyRelation.NmodUnmarked or DependencyRelation.Nmod or DependencyRelation.Flat)
                start = Math.Min(start, Left(child));
            if (child > head && child <= end + 1 && relation is DependencyRelation.Flat or DependencyRelation.Fixed or DependencyRelation.Goeswith) end = Math.Max(end, Right(child) + 1);
        }

        return new TokenRange(Math.Max(start, head - LongestPhrase), Math.Min(end, head + LongestPhrase));
    }

    private bool IsPhrase(int token) => analysis.Tags[token].IsNoun() || analysis.Tags[token] is PartOfSpeech.PRP or PartOfSpeech.CD;
}
