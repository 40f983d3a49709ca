using System.Collections.Immutable;
using Hearsay.Attributions.Learned;
using Hearsay.Documents;
using Hearsay.Evaluation.Annotations;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Attributions;

/// <summary>Makes articles to learn from of annotated texts.</summary>
internal static class AttributionCorpus
{
    /// <summary>The stages that the network stands on.</summary>
    public static ArticlePipeline Language { get; } = new(
        new Tokenization(),
        new QuotationPairing(),
        new LanguageAnnotation(layers: Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names | Layers.States),
        new Lemmatization());

    /// <summary>The article of an annotated text; null where it cannot be read.</summary>
    public static Analysis? Read(GoldDocument document) =>
        ArticleReader.Read(document.Path, default).Article is { } article ? Language.Analyse(article) : null;

    /// <summary>All annotated texts of a brat folder that can be read, in the order of their names.</summary>
    public static IEnumerable<(GoldDocument Document, Analysis Analysis)> ReadAll(string folder) => BratReader.Read(folder)
        .AsParallel().AsOrdered().WithDegreeOfParallelism(AttributionLearning.Shards).Select(document => (document, Read(document)))
        .Where(pair => pair.Item2 is not null).Select(pair => (pair.document, pair.Item2!));

    /// <summary>The same as articles to learn from.</summary>
    public static AttributionArticle[] ReadLabelled(string folder) => [.. ReadAll(folder).Select(pair => Label(pair.Document, pair.Analysis))];

    /// <summary>The article with what people marked in it.</summary>
    public static AttributionArticle Label(GoldDocument document, Analysis analysis)
    {
        var map = new CodePointMap(analysis.Article.Text);
        var frames = new List<CueFrame>();
        foreach (var attribution in document.Attributions)
        {
            // One cue in 22,465 has two parts.
            if (attribution.Content.IsEmpty || attribution.Cue.IsEmpty) continue;
            var cue = analysis.TokensIn(map.ToUtf16(attribution.Cue[0]));
            if (cue.First < cue.End) frames.Add(new CueFrame(cue, Tokens(attribution.Source), Tokens(attribution.Content)));
        }

        return Of(document.Outlet, analysis, frames);

        ImmutableArray<TokenRange> Tokens(ImmutableArray<Span> spans) => [.. spans.Select(span => analysis.TokensIn(map.ToUtf16(span)))];
    }

    /// <summary>The article with its attributions.</summary>
    public static AttributionArticle Of(string outlet, Analysis analysis, IEnumerable<CueFrame> frames)
    {
        var states = new Half[analysis.WordStates.Length];
        System.Numerics.Tensors.TensorPrimitives.ConvertToHalf(analysis.WordStates.Span, states);
        return new AttributionArticle(
            outlet,
            states,
            [.. analysis.Dependencies.Select(arc => arc.Head)],
            TokenFeatures.Of(analysis),
            [.. frames.OrderBy(frame => frame.Cue.First)],
            new CueSurroundings(analysis with { WordStates = default }));
    }
}
