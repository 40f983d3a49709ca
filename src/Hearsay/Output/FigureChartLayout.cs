using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Output;

/// <summary>A figure with its place in the drawing, in pixels.</summary>
/// <param name="Point">The figure.</param>
/// <param name="X">Where its date stands.</param>
/// <param name="Top">Where its greatest number stands.</param>
/// <param name="Bottom">Where its least number stands.</param>
internal readonly record struct FigureChartDot(FigurePoint Point, double X, double Top, double Bottom);

/// <summary>A label beside a dot.</summary>
internal readonly record struct FigureChartLabel(FigureChartDot Dot, string Words, double X, double Y, string TextAnchor);

/// <summary>Where everything in one chart stands.</summary>
internal sealed class FigureChartLayout
{
    private const double DotReach = 7;
    private const double ArrowLength = 24;

    /// <summary>About how wide a letter of a label is, in pixels.</summary>
    public const double LetterWidth = 6.3;

    private const int MostLabels = 60;

    /// <summary>Lays a group out in a drawing of that size.</summary>
    public FigureChartLayout(FigureGroup group, int width, int height)
    {
        var points = group.Points.Where(point => point.HasValue).ToImmutableArray();
        (Width, Height) = (width, height);
        Values = new FigureChartScale(points);
        (Left, Top, Bottom) = (14 + LetterWidth * Values.Ticks.Max(tick => tick.Label.Length), 14, height - 26);
        var dated = points.Where(point => point.Row.Date is not null).Select(point => point.Row.Date!.Value).ToList();
        HasUndated = dated.Count < points.Length;
        Right = HasUndated ? dated.Count > 0 ? width - (width > 500 ? 150 : 92) : Left : width - 10;
        Dates = dated.Count > 0 ? new FigureChartDates(dated, (int)((Right - Left) / 85) + 1) : null;
        Dots = Place(points);
        Labels = PlaceLabels();
    }

    /// <summary>The width of the drawing.</summary>
    public int Width { get; }

    /// <summary>The height of the drawing.</summary>
    public int Height { get; }

    /// <summary>The left edge of the plot.</summary>
    public double Left { get; }

    /// <summary>The right edge of the dated part of the plot.</summary>
    public double Right { get; }

    /// <summary>The upper edge of the plot.</summary>
    public double Top { get; }

    /// <summary>The lower edge of the plot.</summary>
    public double Bottom { get; }

    /// <summary>Whether a figure has no date, so that a column of its own stands at the right.</summary>
    public bool HasUndated { get; }

    /// <summary>The scale of the values.</summary>
    public FigureChartScale Values { get; }

    /// <summary>The scale of the days, or null where no figure has a date.</summary>
    public FigureChartDates? Dates { get; }

    /// <summary>The figures.</summary>
    public ImmutableArray<FigureChartDot> Dots { get; }

    /// <summary>The names for which there is room.</summary>
    public ImmutableArray<FigureChartLabel> Labels { get; }

    /// <summary>Where a value stands.</summary>
    public double Y(double value) => Bottom - Values.At(value) * (Bottom - Top);

    /// <summary>Where a share of the dated part stands.</summary>
    public double X(double share) => Left + share * (Right - Left);

    /// <summary>How far an open bound's arrow reaches from a dot: up is negative; 0 where both bounds are given.</summary>
    public double Arrow(FigureChartDot dot) => (dot.Point.Figure.Low, dot.Point.Figure.High) switch
    {
        (null, _) => Math.Max(0, Math.Min(ArrowLength, Bottom - dot.Bottom)),
        (_, null) => -Math.Max(0, Math.Min(ArrowLength, dot.Top - Top + 12)),
        _ => 0,
    };

    // Undated figures keep to their column, dated ones to the plot.
    private double From(FigurePoint point) => point.Row.Date is null ? Right + 4 : Left;

    private double To(FigurePoint point) => point.Row.Date is not null && HasUndated ? Right + 4 : Width;

