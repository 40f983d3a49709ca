using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Gives every word of a sentence its Penn Treebank tag.</summary>
/// <remarks>
/// Goes from left to right and never turns back: at each word it takes the tag whose features weigh most (averaged perceptron:
/// Collins, "Discriminative training methods for hidden Markov models", 2002). Time is linear in the characters of the sentence,
/// and nothing is allocated. Immutable after loading and safe to share between threads. How well it does is in
/// <c>models/en/tagger/scores.json</c>.
/// </remarks>
public sealed class PartOfSpeechTagger
{
    private const string Resource = "models/en/tagger/model.bin";

    private static readonly Lazy<PartOfSpeechTagger> LazyEnglish = new(LoadEnglish);

    private readonly TaggerModel _model;

    private PartOfSpeechTagger(TaggerModel model) => _model = model;

    /// <summary>The English tagger that is built into the library; it is loaded at the first use.</summary>
    /// <exception cref="InvalidOperationException">The library was built without the model.</exception>
    public static PartOfSpeechTagger English => LazyEnglish.Value;

    /// <summary>Reads a model that the training command wrote.</summary>
    /// <param name="model">The model; it is read to its end and left open.</param>
    /// <exception cref="InvalidDataException">HS301: not a tagger's model; HS302: of another version; HS303: cut or damaged.</exception>
    public static PartOfSpeechTagger Load(Stream model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new PartOfSpeechTagger(TaggerModel.Read(model));
    }

    /// <summary>Tags one sentence.</summary>
    /// <param name="text">The text that the tokens' spans count in: the whole article's, or any part that holds them all.</param>
    /// <param name="sentence">The tokens of one sentence, in order.</param>
    /// <param name="tags">Receives one tag per token; must be as long as <paramref name="sentence"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="tags"/> is shorter than <paramref name="sentence"/>.</exception>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence, Span<PartOfSpeech> tags)
    {
        if (tags.Length < sentence.Length) throw new ArgumentException("There must be room for one tag per token.", nameof(tags));
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[TaggerModel.ScoresLength];
        Span<TaggerWord> window = stackalloc TaggerWord[5];
        var steps = new TaggerSteps(_model, text, sentence, window);
        var tag2 = PartOfSpeech.Unknown;
        var tag1 = PartOfSpeech.Unknown;
        for (var i = 0; i < sentence.Length; i++)
        {
            steps.Advance(i);
            var tag = steps.Settled(i);
            if (tag == PartOfSpeech.Unknown)
            {
                TaggerFeatures.Write(window, tag2, tag1, steps.Place(i), features);
                scores.Clear();
                _model.Add(features, scores);
                tag = Best(scores[..TaggerModel.Tags]);
            }

            tags[i] = tag;
            tag2 = tag1;
            tag1 = tag;
        }
    }

    private static PartOfSpeech Best(ReadOnlySpan<int> scores)
    {
        var best = 1;
        for (var tag = 2; tag < scores.Length; tag++)
        {
            if (scores[tag] > scores[best]) best = tag;
        }

        return (PartOfSpeech)best;
    }

    private static PartOfSpeechTagger LoadEnglish()
    {
        using var stream = typeof(PartOfSpeechTagger).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"HS304: {Resource} is not in the library. Build it again from a whole checkout.");
        return Load(stream);
    }
}
