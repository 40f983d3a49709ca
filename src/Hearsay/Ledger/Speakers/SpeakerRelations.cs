using System.Collections.Immutable;
using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Ledger.Speakers;

/// <summary>Relates parties that are not the same: a department and its government, a spokesman and his ministry.</summary>
internal static class SpeakerRelations
{
    /// <summary>The identities with their relations.</summary>
    public static ImmutableArray<SpeakerIdentity> Add(ImmutableArray<SpeakerIdentity> identities, SpeakerLinks links, Dictionary<LocalSpeaker, BodyKey> keys)
    {
        var locals = links.Locals;
        var idOf = new Dictionary<string, string>();
        foreach (var one in identities)
        {
            foreach (var statement in one.StatementIds) idOf[statement] = one.Id;
        }

        var bodies = new Dictionary<BodyKey, string>();
        foreach (var local in locals.All)
        {
            if (keys.TryGetValue(local, out var key)) bodies.TryAdd(key, IdOf(local));
        }

        var relations = new Dictionary<string, Dictionary<(SpeakerRelationKind, string), SpeakerRelation>>();
        foreach (var local in locals.All)
        {
            if (keys.TryGetValue(local, out var key))
            {
                if (key is { Known: true, State: { } state, IsGovernment: false } && bodies.TryGetValue(new BodyKey(state, BodyKey.Government, true), out var government))
                {
                    Note(local, SpeakerRelationKind.PartOf, government, $"a body of the state: {state}", []);
                }

                continue;
            }

            foreach (var (fact, evidence) in Facts(local))
            {
                if (fact is not { Changed: false, Body: { } body } || !bodies.TryGetValue(body, out var other)) continue;
                var article = locals.Articles[local.Article].Article.Id;
                Note(local, fact.Speaks ? SpeakerRelationKind.SpeaksFor : SpeakerRelationKind.PartOf, other, fact.Speaks ? "the role is to speak for it" : "the role is in it",
                    evidence is { } span ? [new ArticleSpan(article, span)] : []);
            }
        }

        return [.. identities.Select(one => relations.TryGetValue(one.Id, out var of) ? one with { Relations = [.. of.Values] } : one)];

        string IdOf(LocalSpeaker local) => idOf[locals.Statements[local.Statements[0]].Id];

        void Note(LocalSpeaker local, SpeakerRelationKind kind, string to, string rule, ImmutableArray<ArticleSpan> evidence)
        {
            var id = IdOf(local);
            if (id == to) return;
            if (!relations.TryGetValue(id, out var there)) relations.Add(id, there = []);
            there.TryAdd((kind, to), new SpeakerRelation(kind, to, rule) { Evidence = evidence });
        }
    }

    private static IEnumerable<(RoleFact Fact, Span? Evidence)> Facts(LocalSpeaker local)
    {
        var affiliation = local.Affiliations.Length == 1 ? local.Affiliations[0] : null;
        foreach (var role in local.Roles) yield return (Roles.Read(role.Words, affiliation), role.Evidence);
        if (local.Speaker is { Anonymous: true, Affiliation: { } span } && affiliation is not null)
        {
            var spoken = Roles.Read(local.Speaker.Name, affiliation);
            yield return (spoken.Speaks ? spoken : new RoleFact(null, null) { Body = BodyName.Read(affiliation) }, span);
        }
    }
}
