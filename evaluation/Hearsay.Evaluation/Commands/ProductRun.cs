using System.Collections.Immutable;
using Hearsay.Coreference;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Evaluation.Commands;

/// <summary>Runs the product on the articles of the gold, in this process.</summary>
public static class ProductRun
{
    /// <summary>The product's stages before figures, dates included.</summary>
    private static readonly ArticlePipeline Before = new(
        new Tokenization(),
        new QuotationPairing(),
        new LanguageAnnotation(layers: Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names),
        new Lemmatization(),
        new CoreferenceResolution(),
        new DateFinding());

    /// <summary>The product's attributions of each document.</summary>
    /// <exception cref="EvaluationInputException">An article cannot be read.</exception>
    public static IReadOnlyDictionary<string, ImmutableArray<MarkedAttribution>> Predict(ImmutableArray<GoldDocument> gold) => gold
        .AsParallel()
        .Select(document => (document.Name, Predictions: ProductPredictions.Of(ArticlePipeline.English.Analyse(ReadArticle(document.Path)))))
        .ToDictionary(pair => pair.Name, pair => pair.Predictions, StringComparer.Ordinal);

    /// <summary>The article of a file, as the product reads it.</summary>
    /// <exception cref="EvaluationInputException">The article cannot be read.</exception>
    public static Article ReadArticle(string path)
    {
        var read = ArticleReader.Read(path);
        return read.Article
            ?? throw new EvaluationInputException(read.Problem!.Code, read.Problem.Document, read.Problem.Reason, read.Problem.Advice);
    }

    /// <summary>A sentence that stands alone, as an article of one block, through every stage before figures.</summary>
    /// <param name="text">The sentence; white space around it is no part of the block.</param>
    /// <param name="published">The day it was published, or null.</param>
    public static Analysis BeforeFiguresOf(string text, DateRange? published = null)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.AsSpan().TrimEnd().Length;
        var article = new Article("0", "sentence", text, end > start ? [new Block(new Span(start, end), BlockKind.Body)] : [], "utf-8")
        {
            Published = published is { } day ? new Known<DateRange>(day, new Evidence("gold", day.ToString())) : null,
        };
        return BeforeFigures(article);
    }

    /// <summary>An article through every stage before figures.</summary>
    public static Analysis BeforeFigures(Article article) => Before.Analyse(article);
}
