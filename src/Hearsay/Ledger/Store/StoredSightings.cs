using System.Collections.Immutable;
using Dapper;
using Hearsay.Ledger.Arrivals;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>Knows an article again by where it was found and by its words: which articles of the ledger one that arrives is.</summary>
/// <remarks>
/// <para>Two sightings are one article where their bodies are the same and (1) their fingerprints too, or (2) an address of one is an address of the other, or
/// (3) headline and outlet too and an address is known of one at most. The same words at another address are a reprint.</para>
/// <para>The order of arrival must not matter, so what (1) and (2) join is joined through others: a page with two addresses makes one of what stood at either.
/// (3) is not handed on: a text without an address belongs to one article that it fits, and never makes one of two that have addresses.</para>
/// <para>Not safe for several threads; every use but <see cref="Match"/> is inside a transaction.</para>
/// </remarks>
internal sealed class StoredSightings(SqliteConnection connection) : IDisposable
{
    /// <summary>The text of an article of an earlier version cannot be measured here; it stands before every copy.</summary>
    private const int Unmeasured = int.MaxValue;

    private const string HasKey = "(address_key IS NOT NULL OR fetched_key IS NOT NULL)";

    private readonly PreparedStatement byFingerprint = new(
        connection, $"SELECT article, {HasKey}, count(*) FROM sightings WHERE fingerprint = ? AND body = ? GROUP BY article, 2 ORDER BY min(number)");

    private readonly PreparedStatement byAddress = new(
        connection,
        """
        SELECT article, min(number) FROM (
          SELECT article, number FROM sightings WHERE address_key = ?1 AND body = ?2
          UNION ALL SELECT article, number FROM sightings WHERE fetched_key = ?1 AND body = ?2)
        GROUP BY article ORDER BY 2
        """);

    private readonly PreparedStatement byWords = new(
        connection, $"SELECT article, min(number) FROM sightings WHERE words = ? AND NOT {HasKey} GROUP BY article ORDER BY 2");

    private readonly PreparedStatement byWordsAtAddress = new(connection, $"SELECT article FROM sightings WHERE words = ? AND {HasKey} ORDER BY number");

    private readonly PreparedStatement hasAddress = new(connection, $"SELECT 1 FROM sightings WHERE article = ? AND {HasKey}");

    private readonly PreparedStatement firstOf = new(connection, "SELECT readable FROM sightings WHERE article = ? AND reason = 'first'");

    private readonly PreparedStatement sameSighting = new(
        connection,
        "SELECT 1 FROM sightings WHERE article = ? AND document = ? AND id = ? AND address_key IS ? AND fetched_key IS ? AND fingerprint IS ?");

