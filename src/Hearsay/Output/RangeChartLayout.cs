using System.Collections.Immutable;

namespace Hearsay.Output;

/// <summary>Where everything in a chart of a contested question stands, in pixels: a row for each voice, its days at the left, its figure at the right.</summary>
/// <remarks>The wide form has the names in a column of their own; the narrow one has them above each row.</remarks>
internal sealed class RangeChartLayout
{
    private const double HeadHeight = 22;
    private const double FootHeight = 8;
    private const double Inset = 8;

    /// <summary>Lays some voices of a question out.</summary>
    /// <param name="part">The voices; at least one of the question's gives a number.</param>
    /// <param name="isNarrow">For a telephone.</param>
    public RangeChartLayout(QuestionPart part, bool isNarrow)
    {
        var question = part.Question;
        IsNarrow = isNarrow;
        (Width, NameWidth, DaysLeft, DaysRight, ValuesLeft, ValuesRight, RowHeight) =
            isNarrow ? (354, 354, 4.0, 112.0, 136.0, 346.0, 58.0) : (1160, 330, 346.0, 640.0, 690.0, 1150.0, 40.0);
        Values = new FigureChartScale([.. question.Voices.Select(voice => voice.Point).Where(point => point.HasValue)]);
        var days = question.Voices.SelectMany(voice => voice.Repeats.Select(repeat => repeat.Row).Prepend(voice.Point.Row)).Select(row => row.Date).OfType<Dates.DateRange>().ToList();
        Dates = days.Count > 0 ? new FigureChartDates(days, isNarrow ? 1 : 4) : null;
        Top = HeadHeight;
        Bottom = Top + part.Count * RowHeight;
        Height = (int)(Bottom + FootHeight);
    }

    /// <summary>Whether it is the form for a telephone.</summary>
    public bool IsNarrow { get; }

    /// <summary>The width of the drawing.</summary>
    public int Width { get; }

    /// <summary>The height of the drawing.</summary>
    public int Height { get; }

    /// <summary>How wide a name may be.</summary>
    public int NameWidth { get; }

    /// <summary>The left edge of the days.</summary>
    public double DaysLeft { get; }

    /// <summary>The right edge of the days.</summary>
    public double DaysRight { get; }

    /// <summary>The left edge of the figures.</summary>
    public double ValuesLeft { get; }

    /// <summary>The right edge of the figures.</summary>
    public double ValuesRight { get; }

    /// <summary>How high a row is.</summary>
    public double RowHeight { get; }

    /// <summary>Where the first row begins.</summary>
    public double Top { get; }

    /// <summary>Where the last row ends.</summary>
    public double Bottom { get; }

    /// <summary>The scale of the figures.</summary>
    public FigureChartScale Values { get; }

    /// <summary>The scale of the days, or null where none is known.</summary>
    public FigureChartDates? Dates { get; }

    /// <summary>Where a value stands.</summary>
    public double X(double value) => ValuesLeft + Inset + Values.At(value) * (ValuesRight - ValuesLeft - 2 * Inset);

    /// <summary>Where a share of the scale of figures stands.</summary>
    public double XOfShare(double share) => ValuesLeft + Inset + share * (ValuesRight - ValuesLeft - 2 * Inset);

    /// <summary>Where a share of the scale of days stands.</summary>
    public double DayX(double share) => DaysLeft + share * (DaysRight - DaysLeft);

    /// <summary>The height at which the marks of a row stand.</summary>
    public double MarkY(int row) => Top + row * RowHeight + (IsNarrow ? RowHeight - 15 : RowHeight / 2);

    /// <summary>How many letters a line of a name's column holds.</summary>
    public int Letters(double letterWidth) => (int)(NameWidth / letterWidth);
}
