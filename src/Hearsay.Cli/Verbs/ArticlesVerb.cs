using System.CommandLine;
using Hearsay.Ledger;

namespace Hearsay.Cli.Verbs;

/// <summary><c>hearsay articles</c>: the articles of the ledger.</summary>
internal static class ArticlesVerb
{
    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var (filter, format, ledger) = (new FilterOptions(), SharedOptions.Format("table"), SharedOptions.Ledger());
        var verb = new Command("articles", "List the articles of the ledger, in order of publication")
        {
            filter.Outlet, filter.Article, filter.From, filter.To, format, ledger,
        };
        verb.SetVerb((parsed, token) =>
        {
            using var opened = LedgerSource.OpenExisting(parsed.GetValue(ledger)!);
            if (opened is null) return ExitCode.NotFound;
            var wanted = filter.Read(parsed);
            var rows = opened.Articles().Where(entry => Fits(entry, wanted)).Until(token);
            Listings.Articles.Write(rows, SharedOptions.FormatOf(parsed.GetValue(format)!));
            return ExitCode.Done;
        });
        return verb;
    }

    private static bool Fits(ArticleEntry entry, LedgerFilter wanted)
    {
        var article = entry.Article;
        return (wanted.Outlet is not { } outlet || article.Outlet?.Value.Contains(outlet, StringComparison.OrdinalIgnoreCase) == true)
            && (wanted.Article is not { } name || article.Document == name || article.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            && (wanted.From is not { } from || article.Published?.Value.To >= from)
            && (wanted.To is not { } to || article.Published?.Value.From <= to);
    }
}
