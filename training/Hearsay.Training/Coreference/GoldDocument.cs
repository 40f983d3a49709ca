using System.Text;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;
using Hearsay.Training.Corpora;

namespace Hearsay.Training.Coreference;

/// <summary>A document of GUM with the layers that coreference needs, and its own mentions.</summary>
/// <param name="Name">Its name in the corpus.</param>
/// <param name="Analysis">Its words with the layers of the corpus; quotations are found by the library.</param>
/// <param name="Mentions">The mentions of GUM, over the tokens of the analysis.</param>
internal sealed record GoldDocument(string Name, Analysis Analysis, IReadOnlyList<GoldMention> Mentions)
{
    /// <summary>The documents of a compressed CoNLL-U file of GUM, in its order.</summary>
    public static IReadOnlyList<GoldDocument> Read(string path)
    {
        var annotated = UniversalTreebank.Read(path, Corpus.Gum);
        var plain = ConlluReader.ReadSentences(path).ToList();
        var documents = new List<GoldDocument>();
        for (var first = 0; first < plain.Count;)
        {
            var end = first + 1;
            while (end < plain.Count && plain[end].Document == plain[first].Document) end++;
            documents.Add(Of(plain[first].Document, plain[first..end], [.. annotated.Skip(first).Take(end - first)]));
            first = end;
        }

        return documents;
    }

    private static GoldDocument Of(string name, IReadOnlyList<ConlluSentence> plain, IReadOnlyList<AnnotatedSentence> annotated)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        var blocks = new List<Block>();
        var (lemmas, tags, universal, arcs, names) = (new List<string>(), new List<PartOfSpeech>(), new List<UniversalTag>(), new List<Dependency>(), new List<NamedEntity>());
        var blockStart = 0;
        for (var s = 0; s < plain.Count; s++)
        {
            if (s > 0 && plain[s].StartsParagraph)
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
        return new GoldDocument(name, new QuotationPairing().Apply(analysis), GoldMention.Read(plain, analysis));
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
