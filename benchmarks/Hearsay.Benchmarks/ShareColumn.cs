using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Hearsay.Benchmarks;

/// <summary>Which part of the time of all stages together a stage takes.</summary>
internal sealed class ShareColumn : IColumn
{
    public string Id => nameof(ShareColumn);

    public string ColumnName => "Share";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 1;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Part of the time of all stages together";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        var whole = summary.BenchmarksCases.FirstOrDefault(one => one.Descriptor.WorkloadMethod.Name == nameof(StageBenchmarks.Everything));
        return whole is not null && summary[whole]?.ResultStatistics is { Mean: > 0 } all && summary[benchmarkCase]?.ResultStatistics is { } part
            ? (part.Mean / all.Mean).ToString("0.0 %", CultureInfo.InvariantCulture)
            : "?";
    }
}
