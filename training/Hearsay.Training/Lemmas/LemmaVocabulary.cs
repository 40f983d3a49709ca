using System.Runtime.InteropServices;
using Hearsay.Language;

namespace Hearsay.Training.Lemmas;

/// <summary>The lemmas of the corpora, each with the words that it is the lemma of.</summary>
/// <remarks>Training asks what would be known without the word at hand: it must learn what to do with new words.</remarks>
internal sealed class LemmaVocabulary
{
    // A lemma on file for one word alone tells nothing of that word.
    private readonly Dictionary<ulong, Support> _lemmas = [];

    /// <summary>Adds a word with its lemma.</summary>
    /// <param name="small">The word's <see cref="LemmaWord.Small"/>.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="lemma">Its lemma.</param>
    public void Add(ulong small, PartOfSpeech tag, string lemma)
    {
        var hash = LemmaWord.Read(lemma).Exact;
        foreach (var of in (ReadOnlySpan<LemmaClass>)[LemmaClass.Any, KnownLemmas.ClassOf(tag)])
        {
            ref var support = ref CollectionsMarshal.GetValueRefOrAddDefault(_lemmas, KnownLemmas.Key(hash, of), out var isKnown);
            if (!isKnown) support.First = small;
            else if (support.First != small) support.HasOthers = true;
            support.Count++;
        }
    }

    /// <summary>Whether a lemma of a class is known by another word than this one.</summary>
    public bool Knows(ulong lemma, LemmaClass of, ulong butFor) =>
        _lemmas.TryGetValue(KnownLemmas.Key(lemma, of), out var support) && (support.HasOthers || support.First != butFor) && support.Count >= LeastOccurrences;

    /// <summary>The numbers of the lemmas, in order.</summary>
    public IEnumerable<ulong> Keys => _lemmas.Where(pair => pair.Value.Count >= LeastOccurrences).Select(pair => pair.Key).Order();

    private const int LeastOccurrences = 2;

    private struct Support
    {
        public ulong First;
        public bool HasOthers;
        public int Count;
    }
}
