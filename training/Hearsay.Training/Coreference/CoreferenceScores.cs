using System.Text;
using System.Text.Json;
using Hearsay.Coreference;
using Hearsay.Language;

namespace Hearsay.Training.Coreference;

/// <summary>How well links and entities agree with those of GUM, over persons and organizations.</summary>
/// <remarks>
/// A link is right where GUM has its two mentions in one chain; mentions are found by their head. A link between names or descriptions of which
/// GUM marks one not at all is not judged; one of a pronoun is wrong then. Recall is over GUM's mentions of persons and
/// organizations in the third person that have an earlier one in their chain. B-cubed: Bagga and Baldwin 1998, over all those mentions.
/// </remarks>
internal sealed class CoreferenceScores
{
    private static readonly string[] Kinds = ["name", "nominal", "he_she", "they", "it"];

    private readonly SortedDictionary<string, (int Links, int Right, int Due)> kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Links, int Right)> rules = new(StringComparer.Ordinal);
    private double precision;
    private double recall;
    private int mentions;
    private int named;
    private int namedRight;
    private int unjudged;

    public static CoreferenceScores Of(IEnumerable<GoldDocument> documents, CoreferenceResolution stage)
    {
        var scores = new CoreferenceScores();
        foreach (var kind in Kinds) scores.kinds[kind] = default;
        foreach (var document in documents) scores.Add(document, stage.Apply(document.Analysis));
        return scores;
    }

    public static string Json(params (string Name, CoreferenceScores Scores)[] all)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            foreach (var (name, scores) in all)
            {
                writer.WriteStartObject(name);
                scores.Write(writer);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void Write(Utf8JsonWriter writer)
    {
        foreach (var kind in Kinds)
        {
            var (links, right, due) = kinds[kind];
            writer.WriteStartObject(kind);
            Rate(writer, "precision", right, links);
            Rate(writer, "recall", right, due);
            Rate(writer, "abstained", Math.Max(0, due - links), due);
            writer.WriteNumber("links", links);
            writer.WriteNumber("due", due);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("pronoun_to_named");
        Rate(writer, "precision", namedRight, named);
        writer.WriteNumber("pronouns", named);
        writer.WriteEndObject();
        writer.WriteStartObject("b_cubed");
        writer.WriteNumber("precision", Math.Round(100 * precision / Math.Max(1, mentions), 1));
        writer.WriteNumber("recall", Math.Round(100 * recall / Math.Max(1, mentions), 1));
        writer.WriteNumber("mentions", mentions);
        writer.WriteEndObject();
        writer.WriteNumber("links_not_judged", unjudged);
        writer.WriteStartObject("rules");
        foreach (var (rule, (links, right)) in rules)
        {
            writer.WriteStartObject(rule);
            Rate(writer, "precision", right, links);
            writer.WriteNumber("links", links);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Rate(Utf8JsonWriter writer, string name, int part, int whole)
    {
        if (whole > 0) writer.WriteNumber(name, Math.Round(100.0 * part / whole, 1));
        else writer.WriteNull(name);
    }

    private void Add(GoldDocument document, Analysis analysis)
    {
        var gold = new Dictionary<(int, bool), GoldMention>();
        foreach (var mention in document.Mentions) gold.TryAdd(mention.Key, mention);
        AddDue(document, analysis);
        var entityOf = new Dictionary<(int, bool), int>();
        foreach (var entity in analysis.Entities)
        {
            foreach (var mention in entity.Mentions) entityOf.TryAdd(Key(analysis, mention), entity.Id);
            if (entity.Type is EntityType.Person or EntityType.Organization) AddLinks(document, analysis, entity, gold);
        }

        AddCubed(document, analysis, entityOf);
    }

    private void AddLinks(GoldDocument document, Analysis analysis, Entity entity, Dictionary<(int, bool), GoldMention> gold)
    {
        foreach (var link in entity.Links)
        {
            var (from, to) = (entity.Mentions[link.From], entity.Mentions[link.To]);
            var (one, other) = (Find(gold, Key(analysis, from)), Find(gold, Key(analysis, to)));
            var isRight = one is not null && other is not null && one.Chain == other.Chain;
            var kind = Kind(analysis, from);
            if (from.Kind != MentionKind.Pronoun && (one is null || other is null))
            {
                unjudged++;
                continue;
            }

            var (links, right, due) = kinds[kind];
            kinds[kind] = (links + 1, right + (isRight ? 1 : 0), due);
            var (ruled, rightly) = rules.GetValueOrDefault(link.Rule);
            rules[link.Rule] = (ruled + 1, rightly + (isRight ? 1 : 0));
        }

        if (entity.NameMention < 0 || Find(gold, Key(analysis, entity.Mentions[entity.NameMention])) is not { } name) return;
        foreach (var mention in entity.Mentions.Where(mention => mention.Kind == MentionKind.Pronoun))
        {
            named++;
            if (gold.TryGetValue(Key(analysis, mention), out var one) && one.Chain == name.Chain) namedRight++;
        }
    }

    private void AddDue(GoldDocument document, Analysis analysis)
    {
        foreach (var chain in document.Mentions.Where(mention => IsCounted(analysis, mention)).GroupBy(mention => mention.Chain, StringComparer.Ordinal))
        {
            foreach (var mention in chain.OrderBy(mention => mention.Head).Skip(1))
            {
                var kind = Kind(analysis, new Mention(default, mention.Tokens, mention.Head, default));
                var (links, right, due) = kinds[kind];
                kinds[kind] = (links, right, due + 1);
            }
        }
    }

    private void AddCubed(GoldDocument document, Analysis analysis, Dictionary<(int, bool), int> entityOf)
    {
        var counted = document.Mentions.Where(mention => IsCounted(analysis, mention)).DistinctBy(mention => mention.Key)
            .Select((mention, index) => (mention.Chain, Entity: entityOf.TryGetValue(mention.Key, out var id) ? id : -1 - index)).ToList();
        var chains = counted.GroupBy(one => one.Chain, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var entities = counted.GroupBy(one => one.Entity).ToDictionary(group => group.Key, group => group.Count());
        var both = counted.GroupBy(one => one).ToDictionary(group => group.Key, group => group.Count());
        foreach (var one in counted)
        {
            precision += (double)both[one] / entities[one.Entity];
            recall += (double)both[one] / chains[one.Chain];
        }

        mentions += counted.Count;
    }

    private static bool IsCounted(Analysis analysis, GoldMention mention) => mention.Type is "person" or "organization"
        && (analysis.Tags[mention.Head] is not (PartOfSpeech.PRP or PartOfSpeech.PRPS) || Hearsay.Coreference.WordLists.PronounOf(analysis.Word(mention.Head)) is not null)
        && (analysis.Tags[mention.Head].IsNoun() || analysis.Tags[mention.Head] is PartOfSpeech.PRP or PartOfSpeech.PRPS);

    private static string Kind(Analysis analysis, Mention mention)
    {
        var tag = analysis.Tags[mention.Head];
        if (tag is not (PartOfSpeech.PRP or PartOfSpeech.PRPS)) return mention.Kind != MentionKind.Nominal && tag.IsName() ? "name" : "nominal";
        var pronoun = Hearsay.Coreference.WordLists.PronounOf(analysis.Word(mention.Head))!;
        return pronoun.IsPersonal ? "he_she" : pronoun.IsThing ? "it" : "they";
    }

    // "A physicist and writer" is marked as the two joined and is one person.
    private static GoldMention? Find(Dictionary<(int, bool), GoldMention> gold, (int Head, bool Joined) key) =>
        gold.GetValueOrDefault(key) ?? (key.Joined ? null : gold.GetValueOrDefault((key.Head, true)));

    private static (int, bool) Key(Analysis analysis, Mention mention)
    {
        var joined = false;
        for (var i = mention.Head + 1; i < mention.Tokens.End; i++) joined |= analysis.Dependencies[i] == new Dependency(mention.Head, DependencyRelation.Conj);
        return (mention.Head, joined);
    }
}
