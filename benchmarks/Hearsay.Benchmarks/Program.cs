using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Hearsay.Benchmarks;

// dotnet run -c Release --project benchmarks/Hearsay.Benchmarks
// In one process, so that nothing is restored or built to measure; one thread.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(8);
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(job)
    .AddColumn(new RateColumn(), new ShareColumn())
    .HideColumns("Job", "Toolchain", "IterationCount", "WarmupCount", "Error", "StdDev", "RatioSD", "Alloc Ratio")
    .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
BenchmarkRunner.Run<StageBenchmarks>(config, args);
