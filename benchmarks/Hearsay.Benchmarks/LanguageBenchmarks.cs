using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Hearsay.Attributions;
using Hearsay.Attributions.Learned;
using Hearsay.Dates;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>The language core over all samples, on one thread, and all that attributions need: words a second, and how long a model takes to load.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class LanguageBenchmarks
{
    private static readonly ArticlePipeline ToAttributions = new(
        new Tokenization(),
        new QuotationPairing(),
        new LanguageAnnotation(layers: Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.States),
        new Lemmatization(),
        new DateFinding(),
        new AttributionFinding(LearnedAttributionFinder.English));

    private ImmutableArray<Analysis> _split = [];
    private ImmutableArray<Analysis> _read = [];
    private byte[] _model = [];

    /// <summary>How many words one operation reads.</summary>
    public static int Words { get; } = Samples.Articles.Sum(article => new Tokenization().Apply(new Analysis(article)).Tokens.Length);

    /// <summary>Splits the samples and loads the models.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _split = [.. Samples.Articles.Select(article => new Tokenization().Apply(new Analysis(article)))];
        _read = [.. _split.Select(new LanguageAnnotation().Apply)];
        _model = File.ReadAllBytes(Path.Combine(Samples.Checkout, "models", "en", "core", "model.bin"));
    }

#pragma warning disable CS1591 // Each is named as what it does.
    [Benchmark(Baseline = true)]
    public int Tags() => Read(Layers.Tags);

    [Benchmark]
    public int TagsAndTree() => Read(Layers.Tags | Layers.UniversalTags | Layers.Dependencies);

    [Benchmark]
    public int TagsTreeAndNames() => Read(Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names);

    [Benchmark]
    public int Lemmas()
    {
        var stage = new Lemmatization();
        return _read.Sum(analysis => stage.Apply(analysis).Lemmas.Length);
    }

    [Benchmark]
    public int TextToAttributions() => Samples.Articles.Sum(article => ToAttributions.Analyse(article).Attributions.Length);

    [Benchmark]
    public LanguageCore Load() => LanguageCore.Load(new MemoryStream(_model));
#pragma warning restore CS1591

    private int Read(Layers layers)
    {
        var stage = new LanguageAnnotation(layers: layers);
        return _split.Sum(analysis => stage.Apply(analysis).Tags.Length);
    }
}
