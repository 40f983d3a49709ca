using System.Collections.Immutable;
using System.Text;
using Dapper;
using Hearsay.Documents;
using Hearsay.Ledger.Arrivals;
using Hearsay.Ledger.Placing;
using Hearsay.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger;

/// <content>Articles on their way in: what is new, what is there under another name, what is a later state of another.</content>
public sealed partial class LedgerFile
{
    /// <summary>Adds an article with everything read out of it and places it among the others, in one transaction.</summary>
    /// <returns>
    /// <see cref="AddResult.AlreadyThere"/>, and no article is added, where the ledger has it, under whatever name: see <see cref="AddEach"/>.
    /// <see cref="AddResult.AddedAsRevision"/> where it has another text under the same id or at the same address: see <see cref="Revisions"/>.
    /// </returns>
    /// <exception cref="LedgerException">
    /// HS103 to HS106 and HS109 as above; HS107 where a span does not lie on whole characters of the text. Nothing was then added,
    /// and the ledger can be used on.
    /// </exception>
    /// <remarks>The first article that is added to a ledger of an earlier version waits for <see cref="PlaceAll"/>.</remarks>
    public AddResult Add(ArticleEntry entry) => AddEach([entry])[0].Result;

    /// <summary>Adds several articles as <see cref="AddEach"/> does.</summary>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="LedgerException">As <see cref="Add"/>.</exception>
    public ImmutableArray<AddResult> AddAll(IReadOnlyList<ArticleEntry> entries) => [.. AddEach(entries).Select(arrival => arrival.Result)];

    /// <summary>Adds several articles, one after the other as <see cref="Add"/> does, all of them in one transaction.</summary>
    /// <remarks>
    /// <para>Many small articles are written in half the time so, a score at once: pages that several of them change are written once. Either all are in
    /// the ledger afterwards or none, except that where one cannot be stored (HS107) those before it are.</para>
    /// <para>An article is not added again that the ledger has under another name: with the same body, and the same bytes, or the same address (its own or the
    /// one that it was fetched from, see <see cref="ArticleAddress"/>), or the same headline and outlet where an address is known of one copy at most. Its name is
    /// noted (<see cref="Sightings"/>). The same text at another address is another article, a reprint. In whatever order copies come, the number of articles is
    /// the same; of two copies the one with more to read stands, before those without an address, and before all one on which a person has given their word.</para>
    /// </remarks>
    /// <returns>What became of each and why, in their order.</returns>
    /// <exception cref="LedgerException">As <see cref="Add"/>.</exception>
    public ImmutableArray<Arrival> AddEach(IReadOnlyList<ArticleEntry> entries) => Guarded(() =>
    {
        ArgumentNullException.ThrowIfNull(entries);
        var drafts = new List<Draft>(entries.Count);
        LedgerException? unstorable = null;
        foreach (var entry in entries)
        {
            ArgumentNullException.ThrowIfNull(entry, nameof(entries));
            try
            {
                drafts.Add(new Draft(entry, new EntryWriter(entry), ArticleSketch.Of(entry), ArticleTraits.Of(entry.Article)));
            }
            catch (LedgerException error)
            {
                unstorable = error;
                break;
            }
        }

        var results = drafts.Count == 0 ? [] : AddDrafts(drafts);
        return unstorable is null ? results : throw unstorable;
    });

    /// <summary>Whether the ledger has the article, under whatever name, so that <see cref="Add"/> would not add it and nothing need be read out of it.</summary>
    /// <remarks>Where that could change before it is added, the answer is no. Another text under its id or at its address is a revision, which is not known.</remarks>
    public bool Knows(Article article) => Guarded(() =>
    {
        ArgumentNullException.ThrowIfNull(article);
        try
        {
            var traits = ArticleTraits.Of(article);
            var (named, _, _) = RevisionId.Find(connection, traits, TextDigest.Of(article.Text));
            return sightings.IsSurelyKnown(traits, sightings.Match(traits, named is null ? null : sightings.Standing(named)));
        }
        catch (EncoderFallbackException)
        {
            // Half a character: to add it tells what is wrong.
            return false;
        }
    });

