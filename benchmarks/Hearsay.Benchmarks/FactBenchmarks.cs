using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Hearsay.Dates;
using Hearsay.Figures;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Benchmarks;

/// <summary>Dates and figures in all samples, given their tokens, tags and trees: words a second, on one thread.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class FactBenchmarks
{
    private static readonly ImmutableArray<Analysis> Tagged = [.. Samples.Articles.Select(article =>
        new LanguageAnnotation(layers: Layers.Tags | Layers.UniversalTags | Layers.Dependencies).Apply(new QuotationPairing().Apply(new Tokenization().Apply(new Analysis(article)))))];

    private static readonly ImmutableArray<Analysis> Dated = [.. Tagged.Select(new DateFinding().Apply)];

    /// <summary>How many tokens one operation reads.</summary>
    public static int Words => Tagged.Sum(analysis => analysis.Tokens.Length);

#pragma warning disable CS1591 // Each is named as the stage that it runs.
    [Benchmark]
    public int Dates() => Tagged.Sum(analysis => new DateFinding().Apply(analysis).Dates.Length);

    [Benchmark]
    public int Figures() => Dated.Sum(analysis => new FigureFinding().Apply(analysis).Figures.Length);

    [Benchmark]
    public int Both() => Tagged.Sum(analysis => new FigureFinding().Apply(new DateFinding().Apply(analysis)).Figures.Length);
#pragma warning restore CS1591
}
