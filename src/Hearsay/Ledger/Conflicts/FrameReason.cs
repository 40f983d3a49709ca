using Hearsay.Dates;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Says in words what two frames have in common. Safe to use from several threads.</summary>
internal static class FrameReason
{
    /// <summary>"Both count people missing in Orsk, as of 15 March".</summary>
    public static string Both(FigureFrame left, FigureFrame right)
    {
        var thing = left.Thing;
        var what = (thing.Kind, thing.Outcome) switch
        {
            ("", null) => left.Unit.Measures,
            ("person", { } outcome) => outcome == "casualty" ? "casualties" : $"people {outcome}",
            (var kind, null) => Plural(kind),
            (var kind, { } outcome) => $"{Plural(kind)} {outcome}",
        };
        if (thing.Qualifiers.Length > 0 && thing.Qualifiers.SequenceEqual(right.Thing.Qualifiers)) what = $"{what} ({string.Join(", ", thing.Qualifiers)})";
        var status = FigureFrame.Reality(left.Stated.Figure.Status);
        if (status != "real") what = $"{what}, {status}";
        if ((left.Place.Words ?? right.Place.Words) is { } where && (left.Place.Words is null || right.Place.Words is null || left.Place.Words == right.Place.Words)) what = $"{what}, in {where}";
        return $"both count {what}{When(left.Time.Count, right.Time.Count)}";
    }

    /// <summary>The figure as worded.</summary>
    public static string Words(FigureFrame frame) => frame.Stated.Figure.Span.Of(frame.Stated.Article.Text);

    private static string When(DateRange? left, DateRange? right) =>
        left is { } a && right is { } b ? a == b ? $", as of {a}" : $", as of {a} and {b}" : "";

    private static string Plural(string kind) => kind switch
    {
        "person" => "people",
        "child" => "children",
        "man" or "woman" => kind[..^2] + "en",
        _ when kind.EndsWith('s') => kind,
        _ when kind.EndsWith('y') && kind.Length > 2 && !"aeiou".Contains(kind[^2], StringComparison.Ordinal) => kind[..^1] + "ies",
        _ => kind + "s",
    };
}
