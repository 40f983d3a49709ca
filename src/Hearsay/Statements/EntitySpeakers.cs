using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Asks coreference whom the words of a source stand for, where that layer is there.</summary>
/// <remarks>What it does not know stays with the rules of <see cref="SpeakerResolution"/>. Immutable once made.</remarks>
internal sealed class EntitySpeakers
{
    private readonly Analysis tokens;
    private readonly Analysis words;
    private readonly Parties parties;
    private readonly Dictionary<int, (Entity Entity, int Mention)> byHead = [];

    /// <summary>Looks up the mentions by their heads.</summary>
    /// <param name="tokens">The analysis over tokens, with the tree and the entities.</param>
    /// <param name="words">The same over written words, which sources and parties count.</param>
    /// <param name="parties">The names of the article.</param>
    internal EntitySpeakers(Analysis tokens, Analysis words, Parties parties)
    {
        (this.tokens, this.words, this.parties) = (tokens, words, parties);
        foreach (var entity in tokens.Entities)
        {
            for (var i = 0; i < entity.Mentions.Length; i++) byHead.TryAdd(entity.Mentions[i].Head, (entity, i));
        }
    }

    /// <summary>Whether coreference was read at all.</summary>
    internal bool IsThere => byHead.Count > 0;

    /// <summary>The gender that the article gives whoever is named by these words.</summary>
    internal Gender GenderOf(Span name)
    {
        var range = tokens.TokensIn(name);
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
        var pronoun = source.End - source.First == 1 ? WordLists.PronounOf(words.Word(source.First)) : null;
        if (Of(source) is not { } found || !IsLed(found))
        {
            // Led to somebody whom the article does not name.
            if (pronoun is { IsPersonal: true } && Of(source) is { Entity.Mentions.Length: > 1 }) return ruled is { Anonymous: true } ? ruled : null;
            // Coreference weighs more than the rules do. Where it leaves a "he" alone, only a name whose gender is known is surer.
            return pronoun is { IsPersonal: true } && ruled is { Anonymous: false } && GenderOf(ruled.Evidence) != pronoun.Gender ? null : ruled;
        }

        // Nobody is "she" outside a quotation and named inside it.
        if (pronoun is not null && IsQuotedBeside(found)) return ruled;

        // A name that the rules know is theirs; so is a description that they led to a name.
        if (pronoun is null && ruled is { Resolution: not ("as worded" or "role, as worded") }) return ruled;
        return Led(found, make);
    }

    /// <summary>The entity that the head of the source stands for.</summary>
    private (Entity Entity, int Mention)? Of(TokenRange source)
    {
        var range = tokens.TokensIn(words.Cover(source.First, source.End));
        for (var i = range.First; i < range.End; i++)
        {
            if (range.Contains(tokens.Dependencies[i].Head)) continue;
            return byHead.TryGetValue(i, out var found) ? found : null;
        }

        return null;
    }

    private bool IsQuotedBeside((Entity Entity, int Mention) found)
    {
        if (found.Entity.Links.FirstOrDefault(one => one.From == found.Mention) is not { } link) return false;
        var (own, other) = (found.Entity.Mentions[found.Mention].Head, found.Entity.Mentions[link.To].Head);
        if (tokens.SentenceOf(own) != tokens.SentenceOf(other)) return false;
        var quotation = tokens.QuotationAt(other);
        return quotation < tokens.Quotations.Length && tokens.Quotations[quotation].FirstToken <= other
            && (own < tokens.Quotations[quotation].FirstToken || own >= tokens.Quotations[quotation].EndToken);
    }

    private static bool IsLed((Entity Entity, int Mention) found) =>
        found.Entity.NameMention >= 0 && found.Entity.NameMention != found.Mention && found.Entity.Number != GrammaticalNumber.Plural;

    private Speaker Led((Entity Entity, int Mention) found, Func<Party, string, Speaker> make)
    {
        var entity = found.Entity;
        var link = entity.Links.FirstOrDefault(one => one.From == found.Mention);
        var rule = link?.Rule ?? CoreferenceRules.SameName;
        var full = words.TokensIn(entity.Mentions[entity.NameMention].Span);
        var name = entity.Type == EntityType.Person ? NameMention.Split(words, full.First, full.End).Name : full;
        if (!entity.IsMetonym && parties.Find(name) is { } party) return make(party, rule);
        var span = words.Cover(name.First, name.End);
        var kind = entity.IsMetonym || entity.Type == EntityType.Place ? SpeakerKind.Government : entity.Type == EntityType.Organization ? SpeakerKind.Organization : SpeakerKind.Person;
        return new Speaker(span.Of(words.Article.Text), kind, null, false, span) { Resolution = rule };
    }
}
