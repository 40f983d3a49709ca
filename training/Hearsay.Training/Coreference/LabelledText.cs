using System.Text;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Coreference;

/// <summary>Makes of the sentences of a corpus an article with the layers that coreference needs.</summary>
internal static class LabelledText
{
        /// <summary>The sentences with a text around them; the library finds the quotations.</summary>
    public static Analysis Of(string name, IReadOnlyList<AnnotatedSentence> annotated, bool[] startsParagraph)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        var blocks = new List<Block>();
        var (lemmas, tags, universal, arcs, names) = (new List<string>(), new List<PartOfSpeech>(), new List<UniversalTag>(), new List<Dependency>(), new List<NamedEntity>());
        var blockStart = 0;
        for (var s = 0; s < annotated.Count; s++)
        {
            if (s > 0 && startsParagraph[s])
            {
                blocks.Add(new Block(new Span(blockStart, tokens[^1].End), BlockKind.Body));
                text.Append('\n');
                blockStart = text.Length;
            }

            var (sentence, offset) = (annotated[s], tokens.Count);
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                tokens.Add(new Token(new Span(text.Length, text.Length + sentence.Forms[i].Length), Kind(sentence.Forms[i])));
                text.Append(sentence.Forms[i]);
                if (sentence.SpaceAfter[i]) text.Append(' ');
                var (head, relation) = sentence.Dependencies[i];
                arcs.Add(new Dependency(head < 0 ? -1 : head + offset, relation));
            }

            lemmas.AddRange(sentence.Lemmas);
            tags.AddRange(sentence.Tags);
            universal.AddRange(sentence.UniversalTags);
            names.AddRange(sentence.Names.Select(one => one with { Tokens = new TokenRange(one.Tokens.First + offset, one.Tokens.End + offset) }));
            sentences.Add(new Sentence(offset, tokens.Count, blocks.Count));
        }

        blocks.Add(new Block(new Span(blockStart, tokens[^1].End), BlockKind.Body));
        var analysis = new Analysis(new Article("000000000000", name, text.ToString(), [.. blocks], "utf-8"))
        {
            Tokens = [.. tokens],
            Sentences = [.. sentences],
            Lemmas = [.. lemmas],
            Tags = [.. tags],
            UniversalTags = [.. universal],
            Dependencies = [.. arcs],
            Names = [.. names],
        };
        return new QuotationPairing().Apply(analysis);
    }

    private static TokenKind Kind(string form) => form switch
    {
        "\"" or "“" or "”" or "‘" or "’" or "'" => TokenKind.Quote,
        _ when char.IsLetter(form[0]) || form.Length > 1 && form[0] is '\'' or '’' => TokenKind.Word,
        _ when char.IsDigit(form[0]) => TokenKind.Number,
        _ when char.IsPunctuation(form[0]) => TokenKind.Punctuation,
        _ => TokenKind.Symbol,
    };
}
