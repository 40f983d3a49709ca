using Hearsay.Documents;

namespace Hearsay.Ledger.Conflicts;

/// <summary>Tells where one sentence sets a number against another of the same thing: <c>contrasts.lexicon</c>. Safe to use from several threads.</summary>
/// <remarks>The second number then has no noun of its own: "has 500 members, while the union puts it closer to 360", "went from 40 to 55".</remarks>
internal static class FigureContrast
{
    private const int MostWords = 60;

    private static readonly string[] Against = [.. With("against").Select(words => $" {words} ")];

    private static readonly HashSet<string> Numbers = [.. With("number")];

    /// <summary>A revision where the sentence leads from one number to the other, a conflict where it sets them against one another, else null.</summary>
    public static FigureRelation? Of(FigureFrame left, FigureFrame right)
    {
        if (left.Stated.Article.Id != right.Stated.Article.Id || !left.Sentence.Overlaps(right.Sentence)) return null;
        var (first, second) = left.Stated.Figure.Span.Start < right.Stated.Figure.Span.Start ? (left, right) : (right, left);
        var (text, from, to) = (first.Stated.Article.Text, first.Stated.Figure.Span, second.Stated.Figure.Span);
        if (from.End > to.Start || second.Sentence.Start > from.Start || (second.Thing.Kind.Length > 0 && !Numbers.Contains(second.Thing.Kind))) return null;
        var between = $" {string.Join(' ', FrameWords.In(text, new Span(from.End, to.Start), MostWords)).ToLowerInvariant()} ";
        var before = FrameWords.In(text, new Span(first.Sentence.Start, from.Start), MostWords);
        if (between == " to " && before is [.., var last] && last == "from") return FigureRelation.Revision;
        return Against.Any(words => between.Contains(words, StringComparison.Ordinal)) ? FigureRelation.Conflict : null;
    }

    private static IEnumerable<string> With(string role) =>
        Lexicon.Read("Ledger/Conflicts/contrasts.lexicon").Where(entry => entry[1] == role).Select(entry => entry[0]);
}