    /// <summary>Where an article was found: every file, record or entry that gave it, in the order in which they came.</summary>
    /// <param name="articleId">Its whole id.</param>
    /// <returns>Empty where there is no such article, where another one stands for it, or where an earlier version read it.</returns>
    public ImmutableArray<Sighting> Sightings(string articleId) => Guarded(() => sightings.Of(articleId));

    /// <summary>The id of the article that stands for an article in every list: most times itself, else the copy that it turned out to be one with.</summary>
    /// <param name="articleId">A whole id.</param>
    public string Standing(string articleId) => Guarded(() => sightings.Standing(articleId));

    private ImmutableArray<Arrival> AddDrafts(List<Draft> drafts)
    {
        KeepLogBeside();
        while (true)
        {
            placement.PlaceWaiting(id => EntryReader.Read(connection, id, Path), null, CancellationToken.None);
            using var transaction = connection.BeginTransaction(deferred: false);
            if (!placement.IsComplete()) continue;
            try
            {
                placement.Begin();
                ImmutableArray<Arrival> results = [.. drafts.Select(draft => Take(draft, transaction))];
                placement.End();
                transaction.Commit();
                return results;
            }
            catch
            {
                placement.Forget();
                throw;
            }
        }
    }

    private Arrival Take(Draft draft, SqliteTransaction transaction)
    {
        var traits = draft.Traits;
        var (named, free, isRevision) = RevisionId.Find(connection, traits, draft.Writer.Digest);
        var matches = sightings.Match(traits, named is null ? null : sightings.Standing(named));
        if (matches.Count == 0) return WriteNew(draft, free, isRevision, transaction);
        var reason = matches[0].Reason;
        // The very file that an article was read from does not take its place, however it is read now.
        var standing = sightings.StandingOf(traits, matches) ?? matches.Find(match => match.Article == named || match.Article == traits.Id).Article;
        if (standing is null && named is null)
        {
            Write(draft, free);
            return new Arrival(AddResult.Added, free) { Reason = reason, Absorbed = Absorb(matches, free) };
        }

        standing ??= matches[0].Article;
        var absorbed = Absorb(matches, standing);
        // An article that an earlier version read: this is how it was found.
        var isFirst = standing == traits.Id && sightings.Of(standing).IsEmpty;
        var isNew = sightings.Note(standing, draft.Entry, traits, isFirst ? SightingReason.First : reason);
        return new Arrival(AddResult.AlreadyThere, standing) { Reason = reason, IsOldSighting = isFirst || !isNew, Absorbed = absorbed };
    }

    private Arrival WriteNew(Draft draft, string id, bool hasIdOfAnother, SqliteTransaction transaction)
    {
        var revises = hasIdOfAnother ? draft.Traits.Id : sightings.AtAddressOf(draft.Traits);
        Write(draft, id);
        if (revises is null) return new Arrival(AddResult.Added, id);
        revises = sightings.Standing(revises);
        connection.Execute("INSERT INTO revisions VALUES (@id, @revises)", new { id, revises }, transaction);
        return new Arrival(AddResult.AddedAsRevision, id) { Reason = hasIdOfAnother ? SightingReason.SameBytes : SightingReason.SameAddress, Revises = revises };
    }

    private void Write(Draft draft, string id)
    {
        var (entry, writer, sketch, traits) = draft;
        if (id != entry.Article.Id) writer = new EntryWriter(RevisionId.Rename(entry, id));
        writer.Write(inserts);
        sightings.Note(id, entry, traits, SightingReason.First);
        placement.Place(id, sketch);
        passages.Add(id);
    }

    private ImmutableArray<string> Absorb(List<SightingMatch> matches, string standing)
    {
        if (matches.Count == 1 && matches[0].Article == standing) return [];
        foreach (var match in matches)
        {
            if (match.Article != standing) sightings.Absorb(match.Article, standing, match.Reason);
        }

        return [.. matches.Select(match => match.Article).Where(article => article != standing)];
    }

    private sealed record Draft(ArticleEntry Entry, EntryWriter Writer, ArticleSketch Sketch, ArticleTraits Traits);
}
