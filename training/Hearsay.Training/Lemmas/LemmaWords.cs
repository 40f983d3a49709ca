using Hearsay.Language;

namespace Hearsay.Training.Lemmas;

/// <summary>What the lemmatizer learns from: the words of the corpora with the rules that make their lemmas.</summary>
/// <remarks>
/// Where the two hand-made corpora disagree on a word, as on the lemma of "people", the English Web Treebank holds: its words that
/// always have one lemma silence the others in GUM. CoreNLP adds regular words that neither has: its verbs, its nouns and its
/// adjectives in small letters; it does not reduce comparatives, nor names as the treebank does.
/// </remarks>
internal sealed class LemmaWords
{
    // A word that often, always with one rule, is not asked of the weights.
    private const int SettledFrom = 3;
    private const int SettledFromSilver = 6;

    // A treebank errs too ("fled" was lemmatised "flead" three times): up to here, what the news always says goes before it.
    private const int Rare = 3;

    /// <summary>Counts and gathers.</summary>
    public LemmaWords(LemmatizedSentence[] treebank, LemmatizedSentence[] gum, LemmatizedSentence[] news)
    {
        var first = treebank.SelectMany(Words).ToArray();
        var firm = Unanimous(first.Select(word => (Place(word), word.Rule)), 2);
        var second = gum.SelectMany(Words).Where(word => firm.GetValueOrDefault(Place(word), word.Rule) == word.Rule).ToArray();
        Word[] gold = [.. first, .. second];
        var known = gold.CountBy(word => (word.Small, word.Tag)).Where(pair => pair.Value > Rare).Select(pair => pair.Key).ToHashSet();
        var third = news.SelectMany(Words).Where(word => IsRegular(word) && !known.Contains((word.Small, word.Tag))).ToArray();

        Rules = LemmaRules.Count([.. gold.Concat(third).Select(word => (word.Rule, word.Tag))]);
        Lexicon = [];
        foreach (var (words, least) in new[] { (gold, SettledFrom), (third, SettledFromSilver) })
        {
            foreach (var (key, rule) in Unanimous(words.Select(word => (LemmaModel.Key(word.Exact, word.Tag), word.Rule)), least))
            {
                if (Rules.Number(rule) is >= 0 and var number) Lexicon[key] = (byte)number;
            }
        }

        Vocabulary = new LemmaVocabulary();
        foreach (var word in gold.Concat(news.SelectMany(Words).Where(word => IsRegular(word) || IsName(word)))) Vocabulary.Add(word.Small, word.Tag, word.Lemma);

        // Of silver words one occurrence is enough: it teaches its ending.
        Examples = [.. gold.Concat(third.DistinctBy(word => (word.Small, word.Tag))).Where(word => Rules.Number(word.Rule) >= 0).Select(Example)];
    }

    /// <summary>The rules.</summary>
    public LemmaRules Rules { get; }

    /// <summary>The rule of each settled word, by <see cref="LemmaModel.Key"/>.</summary>
    public Dictionary<ulong, byte> Lexicon { get; }

    /// <summary>The words to learn from.</summary>
    public LemmaExample[] Examples { get; }

    /// <summary>The lemmas.</summary>
    public LemmaVocabulary Vocabulary { get; }

    private LemmaExample Example(Word word)
    {
        var candidates = Rules.Candidates[(int)word.Tag];
        var known = new byte[candidates.Length];
        Span<char> lemma = stackalloc char[256];
        for (var i = 0; i < known.Length; i++)
        {
            var rule = Rules.All[candidates[i]];
            if (!rule.Fits(word.Length) || !KnownLemmas.CanBeKnown(rule, word.Form)) continue;
            var hash = LemmaWord.Read(lemma[..rule.Write(word.Form, lemma)]).Exact;
            if (Vocabulary.Knows(hash, LemmaClass.Any, word.Small)) known[i] |= 1;
            if (Vocabulary.Knows(hash, KnownLemmas.ClassOf(word.Tag), word.Small)) known[i] |= 2;
        }

        return new LemmaExample(word.Features, word.Length, word.Tag, (byte)Rules.Number(word.Rule), known);
    }

    private static bool IsName(Word word) => word is { Case: LetterCase.Title, Tag: PartOfSpeech.NNP };

    // The tags of dots and dashes differ between the corpora and between taggers.
    private static (ulong Small, PartOfSpeech Tag) Place(Word word) => (word.Small, word.Case == LetterCase.None ? PartOfSpeech.Unknown : word.Tag);

    private static bool IsRegular(Word word) => word.Case == LetterCase.Small && word.Rule.Shape == LemmaShape.Small && word.Tag
        is PartOfSpeech.VB or PartOfSpeech.VBD or PartOfSpeech.VBG or PartOfSpeech.VBN or PartOfSpeech.VBP or PartOfSpeech.VBZ
        or PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.JJ or PartOfSpeech.RB;

    private static Dictionary<TKey, LemmaRule> Unanimous<TKey>(IEnumerable<(TKey Key, LemmaRule Rule)> words, int least)
        where TKey : notnull
    {
        var rules = new Dictionary<TKey, (LemmaRule Rule, int Count, bool Divided)>();
        foreach (var (key, rule) in words)
        {
            rules[key] = rules.TryGetValue(key, out var seen) ? (seen.Rule, seen.Count + 1, seen.Divided || seen.Rule != rule) : (rule, 1, false);
        }

        return rules.Where(pair => !pair.Value.Divided && pair.Value.Count >= least).ToDictionary(pair => pair.Key, pair => pair.Value.Rule);
    }

    private static List<Word> Words(LemmatizedSentence sentence)
    {
        var words = new List<Word>();
        Span<LemmaFeatures.Place> window = stackalloc LemmaFeatures.Place[5];
        var steps = new LemmaSteps(sentence.Text, sentence.Tokens, sentence.Tags, sentence.UniversalTags, 0, sentence.Tokens.Length, window);
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var form = steps.Advance();
            if (sentence.Lemmas[i] == LemmatizedSentence.NoLemma || form.IsEmpty) continue;
            var features = new uint[LemmaFeatures.Count];
            LemmaFeatures.Write(form, window, steps.IsFirst, features);
            var seen = window[2].Word;
            words.Add(new Word(seen.Exact, seen.Small, seen.Case, sentence.Tags[i], form.ToString(), sentence.Lemmas[i], features));
        }

        return words;
    }

    private sealed record Word(ulong Exact, ulong Small, LetterCase Case, PartOfSpeech Tag, string Form, string Lemma, uint[] Features)
    {
        public int Length => Form.Length;

        public LemmaRule Rule { get; } = LemmaRule.Between(Form, Lemma);
    }
}
