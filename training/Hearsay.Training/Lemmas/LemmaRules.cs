using Hearsay.Language;

namespace Hearsay.Training.Lemmas;

/// <summary>The rules that a model has: those that make the lemmas of the corpora, the most frequent first.</summary>
internal sealed class LemmaRules
{
    /// <summary>A byte numbers a rule, and the lexicon adds one.</summary>
    private const int Most = 254;

    private const int LeastOccurrences = 3;

    private readonly Dictionary<LemmaRule, int> _numbers = [];

    private LemmaRules(LemmaRule[] rules, byte[][] candidates)
    {
        (All, Candidates) = (rules, candidates);
        for (var i = 0; i < rules.Length; i++) _numbers[rules[i]] = i;
    }

    /// <summary>The rules; number 0 keeps the word in small letters.</summary>
    public LemmaRule[] All { get; }

    /// <summary>For each part-of-speech tag, the rules that words of that tag had, the most frequent first.</summary>
    public byte[][] Candidates { get; }

    /// <summary>Counts the rules of words with their tags.</summary>
    public static LemmaRules Count(IReadOnlyCollection<(LemmaRule Rule, PartOfSpeech Tag)> words)
    {
        var small = new LemmaRule(LemmaShape.Small, 0, "");
        var counts = words.CountBy(word => word.Rule).ToDictionary();
        LemmaRule[] rules = [small, .. Ordered(counts).Where(rule => rule != small && counts[rule] >= LeastOccurrences).Take(Most - 1)];
        var numbers = rules.Index().ToDictionary(rule => rule.Item, rule => (byte)rule.Index);
        var candidates = new byte[LemmaModel.Tags][];
        var byTag = words.Where(word => numbers.ContainsKey(word.Rule)).ToLookup(word => word.Tag);
        for (var tag = 0; tag < candidates.Length; tag++)
        {
            var ofTag = byTag[(PartOfSpeech)tag].CountBy(word => word.Rule).ToDictionary();
            byte[] seen = [.. Ordered(ofTag).Select(rule => numbers[rule])];
            candidates[tag] = seen.Length > 0 ? seen : [0];
        }

        return new LemmaRules(rules, candidates);
    }

    /// <summary>The number of a rule; -1 where the model does not have it.</summary>
    public int Number(LemmaRule rule) => _numbers.GetValueOrDefault(rule, -1);

    private static IEnumerable<LemmaRule> Ordered(Dictionary<LemmaRule, int> counts) => counts.OrderByDescending(pair => pair.Value)
        .ThenBy(pair => pair.Key.Shape).ThenBy(pair => pair.Key.Cut).ThenBy(pair => pair.Key.Ending, StringComparer.Ordinal).Select(pair => pair.Key);
}
