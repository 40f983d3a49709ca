using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Lemmas;

/// <summary>Measures the lemmatizer as the shared task of CoNLL 2018 does.</summary>
/// <remarks>
/// Words are those of the corpus; capitals count; where the corpus has no lemma ("_"), any is right. Source: conll18_ud_eval.py
/// (Zeman et al. 2018).
/// </remarks>
internal static class LemmaMeasuring
{
    /// <summary>The share of words that get the corpus's lemma, in per cent with two decimals.</summary>
    public static double Accuracy(Lemmatizer lemmatizer, IEnumerable<LemmatizedSentence> sentences)
    {
        int right = 0, all = 0;
        foreach (var sentence in sentences)
        {
            var lemmas = lemmatizer.Lemmatize(sentence.Text, sentence.Tokens, [new Sentence(0, sentence.Tokens.Length, 0)], sentence.Tags, sentence.UniversalTags);
            right += lemmas.Zip(sentence.Lemmas).Count(pair => pair.Second == LemmatizedSentence.NoLemma || pair.First == pair.Second);
            all += lemmas.Length;
        }

        return Math.Round(100.0 * right / all, 2);
    }

    /// <summary>The share of words that get the corpus's Penn tag, in per cent with two decimals: what the lemmas had to stand on.</summary>
    public static double TagAccuracy(IEnumerable<LemmatizedSentence> right, IEnumerable<LemmatizedSentence> predicted)
    {
        var pairs = right.Zip(predicted).SelectMany(pair => pair.First.Tags.Zip(pair.Second.Tags)).ToArray();
        return Math.Round(100.0 * pairs.Count(pair => pair.First == pair.Second) / pairs.Length, 2);
    }
}
