using Hearsay.Documents;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Tells whether a statement that denies its content denies a figure in it. Safe to use from several threads.</summary>
/// <remarks>Who denies having ignored a warning before a dam broke and left 112 missing does not deny that 112 are missing.</remarks>
internal static class DeniedFigures
{
    /// <summary>Without a proposition, a content longer by so many UTF-16 units than the figure's phrase says more than the figure.</summary>
    private const int MostBeside = 24;

    /// <summary>Whether what the member means is denied where the statement denies: its whole content, or a figure of the main clause.</summary>
    public static bool IsDenied(PlacedMember member)
    {
        if (member.Stated is not { } stated) return true;
        var figure = stated.Figure;
        if (member.Statement.Proposition is { } said)
        {
            if (said.Predicate.Overlaps(figure.Span) || figure.Predicate is { } predicate && predicate.Overlaps(said.Predicate)) return true;
            return said.Arguments.Any(argument => argument.Span.Contains(figure.Span)
                && !stated.Article.Text.AsSpan(argument.Span.Start, figure.Span.Start - argument.Span.Start).Contains(','));
        }

        var (start, end) = (figure.Span.Start, figure.Span.End);
        foreach (var part in new[] { figure.Counted, figure.Predicate, figure.Where, figure.AsOf })
        {
            if (part is not { } span) continue;
            (start, end) = (Math.Min(start, span.Start), Math.Max(end, span.End));
        }

        var phrase = new Span(start, end);
        return member.Statement.Attribution.Content.Any(content => content.Contains(figure.Span) && content.End - content.Start <= phrase.End - phrase.Start + MostBeside);
    }
}
