using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Speakers;
using Hearsay.Statements;

namespace Hearsay.Ledger.Origins;

/// <summary>Reads, for each member of a claim, the way from its article to who said it: the article that it copies, who passed it on, who speaks.</summary>
internal sealed class ChainReader
{
    /// <summary>The share of a content that another's statement takes up where the content only passes that one on.</summary>
    private const double PassedOn = 0.6;

    /// <summary>How many sayings inside of sayings are followed.</summary>
    private const int Deepest = 4;

    private readonly PartyDirectory directory;
    private readonly Dictionary<string, (ArticleEntry Entry, int At)> statements = [];
    private readonly Dictionary<string, Article> articles = [];
    private readonly Dictionary<string, (ReprintGroup Group, ReprintCopy Copy)> copies = [];
    private readonly Dictionary<(SpeakerKind, string, string?, string?, string?), PartySort> sorts = [];

    public ChainReader(ImmutableArray<ArticleEntry> entries, ImmutableArray<ReprintGroup> reprints, PartyDirectory directory)
    {
        this.directory = directory;
        foreach (var entry in entries)
        {
            articles.TryAdd(entry.Article.Id, entry.Article);
            for (var at = 0; at < entry.Statements.Length; at++) statements.TryAdd(entry.Statements[at].Id, (entry, at));
        }

        foreach (var group in reprints)
        {
            foreach (var copy in group.Copies) copies.TryAdd(copy.ArticleId, (group, copy));
        }
    }

    /// <summary>The beginnings of a claim's members, in their order; one member has several where several named parties speak in it together.</summary>
    public List<Beginning> Read(Claim claim)
    {
        IEnumerable<ClaimMember> members = claim.Members.IsEmpty ? claim.StatementIds.Select(id => new ClaimMember(id, null)) : claim.Members;
        var known = members.Where(member => statements.ContainsKey(member.StatementId)).ToList();
        var ids = known.Select(member => member.StatementId).ToHashSet();
        var inClaim = known.Select(member => statements[member.StatementId].Entry.Article.Id).ToHashSet();
        return [.. known.SelectMany(member => Read(member, ids, inClaim))];
    }

    private IEnumerable<Beginning> Read(ClaimMember member, HashSet<string> ids, HashSet<string> inClaim)
    {
        var (entry, at) = statements[member.StatementId];
        var article = entry.Article;
        var statement = entry.Statements[at];
        var outer = ImmutableArray<ChainLink>.Empty;
        for (var depth = 0; depth < Deepest && Inner(entry, statement, ids) is { } inner; depth++)
        {
            // The one who says what another says is a relay, and mostly already stands among the relays of what is inside.
            if (SpeakerLink(entry, statement) is { } passing && !inner.Relays.Any(relay => IsOf(relay, statement))) outer = outer.Add(passing with { Kind = ChainLinkKind.Relay });
            statement = inner;
        }

        var outlet = directory.OutletOf(article);
        var through = ImmutableArray.CreateBuilder<string>();
        var original = Original(article, inClaim, outlet);
        var credited = original is null ? null : directory.KeyOf(original.Name, SpeakerKind.Outlet);
        if (original is { Article: null } && credited is not null) through.Add(credited);
        var ways = new List<ImmutableArray<ChainLink>> { original is null ? outer : [original, .. outer] };
        foreach (var link in outer)
        {
            if (Key(link) is { } key) through.Add(key);
        }

        foreach (var links in statement.Relays.Select(relay => SideBySide(article, relay)).Append(OnOccasion(article, statement)))
        {
            var passing = links.Where(link => Key(link) is not { } key || (key != outlet && key != credited && !through.Contains(key))).ToList();
            if (passing.Count == 0) continue;
            ways = [.. ways.SelectMany(way => passing.Select(link => way.Add(link)))];
            through.AddRange(passing.Select(Key).OfType<string>());
        }

        foreach (var (name, span, identity, key) in Voices(entry, statement))
        {
            var speaker = statement.Speaker;
            var isNamed = key is not null;
            yield return new Beginning(member, entry, statement)
            {
                Ways = name.Length == 0 ? [.. ways] : [.. ways.Select(way => way.Add(new ChainLink(ChainLinkKind.Speaker, name, new ArticleSpan(article.Id, span))
                {
                    Id = identity?.Id, Party = identity?.Kind ?? speaker?.Kind, IsUnnamed = !isNamed,
                }))],
                Voice = key,
                SpeakerId = identity?.Id,
                Name = name,
                IsMedium = speaker?.Kind is SpeakerKind.Outlet or SpeakerKind.Document,
                Sort = Sort(article, speaker, identity, name, isNamed),
                Through = through.ToImmutable(),
                Outlet = outlet,
            };
        }
    }

