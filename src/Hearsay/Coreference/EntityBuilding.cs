using System.Collections.Immutable;
using Hearsay.Language;

namespace Hearsay.Coreference;

/// <summary>Makes of the drafts the entities of an article.</summary>
internal static class EntityBuilding
{
    /// <summary>The persons, bodies and places, in the order of their first mentions; a pronoun that was led nowhere is none.</summary>
    internal static ImmutableArray<Entity> Build(Analysis analysis, List<MentionDraft> mentions)
    {
        var entities = ImmutableArray.CreateBuilder<Entity>();
        foreach (var mention in mentions)
        {
            var draft = mention.Entity;
            if (!ReferenceEquals(draft.First, mention) || draft.Type is not { } type || draft.Mentions.TrueForAll(one => one.Kind == MentionKind.Pronoun)) continue;
            entities.Add(Build(analysis, draft, entities.Count, type));
        }

        return entities.ToImmutable();
    }

    private static Entity Build(Analysis analysis, EntityDraft draft, int id, EntityType type)
    {
        var kept = new List<MentionDraft>();
        var places = new Dictionary<MentionDraft, int>(ReferenceEqualityComparer.Instance);
        foreach (var mention in draft.Mentions.OrderBy(one => one.Index))
        {
            // Of two that overlap the first stays, and takes over the links of the other.
            if (kept.Count == 0 || kept[^1].Tokens.End <= mention.Tokens.First) kept.Add(mention);
            else if (kept[^1].Kind == MentionKind.Nominal && mention.Kind == MentionKind.Name) kept[^1] = mention;
            places[mention] = kept.Count - 1;
        }

        var links = draft.Links.Select(link => new MentionLink(places[link.From], places[link.To], link.Rule))
            .Where(link => link.From != link.To).OrderBy(link => link.From).ThenBy(link => link.To).ThenBy(link => link.Rule, StringComparer.Ordinal);
        var name = -1;
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Kind == MentionKind.Name && (name < 0 || kept[i].Words.Length > kept[name].Words.Length)) name = i;
        }

        return new Entity(id, type, [.. kept.Select(one => new Mention(analysis.Cover(one.Tokens.First, one.Tokens.End), one.Tokens, one.Head, one.Kind))])
        {
            NameMention = name,
            Links = [.. links],
            Gender = draft.Gender,
            Number = draft.Number,
            IsMetonym = draft.IsMetonym,
        };
    }
}
