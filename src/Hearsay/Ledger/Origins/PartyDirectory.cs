using System.Collections.Immutable;
using Hearsay.Ledger.Speakers;
using Hearsay.Statements;

namespace Hearsay.Ledger.Origins;

/// <summary>Which party a name means, for speakers, relays and outlets alike, so that a relay is known as the outlet whose article lies in the ledger.</summary>
/// <remarks>
/// A name means a party where it is one of its names; an outlet also by the end of its name ("the Chronicle") or its first letters ("AFP"),
/// where no other outlet of the story has them too. Never by likeness. Built once for a story; safe to share between threads.
/// </remarks>
internal sealed class PartyDirectory
{
    private const int LongestName = 6;

    private readonly Dictionary<string, SpeakerIdentity> byStatement = [];
    private readonly Dictionary<string, SpeakerIdentity> byId = [];
    private readonly Dictionary<ulong, string?> names = [];
    private readonly Dictionary<ulong, string?> shortNames = [];
    private readonly HashSet<string> outlets = [];
    private readonly SpeakerIndex index;

    public PartyDirectory(ImmutableArray<ArticleEntry> articles, ImmutableArray<SpeakerIdentity> speakers)
    {
        index = new SpeakerIndex(speakers);
        foreach (var one in speakers)
        {
            byId.TryAdd(one.Id, one);
            foreach (var statement in one.StatementIds) byStatement.TryAdd(statement, one);
        }

        // The names of the articles' own outlets are surely whole; a shorter name found later means one of them where it is its end.
        foreach (var name in OwnNames(articles).Distinct().Order(StringComparer.Ordinal)) AddOutlet([name], NameKey(Words.OfName(name)));
        var others = speakers.Where(one => one.Kind == SpeakerKind.Outlet && !one.Anonymous).Select(one => one.Names.Insert(0, one.Name))
            .Concat(CitedNames(articles).Distinct().Order(StringComparer.Ordinal).Select(name => ImmutableArray.Create(name)))
            .Select(all => all.RemoveAll(name => PartySort.IsVague(name, isBody: false))).Where(all => !all.IsEmpty);
        foreach (var all in others.OrderByDescending(all => Words.OfName(all[0]).Length)) AddOutlet(all, KnownAs(all) ?? NameKey(Words.OfName(all[0])));
        foreach (var one in speakers.Where(one => one.Kind != SpeakerKind.Outlet && !one.Anonymous))
        {
            foreach (var name in one.Names.Append(one.Name)) Add(names, HashOf(name), one.Id);
        }
    }

    /// <summary>The party across articles whose statement it is, or null where the ledger knows none.</summary>
    public SpeakerIdentity? SpeakerOf(string statementId) => byStatement.GetValueOrDefault(statementId);

    /// <summary>The party across articles with that id, or null.</summary>
    public SpeakerIdentity? Speaker(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whether two parties, by their ids, may be one; of a party that the ledger does not know that is not said.</summary>
    public bool MayBeOne(string? one, string? other) =>
        one is not null && other is not null && index.MayBeSame(Speaker(one), Speaker(other)).Answer != Sameness.No;

    /// <summary>What stands for the party that a name means: the same for all its names; null where the name is of no party in particular.</summary>
    public string? KeyOf(string name, SpeakerKind kind)
    {
        var words = Words.OfName(name);
        if (words.Length == 0) return null;
        if (names.GetValueOrDefault(Words.Run(words)) is { } known) return known;
        if (kind is SpeakerKind.Outlet or SpeakerKind.Document && shortNames.GetValueOrDefault(Words.Run(words)) is { } meant) return meant;
        if (kind is SpeakerKind.Outlet or SpeakerKind.Document or SpeakerKind.Group && Find(name) is { } inside) return inside.Key;
        var isBody = kind is SpeakerKind.Organization or SpeakerKind.Government;
        return PartySort.IsVague(name, isBody) ? null : NameKey(words);
    }

    /// <summary>The party whose whole name the words end with ("alliance chief Ada Marsh"), two words of it or more; null without one.</summary>
    public SpeakerIdentity? KnownAtEndOf(string words)
    {
        var hashes = Words.OfName(words);
        for (var from = 0; from + 1 < hashes.Length; from++)
        {
            if (names.GetValueOrDefault(Words.Run(hashes.AsSpan(from))) is { } key && byId.TryGetValue(key, out var found)) return found;
        }

        return null;
    }

    /// <summary>The outlet that an article is of, or null where it is unknown.</summary>
    public string? OutletOf(Documents.Article article) => article.Outlet is { } outlet ? KeyOf(outlet.Value, SpeakerKind.Outlet) : null;

    /// <summary>The first outlet whose full name stands inside of words ("a Tarvos Chronicle report", "told Meridian Wire"), and where; null without one.</summary>
    public (string Key, Documents.Span Span)? Find(string phrase)
    {
        var words = Words.In(phrase, new Documents.Span(0, phrase.Length)).ToArray();
        var hashes = words.Select(word => word.Hash).ToArray();
        for (var at = 0; at < words.Length; at++)
        {
            if (!char.IsUpper(phrase[words[at].Span.Start])) continue;
            for (var length = Math.Min(LongestName, words.Length - at); length > 0; length--)
            {
                if (names.GetValueOrDefault(Words.Run(hashes.AsSpan(at, length))) is { } key && outlets.Contains(key))
                    return (key, new Documents.Span(words[at].Span.Start, words[at + length - 1].Span.End));
            }
        }

        return null;
    }

    private static IEnumerable<string> OwnNames(ImmutableArray<ArticleEntry> articles) =>
        articles.SelectMany(entry => new[] { entry.Article.Outlet?.Value, entry.Article.WireCredit?.Value }).OfType<string>();

    private static IEnumerable<string> CitedNames(ImmutableArray<ArticleEntry> articles)
    {
        foreach (var statement in articles.SelectMany(entry => entry.Statements))
        {
            foreach (var relay in statement.Relays)
            {
                if (relay.Kind == SpeakerKind.Outlet) yield return relay.Name;
            }

            if (statement.Speaker is { Kind: SpeakerKind.Outlet, Anonymous: false } speaker) yield return speaker.Name;
        }
    }

    private string? KnownAs(ImmutableArray<string> all)
    {
        foreach (var name in all)
        {
            var hash = HashOf(name);
            if ((names.GetValueOrDefault(hash) ?? shortNames.GetValueOrDefault(hash)) is { } key) return key;
        }

        return null;
    }

    private void AddOutlet(ImmutableArray<string> all, string key)
    {
        foreach (var name in all)
        {
            var words = Words.OfName(name);
            if (words.Length == 0) continue;
            outlets.Add(key);
            Add(names, Words.Run(words), key);
            for (var from = 1; from < words.Length; from++) Add(shortNames, Words.Run(words.AsSpan(from)), key);
            var letters = string.Concat(name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]).Where(char.IsUpper));
            if (letters.Length > 2) Add(shortNames, HashOf(letters), key);
        }
    }

    // A name that two parties have means neither.
    private static void Add(Dictionary<ulong, string?> to, ulong name, string key)
    {
        if (!to.TryAdd(name, key) && to[name] != key) to[name] = null;
    }

    private static ulong HashOf(string name) => Words.Run(Words.OfName(name));

    private static string NameKey(ulong[] words) => $"name {Words.Run(words):x16}";
}
