namespace Hearsay.Ledger.Conflicts;

/// <summary>One order for frames: by the day of the count, the article and the place in it.</summary>
internal static class FrameOrder
{
    /// <summary>Below 0 where the left one comes first.</summary>
    public static int Compare(FigureFrame left, FigureFrame right)
    {
        var (a, b) = (left.Time.Count, right.Time.Count);
        var order = Nullable.Compare(a?.From, b?.From);
        if (order == 0) order = Nullable.Compare(a?.To, b?.To);
        if (order == 0) order = string.CompareOrdinal(left.Stated.Article.Id, right.Stated.Article.Id);
        if (order == 0) order = left.Stated.Figure.Span.CompareTo(right.Stated.Figure.Span);
        return order == 0 ? string.CompareOrdinal(left.Stated.Statement.Id, right.Stated.Statement.Id) : order;
    }
}
