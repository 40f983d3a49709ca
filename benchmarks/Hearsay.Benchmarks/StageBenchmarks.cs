using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Hearsay.Attributions;
using Hearsay.Attributions.Learned;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Language;
using Hearsay.Statements;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>All samples through each stage alone, given what the stages before it assign, and through all of them.</summary>
/// <remarks>Ratios are to tokenization, which reads every character once: they hold on any machine, seconds do not.</remarks>
[MemoryDiagnoser(displayGenColumns: false)]
public class StageBenchmarks
{
    /// <summary>How many articles one operation reads.</summary>
    public static int Articles => Texts.Length;

    private static readonly ImmutableArray<Article> Texts = Samples.Articles;

    private static readonly ImmutableArray<IStage> Stages =
    [
        new Tokenization(), new QuotationPairing(), new LanguageAnnotation(layers: Layers.Tags | Layers.UniversalTags | Layers.Dependencies | Layers.Names | Layers.States),
        new Lemmatization(), new DateFinding(), new FigureFinding(),
        new AttributionFinding(LearnedAttributionFinder.English), new StatementBuilding(),
    ];

    private readonly Dictionary<Type, (IStage Stage, Analysis[] Given)> prepared = [];

    /// <summary>Runs every stage once and keeps what each is given.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var analyses = Texts.Select(article => new Analysis(article)).ToArray();
        foreach (var stage in Stages)
        {
            prepared[stage.GetType()] = (stage, analyses);
            analyses = [.. analyses.Select(stage.Apply)];
        }
    }

#pragma warning disable CS1591 // Each is named as the stage that it runs.
    [Benchmark(Baseline = true)]
    public int Tokens() => Run<Tokenization>();

    [Benchmark]
    public int Quotations() => Run<QuotationPairing>();

    [Benchmark]
    public int Language() => Run<LanguageAnnotation>();

    [Benchmark]
    public int Dates() => Run<DateFinding>();

    [Benchmark]
    public int Figures() => Run<FigureFinding>();

    [Benchmark]
    public int Attributions() => Run<AttributionFinding>();

    [Benchmark]
    public int Statements() => Run<StatementBuilding>();
#pragma warning restore CS1591

    /// <summary>All stages, in order, as the command runs them.</summary>
    [Benchmark]
    public int Everything()
    {
        var sum = 0;
        foreach (var article in Texts) sum += ArticlePipeline.English.Analyse(article).Statements.Length;
        return sum;
    }

    private int Run<T>() where T : IStage
    {
        var (stage, given) = prepared[typeof(T)];
        var sum = 0;
        foreach (var analysis in given) sum += stage.Apply(analysis).Tokens.Length;
        return sum;
    }
}
