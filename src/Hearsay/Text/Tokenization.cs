using System.Collections.Immutable;

namespace Hearsay.Text;

/// <summary>The stage that splits the readable blocks of an article into tokens and sentences.</summary>
public sealed class Tokenization : IStage
{
    /// <inheritdoc/>
    public Layers Needs => Layers.None;

    /// <inheritdoc/>
    public Layers Assigns => Layers.Tokens | Layers.Sentences;

    /// <inheritdoc/>
    public Analysis Apply(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var article = analysis.Article;
        var tokens = ImmutableArray.CreateBuilder<Token>(article.Text.Length / 5 + 1);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var block = 0; block < article.Blocks.Length; block++)
        {
            if (article.Blocks[block].Kind == Documents.BlockKind.Boilerplate) continue;
            var first = tokens.Count;
            Tokenizer.Tokenize(article.Text, article.Blocks[block].Span, tokens);
            SentenceSplitter.Split(article.Text, tokens, first, block, sentences);
        }

        return analysis with { Tokens = tokens.ToImmutable(), Sentences = sentences.ToImmutable() };
    }
}
