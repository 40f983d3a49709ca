using Hearsay.Ledger;
using Hearsay.Output;

namespace Hearsay.Site.Judging;

/// <summary>A list of things of which a person can say that one is the same as the one of the page, the likeliest first.</summary>
internal static class JoinForm
{
    private const int MostOffered = 60;

    /// <summary>Writes the form, closed until it is asked for; nothing where there is nothing to choose from or nobody to answer.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="kind">What the two are judged as.</param>
    /// <param name="own">The id of the page's own side.</param>
    /// <param name="label">What is asked: "The same claim as".</param>
    /// <param name="wording">The words of the page's own thing, by which the likeliest are found.</param>
    /// <param name="offered">The id of each of the others and its words.</param>
    public static void Write(HtmlWriter html, DecisionKind kind, string own, string label, string wording, IEnumerable<(string Id, string Wording)> offered)
    {
        if (html.IsOnDisk) return;
        var words = WordsOf(wording);
        var ranked = offered.Select(one => (one.Id, one.Wording, Shared: Likeness(words, WordsOf(one.Wording)))).OrderByDescending(one => one.Shared).Take(MostOffered).ToList();
        if (ranked.Count == 0) return;
        html.WriteLine($"""
            <details class="join"><summary>Join with another</summary>
            <form method="get" action="{SiteLinks.Ask}">
            <input type="hidden" name="kind" value="{JsonCells.Name(kind)}"><input type="hidden" name="left" value="{own}">
            <p><label for="join-right">{label}</label> <span class="note">those with the most words in common first</span></p>
            <select id="join-right" name="right">
            """);
        foreach (var one in ranked) html.WriteLine($"""<option value="{one.Id}">{ReportWords.Shorten(one.Wording, 140)}</option>""");
        html.WriteLine($"""
            </select>
            <p class="buttons"><button type="submit">Look at both</button></p>
            </form></details>
            """);
    }

    private static double Likeness(HashSet<string> one, HashSet<string> other)
    {
        if (one.Count == 0 || other.Count == 0) return 0;
        var shared = one.Count(other.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }

    private static HashSet<string> WordsOf(string words) =>
        new(words.Split([' ', ',', '.', ';', ':', '“', '”', '"', '‘', '’', '(', ')'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
