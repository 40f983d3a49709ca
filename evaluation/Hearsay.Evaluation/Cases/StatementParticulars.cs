using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Evaluation.Cases;

/// <summary>Looks a statement up by its words, and spells its particulars as case files do.</summary>
public static class StatementParticulars
{
    /// <summary>The statement whose cue is so, or whose content holds the words in brackets; <c>#2</c> behind them for the second.</summary>
    public static Statement? Find(Analysis analysis, string which)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var mark = which.LastIndexOf('#');
        var number = mark > 0 && int.TryParse(which[(mark + 1)..], out var told) ? told : 1;
        var words = mark > 0 && number > 0 && int.TryParse(which[(mark + 1)..], out _) ? which[..mark] : which;
        var text = analysis.Article.Text;
        return analysis.Statements.Where(statement => words[0] == '['
            ? statement.Attribution.Content.Any(part => part.Of(text).Contains(words[1..^1], StringComparison.Ordinal))
            : string.Join(' ', statement.Attribution.Cue.Select(part => part.Of(text))) == words).ElementAtOrDefault(number - 1);
    }

    /// <summary>One particular of a statement as case files spell it; "none" where there is nothing.</summary>
    /// <exception cref="ArgumentException">There is no particular of that name.</exception>
    public static string Of(Article article, Statement statement, string which)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(statement);
        return which switch
        {
            "speaker" => statement.Speaker?.Name ?? "none",
            "kind" => statement.Speaker?.Kind.ToString() ?? "none",
            "role" => statement.Speaker?.Role ?? "none",
            "anonymous" => statement.Speaker is { } speaker ? speaker.Anonymous ? "yes" : "no" : "none",
            "count" => statement.Speaker?.Count?.ToString() ?? "none",
            "affiliation" => Words(article, statement.Speaker?.Affiliation),
            "knowledge" => Words(article, statement.Speaker?.Knowledge),
            "relays" => Joined("; ", statement.Relays.Select(relay => relay.Name)),
            "stance" => statement.Stance.ToString().ToLowerInvariant(),
            "nuance" => statement.Nuance == StanceNuance.None ? "none" : statement.Nuance.ToString(),
            "because" => Joined(" // ", statement.StanceEvidence.Select(span => span.Of(article.Text))),
            "doubt" => Joined(" // ", statement.Doubt.Select(span => span.Of(article.Text))),
            "occasion" => Words(article, statement.Occasion),
            "said" => Days(statement.Said),
            "about" => Days(statement.About),
            _ => throw new ArgumentException($"{which} is no particular of a statement.", nameof(which)),
        };
    }

    private static string Words(Article article, Span? span) => span is { } there ? there.Of(article.Text) : "none";

    private static string Days(DateExpression? date) => date is null ? "none" : date.Value?.ToString() ?? "?";

    private static string Joined(string separator, IEnumerable<string> parts) => string.Join(separator, parts.DefaultIfEmpty("none"));
}
