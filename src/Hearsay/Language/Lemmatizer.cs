using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>Gives every word its lemma, in the way of the English Web Treebank: "was" be, "n't" not, "soldiers" soldier, "Marda" Marda.</summary>
/// <remarks>
/// A word that had one lemma in training with its tag is looked up. For any other word, an averaged perceptron (Collins 2002) chooses
/// among edit scripts (Chrupała 2006) by the word, its ending, its tags, its capitals and its neighbours. Time is linear in the
/// characters of the text; of equal lemmas in one call one string is made. Immutable after loading and safe to share between
/// threads. How well it does is in <c>models/en/lemmas/scores.json</c>.
/// </remarks>
public sealed class Lemmatizer
{
    private const string Resource = "models/en/lemmas/model.bin";

    private static readonly Lazy<Lemmatizer> LazyEnglish = new(LoadEnglish);

    private readonly LemmaModel _model;

    private Lemmatizer(LemmaModel model) => _model = model;

    /// <summary>The English lemmatizer that is built into the library; it is loaded at the first use.</summary>
    /// <exception cref="InvalidOperationException">The library was built without the model.</exception>
    public static Lemmatizer English => LazyEnglish.Value;

    /// <summary>Reads a model that the training command wrote.</summary>
    /// <param name="model">The model; it is read to its end and left open.</param>
    /// <exception cref="InvalidDataException">HS311: not a lemmatizer's model; HS312: of another version; HS313: cut or damaged.</exception>
    public static Lemmatizer Load(Stream model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new Lemmatizer(LemmaModel.Read(model));
    }

    /// <summary>The lemmas of the words of a text.</summary>
    /// <param name="text">The text that the tokens' spans count in.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="sentences">The sentences, which together hold every token once.</param>
    /// <param name="tags">One tag per token.</param>
    /// <param name="universalTags">One universal tag per token.</param>
    /// <returns>One lemma per token, never empty.</returns>
    /// <exception cref="ArgumentException">There is not one tag of each kind per token.</exception>
    public string[] Lemmatize(
        ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, ReadOnlySpan<PartOfSpeech> tags, ReadOnlySpan<UniversalTag> universalTags)
    {
        if (tags.Length != tokens.Length) throw new ArgumentException("There must be one tag per token.", nameof(tags));
        if (universalTags.Length != tokens.Length) throw new ArgumentException("There must be one universal tag per token.", nameof(universalTags));
        var lemmas = new string[tokens.Length];
        var strings = new LemmaStrings();
        Span<LemmaFeatures.Place> window = stackalloc LemmaFeatures.Place[5];
        Span<uint> features = stackalloc uint[LemmaFeatures.Count];
        foreach (var sentence in sentences)
        {
            var steps = new LemmaSteps(text, tokens, tags, universalTags, sentence.FirstToken, sentence.EndToken, window);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var word = steps.Advance();
                var here = window[2];
                var rule = _model.Settled(here.Word.Exact, here.Tag);
                if (rule < 0)
                {
                    LemmaFeatures.Write(word, window, steps.IsFirst, features);
                    rule = _model.Best(here.Tag, word, features);
                }

                lemmas[i] = strings.Of(_model[rule], word);
            }
        }

        return lemmas;
    }

    private static Lemmatizer LoadEnglish()
    {
        using var stream = typeof(Lemmatizer).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The model {Resource} is not in the library. Build it again from a whole checkout.");
        return Load(stream);
    }
}
