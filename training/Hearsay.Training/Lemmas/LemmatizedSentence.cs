using System.Text;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Lemmas;

/// <summary>A sentence as the lemmatizer meets it: one text with tokens in it.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Tags">One tag per word.</param>
/// <param name="UniversalTags">One universal tag per word.</param>
/// <param name="Lemmas">The lemma of each word by the corpus; "_" where it has none.</param>
internal sealed record LemmatizedSentence(string Text, Token[] Tokens, PartOfSpeech[] Tags, UniversalTag[] UniversalTags, string[] Lemmas)
{
    /// <summary>What a corpus writes where a word has no lemma: in the later parts of a word that was typed in two.</summary>
    public const string NoLemma = "_";

    /// <summary>Puts the words of a corpus into one text.</summary>
    public static LemmatizedSentence Of(AnnotatedSentence sentence)
    {
        var text = new StringBuilder();
        var tokens = new Token[sentence.Forms.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var start = text.Length;
            text.Append(sentence.Forms[i]);
            tokens[i] = new Token(new Span(start, text.Length), TokenKind.Word);
            if (sentence.SpaceAfter[i]) text.Append(' ');
        }

        return new LemmatizedSentence(text.ToString(), tokens, sentence.Tags, sentence.UniversalTags, sentence.Lemmas);
    }

    /// <summary>The word numbered <paramref name="word"/>.</summary>
    public string Form(int word) => Tokens[word].Span.Of(Text);
}
