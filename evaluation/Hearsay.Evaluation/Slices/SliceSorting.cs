using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Hearsay.Evaluation.Measures;

namespace Hearsay.Evaluation.Slices;

/// <summary>Sorts the attributions of one document into slices and counts the linked ones.</summary>
public sealed class SliceSorting
{
    private static readonly FrozenSet<string> Pronouns = Words("Slices/pronouns.lexicon");
    private static readonly FrozenSet<string> Negations = Words("Slices/negations.lexicon");
    private readonly string[] words;
    private readonly bool[] quoted;

    /// <summary>Prepares one document.</summary>
    public SliceSorting(string text, TokenSnap snap)
    {
        var map = new Documents.CodePointMap(text);
        words = [.. snap.Tokens.Select(token => map.ToUtf16(token).Of(text).ToLowerInvariant())];
        quoted = QuotedTokens.In(text, snap);
    }

    /// <summary>The linked counts of every slice, in the order of <see cref="Slice"/>.</summary>
    public ImmutableArray<Counts> Count(
        ImmutableArray<SnappedAttribution> gold, ImmutableArray<SnappedAttribution> predicted, ImmutableArray<LinkedPair> linked)
    {
        var goldLinked = linked.Select(pair => pair.Gold).ToHashSet();
        var predictedLinked = linked.Select(pair => pair.Predicted).ToHashSet();
        return [.. Enum.GetValues<Slice>().Select(slice =>
        {
            var (predictedHits, predictedAll) = CountSide(slice, predicted, predictedLinked);
            var (goldHits, goldAll) = CountSide(slice, gold, goldLinked);
            return new Counts(predictedHits, predictedAll, goldHits, goldAll);
        })];
    }

    /// <summary>Whether an attribution belongs to a slice.</summary>
    public bool IsIn(Slice slice, SnappedAttribution attribution) => slice switch
    {
        Slice.WithSource => attribution.Source.Count > 0,
        Slice.WithoutSource => attribution.Source.Count == 0,
        Slice.PronounSource => attribution.Source.Count == 1 && Pronouns.Contains(words[attribution.Source.Tokens[0]]),
        Slice.NegatedCue => IsNegated(attribution.Cue.Tokens),
        _ => slice == QuotationOf(attribution.Content.Tokens),
    };

    private (int Hits, int All) CountSide(Slice slice, ImmutableArray<SnappedAttribution> side, HashSet<int> linked)
    {
        int hits = 0, all = 0;
        for (var at = 0; at < side.Length; at++)
        {
            if (!IsIn(slice, side[at])) continue;
            all++;
            if (linked.Contains(at)) hits++;
        }

        return (hits, all);
    }

    private Slice QuotationOf(ReadOnlySpan<int> content)
    {
        int inside = 0, outside = 0;
        foreach (var token in content)
        {
            if (!IsWord(token)) continue;
            if (quoted[token]) inside++;
            else outside++;
        }

        if (inside == 0) return Slice.Indirect;
        return outside == 0 ? Slice.Direct : Slice.Mixed;
    }

    // The tokens of "didn't" are "didn", an apostrophe and "t".
    private bool IsNegated(ReadOnlySpan<int> cue)
    {
        foreach (var token in cue)
        {
            if (Negations.Contains(words[token])) return true;
            if (token >= 2 && words[token] == "t" && words[token - 1] is "'" or "’" && words[token - 2].EndsWith('n')) return true;
        }

        return false;
    }

    private bool IsWord(int token) => Rune.GetRuneAt(words[token], 0) is var first && WordTokens.IsWord(first);

    private static FrozenSet<string> Words(string name) => EmbeddedTable.Read(name).Select(fields => fields[0]).ToFrozenSet(StringComparer.Ordinal);
}
