using Hearsay.Figures;

namespace Hearsay.Ledger.Conflicts;

/// <summary>The values that a figure leaves open, as far as its words are meant exactly.</summary>
/// <param name="Low">The least value, or null for none.</param>
/// <param name="High">The greatest value, or null for none.</param>
/// <param name="Stated">The number that is named, without tolerance; null for a range and for words without a number.</param>
internal readonly record struct FigureBounds(decimal? Low, decimal? High, decimal? Stated)
{
    /// <summary>"About 100" leaves what is within this part of it, and half of its last digit that is not zero, but no more than the greater part.</summary>
    private const decimal About = 0.05m;

    private const decimal MostAbout = 0.1m;

    /// <summary>A rounded number leaves half of its last digit that is not zero, but no more than this part of it.</summary>
    private const decimal MostRounding = 0.05m;

    private static readonly HashSet<string> AboutWords = [.. Lexicon.Read("Figures/modifiers.lexicon").Where(entry => entry[2] == "about").Select(entry => entry[0])];

    /// <summary>Whether anything can be compared.</summary>
    public bool IsKnown => Low is not null || High is not null;

    /// <summary>Whether it has one end only.</summary>
    public bool IsOpen => Low is null || High is null;

    /// <summary>The bounds of two figures of one kind of unit; in a common unit where the units differ.</summary>
    public static (FigureBounds Left, FigureBounds Right) Of(FigureFrame left, FigureFrame right)
    {
        var isConverted = left.Unit.Scale != right.Unit.Scale;

        // Of two numbers the coarser one may be the finer one rounded; two that are as coarse as one another are two numbers.
        var (one, other) = (Digit(left.Stated.Figure), Digit(right.Stated.Figure));
        return (Of(left, one > other), Of(right, other > one));

        FigureBounds Of(FigureFrame frame, bool isCoarser) => FigureBounds.Of(
            frame.Stated.Figure, frame.Stated.Figure.Modifier?.Of(frame.Stated.Article.Text), isConverted ? frame.Unit.Scale : 1, isCoarser, isConverted);
    }

    /// <summary>The bounds of a figure, in a common unit.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="modifier">Its modifier as worded, or null.</param>
    /// <param name="scale">How many of the common unit one of its unit is.</param>
    /// <param name="isCoarser">Whether the number may be another one, rounded.</param>
    /// <param name="isConverted">Whether it is compared with a figure in another unit: then both are rounded.</param>
    public static FigureBounds Of(Figure figure, string? modifier, decimal scale, bool isCoarser, bool isConverted)
    {
        if (figure.Flaw != FigureFlaw.None) return default;
        if (figure.Low is { } low && figure.High is { } high)
        {
            if (low != high) return new(Times(low, scale), Times(high, scale), null);
            var room = modifier is not null && IsAbout(modifier) ? Math.Max(Math.Abs(low) * About, Math.Min(Digit(figure) / 2, Math.Abs(low) * MostAbout)) : 0;
            if (isCoarser) room = Math.Max(room, Math.Min(Digit(figure) / 2, Math.Abs(low) * MostRounding));
            if (isConverted) room = Math.Max(room, Math.Abs(low) * MostRounding);
            return new(Times(low - room, scale), Times(low + room, scale), Times(low, scale));
        }

        return new(Times(figure.Low, scale), Times(figure.High, scale), Times(figure.Low ?? figure.High, scale));
    }

    /// <summary>Whether no value fits both.</summary>
    public bool IsDisjoint(FigureBounds other) => High < other.Low || other.High < Low;

    /// <summary>The number that stands for it.</summary>
    public static decimal Number(FigureBounds bounds) => bounds.Stated ?? bounds.High ?? bounds.Low ?? 0;

    /// <summary>How many digits a number has without the zeros at its ends.</summary>
    public static int Digits(decimal number)
    {
        var value = Math.Abs(number);
        if (value == 0) return 0;
        while (value != decimal.Truncate(value) && value < decimal.MaxValue / 100) value *= 10;
        while (value % 10 == 0) value /= 10;
        var digits = 0;
        for (; value >= 1; value /= 10) digits++;
        return digits;
    }

    /// <summary>Whether both state one number with one bound: "about 40" and "40" do, "at least 40" leaves more open than "40".</summary>
    public bool IsSame(FigureBounds other)
    {
        if (Stated is { } one && other.Stated is { } two) return one == two && (Low is null) == (other.Low is null) && (High is null) == (other.High is null);
        return Low == other.Low && High == other.High;
    }

    /// <summary>Whether both state one number, with and without a bound, or a number and the same rounded: "1,995" and "nearly 2,000".</summary>
    public bool IsNear(FigureBounds other)
    {
        if (Stated is not { } one || other.Stated is not { } two) return false;
        return one == two || (Math.Min(one, two) >= 100 && Math.Abs(one - two) <= Math.Max(one, two) / 40 && (!IsDisjoint(other) || (Digits(one) != Digits(two) && (IsOpen || other.IsOpen))));
    }

    private static bool IsAbout(string modifier)
    {
        var words = modifier.ToLowerInvariant();
        return AboutWords.Contains(words) || words.Split(' ').Any(AboutWords.Contains);
    }

    // What one of the last digit that is not zero is worth; 0 for what is not rounded.
    private static decimal Digit(Figure figure)
    {
        if (figure.Low is not { } low || figure.High != low) return 0;
        var value = Math.Abs(low);
        if (value == 0 || (value < 100 && value == decimal.Truncate(value))) return 0;
        var unit = 1m;
        if (value == decimal.Truncate(value))
        {
            while (value % (unit * 10) == 0) unit *= 10;
        }
        else
        {
            while (value % unit != 0) unit /= 10;
        }

        return unit;
    }

    private static decimal? Times(decimal? value, decimal scale) =>
        value is { } known && Math.Abs(known) < decimal.MaxValue / 2 / Math.Max(1, scale) ? known * scale : null;
}