    private readonly PreparedStatement insert = new(
        connection,
        """
        INSERT INTO sightings (article, document, id, fingerprint, address, address_key, fetched_from, fetched_key, body, words, readable, reason)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    // A page that was fetched is at the address that it was fetched from: many pages of one site may name one and the same as their own.
    private readonly PreparedStatement atAddress = new(
        connection,
        """
        SELECT article, min(number) FROM (
          SELECT article, number FROM sightings WHERE fetched_key = ?1
          UNION ALL SELECT article, number FROM sightings WHERE address_key IN (?1, ?2) AND (fetched_key IS NULL OR ?1 IS NULL)
          UNION ALL SELECT article, number FROM sightings WHERE fetched_key = ?2 AND ?1 IS NULL)
        """);

    /// <summary>The articles that an arriving one is, the surest reason first; empty where it is none of them.</summary>
    /// <param name="arriving">What it is known by.</param>
    /// <param name="named">The article that has its id and its text, where that is all that is known of it; else null.</param>
    public List<SightingMatch> Match(ArticleTraits arriving, string? named)
    {
        var found = new List<SightingMatch>();
        if (named is not null) found.Add(new SightingMatch(named, SightingReason.SameBytes, IsLasting: true));
        if (arriving.Body is null) return found;
        MatchFingerprint(arriving, found);
        MatchAddress(arriving.Fetched, arriving.Body, found);
        if (arriving.Address != arriving.Fetched) MatchAddress(arriving.Address, arriving.Body, found);
        MatchWords(arriving, found);
        return found;
    }

    /// <summary>Which of the copies stands for all: the one with most to read of those with an address; of all, where none has one.</summary>
    /// <remarks>A text without an address may belong to one article or to another, so it must not make more of either.</remarks>
    /// <param name="arriving">What the arriving article is known by.</param>
    /// <param name="matches">The articles of the ledger that it is.</param>
    /// <returns>An article of the ledger where one has as much to read, or where a person has given their word on it; null where it is the arriving one.</returns>
    public string? StandingOf(ArticleTraits arriving, List<SightingMatch> matches)
    {
        var held = matches.ConvertAll(match => (match.Article, Readable: Readable(match.Article), HasAddress: HasAddress(match.Article)));
        var most = held.Where(one => one.HasAddress).Select(one => one.Readable).DefaultIfEmpty(-1).Max();
        if (arriving.HasAddress) most = Math.Max(most, arriving.Readable);
        else if (most < 0) most = Math.Max(held.Max(one => one.Readable), arriving.Readable);
        return held.Find(one => one.Readable == Unmeasured).Article ?? held.Find(one => IsJudged(one.Article)).Article ?? held.Find(one => one.Readable == most).Article;
    }

    /// <summary>Whether an arriving article is one of the ledger whatever else arrives before it is added, and will not stand for it.</summary>
    public bool IsSurelyKnown(ArticleTraits arriving, List<SightingMatch> matches) => matches.Exists(match =>
        match.IsLasting && (Readable(match.Article) >= arriving.Readable || (!arriving.HasAddress && HasAddress(match.Article))));

    /// <summary>The article that first stood at an address of the arriving one; null where none did.</summary>
    public string? AtAddressOf(ArticleTraits arriving)
    {
        if (!arriving.HasAddress || arriving.Body is null) return null;
        atAddress.Bind(1, arriving.Fetched);
        atAddress.Bind(2, arriving.Address);
        var found = atAddress.Step() ? atAddress.Text(0) : "";
        atAddress.Reset();
        return found.Length > 0 ? found : null;
    }

    /// <summary>Notes where an article was found; false, and nothing is written, where that is noted already.</summary>
    /// <param name="article">The article that it is.</param>
    /// <param name="entry">As it came.</param>
    /// <param name="traits">What it is known by.</param>
    /// <param name="reason">By what it was found to be that article.</param>
    public bool Note(string article, ArticleEntry entry, ArticleTraits traits, SightingReason reason)
    {
        var came = entry.Article;
        if (reason != SightingReason.First && IsNoted(article, came.Document, traits)) return false;
        insert.Run(
            article, came.Document, traits.Id, traits.Fingerprint, came.Address?.Value, traits.Address, came.FetchedFrom, traits.Fetched, traits.Body, traits.Words,
            traits.Readable, EnumNames.Of(reason));
        return true;
    }

    /// <summary>Whether an article was sighted so before.</summary>
    public bool IsNoted(string article, string document, ArticleTraits traits)
    {
        foreach (var (at, value) in ((int, string?)[])[(1, article), (2, document), (3, traits.Id), (4, traits.Address), (5, traits.Fetched), (6, traits.Fingerprint)])
            sameSighting.Bind(at, value);
        var noted = sameSighting.Step();
        sameSighting.Reset();
        return noted;
    }

    /// <summary>Makes one article stand for another as well.</summary>
    /// <param name="article">The one that no list will have.</param>
    /// <param name="into">The one that stands.</param>
    /// <param name="reason">By what they were found to be one.</param>
    public void Absorb(string article, string into, SightingReason reason) => connection.Execute(
        """
        UPDATE absorbed SET into_article = @into WHERE into_article = @article;
        INSERT INTO absorbed VALUES (@article, @into);
        UPDATE sightings SET reason = @reason WHERE article = @article AND reason = 'first';
        UPDATE sightings SET article = @into WHERE article = @article;
        INSERT OR IGNORE INTO revisions SELECT @into, revises FROM revisions WHERE article = @article;
        UPDATE revisions SET revises = @into WHERE revises = @article;
        DELETE FROM revisions WHERE article = revises
        """,
        new { article, into, reason = EnumNames.Of(reason) });

    /// <summary>The article that stands for an article: another one where that was absorbed, else itself.</summary>
    public string Standing(string article) =>
        connection.ExecuteScalar<string>("SELECT into_article FROM absorbed WHERE article = @article", new { article }) ?? article;

    // Whether a person has given their word on the article or on anything in it.
    private bool IsJudged(string article) => connection.ExecuteScalar<bool>(
        "SELECT EXISTS (SELECT 1 FROM judgements WHERE substr(left_id, 1, length(@article)) = @article OR substr(right_id, 1, length(@article)) = @article)", new { article });

    /// <summary>Where an article was found, in the order in which that came.</summary>
    public ImmutableArray<Sighting> Of(string article) => connection.Query<(string Article, string Document, string Id, string? Address, string? Fetched, string Reason)>(
        "SELECT article, document, id, address, fetched_from, reason FROM sightings WHERE article = @article ORDER BY number", new { article })
        .Select(row => new Sighting(row.Article, row.Document, row.Id, row.Address, row.Fetched, EnumNames.Parse<SightingReason>(row.Reason))).ToImmutableArray();

    public void Dispose()
    {
        foreach (var one in (PreparedStatement[])[byFingerprint, byAddress, byWords, byWordsAtAddress, hasAddress, firstOf, sameSighting, insert, atAddress]) one.Dispose();
    }

    private void MatchFingerprint(ArticleTraits arriving, List<SightingMatch> found)
    {
        if (arriving.Fingerprint is null) return;
        byFingerprint.Bind(1, arriving.Fingerprint);
        byFingerprint.Bind(2, arriving.Body);
        var rows = new List<(string Article, bool HasAddress)>();
        while (byFingerprint.Step()) rows.Add((byFingerprint.Text(0), byFingerprint.Integer(1) != 0));
        byFingerprint.Reset();
        foreach (var (article, _) in rows.Where(row => row.HasAddress)) Add(found, article, SightingReason.SameBytes, isLasting: true);
        foreach (var (article, _) in rows.Where(row => !row.HasAddress))
        {
            // A copy without an address stands with one article that it fits. It leads no other address there, nor makes one article of two.
            if (!HasAddress(article)) Add(found, article, SightingReason.SameBytes, isLasting: !arriving.HasAddress);
            else if (!arriving.HasAddress && !found.Exists(match => HasAddress(match.Article))) Add(found, article, SightingReason.SameBytes, isLasting: true);
        }
    }

    private void MatchAddress(string? key, string body, List<SightingMatch> found)
    {
        if (key is null) return;
        byAddress.Bind(1, key);
        byAddress.Bind(2, body);
        while (byAddress.Step()) Add(found, byAddress.Text(0), SightingReason.SameAddress, isLasting: true);
        byAddress.Reset();
    }

    private void MatchWords(ArticleTraits arriving, List<SightingMatch> found)
    {
        if (arriving.Words is null) return;
        byWords.Bind(1, arriving.Words);
        var rows = new List<string>();
        while (byWords.Step()) rows.Add(byWords.Text(0));
        byWords.Reset();
        if (arriving.HasAddress)
        {
            foreach (var article in rows.Where(article => !HasAddress(article))) Add(found, article, SightingReason.SameHeadline, isLasting: false);
            return;
        }

        var isAtAddress = found.Exists(match => HasAddress(match.Article));
        foreach (var article in rows)
        {
            if (!HasAddress(article)) Add(found, article, SightingReason.SameHeadline, isLasting: true);
            else if (!isAtAddress) isAtAddress = Add(found, article, SightingReason.SameHeadline, isLasting: true);
        }

        if (isAtAddress) return;
        byWordsAtAddress.Bind(1, arriving.Words);
        if (byWordsAtAddress.Step()) Add(found, byWordsAtAddress.Text(0), SightingReason.SameHeadline, isLasting: true);
        byWordsAtAddress.Reset();
    }

    private int Readable(string article)
    {
        firstOf.Bind(1, article);
        var readable = firstOf.Step() ? firstOf.Integer(0) : Unmeasured;
        firstOf.Reset();
        return readable;
    }

    private bool HasAddress(string article)
    {
        hasAddress.Bind(1, article);
        var has = hasAddress.Step();
        hasAddress.Reset();
        return has;
    }

    private static bool Add(List<SightingMatch> found, string article, SightingReason reason, bool isLasting)
    {
        if (!found.Exists(match => match.Article == article)) found.Add(new SightingMatch(article, reason, isLasting));
        return true;
    }
}

/// <summary>An article of the ledger that an arriving one is.</summary>
/// <param name="Article">Its id.</param>
/// <param name="Reason">By what.</param>
/// <param name="IsLasting">Whether it stays so whatever else arrives.</param>
internal readonly record struct SightingMatch(string Article, SightingReason Reason, bool IsLasting);
