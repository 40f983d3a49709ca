using System.Text;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>Brings corpora with Penn tags to one convention and to Hearsay's way of splitting words.</summary>
/// <remarks>
/// Three things differ between the corpora, and each is settled here, for training and for measuring alike:
/// words that a corpus splits are joined wherever <see cref="Tokenizer"/> does not split; dashes and runs of dots have the tag of the Penn Treebank (":"),
/// which the English Web Treebank often calls a comma or full stop; the preposition "to" is IN, as in the English Web Treebank, where
/// CoreNLP has TO for both.
/// </remarks>
internal static class Penn
{
    /// <summary>The sentences of a CoNLL-U file whose every tag is known.</summary>
    public static IEnumerable<TaggedSentence> Read(string path) =>
        ConlluReader.Read(path).Select(Sentence).Where(sentence => !sentence.Tags.Contains(PartOfSpeech.Unknown));

    private static TaggedSentence Sentence(ConlluWord[] words)
    {
        var text = new StringBuilder();
        var spans = new Span[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            // CoreNLP reads the full stop of an abbreviation that ends a sentence twice.
            var isDouble = i > 0 && words[i].Form == "." && !words[i - 1].SpaceAfter && words[i - 1].Form.Length > 1 && words[i - 1].Form[^1] == '.';
            var start = text.Length;
            if (!isDouble) text.Append(words[i].Form);
            spans[i] = new Span(start, text.Length);
            if (words[i].SpaceAfter) text.Append(' ');
        }

        var split = new List<Token>();
        var whole = text.ToString();
        Tokenizer.Tokenize(whole, new Span(0, whole.Length), split);
        var starts = split.Select(token => token.Start).ToHashSet();

        var tokens = new List<Token>();
        var tags = new List<PartOfSpeech>();
        for (var first = 0; first < words.Length;)
        {
            var end = first + 1;
            while (end < words.Length && !words[end - 1].SpaceAfter && !spans[end].IsEmpty && !starts.Contains(spans[end].Start)) end++;
            if (!spans[first].IsEmpty)
            {
                tokens.Add(new Token(new Span(spans[first].Start, spans[end - 1].End), TokenKind.Word));
                tags.Add(end - first == 1 ? Single(words, first) : Joined(words, first, end));
            }

            first = end;
        }

        return new TaggedSentence(whole, [.. tokens], [.. tags]);
    }

    private static PartOfSpeech Joined(ConlluWord[] words, int first, int end)
    {
        var parts = words[first..end].Where(word => char.IsLetterOrDigit(word.Form[0])).ToArray();
        if (parts.Length == 0) return Single(words, first);

        // "cannot" and the like: nothing stands between the parts, and the first is the word.
        if (parts.Length == end - first) return Single(words, first);
        var last = Single(words, Array.IndexOf(words, parts[^1]));
        if (parts.All(part => part.Xpos == "CD")) return PartOfSpeech.CD;
        if (parts.All(part => part.Xpos is "NNP" or "NNPS")) return last;
        var head = parts.FirstOrDefault(word => word.Head <= first || word.Head > end);
        if (head is { Relation: "amod" or "compound" } && head.Head > end && words[head.Head - 1].Upos is "NOUN" or "PROPN") return PartOfSpeech.JJ;
        return last is PartOfSpeech.IN or PartOfSpeech.RP ? PartOfSpeech.NN : last;
    }

    private static PartOfSpeech Single(ConlluWord[] words, int index)
    {
        var word = words[index];
        if (word.Xpos == "TO" && IsPreposition(words, index)) return PartOfSpeech.IN;
        var isRun = word.Form != "." && word.Form.Trim('.', '-', '–', '—', '…').Length == 0;
        return word.Xpos is "," or "." && isRun ? PartOfSpeech.Colon : PennTag.Parse(word.Xpos);
    }

    private static bool IsPreposition(ConlluWord[] words, int index) => words[index].Relation switch
    {
        "case" => true,
        "mwe" or "fixed" or "dep" or "nmod" => index + 1 == words.Length || words[index + 1].Xpos is not ("VB" or "RB"),
        _ => false,
    };
}
