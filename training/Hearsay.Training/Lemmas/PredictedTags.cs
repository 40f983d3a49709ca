using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Lemmas;

/// <summary>The tags that the lemmatizer meets in the product: of the language core, its words those of the corpus.</summary>
/// <param name="core">The core of the checkout, which is trained before.</param>
internal sealed class PredictedTags(LanguageCore core)
{
    /// <summary>The same sentence with the core's tags.</summary>
    public LemmatizedSentence Of(LemmatizedSentence sentence)
    {
        var reading = core.Read(sentence.Text, sentence.Tokens, [new Sentence(0, sentence.Tokens.Length, 0)], Layers.Tags | Layers.UniversalTags);
        return sentence with { Tags = reading.Tags, UniversalTags = reading.UniversalTags };
    }
}
