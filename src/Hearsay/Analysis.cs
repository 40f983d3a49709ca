using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Language;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay;

/// <summary>An article with everything that the stages have read out of it so far.</summary>
/// <remarks>Each stage returns a copy with its own layer set. Immutable and safe to share between threads.</remarks>
/// <param name="Article">What was published.</param>
public sealed record Analysis(Article Article)
{
    /// <summary>The language of the text as a BCP 47 code; null where it cannot be told: see <see cref="ArticleLanguage"/>.</summary>
    public string? Language { get; init; }

    /// <summary>The tokens of every block that is not boilerplate, in text order.</summary>
    public ImmutableArray<Token> Tokens { get; init; } = [];

    /// <summary>The sentences, in text order; together they hold every token once.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];

    /// <summary>One tag per token.</summary>
    public ImmutableArray<PartOfSpeech> Tags { get; init; } = [];

    /// <summary>One universal tag per token.</summary>
    public ImmutableArray<UniversalTag> UniversalTags { get; init; } = [];

    /// <summary>One lemma per token: the form under which a dictionary lists the word.</summary>
    public ImmutableArray<string> Lemmas { get; init; } = [];

    /// <summary>One head and relation per token; each sentence is a tree with one root.</summary>
    public ImmutableArray<Dependency> Dependencies { get; init; } = [];

    /// <summary>What the language core's network says of each token, row by row; empty where it is not wanted or no longer needed.</summary>
    internal ReadOnlyMemory<float> WordStates { get; init; }

    /// <summary>The names, in text order.</summary>
    public ImmutableArray<NamedEntity> Names { get; init; } = [];

    /// <summary>Who and what the article speaks of, each with all its mentions, in the order of their first mentions.</summary>
    public ImmutableArray<Entity> Entities { get; init; } = [];

    /// <summary>The outermost stretches between quotation marks, in text order.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>The expressions of time, in text order.</summary>
    public ImmutableArray<DateExpression> Dates { get; init; } = [];

    /// <summary>The quantities, in text order.</summary>
    public ImmutableArray<Figure> Figures { get; init; } = [];

    /// <summary>Who is reported to say what, in text order.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>The rows of the ledger, in text order.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>The characters of the token numbered <paramref name="token"/>.</summary>
    public ReadOnlySpan<char> Word(int token) => Tokens[token].Span.In(Article.Text);

    /// <summary>From the start of the token <paramref name="first"/> to the end of the token before <paramref name="end"/>.</summary>
    public Span Cover(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>The index of the first token that ends behind <paramref name="position"/>; the number of tokens where none does.</summary>
    internal int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].End <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The tokens that share at least one character with <paramref name="span"/>.</summary>
    internal TokenRange TokensIn(Span span)
    {
        int first = TokenAt(span.Start), end = first;
        while (end < Tokens.Length && Tokens[end].Start < span.End) end++;
        return new TokenRange(first, end);
    }

    /// <summary>The figures that lie inside <paramref name="span"/>.</summary>
    internal IEnumerable<Figure> FiguresIn(Span span)
    {
        for (var i = FirstAt(Figures, span.Start, figure => figure.Span.Start); i < Figures.Length && Figures[i].Span.Start < span.End; i++)
        {
            if (span.Contains(Figures[i].Span)) yield return Figures[i];
        }
    }

    /// <summary>The expressions of time that lie inside <paramref name="span"/>.</summary>
    internal IEnumerable<DateExpression> DatesIn(Span span)
    {
        for (var i = FirstAt(Dates, span.Start, date => date.Span.Start); i < Dates.Length && Dates[i].Span.Start < span.End; i++)
        {
            if (span.Contains(Dates[i].Span)) yield return Dates[i];
        }
    }

    /// <summary>The index of the first quotation that ends behind the token.</summary>
    internal int QuotationAt(int token) => FirstAt(Quotations, token + 1, quotation => quotation.EndToken);

    private static int FirstAt<T>(ImmutableArray<T> items, int position, Func<T, int> place)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place(items[middle]) < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The index of the sentence that holds the token.</summary>
    internal int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].EndToken <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
