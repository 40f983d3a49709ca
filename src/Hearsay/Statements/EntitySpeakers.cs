using Hearsay.Coreference;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Asks coreference whom the words of a source stand for, where that layer is there.</summary>
/// <remarks>What it does not know stays with the rules of <see cref="SpeakerResolution"/>. Immutable once made.</remarks>
internal sealed class EntitySpeakers
{
    // Who else could be meant is looked for within this many tokens.
    private const int Reach = 120;

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

    /// <summary>What a phrase does in its sentence; null where no tree was read. A name in apposition does what the words beside it do.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="joined">Whether the second of two that "and" joins does what the first does.</param>
    internal PhraseFunction? FunctionOf(Span phrase, bool joined = false)
    {
        const int Farthest = 8;
        if (tokens.Dependencies.IsEmpty) return null;
        var range = tokens.TokensIn(phrase);
        for (var i = range.First; i < range.End; i++)
        {
            if (range.Contains(tokens.Dependencies[i].Head)) continue;
            var at = i;
            for (var steps = 0; steps < Farthest && tokens.Dependencies[at].Head >= 0 && (tokens.Dependencies[at].Relation is DependencyRelation.Appos or DependencyRelation.Flat || joined && IsSecond(at)); steps++) at = tokens.Dependencies[at].Head;
            var (head, relation) = (tokens.Dependencies[at].Head, tokens.Dependencies[at].Relation);
            // "The claim was backed by an official": the official acts.
            var subject = relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter or DependencyRelation.OblAgent;
            var main = head >= 0 && tokens.Dependencies[head].Relation is DependencyRelation.Root;
            return new PhraseFunction(subject, main, head, tokens.Dependencies[i].Relation is DependencyRelation.Appos);
        }

        return null;
    }

    /// <summary>"Osk Vell and | Joris Hale".</summary>
    private bool IsSecond(int token)
    {
        const int Near = 10;
        var head = tokens.Dependencies[token].Head;
        if (tokens.Dependencies[token].Relation is not DependencyRelation.Conj || head >= token || token - head > Near || !tokens.Tags[head].IsNoun()) return false;
        for (var i = head + 1; i < token; i++)
        {
            if (tokens.Word(i) is "and") return true;
        }

        return false;
    }

    /// <summary>Whether a name stands in apposition to the phrase: "his opponent, Ada Marsh".</summary>
    internal bool IsNamedBeside(Span phrase)
    {
        const int Near = 8;
        if (tokens.Dependencies.IsEmpty) return false;
        var range = tokens.TokensIn(phrase);
        for (var i = range.End; i < Math.Min(tokens.Tokens.Length, range.End + Near); i++)
        {
            if (tokens.Dependencies[i].Relation is DependencyRelation.Appos && range.Contains(tokens.Dependencies[i].Head)) return true;
        }

        return false;
    }

    /// <summary>The words that "who" or "which" stands for, by the tree: those of the noun that its clause hangs on; any other source as it is.</summary>
    internal Span Antecedent(Span source)
    {
        var range = tokens.TokensIn(source);
        if (tokens.Dependencies.IsEmpty || range.End - range.First != 1 || tokens.Tags[range.First] is not (PartOfSpeech.WP or PartOfSpeech.WDT)) return source;
        const int Farthest = 8;
        var clause = tokens.Dependencies[range.First].Head;
        for (var steps = 0; clause >= 0 && steps < Farthest; clause = tokens.Dependencies[clause].Head, steps++)
        {
            if (tokens.Dependencies[clause].Relation != DependencyRelation.AclRelcl) continue;
            var noun = tokens.Dependencies[clause].Head;
            if (noun < 0 || noun >= range.First) return source;
            // A clause that the tree hangs on the verb belongs to the noun before it all the same.
            var before = range.First - 1 - (tokens.Word(range.First - 1) is "," ? 1 : 0);
            if (!tokens.Tags[noun].IsNoun()) noun = before > noun && tokens.Tags[before].IsNoun() ? before : noun;
            if (!tokens.Tags[noun].IsNoun()) return source;
            // The noun with what stands before it and belongs to it, and the rest of its name.
            var (first, end) = (noun, noun + 1);
            while (first > 0 && Within(first - 1, noun)) first--;
            while (end < range.First && tokens.Dependencies[end].Head == noun && tokens.Dependencies[end].Relation is DependencyRelation.Flat) end++;
            return tokens.Cover(first, end);
        }

        return source;

        bool Within(int token, int noun)
        {
            for (var steps = 0; token >= 0 && steps < Farthest; token = tokens.Dependencies[token].Head, steps++)
            {
                if (token == noun) return true;
                if (token > noun || tokens.Dependencies[token].Relation is DependencyRelation.Punct or DependencyRelation.Case or DependencyRelation.Cc) return false;
            }

            return false;
        }
    }

    /// <summary>What the rules made of a source; where they leave it or only repeat its words, what coreference makes of it.</summary>
    /// <remarks>The rules know who spoke last, which counts for more with a pronoun than any preference of syntax.</remarks>
    /// <param name="source">The words of the source.</param>
    /// <param name="ruled">What the rules made of them, or null.</param>
    /// <param name="make">Makes a speaker of a party.</param>
    internal Speaker? Better(TokenRange source, Speaker? ruled, Func<Party, string, Speaker> make)
    {
        if (!IsThere) return ruled;
        var pronoun = source.End - source.First == 1 ? WordLists.PronounOf(words.Word(source.First)) : null;
        if (ruled is not null and not { Resolution: "as worded" or "role, as worded" }) return ruled;
        // "He and Kim" are two.
        for (var i = source.First; i < source.End; i++)
        {
            if (words.Tags[i] == PartOfSpeech.CC) return ruled;
        }

        // "They" and "it" are the rules' alone.
        if (Of(source) is not { } found || !IsLed(found) || pronoun is { IsPersonal: false }) return ruled;
        // Nobody is "she" outside a quotation and named inside it; and of two whom a pronoun fits nobody is chosen.
        if (pronoun is not null && (IsQuotedBeside(found) || IsContested(found, pronoun.Gender))) return ruled;
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

    /// <summary>Whether another person fits the pronoun in its sentence or the one before, quotations aside.</summary>
    private bool IsContested((Entity Entity, int Mention) found, Gender gender)
    {
        if (found.Entity.Links.Any(link => link.From == found.Mention && link.Rule == CoreferenceRules.LastSpeaker)) return false;
        var head = found.Entity.Mentions[found.Mention].Head;
        var first = Math.Max(head - Reach, tokens.Sentences[Math.Max(0, tokens.SentenceOf(head) - 1)].FirstToken);
        for (var i = head - 1; i >= first; i--)
        {
            if (!byHead.TryGetValue(i, out var other) || other.Entity == found.Entity || other.Entity.Type != EntityType.Person || other.Entity.Number == GrammaticalNumber.Plural) continue;
            var quotation = tokens.QuotationAt(i);
            if (quotation < tokens.Quotations.Length && tokens.Quotations[quotation].FirstToken <= i) continue;
            if (other.Entity.Gender == Gender.Unknown || other.Entity.Gender == gender) return true;
        }

        return false;
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
