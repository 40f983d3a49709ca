using System.Runtime.InteropServices;
using Hearsay.Language;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Tagger;

/// <summary>Learns to tag as <see cref="PartOfSpeechTagger"/> does, from its own mistakes.</summary>
/// <remarks>Not safe to share between threads.</remarks>
internal sealed class TaggerLearning(TaggerModel lexicon)
{
    private const int LeastOccurrences = 2;
    private const int Margin = 4;

    // Per cent of the features that are hidden at each step, so that endings and neighbours learn to do without the word itself.
    // Source: Søgaard, "Part-of-speech tagging with antagonistic adversaries" (2013).
    private const int Dropped = 20;

    private readonly Shuffle _drops = new(4711);
    private readonly AveragedPerceptron _perceptron = new();

    /// <summary>Admits the features that occur at least twice with the right tags before them.</summary>
    public void Admit(IEnumerable<TaggedSentence> sentences)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var sentence in sentences)
        {
            Walk(sentence, (_, features, right) =>
            {
                foreach (var feature in features)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out bool _)++;
                }

                return right;
            });
        }

        foreach (var (feature, count) in counts)
        {
            if (count >= LeastOccurrences) _perceptron.Admit(feature);
        }
    }

    /// <summary>Tags a sentence, learns from each mistake and each close call, and returns how many mistakes there were.</summary>
    public int Learn(TaggedSentence sentence)
    {
        var mistakes = 0;
        var numbers = new int[TaggerFeatures.Count];
        var scores = new int[TaggerModel.Tags];
        Walk(sentence, (_, features, right) =>
        {
            Array.Clear(scores);
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = _drops.Below(100) < Dropped ? -1 : _perceptron.Number(features[i]);
                if (numbers[i] >= 0) _perceptron.Score(numbers[i], scores);
            }

            var other = right == (PartOfSpeech)1 ? 2 : 1;
            for (var tag = other + 1; tag < scores.Length; tag++)
            {
                if (scores[tag] > scores[other] && tag != (int)right) other = tag;
            }

            _perceptron.Step();
            var lead = scores[(int)right] - scores[other];
            var guess = lead > 0 || (lead == 0 && (int)right < other) ? right : (PartOfSpeech)other;
            if (guess != right) mistakes++;
            if (lead > Margin) return right;
            foreach (var number in numbers)
            {
                if (number < 0) continue;
                _perceptron.Change(number, (byte)right, 1);
                _perceptron.Change(number, (byte)other, -1);
            }

            return guess;
        });
        return mistakes;
    }

    /// <summary>The averaged weights, ordered by feature and tag.</summary>
    public (uint Feature, byte Tag, double Weight)[] Averages() => [.. _perceptron.Averages()];

    private delegate PartOfSpeech Decide(int index, ReadOnlySpan<uint> features, PartOfSpeech right);

    private void Walk(TaggedSentence sentence, Decide decide)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<TaggerWord> window = stackalloc TaggerWord[5];
        var steps = new TaggerSteps(lexicon, sentence.Text, sentence.Tokens, window);
        var tag2 = PartOfSpeech.Unknown;
        var tag1 = PartOfSpeech.Unknown;
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            steps.Advance(i);
            var tag = steps.Settled(i);
            if (tag == PartOfSpeech.Unknown)
            {
                TaggerFeatures.Write(window, tag2, tag1, steps.Place(i), features);
                tag = decide(i, features, sentence.Tags[i]);
            }

            tag2 = tag1;
            tag1 = tag;
        }
    }
}
