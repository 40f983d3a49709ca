using Hearsay.Figures;

namespace Hearsay.Output;

/// <summary>One figure of one statement.</summary>
/// <param name="Row">The statement.</param>
/// <param name="Figure">The figure.</param>
internal sealed record FigurePoint(ReportRow Row, Figure Figure)
{
    /// <summary>Whether the words give a number to draw.</summary>
    public bool HasValue => Figure.Low is not null || Figure.High is not null;

    /// <summary>The greatest number that the words give.</summary>
    public double Top => (double)(Figure.High ?? Figure.Low ?? 0);

    /// <summary>The least number that the words give.</summary>
    public double Bottom => (double)(Figure.Low ?? Figure.High ?? 0);

    /// <summary>The figure as worded.</summary>
    public string Wording => Row.Words(Figure.Span);

    /// <summary>What is counted, as worded, or null.</summary>
    public string? Counted => Figure.Counted is { } counted ? Row.Words(counted) : null;

    /// <summary>What stands between the figure and what is counted, and that itself: " of the old dams"; empty where the figure has it all.</summary>
    public string CountedBehind
    {
        get
        {
            if (Figure.Counted is not { } counted || Figure.Span.Contains(counted)) return "";
            var near = counted.Start >= Figure.Span.End && counted.Start - Figure.Span.End <= Nearby;
            return near ? Row.Words(new Documents.Span(Figure.Span.End, counted.End)) : " " + Row.Words(counted);
        }
    }

    // The words between, "of the" and the like, are shown; a longer way off, what is counted is shown alone.
    private const int Nearby = 12;

    /// <summary>What is said of the things counted, as worded, or null.</summary>
    public string? Predicate => Figure.Predicate is { } predicate ? Row.Words(predicate) : null;

    /// <summary>Whether the words name no thing, only what is said of it ("40 missing").</summary>
    public bool CountsByPredicate => Figure.Predicate is { } predicate && predicate == Figure.Counted;
}
