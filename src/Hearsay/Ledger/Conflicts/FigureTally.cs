using System.Globalization;

namespace Hearsay.Ledger.Conflicts;

/// <summary>The two sides of a vote as a figure words them ("61-38", "217 to 214"), the greater first.</summary>
internal readonly record struct FigureTally(int Most, int Least)
{
    /// <summary>Reads the sides out of the words of a figure without bounds; null where they are no tally.</summary>
    public static FigureTally? Of(StatedFigure stated)
    {
        var figure = stated.Figure;
        if (figure.Low is not null || figure.High is not null) return null;
        var words = figure.Span.Of(stated.Article.Text);
        var first = words.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var last = words.AsSpan().LastIndexOfAnyExceptInRange('0', '9');
        if (first <= 0 || last + 1 >= words.Length || words.AsSpan(first, last + 1 - first).Trim() is not ("-" or "–" or "—" or "to")) return null;
        return int.TryParse(words.AsSpan(0, first), NumberStyles.None, CultureInfo.InvariantCulture, out var one)
            && int.TryParse(words.AsSpan(last + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var other)
            ? new FigureTally(Math.Max(one, other), Math.Min(one, other))
            : null;
    }
}