    /// <summary>The statement inside of another's content that the other only passes on, or that is a member of the claim itself; null where there is none.</summary>
    private static Statement? Inner(ArticleEntry entry, Statement outer, HashSet<string> ids)
    {
        if (outer.Stance is not (Stance.Asserts or Stance.Hedges or Stance.Confirms)) return null;
        var attribution = outer.Attribution;
        var end = attribution.Extent.End;
        var length = attribution.Content.Sum(span => span.End - span.Start);
        foreach (var one in entry.Statements)
        {
            var extent = one.Attribution.Extent;
            if (extent.Start >= end) break;
            if (one.Attribution.Depth != attribution.Depth + 1 || one.Speaker is null || !attribution.Content.Any(span => span.Start <= extent.Start && extent.End <= span.End)) continue;
            if (ids.Contains(one.Id)) return one;
            // A party that says what another told it stands for it with its own name; an outlet only passes it on.
            if (outer.Speaker is { Kind: SpeakerKind.Person or SpeakerKind.Organization or SpeakerKind.Government }) continue;
            var roles = one.Attribution.Source.Concat(one.Attribution.Cue).Concat(one.Attribution.Content).Sum(span => span.End - span.Start);
            if (roles >= PassedOn * length) return one;
        }

        return null;
    }

    private static bool IsOf(Relay relay, Statement outer) =>
        relay.Name == outer.Speaker?.Name || outer.Attribution.Source.Any(span => span.Start <= relay.Evidence.Start && relay.Evidence.End <= span.End);

    /// <summary>The article whose text is carried, where that one says this too; else the agency that is credited with the text.</summary>
    private ChainLink? Original(Article article, HashSet<string> inClaim, string? outlet)
    {
        if (copies.TryGetValue(article.Id, out var found) && found is { Group.Original: { } first, Copy: { IsRevision: false } copy }
            && inClaim.Contains(first) && articles.TryGetValue(first, out var original))
        {
            return new ChainLink(ChainLinkKind.Original, original.Outlet?.Value ?? original.Document, copy.Evidence is [var credit, ..] ? new ArticleSpan(article.Id, credit) : null)
            {
                Id = first, Article = first, Party = SpeakerKind.Outlet, IsInferred = copy.Evidence.IsEmpty,
            };
        }

        if (article.WireCredit is not { } wire || directory.KeyOf(wire.Value, SpeakerKind.Outlet) is not { } key || key == outlet) return null;
        return new ChainLink(ChainLinkKind.Original, wire.Value, wire.Evidence.Span is { } there ? new ArticleSpan(article.Id, there) : null)
        {
            Party = SpeakerKind.Outlet,
        };
    }

    private string? Key(ChainLink link) => directory.KeyOf(link.Name, link.Party ?? SpeakerKind.Outlet);

    private ChainLink? SpeakerLink(ArticleEntry entry, Statement statement) => statement.Speaker is { } speaker
        ? new ChainLink(ChainLinkKind.Speaker, speaker.Name, new ArticleSpan(entry.Article.Id, speaker.Evidence))
        {
            Id = directory.SpeakerOf(statement.Id)?.Id, Party = speaker.Kind, IsUnnamed = speaker.Anonymous || directory.KeyOf(speaker.Name, speaker.Kind) is null,
        }
        : null;

