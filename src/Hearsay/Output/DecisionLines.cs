using System.Collections.Immutable;
using Hearsay.Ledger;

namespace Hearsay.Output;

/// <summary>Decisions as lines: the rule once, under it each pair with the words that it stands on and the id that a person can judge it by.</summary>
internal static class DecisionLines
{
    /// <summary>So many of one rule are shown; JSON has all.</summary>
    private const int MostShown = 30;

    private const int LongestWords = 120;

    /// <summary>Writes them, each once; nothing where there are none.</summary>
    public static void Write(TextReportLines lines, int indent, IEnumerable<Decision> decisions)
    {
        foreach (var rule in decisions.Distinct().GroupBy(one => (one.Rule, one.Same, IsJudged: one.Judgement is not null)))
        {
            lines.Layout.Paragraph(indent, indent + 2, $"{Lead(rule.Key.IsJudged, rule.Key.Same)}{rule.Key.Rule}");
            var shown = 0;
            foreach (var one in rule)
            {
                if (shown++ == MostShown)
                {
                    lines.Layout.Paragraph(indent + 2, indent + 4, $"and {ReportWords.Number(rule.Count() - MostShown)} more: --format json lists all.");
                    break;
                }

                lines.Layout.Paragraph(indent + 2, indent + 4, Evidence(lines, one), new TextPiece($" {one.Id}", TextStyle.Aside));
            }
        }
    }

    /// <summary>Who decided and what, before the rule: nothing where the rule alone holds things to be one.</summary>
    public static string Lead(bool isJudged, bool same) => (isJudged, same) switch
    {
        (true, true) => "A person holds these to be one: ",
        (true, false) => "A person holds these apart: ",
        (false, true) => "",
        _ => "Held apart: ",
    };

    /// <summary>The words of some places, each with its article: “the mayor” in 4dbb.</summary>
    public static string Words(TextReportLines lines, ImmutableArray<ArticleSpan> places)
    {
        var words = places.Select(place => (place.ArticleId, Article: lines.Index.Article(place.ArticleId), place.Span)).Where(place => place.Article is not null)
            .Select(place => (Words: ReportWords.Shorten(place.Span.Of(place.Article!.Text), LongestWords), Place: lines.ShortId(place.ArticleId)))
            .GroupBy(place => place.Words, (wording, all) => $"{ReportWords.Quoted(wording)} in {Listed([.. all.Select(place => place.Place).Distinct()])}").ToList();
        return Listed(words);
    }

    private static string Listed(List<string> all) => all.Count < 3 ? string.Join(" and ", all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";

    private static string Evidence(TextReportLines lines, Decision one) =>
        one.Evidence.IsEmpty ? $"{Short(lines, one.Left)} and {Short(lines, one.Right)}." : $"{Words(lines, one.Evidence)}.";

    private static string Short(TextReportLines lines, string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? lines.ShortId(id) : lines.ShortId(id[..dash]) + id[dash..];
    }
}
