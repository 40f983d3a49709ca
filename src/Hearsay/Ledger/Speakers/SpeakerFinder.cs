using System.Collections.Immutable;
using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>Finds the parties that speak, across articles.</summary>
/// <remarks>
/// The speakers of each article are gathered, then joined across articles: persons by their names and roles, bodies by what their names tell, roles
/// without a name with the one who holds them. What is unnamed, and what only describes, stays with its article. Work grows with the number of
/// statements: names are compared only where they share a key.
/// </remarks>
internal static class SpeakerFinder
{
    /// <summary>The parties, in order of their first statement; every statement with a speaker is in exactly one.</summary>
    /// <param name="articles">In order of publication.</param>
    /// <param name="judgements">A person's word, of <see cref="DecisionKind.Speaker"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<SpeakerIdentity> Find(ImmutableArray<ArticleEntry> articles, Judgements judgements, CancellationToken cancellationToken)
    {
        var locals = LocalSpeakers.Of(articles, cancellationToken);
        var links = new SpeakerLinks(locals, judgements);
        var mentions = new List<PersonMention>();
        var roles = new List<(LocalSpeaker, RoleFact)>();
        var bodies = new List<LocalSpeaker>();
        var named = new Dictionary<(SpeakerKind, string), LocalSpeaker>();
        foreach (var local in locals.All.Where(one => !one.Speaker.Anonymous))
        {
            var (kind, name) = (local.Speaker.Kind, local.Speaker.Name);
            switch (kind)
            {
                case SpeakerKind.Person when RoleIdentities.Read(local) is { } role:
                    roles.Add((local, role));
                    break;
                case SpeakerKind.Person when Wording.IsPersonName(name):
                    mentions.Add(PersonMention.Of(local));
                    break;
                case SpeakerKind.Organization or SpeakerKind.Government:
                    bodies.Add(local);
                    break;
                case SpeakerKind.Outlet or SpeakerKind.Document when Wording.IsName(name):
                    var words = BodyName.Outlet(name);
                    // One word with a capital is a name for a paper; a report needs more to be told from others.
                    if (kind == SpeakerKind.Document && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => char.IsUpper(word[0])) < 2) break;
                    if (!named.TryAdd((kind, words), local)) links.Join(named[(kind, words)], local, "the same name");
                    break;
            }
        }

        var persons = PersonIdentities.Join(links, mentions, cancellationToken);
        RoleIdentities.Join(links, roles, persons);
        var keys = BodyIdentities.Join(links, bodies, cancellationToken);
        return SpeakerRelations.Add(SpeakerWriting.Write(links), links, keys);
    }
}