    /// <summary>"The Kyiv Post and Interfax" are two who passed it on, side by side.</summary>
    private ImmutableArray<ChainLink> SideBySide(Article article, Relay relay)
    {
        var parts = Coordination.Parts(article, relay.Name, relay.Evidence);
        var isSeveral = relay.Kind is SpeakerKind.Group or SpeakerKind.Outlet && parts.Length > 1 && parts.All(part => directory.KeyOf(part.Name, SpeakerKind.Outlet) is not null);
        return
        [
            .. (isSeveral ? parts : [(relay.Name, relay.Evidence)]).Select(part => new ChainLink(ChainLinkKind.Relay, part.Name, new ArticleSpan(article.Id, part.Span))
            {
                Party = isSeveral && relay.Kind == SpeakerKind.Group ? directory.Find(part.Name) is null ? null : SpeakerKind.Outlet : relay.Kind,
                IsUnnamed = directory.KeyOf(part.Name, relay.Kind) is null,
            }),
        ];
    }

    /// <summary>"Told the Courier": the outlet that the words of the occasion name.</summary>
    private ImmutableArray<ChainLink> OnOccasion(Article article, Statement statement)
    {
        if (statement.Occasion is not { } occasion || directory.Find(occasion.Of(article.Text)) is not { } found) return [];
        var span = new Span(occasion.Start + found.Span.Start, occasion.Start + found.Span.End);
        return [new ChainLink(ChainLinkKind.Relay, span.Of(article.Text), new ArticleSpan(article.Id, span)) { Party = SpeakerKind.Outlet }];
    }

    /// <summary>Who speaks in a statement, each with what stands for the party; a name without letters where nobody does.</summary>
    private IEnumerable<(string Name, Span Span, SpeakerIdentity? Identity, string? Key)> Voices(ArticleEntry entry, Statement statement)
    {
        var identity = directory.SpeakerOf(statement.Id);
        if (statement.Speaker is not { } speaker)
        {
            var source = statement.Attribution.Source;
            return [(source.IsEmpty ? "" : source[0].Of(entry.Article.Text), source.IsEmpty ? default : source[0], null, null)];
        }

        if (speaker.Anonymous || identity is { Anonymous: true }) return [(speaker.Name, speaker.Evidence, identity, null)];
        if (speaker.Kind == SpeakerKind.Group)
        {
            // "Rutte and Campbell said": two voices, where the ledger knows each by itself.
            var parts = Coordination.Parts(entry.Article, speaker.Name, speaker.Evidence).Select(part => (part.Name, part.Span, Identity: directory.KnownAtEndOf(part.Name))).ToList();
            if (parts.Count > 1 && parts.TrueForAll(part => part.Identity is not null)) return parts.Select(part => (part.Name, part.Span, part.Identity, (string?)part.Identity!.Id));
        }

        var named = directory.KeyOf(speaker.Name, speaker.Kind);
        return [(speaker.Name, speaker.Evidence, identity, named is null || speaker.Kind is SpeakerKind.Outlet ? named : identity?.Id ?? named)];
    }

    private PartySort Sort(Article article, Speaker? speaker, SpeakerIdentity? identity, string name, bool isNamed)
    {
        if (name.Length == 0 || (!isNamed && speaker?.Kind is null or SpeakerKind.Outlet or SpeakerKind.Document)) return isNamed ? new PartySort(PartySort.Press, null) : PartySort.Open;
        var key = (speaker?.Kind ?? SpeakerKind.Group, name, speaker?.Role, speaker?.Affiliation?.Of(article.Text), isNamed ? identity?.Id : null);
        if (sorts.TryGetValue(key, out var known)) return known;
        var fixedSort = !isNamed ? null : speaker?.Kind switch
        {
            SpeakerKind.Organization or SpeakerKind.Government => PartySort.Body,
            SpeakerKind.Outlet or SpeakerKind.Document => PartySort.Press,
            _ => null,
        };
        // A person's own name tells nothing, though it may be King or France.
        var ownName = isNamed && speaker?.Kind == SpeakerKind.Person ? null : name;
        sorts.Add(key, known = PartySort.Of(fixedSort, [key.Role, ownName, key.Item4, .. isNamed ? identity?.Roles ?? [] : []]));
        return known;
    }
}
