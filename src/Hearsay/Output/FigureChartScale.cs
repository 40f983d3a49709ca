using System.Collections.Immutable;
using Hearsay.Dates;

namespace Hearsay.Output;

/// <summary>A tick of an axis.</summary>
internal readonly record struct FigureChartTick(double At, string Label);

/// <summary>Maps values to heights, from 0 at the foot to 1 at the top.</summary>
/// <remarks>
/// Linear from zero, or logarithmic where the values are positive and the greatest is at least fifty times the least: from there on,
/// a linear scale presses the smaller ones into one line.
/// </remarks>
internal sealed class FigureChartScale
{
    private const double LogarithmicFrom = 50;

    private readonly double low;
    private readonly double high;

    /// <summary>A scale that holds every value of the points.</summary>
    public FigureChartScale(ImmutableArray<FigurePoint> points)
    {
        var least = points.Min(point => Math.Min(point.Bottom, point.Top));
        var most = points.Max(point => Math.Max(point.Bottom, point.Top));
        IsLogarithmic = least > 0 && most >= least * LogarithmicFrom;
        if (IsLogarithmic)
        {
            (low, high) = (Math.Log10(least) - 0.12, Math.Log10(most) + 0.12);
            var every = Math.Max(1, (int)Math.Ceiling((high - low) / 6));
            double[] steps = high - low < 2.6 ? [0, Math.Log10(2), Math.Log10(5)] : [0];
            Ticks = [.. Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(high - low) + 1)
                .Where(decade => decade % every == 0)
                .SelectMany(decade => steps.Select(step => decade + step))
                .Where(at => at >= low && at <= high)
                .Select(at => new FigureChartTick((at - low) / (high - low), Label(Math.Pow(10, at))))];
            return;
        }

        (least, most) = (Math.Min(0, least), Math.Max(0, most));
        if (most <= least) most = least + 1;
        var step = NiceStep((most - least) / 4);
        (low, high) = (Math.Floor(least / step) * step, (Math.Floor(most / step) + 1) * step);
        if (high - most > step * 0.6) high -= step / 2;
        Ticks = [.. Enumerable.Range(0, (int)((high - low) / step + 0.001) + 1).Select(i => new FigureChartTick(i * step / (high - low), Label(low + i * step)))];
    }

    /// <summary>Whether equal ratios, not equal differences, are equally far apart.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The ticks, from the foot up.</summary>
    public ImmutableArray<FigureChartTick> Ticks { get; }

    /// <summary>How high a value stands.</summary>
    public double At(double value) => ((IsLogarithmic ? Math.Log10(value) : value) - low) / (high - low);

    private static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return (rough / power) switch
        {
            <= 1 => power,
            <= 2 => 2 * power,
            <= 5 => 5 * power,
            _ => 10 * power,
        };
    }

    private static string Label(double value) => Math.Abs(value) switch
    {
        >= 1e15 => value.ToString("0.#e0"),
        >= 1e12 => (value / 1e12).ToString("#,0.##") + " trillion",
        >= 1e9 => (value / 1e9).ToString("#,0.##") + " billion",
        >= 1e6 => (value / 1e6).ToString("#,0.##") + " million",
        _ => value.ToString("#,0.####"),
    };
}

/// <summary>Maps days to places, from 0 at the left to 1 at the right.</summary>
internal sealed class FigureChartDates
{
    private readonly double first;
    private readonly double days;

    /// <summary>A scale that holds every day of the ranges.</summary>
    /// <param name="ranges">At least one range.</param>
    /// <param name="ticks">About how many ticks there is room for.</param>
    public FigureChartDates(IReadOnlyCollection<DateRange> ranges, int ticks)
    {
        var (from, to) = (ranges.Min(range => range.From).DayNumber, ranges.Max(range => range.To).DayNumber);
        var margin = Math.Max(0.5, (to - from) * 0.03);
        (first, days) = (from - margin, to - from + 2 * margin);
        Ticks = [.. TickDays(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(to), ticks).Select(tick => new FigureChartTick(At(tick.Day), tick.Label))];
    }

    /// <summary>The ticks, from the left.</summary>
    public ImmutableArray<FigureChartTick> Ticks { get; }

    /// <summary>Where a day stands.</summary>
    public double At(DateOnly day) => (day.DayNumber - first) / days;

    /// <summary>Where the middle of a range stands.</summary>
    public double At(DateRange range) => (At(range.From) + At(range.To)) / 2;

    private static IEnumerable<(DateOnly Day, string Label)> TickDays(DateOnly from, DateOnly to, int ticks)
    {
        var length = to.DayNumber - from.DayNumber;
        foreach (var step in (int[])[1, 2, 5, 7, 14])
        {
            if (length / step >= ticks) continue;
            for (var day = from.DayNumber; day <= to.DayNumber; day += step)
            {
                var date = DateOnly.FromDayNumber(day);
                yield return (date, day == from.DayNumber ? date.ToString("d MMM yyyy") : date.ToString("d MMM"));
            }

            yield break;
        }

        var isFirst = true;
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        foreach (var step in (int[])[1, 2, 3, 6])
        {
            if (months / step >= ticks) continue;
            for (var month = 0; month <= months; month++)
            {
                var number = from.Year * 12 + from.Month - 1 + month;
                var date = new DateOnly(number / 12, number % 12 + 1, 1);
                if (date < from || number % step != 0) continue;
                yield return (date, isFirst || date.Month == 1 ? date.ToString("MMM yyyy") : date.ToString("MMM"));
                isFirst = false;
            }

            yield break;
        }

        var years = (int)NiceYears((to.Year - from.Year) / (double)ticks);
        for (var year = (from.Year + years - 1) / years * years; year <= to.Year; year += years)
        {
            if (year >= 1 && new DateOnly(year, 1, 1) >= from) yield return (new DateOnly(year, 1, 1), year.ToString());
        }
    }

    private static double NiceYears(double rough) =>
        new double[] { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000 }.First(step => step >= rough);
}
