using System.Collections.Concurrent;
using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>Whether two speakers are one party, as far as their articles tell.</summary>
internal enum Sameness
{
    /// <summary>They are one party.</summary>
    Yes,

    /// <summary>They are two.</summary>
    No,

    /// <summary>They may be one, or one may speak for the other: nothing tells.</summary>
    Unknown,
}

/// <summary>An answer with its reason in words.</summary>
internal readonly record struct SamenessAnswer(Sameness Answer, string Reason);

/// <summary>Looks up who is behind a statement, for the rooms that count voices. Immutable and safe to share between threads.</summary>
internal sealed class SpeakerIndex
{
    private readonly Dictionary<string, SpeakerIdentity> byStatement = [];
    private readonly Dictionary<string, SpeakerIdentity> byId = [];
    private readonly ConcurrentDictionary<string, (HashSet<string> States, HashSet<BodyKey> Bodies)> places = [];

    /// <param name="identities">What <see cref="SpeakerFinder.Find"/> gave.</param>
    public SpeakerIndex(ImmutableArray<SpeakerIdentity> identities)
    {
        foreach (var one in identities)
        {
            byId.Add(one.Id, one);
            foreach (var statement in one.StatementIds) byStatement[statement] = one;
        }
    }

    /// <summary>The party behind a statement, or null where its speaker is not settled.</summary>
    public SpeakerIdentity? Of(string statementId) => byStatement.GetValueOrDefault(statementId);

    /// <summary>The party with an id, or null.</summary>
    public SpeakerIdentity? ById(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whether the speakers of two statements may be one party.</summary>
    public SamenessAnswer MayBeSame(string statementId, string otherId) => MayBeSame(Of(statementId), Of(otherId));

    /// <summary>Whether two parties may be one, or speak with one voice; null is a speaker that is not settled.</summary>
    public SamenessAnswer MayBeSame(SpeakerIdentity? one, SpeakerIdentity? other)
    {
        if (one is null || other is null) return new(Sameness.Unknown, "a speaker is not settled");
        if (one.Id == other.Id) return new(Sameness.Yes, "one party");
        if (one.Relations.Any(relation => relation.To == other.Id) || other.Relations.Any(relation => relation.To == one.Id)) return new(Sameness.Unknown, "one belongs to the other or speaks for it");
        if (IsThing(one) != IsThing(other) && !one.Anonymous && !other.Anonymous) return new(Sameness.No, "a paper or a document, and a party");
        if (OtherPlaces(one, other) is { } reason) return new(Sameness.No, reason);
        if (one.Anonymous || other.Anonymous) return new(Sameness.Unknown, one.Anonymous && other.Anonymous ? "both are unnamed" : "the unnamed one may be the other, or one of theirs");
        if (IsOpen(one) || IsOpen(other)) return new(Sameness.Unknown, "words that describe and do not name may mean the other");
        if (one.Kind == SpeakerKind.Person && other.Kind == SpeakerKind.Person)
        {
            var (first, second) = (PersonName.Read(one.Name), PersonName.Read(other.Name));
            var match = NameAgreement.Compare(first, second).Match;
            if (match == NameMatch.MayAgree) return new(Sameness.Unknown, "a surname alone, which may be the other's");
            if (match == NameMatch.Agrees && one.Name != other.Name && !RoleFacts(one, other)) return new(Sameness.Unknown, "the names may be one person's");
        }

        return new(Sameness.No, "two named parties");
    }

    private static bool RoleFacts(SpeakerIdentity one, SpeakerIdentity other) =>
        RoleAgreement.Contradict([.. one.Roles.Select(role => Roles.Read(role))], [.. other.Roles.Select(role => Roles.Read(role))]);

    private static bool IsThing(SpeakerIdentity one) => one.Kind is SpeakerKind.Outlet or SpeakerKind.Document;

    /// <summary>A role without a name, or words for a group or a body that any article may use.</summary>
    private static bool IsOpen(SpeakerIdentity one) => one.Kind switch
    {
        SpeakerKind.Person => !Wording.IsPersonName(one.Name) || Roles.Read(one.Name).Whole,
        SpeakerKind.Group => true,
        _ => !Wording.IsName(one.Name) || !BodyName.Read(one.Name).TellsItself,
    };

    /// <summary>Why two parties of other states or bodies are two; null where the words do not tell.</summary>
    private string? OtherPlaces(SpeakerIdentity one, SpeakerIdentity other)
    {
        if (!one.Anonymous && !other.Anonymous && !IsOpen(one) && !IsOpen(other)) return null;
        var (first, second) = (places.GetOrAdd(one.Id, _ => PlacesOf(one)), places.GetOrAdd(other.Id, _ => PlacesOf(other)));
        if (first.States.Count > 0 && second.States.Count > 0 && !first.States.Overlaps(second.States)) return "they belong to other states";
        if (first.Bodies.Count > 0 && second.Bodies.Count > 0 && !first.Bodies.Overlaps(second.Bodies)) return "they belong to other bodies";
        return null;
    }

    private static (HashSet<string> States, HashSet<BodyKey> Bodies) PlacesOf(SpeakerIdentity party)
    {
        var (states, bodies) = (new HashSet<string>(), new HashSet<BodyKey>());
        foreach (var words in party.Affiliations)
        {
            if (States.Of(BodyName.Plain(words)) is { } adjective) states.Add(adjective);
            else Add(BodyName.Read(words));
        }

        foreach (var role in party.Roles)
        {
            var fact = Roles.Read(role);
            if (fact.State is not null) states.Add(fact.State);
            if (fact.Body is { } body) Add(body);
        }

        if (party.Kind is SpeakerKind.Organization or SpeakerKind.Government && !party.Anonymous) Add(BodyName.Read(party.Name));
        if (party.Kind == SpeakerKind.Person && Roles.Read(party.Name) is { Whole: true, State: { } state }) states.Add(state);
        return (states, bodies);

        // A body is known to be another one only where both are of the lexicon.
        void Add(BodyKey key)
        {
            if (key.State is not null) states.Add(key.State);
            if (key is { Known: true, State: not null, IsGovernment: false }) bodies.Add(key);
        }
    }
}
