using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;

namespace Hearsay.Evaluation.Commands;

/// <summary>Runs the product on the articles of the gold, in this process.</summary>
public static class ProductRun
{
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
}
