using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Hearsay.Benchmarks;

/// <summary>How much one thread gets through in a second.</summary>
/// <param name="what">What is counted.</param>
/// <param name="count">How much of it one operation reads.</param>
internal sealed class RateColumn(string what, int count) : IColumn
{
    public string Id => nameof(RateColumn) + what;

    public string ColumnName => what + "/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => $"{what} that one thread gets through in a second";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
        summary[benchmarkCase]?.ResultStatistics is { Mean: > 0 } result
            ? (count * 1e9 / result.Mean).ToString("#,0", CultureInfo.InvariantCulture)
            : "?";
}
