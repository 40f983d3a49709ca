using Hearsay.Ledger;
using Hearsay.Ledger.Arrivals;

namespace Hearsay.Cli;

/// <summary>Counts what became of the articles of a reading, and tells of those that are another state of one, or others under another name.</summary>
/// <param name="saysCopies">Whether each article that is another one under another name is told, and why it is.</param>
internal sealed class ArrivalCount(bool saysCopies)
{
    private readonly Dictionary<string, int> statements = new(StringComparer.Ordinal);
    private readonly SortedDictionary<SightingReason, int> copies = [];

    /// <summary>How many articles were added.</summary>
    public int Added => statements.Count;

    /// <summary>How many statements the added ones hold.</summary>
    public int Statements => statements.Values.Sum();

    /// <summary>How many of the added ones are other states of articles that the ledger has.</summary>
    public int Revisions { get; private set; }

    /// <summary>How many had been read before.</summary>
    public int Known { get; private set; }

    /// <summary>How many are articles that the ledger has, under another name.</summary>
    public int Copies => copies.Values.Sum();

    /// <summary>Adds articles to a ledger and counts what became of them.</summary>
    public void Count(LedgerFile ledger, IReadOnlyList<ArticleEntry> entries)
    {
        var arrivals = ledger.AddEach(entries);
        for (var at = 0; at < arrivals.Length; at++) Count(ledger, entries[at], arrivals[at]);
    }

    /// <summary>The copies in words: "3 the same article under another name (2 at one address, 1 with the same bytes)".</summary>
    public string CopiesInWords() => $"{Copies} the same article under another name ({string.Join(", ", copies.Select(pair => $"{pair.Value} {Words(pair.Key)}"))})";

    /// <summary>By what a text was found to be an article that the ledger has, in words.</summary>
    public static string Because(SightingReason reason) => reason switch
    {
        SightingReason.SameBytes => "the same bytes",
        SightingReason.SameAddress => "the same address, the same text",
        _ => "the same headline, outlet and text, and no other address",
    };

    private void Count(LedgerFile ledger, ArticleEntry entry, Arrival arrival)
    {
        if (arrival.Result == AddResult.AlreadyThere)
        {
            if (arrival.IsOldSighting) Known++;
            else Copy(arrival.Reason);
            if (saysCopies && !arrival.IsOldSighting) SayCopy(ledger, entry.Article.Document, arrival.ArticleId, arrival.Reason);
        }
        else
        {
            statements[arrival.ArticleId] = entry.Statements.Length;
        }

        if (arrival.Result == AddResult.AddedAsRevision)
        {
            Revisions++;
            SayRevision(ledger, entry, arrival);
        }

        foreach (var absorbed in arrival.Absorbed)
        {
            statements.Remove(absorbed);
            Copy(arrival.Reason);
            if (saysCopies) SayCopy(ledger, ledger.Article(absorbed)!.Article.Document, arrival.ArticleId, arrival.Reason);
        }
    }

    private void Copy(SightingReason reason) => copies[reason] = copies.GetValueOrDefault(reason) + 1;

    private static void SayCopy(LedgerFile ledger, string document, string id, SightingReason reason) =>
        Messages.Say($"{document}: the same article as {ledger.Article(id)!.Article.Document} ({id}): {Because(reason)}.");

    private static void SayRevision(LedgerFile ledger, ArticleEntry entry, Arrival arrival)
    {
        var (document, own, other) = (entry.Article.Document, arrival.ArticleId, arrival.Revises!);
        Messages.Problem(arrival.Reason == SightingReason.SameBytes
            ? $"HS110: {document}: the ledger has another text under its id {other}. Both are kept: this one as {own}, linked to the other as its revision."
            : $"HS111: {document}: the ledger has another text of its address, {ledger.Article(other)!.Article.Document} ({other}). Both are kept: this one as {own}, linked to the other as its revision.");
    }

    private static string Words(SightingReason reason) => reason switch
    {
        SightingReason.SameBytes => "with the same bytes",
        SightingReason.SameAddress => "with the same address and text",
        _ => "with the same headline, outlet and text",
    };
}
