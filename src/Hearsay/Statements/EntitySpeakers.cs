using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Asks coreference whom the words of a source stand for, where that layer is there.</summary>
/// <remarks>What it does not know stays with the rules of <see cref="SpeakerResolution"/>. Immutable once made.</remarks>
internal sealed class EntitySpeakers
{
    private readonly Analysis analysis;
    private readonly Parties parties;
    private readonly Dictionary<int, (Entity Entity, int Mention)> byHead = [];

    internal EntitySpeakers(Analysis analysis, Parties parties)
    {
        (this.analysis, this.parties) = (analysis, parties);
        foreach (var entity in analysis.Entities)
        {
            for (var i = 0; i < entity.Mentions.Length; i++) byHead.TryAdd(entity.Mentions[i].Head, (entity, i));
        }
    }

    /// <summary>Whether coreference was read at all.</summary>
    internal bool IsThere => byHead.Count > 0;

    /// <summary>The gender that the article gives whoever is named by these words.</summary>
    internal Gender GenderOf(Span words)
    {
        var range = analysis.TokensIn(words);
        for (var i = range.First; i < range.End; i++)
        {
            if (byHead.TryGetValue(i, out var found) && found.Entity.Mentions[found.Mention].Kind == MentionKind.Name) return found.Entity.Gender;
        }

        return Gender.Unknown;
    }

    /// <summary>The better of what the rules made of a source and what coreference makes of it; null where neither settles it.</summary>
    /// <param name="source">The words of the source.</param>
    /// <param name="ruled">What the rules made of them, or null.</param>
    /// <param name="make">Makes a speaker of a party.</param>
    internal Speaker? Better(TokenRange source, Speaker? ruled, Func<Party, string, Speaker> make)
    {
        if (!IsThere) return ruled;
        var pronoun = source.End - source.First == 1 ? WordLists.PronounOf(analysis.Word(source.First)) : null;
        if (Of(source) is not { } found || !IsLed(found))
        {
            // Led to somebody whom the article does not name.
            if (pronoun is { IsPersonal: true } && Of(source) is { Entity.Mentions.Length: > 1 }) return ruled is { Anonymous: true } ? ruled : null;
            // Coreference weighs more than the rules do. Where it leaves a "he" alone, only a name whose gender is known is surer.
            return pronoun is { IsPersonal: true } && ruled is { Anonymous: false } && GenderOf(ruled.Evidence) != pronoun.Gender ? null : ruled;
        }

        // A name that the rules know is theirs; so is a description that they led to a name.
        if (pronoun is null && ruled is { Resolution: not ("as worded" or "role, as worded") }) return ruled;
        return Led(found, make);
    }

    /// <summary>The entity that the head of the source stands for.</summary>
    private (Entity Entity, int Mention)? Of(TokenRange source)
    {
        for (var i = source.First; i < source.End; i++)
        {
            if (source.Contains(analysis.Dependencies[i].Head)) continue;
            return byHead.TryGetValue(i, out var found) ? found : null;
        }

        return null;
    }

    private static bool IsLed((Entity Entity, int Mention) found) =>
        found.Entity.NameMention >= 0 && found.Entity.NameMention != found.Mention && found.Entity.Number != GrammaticalNumber.Plural;

    private Speaker Led((Entity Entity, int Mention) found, Func<Party, string, Speaker> make)
    {
        var entity = found.Entity;
        var link = entity.Links.FirstOrDefault(one => one.From == found.Mention);
        var rule = link?.Rule ?? CoreferenceRules.SameName;
        var full = entity.Mentions[entity.NameMention].Tokens;
        var name = entity.Type == EntityType.Person ? NameMention.Split(analysis, full.First, full.End).Name : full;
        if (!entity.IsMetonym && parties.Find(name) is { } party) return make(party, rule);
        var span = analysis.Cover(name.First, name.End);
        var kind = entity.IsMetonym || entity.Type == EntityType.Place ? SpeakerKind.Government : entity.Type == EntityType.Organization ? SpeakerKind.Organization : SpeakerKind.Person;
        return new Speaker(span.Of(analysis.Article.Text), kind, null, false, span) { Resolution = rule };
    }
}
