using Hearsay.Language;

namespace Hearsay.Training.Corpora;

/// <summary>Counts how well labels agree with those of a corpus, over any number of sentences with the corpus' own words.</summary>
/// <remarks>
/// As the CoNLL 2018 shared task counts (Zeman et al. 2018): every word counts, punctuation too; UAS asks for the right head, LAS for the
/// right head and relation, with subtypes left off in <see cref="Las"/> and with them in <see cref="FullLas"/>; a lemma "_" of the corpus is met by any.
/// A name is right with its exact words and type; only types that the corpus marks count. A layer that is empty on either side is not counted.
/// Not safe to share between threads.
/// </remarks>
internal sealed class LanguageScores
{
    private readonly SortedDictionary<EntityType, NameScore> _names = [];
    private readonly Confusions _confusions = new();

    /// <summary>Universal tags that are right.</summary>
    public Share Upos { get; private set; }

    /// <summary>Penn tags that are right; words whose tag the corpus spells in no known way are left out.</summary>
    public Share Xpos { get; private set; }

    /// <summary>Lemmas that are right.</summary>
    public Share Lemmas { get; private set; }

    /// <summary>Heads that are right (UAS).</summary>
    public Share Uas { get; private set; }

    /// <summary>Heads that are right with a relation that is, subtypes left off (LAS).</summary>
    public Share Las { get; private set; }

    /// <summary>Heads that are right with a relation that is, with its subtype.</summary>
    public Share FullLas { get; private set; }

    /// <summary>The names of all types.</summary>
    public NameScore Names => _names.Values.Aggregate(default(NameScore), (sum, score) => sum.Plus(score));

    /// <summary>The names of each type that a corpus marked.</summary>
    public IReadOnlyDictionary<EntityType, NameScore> NamesByType => _names;

    /// <summary>Counts one sentence.</summary>
    /// <param name="gold">The sentence of the corpus.</param>
    /// <param name="predicted">The same words with the labels to be judged.</param>
    /// <exception cref="ArgumentException">A layer has another number of words than the sentence.</exception>
    public void Add(AnnotatedSentence gold, AnnotatedSentence predicted)
    {
        var words = gold.Forms.Length;
        if (Both(gold.UniversalTags.Length, predicted.UniversalTags.Length, words))
        {
            for (var i = 0; i < words; i++) Upos = Upos.Plus(Same("UPOS", gold.UniversalTags[i], predicted.UniversalTags[i], gold.Forms[i]));
        }

        if (Both(gold.Tags.Length, predicted.Tags.Length, words))
        {
            for (var i = 0; i < words; i++)
            {
                if (gold.Tags[i] != PartOfSpeech.Unknown) Xpos = Xpos.Plus(Same("XPOS", gold.Tags[i], predicted.Tags[i], gold.Forms[i]));
            }
        }

        if (Both(gold.Lemmas.Length, predicted.Lemmas.Length, words))
        {
            for (var i = 0; i < words; i++)
            {
                var isRight = gold.Lemmas[i] == "_" || gold.Lemmas[i] == predicted.Lemmas[i];
                Lemmas = Lemmas.Plus(isRight);
                if (!isRight) _confusions.Add("lemma", gold.Lemmas[i], predicted.Lemmas[i], gold.Forms[i]);
            }
        }

        if (Both(gold.Dependencies.Length, predicted.Dependencies.Length, words)) AddArcs(gold, predicted);
        if (gold.HasNames && predicted.HasNames) AddNames(gold, predicted);
    }

    /// <summary>Writes the scores, one a line.</summary>
    public void Write(TextWriter to)
    {
        foreach (var (name, share) in new[] { ("UPOS", Upos), ("XPOS", Xpos), ("lemma", Lemmas), ("UAS", Uas), ("LAS", Las), ("LAS with subtypes", FullLas) })
        {
            if (share.Of > 0) to.WriteLine($"{name}\t{share.Percent:F2}\t{share.Right} of {share.Of}");
        }

        foreach (var (type, score) in _names) Line(type.ToString(), score);
        if (_names.Count > 0) Line("names", Names);

        void Line(string name, NameScore score) =>
            to.WriteLine($"{name}\tP {score.Precision:F2}\tR {score.Recall:F2}\tF1 {score.F1:F2}\t{score.Right} of {score.Gold}, {score.Predicted} found");
    }

