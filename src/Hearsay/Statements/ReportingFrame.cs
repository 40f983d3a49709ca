using System.Collections.Frozen;
using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Tells which words of a sentence stand with a cue: when, where and to whom it was said, not what was said.</summary>
/// <remarks>Read from the tree: a word belongs to the cue that stands above it with no other predicate between. Words: <c>occasions.lexicon</c>.</remarks>
internal sealed class ReportingFrame
{
    // Attributions stand in text order, so those of one sentence are close to one another.
    private const int Nearby = 40;

    private const int Farthest = 12;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Lexicon.Read("Statements/occasions.lexicon")
        .GroupBy(entry => entry[0], entry => entry[1]).ToFrozenDictionary(kind => kind.Key, kind => kind.ToFrozenSet(StringComparer.Ordinal));

    private readonly Dictionary<int, int> cues = [];

    internal ReportingFrame(Analysis analysis, SyntaxTree tree)
    {
        (Analysis, Tree) = (analysis, tree);
        for (var i = 0; i < analysis.Attributions.Length; i++)
        {
            foreach (var part in analysis.Attributions[i].Cue)
            {
                var range = analysis.TokensIn(part);
                for (var token = range.First; token < range.End; token++) cues.TryAdd(token, i);
            }
        }
    }

    internal Analysis Analysis { get; }

    internal SyntaxTree Tree { get; }

    /// <summary>Whether the lemma is of the kind of <c>occasions.lexicon</c>.</summary>
    internal static bool Is(string kind, string lemma) => Words[kind].Contains(lemma);

    /// <summary>Whether the token stands with the cue of the attribution.</summary>
    /// <param name="token">A token outside the content.</param>
    /// <param name="index">The attribution.</param>
    /// <param name="throughSource">Whether what hangs on the source counts too ("a letter seen by the Courier").</param>
    /// <param name="overContent">Whether what the tree hangs on the content may stand with the cue all the same ("…, she said, as quoted by the Courier").</param>
    internal bool Belongs(int token, int index, bool throughSource = false, bool overContent = true)
    {
        var attribution = Analysis.Attributions[index];
        if (Covers(attribution.Content, token) || IsInsideAnother(index, token)) return false;
        var cue = CueHead(index);
        var node = token;
        for (var steps = 0; node >= 0 && steps < Farthest; node = Tree.Head(node), steps++)
        {
            if (Covers(attribution.Cue, node)) return true;
            if (!throughSource && Covers(attribution.Source, node)) return false;
            if (Covers(attribution.Content, node)) return overContent && IsNearest(token, index);
            if (cues.TryGetValue(node, out var other) && other != index && !Is("carrying", Analysis.Lemmas[node]) && !Is("speaking", Analysis.Lemmas[node])) return false;
            if (node != token && Tree.IsPredicate(node) && !Is("carrying", Analysis.Lemmas[node]) && !Is("speaking", Analysis.Lemmas[node]) && !Governs(node, cue)) return false;
        }

        return IsNearest(token, index);
    }

    /// <summary>"Was able | to confirm": what the cue is a mere complement of, or is joined to.</summary>
    private bool Governs(int predicate, int cue)
    {
        for (var steps = 0; cue >= 0 && steps < 4; steps++)
        {
            if (cue == predicate) return true;
            if (Tree.Relation(cue) is not (DependencyRelation.Xcomp or DependencyRelation.Conj or DependencyRelation.Parataxis or DependencyRelation.Aux or DependencyRelation.AuxPass
                or DependencyRelation.Case or DependencyRelation.Mark or DependencyRelation.Advmod)) return false;
            cue = Tree.Head(cue);
        }

        return false;
    }

    /// <summary>The one token of the cue that the rest of it hangs on.</summary>
    internal int CueHead(int index)
    {
        foreach (var part in Analysis.Attributions[index].Cue)
        {
            var range = Analysis.TokensIn(part);
            for (var token = range.First; token < range.End; token++)
            {
                if (!range.Contains(Tree.Head(token)) && Analysis.Tags[token].IsVerb()) return token;
            }
        }

        return Analysis.TokensIn(Analysis.Attributions[index].Cue[0]).First;
    }

    internal bool Covers(IEnumerable<Span> parts, int token)
    {
        foreach (var part in parts)
        {
            if (part.Contains(Analysis.Tokens[token].Start)) return true;
        }

        return false;
    }

    /// <summary>Whether the token belongs to what somebody else says, of whose content this attribution is no part.</summary>
    private bool IsInsideAnother(int index, int token)
    {
        var cue = Analysis.Attributions[index].Cue[0];
        for (var i = Math.Max(0, index - Nearby); i < Math.Min(Analysis.Attributions.Length, index + Nearby); i++)
        {
            var content = Analysis.Attributions[i].Content;
            if (i != index && Covers(content, token) && !content.Any(part => part.Contains(cue))) return true;
        }

        return false;
    }

    /// <summary>Whether no other cue of the sentence is nearer: for words that the tree hangs on the content.</summary>
    internal bool IsNearest(int token, int index)
    {
        var sentence = Analysis.SentenceOf(token);
        var best = (Index: -1, Distance: int.MaxValue);
        for (var i = Math.Max(0, index - Nearby); i < Math.Min(Analysis.Attributions.Length, index + Nearby); i++)
        {
            var attribution = Analysis.Attributions[i];
            if (Covers(attribution.Content, token)) continue;
            foreach (var part in attribution.Cue)
            {
                if (Analysis.SentenceOf(Analysis.TokenAt(part.Start)) == sentence && Distance(part, Analysis.Tokens[token].Span) is var distance && distance < best.Distance) best = (i, distance);
            }
        }

        return best.Index == index;
    }

    private static int Distance(Span a, Span b) => a.End <= b.Start ? b.Start - a.End : Math.Max(0, a.Start - b.End);
}
