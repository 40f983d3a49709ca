using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Hearsay.Benchmarks;

// dotnet run -c Release --project benchmarks/Hearsay.Benchmarks [-- language|stages|facts]
// In one process, so that nothing is restored or built to measure; one thread.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(8);
if (args.Length == 0 || args.Contains("stages")) BenchmarkRunner.Run<StageBenchmarks>(Config(new RateColumn("Articles", StageBenchmarks.Articles), new ShareColumn()));
if (args.Length == 0 || args.Contains("language")) BenchmarkRunner.Run<LanguageBenchmarks>(Config(new RateColumn("Words", LanguageBenchmarks.Words)));
if (args.Length == 0 || args.Contains("facts")) BenchmarkRunner.Run<FactBenchmarks>(Config(new RateColumn("Words", FactBenchmarks.Words)));

IConfig Config(params IColumn[] columns) => ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(job)
    .AddColumn(columns)
    .HideColumns("Job", "Toolchain", "IterationCount", "WarmupCount", "Error", "StdDev", "RatioSD", "Alloc Ratio")
    .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
