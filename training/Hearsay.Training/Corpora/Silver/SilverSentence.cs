namespace Hearsay.Training.Corpora.Silver;

/// <summary>A sentence while its labels are brought to UD 2.</summary>
internal sealed class SilverSentence
{
    /// <summary>The sentence of a file.</summary>
    public SilverSentence(ConlluWord[] words)
    {
        Words = [.. words.Select(word => new SilverWord
        {
            Form = word.Form,
            Lemma = word.Lemma,
            Tag = word.Xpos,
            Relation = word.Relation,
            SpaceAfter = word.SpaceAfter,
            Name = word.Value("NER"),
        })];
        for (var i = 0; i < words.Length; i++) Words[i].Head = words[i].Head > 0 ? Words[words[i].Head - 1] : null;
        Renumber();
    }

    /// <summary>The words, in order.</summary>
    public List<SilverWord> Words { get; }

    /// <summary>Numbers the words; to be called after words are put in or taken out.</summary>
    public void Renumber()
    {
        for (var i = 0; i < Words.Count; i++) Words[i].Index = i;
    }

    /// <summary>The words that hang on a word, in order; safe while they are moved.</summary>
    public List<SilverWord> Under(SilverWord head) => Words.FindAll(word => word.Head == head);

    /// <summary>The first word that hangs on a word by one of the relations, or null.</summary>
    public SilverWord? Under(SilverWord head, params ReadOnlySpan<string> relations)
    {
        foreach (var word in Words)
        {
            if (word.Head == head && relations.Contains(word.Relation)) return word;
        }

        return null;
    }

    /// <summary>Whether something hangs on the word by one of the relations.</summary>
    public bool Has(SilverWord head, params ReadOnlySpan<string> relations) => Under(head, relations) is not null;

    /// <summary>The word at an index, or null outside the sentence.</summary>
    public SilverWord? At(int index) => index >= 0 && index < Words.Count ? Words[index] : null;

    /// <summary>Whether <paramref name="above"/> is on the way from the word to the root, the word itself included.</summary>
    public bool IsUnder(SilverWord word, SilverWord above)
    {
        var steps = 0;
        for (var at = word; at is not null && steps <= Words.Count; at = at.Head, steps++)
        {
            if (at == above) return true;
        }

        return false;
    }

    /// <summary>The first and last index of what hangs on each word, itself included, punctuation left out.</summary>
    public (int[] First, int[] Last) Reach()
    {
        var first = new int[Words.Count];
        var last = new int[Words.Count];
        for (var i = 0; i < first.Length; i++) first[i] = last[i] = i;
        foreach (var word in Words)
        {
            if (word.IsPunctuation) continue;
            var steps = 0;
            for (var above = word.Head; above is not null && steps <= Words.Count; above = above.Head, steps++)
            {
                first[above.Index] = Math.Min(first[above.Index], word.Index);
                last[above.Index] = Math.Max(last[above.Index], word.Index);
            }
        }

        return (first, last);
    }

    /// <summary>Makes <paramref name="next"/> the head in the place of <paramref name="old"/>; all else that hung on the old one hangs on it.</summary>
    /// <param name="old">The head until now.</param>
    /// <param name="next">A word under it.</param>
    /// <param name="relation">What the old head is to the new one.</param>
    /// <param name="moves">Which of the other words move; all if null.</param>
    public void Promote(SilverWord old, SilverWord next, string relation, Predicate<SilverWord>? moves = null)
    {
        next.TakePlaceOf(old);
        foreach (var word in Under(old))
        {
            if (word != next && (moves is null || moves(word))) word.Head = next;
        }

        old.Attach(next, relation);
    }

    /// <summary>Whether there is one root and every word leads to it.</summary>
    public bool IsTree()
    {
        if (Words.Count(word => word.Head is null) != 1) return false;
        foreach (var word in Words)
        {
            var steps = 0;
            for (var above = word.Head; above is not null; above = above.Head)
            {
                if (++steps > Words.Count) return false;
            }
        }

        return true;
    }
}