    // Dots that would cover each other are moved apart sideways, never up or down: the height is the value.
    private ImmutableArray<FigureChartDot> Place(ImmutableArray<FigurePoint> points)
    {
        var columns = new Dictionary<int, List<(double From, double To)>>();
        var placed = ImmutableArray.CreateBuilder<FigureChartDot>();
        foreach (var point in points)
        {
            var home = point.Row.Date is { } date ? X(Dates!.At(date)) : Right + 22;
            var dot = new FigureChartDot(point, home, Y(point.Top), Y(point.Bottom));
            var arrow = Arrow(dot);
            var (from, to) = (dot.Top + Math.Min(0, arrow) - DotReach / 2, dot.Bottom + Math.Max(0, arrow) + DotReach / 2);
            for (var step = 0; step < 9; step++)
            {
                var x = home + (step % 2 == 0 ? step / 2 : -(step + 1) / 2) * DotReach * 1.7;
                if (x < From(point) + 4 || x > To(point) - 6) continue;
                var column = (int)(x / (DotReach * 1.7));
                if (!columns.TryGetValue(column, out var taken)) columns[column] = taken = [];
                if (taken.Exists(other => from < other.To && other.From < to)) continue;
                taken.Add((from, to));
                dot = dot with { X = x };
                break;
            }

            placed.Add(dot);
        }

        return placed.ToImmutable();
    }

    private ImmutableArray<FigureChartLabel> PlaceLabels()
    {
        var taken = new List<Box>();
        foreach (var dot in Dots)
        {
            var arrow = Arrow(dot);
            taken.Add(new Box(dot.X - 5, dot.Top + Math.Min(0, arrow) - 4, dot.X + 5, dot.Bottom + Math.Max(0, arrow) + 4));
        }

        var labels = ImmutableArray.CreateBuilder<FigureChartLabel>();
        // The outermost figures first: they are what a reader looks for.
        var wanted = Dots.Where(dot => !dot.Point.Row.IsRepeat).ToList();
        var order = wanted.OrderBy(dot => dot.Top).Take(1).Concat(wanted.OrderByDescending(dot => dot.Bottom).Take(1)).Concat(wanted);
        foreach (var dot in order.Distinct().Take(MostLabels))
        {
            if (FindRoom(dot, taken) is not { } label) continue;
            labels.Add(label);
            taken.Add(Around(label));
        }

        return labels.ToImmutable();
    }

    private FigureChartLabel? FindRoom(FigureChartDot dot, List<Box> taken)
    {
        var y = (dot.Top + dot.Bottom) / 2 + 4;
        foreach (var words in LabelWords(dot.Point.Row, Width > 500 ? 34 : 20))
        {
            (double X, double Y, string Anchor)[] places =
            [
                (dot.X + 9, y, "start"), (dot.X - 9, y, "end"),
                (dot.X + 8, dot.Top - 5, "start"), (dot.X - 8, dot.Top - 5, "end"),
                (dot.X + 8, dot.Bottom + 12, "start"), (dot.X - 8, dot.Bottom + 12, "end"),
                (dot.X, dot.Top - 9, "middle"), (dot.X, dot.Bottom + 17, "middle"),
            ];
            foreach (var place in places)
            {
                var label = new FigureChartLabel(dot, words, place.X, place.Y, place.Anchor);
                var box = Around(label);
                var isInside = box.Left >= From(dot.Point) && box.Right <= To(dot.Point) && box.Top >= 0 && box.Bottom <= Bottom - 1;
                if (isInside && !taken.Exists(box.Meets)) return label;
            }
        }

        return null;
    }

    private static IEnumerable<string> LabelWords(ReportRow row, int length)
    {
        var suffix = row.Statement.Stance switch
        {
            Stance.Denies => ", denied",
            Stance.Unconfirmed => ", not confirmed",
            Stance.Declines => ", declined",
            _ => "",
        };
        var name = row.SpeakerWords.Trim();
        yield return ReportWords.Shorten(name, length) + suffix;
        var isPerson = row.Statement.Speaker is { Kind: SpeakerKind.Person, Anonymous: false };
        yield return (isPerson ? ReportWords.Shorten(name[(name.LastIndexOf(' ') + 1)..], length) : ReportWords.Shorten(name, 13)) + suffix;
    }

    private static Box Around(FigureChartLabel label)
    {
        var width = label.Words.Length * LetterWidth;
        var left = label.TextAnchor switch
        {
            "start" => label.X,
            "end" => label.X - width,
            _ => label.X - width / 2,
        };
        return new Box(left - 1, label.Y - 10, left + width + 1, label.Y + 3);
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
