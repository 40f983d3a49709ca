namespace Hearsay.Training.Corpora;

/// <summary>Writes sentences as headlines are written, since the corpora hold few headlines and silver tags take their words for names.</summary>
internal static class Titles
{
    /// <summary>The same sentence and tags with a capital on every word of four letters or more and on the first and last.</summary>
    public static TaggedSentence From(TaggedSentence sentence)
    {
        var text = sentence.Text.ToCharArray();
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            var token = sentence.Tokens[i];
            var isEdge = i == 0 || i == sentence.Tokens.Length - 1;
            if (isEdge || token.Span.Length >= 4) text[token.Start] = char.ToUpperInvariant(text[token.Start]);
        }

        return sentence with { Text = new string(text) };
    }
}
