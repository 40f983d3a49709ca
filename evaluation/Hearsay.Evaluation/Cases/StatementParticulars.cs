using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Evaluation.Cases;

/// <summary>Looks a statement up by its words, and spells its particulars as case files do.</summary>
public static class StatementParticulars
{
    /// <summary>The statement whose cue holds the words, or whose content holds those in brackets; <c>#2</c> behind them for their second place in the text.</summary>
    /// <param name="analysis">The article with its statements.</param>
    /// <param name="which">The words.</param>
    /// <param name="start">Where to begin in the article's text (UTF-16).</param>
    public static Statement? Find(Analysis analysis, string which, int start)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(which);
        var mark = which.LastIndexOf('#');
        var number = mark > 0 && int.TryParse(which[(mark + 1)..], out var told) ? told : 1;
        var words = number == 1 && mark < 0 ? which : which[..mark];
        var inContent = words[0] == '[';
        if (inContent) words = words[1..^1];
        var place = Place(analysis.Article.Text, words, number, start);
        return place is not { } there ? null : analysis.Statements.FirstOrDefault(statement =>
            (inContent ? statement.Attribution.Content : statement.Attribution.Cue).Any(part => inContent ? part.Contains(there) : part.Overlaps(there)));
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
            "relaykinds" => Joined("; ", statement.Relays.Select(relay => relay.Kind.ToString())),
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

    /// <summary>The place of whole words in a text, the first being number 1.</summary>
    private static Span? Place(string text, string words, int number, int start)
    {
        for (var at = text.IndexOf(words, start, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]));
            if (whole && --number == 0) return new Span(at, at + words.Length);
        }

        return null;
    }

    private static string Words(Article article, Span? span) => span is { } there ? there.Of(article.Text) : "none";

    private static string Days(DateExpression? date) => date is null ? "none" : date.Value?.ToString() ?? "?";

    private static string Joined(string separator, IEnumerable<string> parts) => string.Join(separator, parts.DefaultIfEmpty("none"));
}
