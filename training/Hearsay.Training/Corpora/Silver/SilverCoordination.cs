namespace Hearsay.Training.Corpora.Silver;

/// <summary>Moves conjunctions and punctuation to where UD 2 hangs them.</summary>
/// <remarks>
/// Source: universaldependencies.org/u/dep/cc and /punct. A conjunction hangs on the conjunct after it. A mark before or after a unit hangs on
/// that unit's head, one between conjuncts on the next, a pair on the head of what it encloses; nothing crosses.
/// </remarks>
internal static class SilverCoordination
{
    /// <summary>Changes the sentence.</summary>
    public static void Convert(SilverSentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (word.Relation != "cc" || word.Head is not { } head) continue;
            var next = sentence.Under(head).Find(other => other.Relation == "conj" && other.Index > word.Index);
            if (next is not null) word.Head = next;
            else if (head.Index < word.Index && sentence.Under(head).Find(other => other.Index > word.Index && other.Relation is "dep" or "parataxis") is { } loose) word.Head = loose;
        }

        Punctuation(sentence);
    }

    private static void Punctuation(SilverSentence sentence)
    {
        foreach (var word in sentence.Words)
        {
            if (word.Tag is "," or "." or ":" or "``" or "''" or "-LRB-" or "-RRB-" && word.Head is not null && !sentence.Words.Exists(other => other.Head == word)) word.Relation = "punct";
        }

        var (first, last) = sentence.Reach();
        var root = sentence.Words.Find(word => word.Head is null);
        if (root is null) return;
        var isPaired = new bool[sentence.Words.Count];
        foreach (var (open, close) in Pairs(sentence))
        {
            if (Enclosed(sentence, open, close) is not { } head) continue;
            sentence.Words[open].Head = sentence.Words[close].Head = head;
            isPaired[open] = isPaired[close] = true;
        }

        foreach (var word in sentence.Words)
        {
            if (!word.IsPunctuation || isPaired[word.Index] || word.Head is null || word.Tag == "HYPH") continue;
            word.Head = Unit(sentence, word, first, last) ?? root;
        }
    }

    private static IEnumerable<(int Open, int Close)> Pairs(SilverSentence sentence)
    {
        var open = new Stack<int>();
        foreach (var word in sentence.Words)
        {
            if (!word.IsPunctuation) continue;
            if (word.Tag is "``" or "-LRB-")
            {
                open.Push(word.Index);
            }
            else if (word.Tag is "''" or "-RRB-" && open.Count > 0 && sentence.Words[open.Peek()].Tag == (word.Tag == "''" ? "``" : "-LRB-"))
            {
                yield return (open.Pop(), word.Index);
            }
        }
    }

    // The head of what stands between two marks: the word there that hangs on a word outside, the highest if there are several.
    private static SilverWord? Enclosed(SilverSentence sentence, int open, int close)
    {
        SilverWord? best = null;
        var bestDepth = int.MaxValue;
        for (var i = open + 1; i < close; i++)
        {
            var word = sentence.Words[i];
            if (word.IsPunctuation || (word.Head is { } head && head.Index > open && head.Index < close)) continue;
            var depth = 0;
            for (var above = word.Head; above is not null && depth <= sentence.Words.Count; above = above.Head) depth++;
            if (depth >= bestDepth) continue;
            best = word;
            bestDepth = depth;
        }

        return best;
    }

    private static SilverWord? Unit(SilverSentence sentence, SilverWord mark, int[] first, int[] last)
    {
        var next = Neighbour(sentence, mark.Index, 1);
        var before = Neighbour(sentence, mark.Index, -1);
        var isEnd = mark.Tag is "." || next is null;
        if (isEnd && next is null) return null;
        if (before is null) return Highest(next!, word => first[word.Index] > mark.Index);
        if (next is null) return null;

        // The unit to the right that hangs on something to the left: an apposition, a conjunct, a clause.
        var right = Highest(next, word => first[word.Index] > mark.Index);
        if (right.Head is { } above && above.Index < mark.Index) return right;

        // The unit to the left that hangs on something to the right, or that an earlier mark opened.
        var left = Highest(before, word => last[word.Index] < mark.Index);
        if (left.Head is { } over && (over.Index > mark.Index || last[over.Index] > mark.Index)) return left;
        return Covering(right, word => first[word.Index] < mark.Index);
    }

    private static SilverWord? Neighbour(SilverSentence sentence, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < sentence.Words.Count; i += step)
        {
            if (!sentence.Words[i].IsPunctuation) return sentence.Words[i];
        }

        return null;
    }

    private static SilverWord Highest(SilverWord word, Predicate<SilverWord> fits)
    {
        while (word.Head is { } head && fits(head)) word = head;
        return word;
    }

    private static SilverWord? Covering(SilverWord word, Predicate<SilverWord> fits)
    {
        var at = word;
        while (at is not null && !fits(at)) at = at.Head;
        return at;
    }
}
