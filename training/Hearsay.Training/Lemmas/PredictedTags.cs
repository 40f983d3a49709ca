using Hearsay.Language;

namespace Hearsay.Training.Lemmas;

/// <summary>The tags that the lemmatizer meets in the product: of the library's tagger, its words those of the corpus.</summary>
/// <remarks>The tagger gives Penn tags; the universal ones are guessed from them. A tagger that gives both is put in here.</remarks>
internal static class PredictedTags
{
    /// <summary>The same sentence with the tagger's tags.</summary>
    public static LemmatizedSentence Of(LemmatizedSentence sentence)
    {
        var tags = new PartOfSpeech[sentence.Tokens.Length];
        PartOfSpeechTagger.English.Tag(sentence.Text, sentence.Tokens, tags);
        return sentence with { Tags = tags, UniversalTags = UniversalFromPenn.Map([.. Enumerable.Range(0, tags.Length).Select(sentence.Form)], tags) };
    }
}