    /// <summary>Writes the most frequent confusions of each layer, as corpus → label, with words that show them.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="top">How many of each layer.</param>
    public void WriteConfusions(TextWriter to, int top) => _confusions.Write(to, top);

    private static bool Both(int gold, int predicted, int words)
    {
        if (gold == 0 || predicted == 0) return false;
        if (gold != words || predicted != words) throw new ArgumentException($"A layer has {predicted} and {gold} labels for {words} words.", nameof(predicted));
        return true;
    }

    private bool Same<T>(string layer, T gold, T predicted, string form)
        where T : struct, Enum
    {
        var isRight = EqualityComparer<T>.Default.Equals(gold, predicted);
        if (!isRight) _confusions.Add(layer, gold.ToString(), predicted.ToString(), form);
        return isRight;
    }

    private void AddArcs(AnnotatedSentence gold, AnnotatedSentence predicted)
    {
        for (var i = 0; i < gold.Forms.Length; i++)
        {
            var (head, relation) = gold.Dependencies[i];
            var (otherHead, other) = predicted.Dependencies[i];
            var isHead = head == otherHead;
            Uas = Uas.Plus(isHead);
            Las = Las.Plus(isHead && relation.Universal() == other.Universal());
            FullLas = FullLas.Plus(isHead && relation == other);
            if (isHead && relation != other) _confusions.Add("relation", relation.Name(), other.Name(), gold.Forms[i]);
            if (!isHead) _confusions.Add("head", relation.Name(), "another", $"{gold.Forms[i]}<{Form(otherHead)}, not {Form(head)}");
        }

        string Form(int at) => at < 0 || at >= gold.Forms.Length ? "root" : gold.Forms[at];
    }

    private void AddNames(AnnotatedSentence gold, AnnotatedSentence predicted)
    {
        var right = gold.Names.ToHashSet();
        var found = new HashSet<NamedEntity>();
        foreach (var type in gold.MarkedTypes) _names.TryAdd(type, default);
        foreach (var name in predicted.Names)
        {
            if (!gold.MarkedTypes.Contains(name.Type) || !found.Add(name)) continue;
            _names[name.Type] = _names[name.Type].Plus(new NameScore(right.Contains(name) ? 1 : 0, 1, 0));
            if (!right.Contains(name)) _confusions.Add("name", Match(gold.Names, name), "found " + name.Type, Text(name));
        }

        foreach (var name in gold.Names)
        {
            if (!gold.MarkedTypes.Contains(name.Type)) continue;
            _names[name.Type] = _names[name.Type].Plus(new NameScore(0, 0, 1));
            if (!found.Contains(name)) _confusions.Add("name", name.Type.ToString(), "missed", Text(name));
        }

        string Text(NamedEntity name) => string.Join(' ', gold.Forms[name.Tokens.First..name.Tokens.End]);

        static string Match(NamedEntity[] names, NamedEntity name) =>
            Array.Exists(names, other => other.Tokens == name.Tokens) ? Array.Find(names, other => other.Tokens == name.Tokens).Type + ", same words"
            : Array.Exists(names, other => other.Tokens.First < name.Tokens.End && name.Tokens.First < other.Tokens.End) ? "other words"
            : "no name";
    }
}

/// <summary>How many are right of how many.</summary>
internal readonly record struct Share(int Right, int Of)
{
    /// <summary>The right ones in a hundred; 0 where there is none.</summary>
    public double Percent => Of == 0 ? 0 : 100.0 * Right / Of;

    /// <summary>One more.</summary>
    public Share Plus(bool isRight) => new(Right + (isRight ? 1 : 0), Of + 1);
}

/// <summary>Names that are right, that were found, and that are in the corpus.</summary>
internal readonly record struct NameScore(int Right, int Predicted, int Gold)
{
    /// <summary>The right ones in a hundred found; 0 where none was found.</summary>
    public double Precision => new Share(Right, Predicted).Percent;

    /// <summary>The right ones in a hundred of the corpus; 0 where it has none.</summary>
    public double Recall => new Share(Right, Gold).Percent;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => new Share(2 * Right, Predicted + Gold).Percent;

    /// <summary>The sum of two.</summary>
    public NameScore Plus(NameScore other) => new(Right + other.Right, Predicted + other.Predicted, Gold + other.Gold);
}
