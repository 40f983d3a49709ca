using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Training.Tagger;

namespace Hearsay.Training.Lemmas;

/// <summary>One word to learn from.</summary>
/// <param name="Features">Its features.</param>
/// <param name="Length">Its length.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Rule">The number of the right rule.</param>
/// <param name="Known">For each of the tag's candidates: 1 where the lemma is known of other words, plus 2 where of its class.</param>
internal sealed record LemmaExample(uint[] Features, int Length, PartOfSpeech Tag, byte Rule, byte[] Known);

/// <summary>Learns to choose rules as <see cref="LemmaModel.Best"/> does, from its own mistakes.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class LemmaLearning(LemmaRules rules)
{
    private const int LeastOccurrences = 2;
    private const int Margin = 3;

    // Per cent of the steps at which the word itself is hidden, so that endings learn to do without it, and of the single features.
    // Source: Søgaard, "Part-of-speech tagging with antagonistic adversaries" (2013).
    private const int WordHidden = 25;
    private const int KnownHidden = 40;
    private const int Hidden = 10;

    private readonly Shuffle _drops = new(4711);
    private readonly AveragedPerceptron _perceptron = new();
    private readonly KnownGains _known = new();

    /// <summary>Admits the features that occur at least twice.</summary>
    public void Admit(IEnumerable<LemmaExample> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var example in examples)
        {
            foreach (var feature in example.Features) CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out bool _)++;
        }

        foreach (var (feature, count) in counts)
        {
            if (count >= LeastOccurrences) _perceptron.Admit(feature);
        }
    }

    /// <summary>Chooses a rule, learns where that was wrong or close, and returns whether it was wrong.</summary>
    public bool Learn(LemmaExample example)
    {
        Span<int> numbers = stackalloc int[LemmaFeatures.Count];
        Span<int> scores = stackalloc int[LemmaModel.ScoresLength];
        scores.Clear();
        var isHidden = _drops.Below(100) < WordHidden;
        var knows = _drops.Below(100) >= KnownHidden;
        for (var i = 0; i < numbers.Length; i++)
        {
            var drop = (isHidden && i < LemmaFeatures.Lexical) || _drops.Below(100) < Hidden;
            numbers[i] = drop ? -1 : _perceptron.Number(example.Features[i]);
            if (numbers[i] >= 0) _perceptron.Score(numbers[i], scores);
        }

        var other = -1;
        var candidates = rules.Candidates[(int)example.Tag];
        byte rightKnown = 0, otherKnown = 0;
        for (var i = 0; i < candidates.Length; i++)
        {
            var rule = candidates[i];
            var known = knows ? example.Known[i] : (byte)0;
            if (known != 0) scores[rule] += _known.Gain(example.Tag, known);
            if (rule == example.Rule) rightKnown = known;
            if (rule != example.Rule && rules.All[rule].Fits(example.Length) && (other < 0 || scores[rule] > scores[other])) (other, otherKnown) = (rule, known);
        }

        _perceptron.Step();
        _known.Step();
        if (other < 0) return false;
        var lead = scores[example.Rule] - scores[other];
        if (lead > Margin) return false;
        foreach (var number in numbers)
        {
            if (number < 0) continue;
            _perceptron.Change(number, example.Rule, 1);
            _perceptron.Change(number, (byte)other, -1);
        }

        _known.Change(example.Tag, rightKnown, 1);
        _known.Change(example.Tag, otherKnown, -1);
        return lead <= 0;
    }

    /// <summary>For each tag, what a lemma gains that is known of other words, and of other words of its class.</summary>
    public double[] Gains() => _known.Averages();

    /// <summary>The averaged weights, ordered by feature and rule.</summary>
    public (uint Feature, byte Rule, double Weight)[] Averages() => [.. _perceptron.Averages()];
}
