using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Attributions.Learned;
using Hearsay.Coreference;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Language;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay;

/// <summary>The way from an article to the statements in it: its stages, in order.</summary>
/// <remarks>A pure function of the article, safe to call from several threads at once.</remarks>
public sealed class ArticlePipeline
{
    private readonly ImmutableArray<IStage> stages;

    /// <summary>Checks and keeps the stages.</summary>
    /// <param name="stages">The stages, each behind those that assign what it needs.</param>
    /// <exception cref="ArgumentException">A stage needs a layer that none before it assigns.</exception>
    public ArticlePipeline(params ImmutableArray<IStage> stages)
    {
        var assigned = Layers.None;
        foreach (var stage in stages)
        {
            if ((stage.Needs & ~assigned) is not Layers.None and var missing)
                throw new ArgumentException($"{stage.GetType().Name} needs {missing}, which no stage before it assigns.", nameof(stages));
            assigned |= stage.Assigns;
        }

        this.stages = stages;
    }

    /// <summary>The stages for English news.</summary>
    public static ArticlePipeline English { get; } = EnglishWith(LearnedAttributionFinder.English);

    /// <summary>The stages for English news with attributions found in a way of one's own.</summary>
    /// <param name="finder">What finds them.</param>
    public static ArticlePipeline EnglishWith(IAttributionFinder finder)
    {
        ArgumentNullException.ThrowIfNull(finder);
        return new(
            new Tokenization(),
            new QuotationPairing(),
            new LanguageAnnotation(layers: Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names | (finder.Needs & Layers.States)),
            new Lemmatization(),
            new CoreferenceResolution(),
            new DateFinding(),
            new FigureFinding(),
            new AttributionFinding(finder),
            new StatementBuilding())
        { Language = ArticleLanguage.English };
    }

    /// <summary>The language that the stages are made for, as a BCP 47 code; null for any.</summary>
    public string? Language { get; init; }

    /// <summary>Reads everything out of an article; nothing but its language where that is told to be another than the stages'.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled between two stages.</exception>
    public Analysis Analyse(Article article, CancellationToken cancellation = default)
    {
        var analysis = new Analysis(article) { Language = ArticleLanguage.Of(article) };
        if (Language is not null && (analysis.Language ?? Language) != Language) return analysis;
        foreach (var stage in stages)
        {
            cancellation.ThrowIfCancellationRequested();
            analysis = stage.Apply(analysis);
        }

        return analysis;
    }
}
