using System.Collections.Frozen;
using System.Globalization;

namespace Hearsay.Attributions;

/// <summary>The verbs that attribute, by any of their forms, with what is known of each.</summary>
/// <remarks>Read once from <c>Attributions/cues.lexicon</c> and the counts of <c>models/en/cues</c>; safe to use from several threads.</remarks>
public static class CueLexicon
{
    private static readonly FrozenDictionary<string, Cue> ByForm = ReadForms();

    private static readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> ByChars =
        ByForm.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<(string Lemma, Construction Construction), double> Learned =
        Lexicon.Read("models/en/cues/counts.lexicon").ToFrozenDictionary(
            entry => (entry[0], Enum.Parse<Construction>(entry[1])),
            entry => Share(int.Parse(entry[2], CultureInfo.InvariantCulture), int.Parse(entry[3], CultureInfo.InvariantCulture), entry[0], Enum.Parse<Construction>(entry[1])));

    /// <summary>The verb that a word is a form of, or null where it is none that attributes.</summary>
    public static Cue? Find(ReadOnlySpan<char> word)
    {
        if (word.Length > 24) return null;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return ByChars.TryGetValue(lower, out var cue) ? cue : null;
    }

    /// <summary>How likely the verb is to attribute in this construction, 0 to 1.</summary>
    /// <remarks>
    /// Learned by counting (see <c>models/en/cues</c>), smoothed with what the hand-made lexicon expects; for a verb never counted it
    /// is that expectation.
    /// </remarks>
    /// <param name="cue">The verb.</param>
    /// <param name="construction">What stands beside it.</param>
    /// <param name="preposition">The preposition, for <see cref="Construction.Preposition"/>: "pointed to" tells something, "pointed at" does not.</param>
    public static double Likelihood(Cue cue, Construction construction, ReadOnlySpan<char> preposition = default)
    {
        ArgumentNullException.ThrowIfNull(cue);
        var learned = Learned.TryGetValue((Key(cue.Lemma, construction, preposition), construction), out var share) ? share : Expected(cue, construction);
        if (construction == Construction.Preposition && cue.Particle.Length > 0 && preposition.Equals(cue.Particle, StringComparison.Ordinal)) return Math.Max(learned, 0.7);
        // A denial or a refusal must not be missed: these verbs are believed in every construction that the lexicon knows of them.
        return cue.Stance != "-" && Letter(construction) is var letter && cue.Constructions.Contains(letter) ? Math.Max(learned, 0.7) : learned;
    }

    /// <summary>The first field of the counts: the lemma, with the preposition where there is one.</summary>
    internal static string Key(string lemma, Construction construction, ReadOnlySpan<char> preposition) =>
        construction == Construction.Preposition ? string.Concat(lemma, " ", preposition) : lemma;

    private static double Share(int cues, int all, string lemma, Construction construction)
    {
        const double Weight = 2;
        var expected = ByForm.TryGetValue(lemma.Split(' ')[0], out var cue) ? Expected(cue, construction) : 0;
        return (cues + Weight * expected) / (all + Weight);
    }

    private static double Expected(Cue cue, Construction construction)
    {
        var letter = Letter(construction);
        if (!cue.Constructions.Contains(letter)) return construction == Construction.Quote && cue.Act != Act.Attitude ? 0.5 : 0.1;
        return construction switch
        {
            Construction.Object => 0.4,
            Construction.Infinitive => 0.5,
            Construction.Behind => cue.Act == Act.Speech ? 0.9 : 0.4,
            _ => cue.Act is Act.Speech or Act.Evidence ? 0.9 : 0.6,
        };
    }

    private static char Letter(Construction construction) => construction switch
    {
        Construction.That => 't',
        Construction.Clause => 'c',
        Construction.Quote or Construction.Colon => 'q',
        Construction.Behind => 'p',
        Construction.Question => 'w',
        Construction.Object => 'o',
        Construction.Infinitive => 'i',
        _ => '-',
    };

    private static FrozenDictionary<string, Cue> ReadForms()
    {
        var forms = new Dictionary<string, Cue>(StringComparer.Ordinal);
        foreach (var entry in Lexicon.Read("Attributions/cues.lexicon"))
        {
            var cue = new Cue(entry[0], Enum.Parse<Act>(entry[1], ignoreCase: true), entry[2], entry[3], entry.Length > 5 ? entry[5] : "");
            var irregular = entry.Length > 4 ? entry[4].Split(',') : [];
            foreach (var form in Inflections(cue.Lemma, irregular).Concat(irregular)) forms.TryAdd(form, cue);
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Inflections(string lemma, string[] irregular)
    {
        yield return lemma;
        var stem = lemma.EndsWith('e') ? lemma[..^1] : lemma;
        var softY = lemma.EndsWith('y') && !"aeiou".Contains(lemma[^2]);
        yield return softY ? lemma[..^1] + "ies"
            : lemma.EndsWith('s') || lemma.EndsWith('h') && lemma[^2] is 'c' or 's' || lemma.EndsWith('x') ? lemma + "es" : lemma + "s";
        if (!irregular.Any(form => form.EndsWith("ing", StringComparison.Ordinal))) yield return stem + "ing";
        if (!irregular.Any(form => !form.EndsWith("ing", StringComparison.Ordinal))) yield return softY ? lemma[..^1] + "ied" : stem + "ed";
    }
}

/// <summary>A verb that attributes.</summary>
/// <param name="Lemma">Its base form.</param>
/// <param name="Act">What kind of act it reports.</param>
/// <param name="Constructions">The constructions it is known to attribute in, as letters of <c>cues.lexicon</c>.</param>
/// <param name="Stance">The stance that the verb itself tells ("denies"), or <c>-</c>.</param>
/// <param name="Particle">The one preposition that always leads to a content ("out" of "rule"), or an empty string.</param>
public sealed record Cue(string Lemma, Act Act, string Constructions, string Stance, string Particle);

/// <summary>What kind of act an attribution reports.</summary>
public enum Act
{
    /// <summary>Somebody says, writes or otherwise utters.</summary>
    Speech,

    /// <summary>A document or an observation tells.</summary>
    Evidence,

    /// <summary>Somebody thinks, knows, expects or seems.</summary>
    Belief,

    /// <summary>Somebody plans or wants.</summary>
    Intention,

    /// <summary>Somebody likes, supports or opposes.</summary>
    Attitude,
}

/// <summary>What stands beside a cue verb where its content is expected.</summary>
public enum Construction
{
    /// <summary>A clause that begins with "that".</summary>
    That,

    /// <summary>A quotation.</summary>
    Quote,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>The content stands before, set off by a comma, a dash or a closing mark.</summary>
    Behind,

    /// <summary>"to" and a verb.</summary>
    Infinitive,

    /// <summary>A phrase of several words ("poured cold water on").</summary>
    Phrase,

    /// <summary>A clause that begins with a question word or "if".</summary>
    Question,

    /// <summary>A noun phrase and a finite verb.</summary>
    Clause,

    /// <summary>A noun phrase.</summary>
    Object,

    /// <summary>A preposition.</summary>
    Preposition,

    /// <summary>Anything else, or nothing.</summary>
    Other,
}
