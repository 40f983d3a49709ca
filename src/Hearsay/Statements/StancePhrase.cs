using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Hearsay.Statements;

/// <summary>A phrase of <c>stance.lexicon</c>.</summary>
/// <param name="Stance">What it tells.</param>
/// <param name="Nuance">What it leaves open or keeps apart.</param>
/// <param name="Place">Where it counts.</param>
/// <param name="Phrase">Its words.</param>
internal sealed record StancePhrase(Stance Stance, StanceNuance Nuance, StancePlace Place, LemmaPhrase Phrase)
{
    private static readonly FrozenDictionary<string, ImmutableArray<int>> ByLemma;

    static StancePhrase()
    {
        All = Read();
        ByLemma = All.SelectMany((phrase, order) => phrase.Phrase.Words[0].Lemmas.Select(lemma => (lemma, order)))
            .GroupBy(pair => pair.lemma, pair => pair.order).ToFrozenDictionary(group => group.Key, group => group.Order().ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The phrases, in the order of the file.</summary>
    internal static ImmutableArray<StancePhrase> All { get; }

    /// <summary>The places in <see cref="All"/> of the phrases that can begin with the token, in order.</summary>
    internal static ImmutableArray<int> BeginningWith(Analysis analysis, int token) => ByLemma.GetValueOrDefault(analysis.Lemmas[token], []);

    private static ImmutableArray<StancePhrase> Read()
    {
        var entries = Lexicon.Read("Statements/stance.lexicon").ToList();
        var sets = LemmaPhrase.Sets(entries);
        return
        [
            .. entries.Where(entry => entry[0] != "set").Select(entry => new StancePhrase(
                Enum.Parse<Stance>(entry[0], ignoreCase: true),
                entry[1] == "-" ? StanceNuance.None : Enum.Parse<StanceNuance>(entry[1]),
                Enum.Parse<StancePlace>(entry[2], ignoreCase: true),
                LemmaPhrase.Parse(entry[3], sets))),
        ];
    }
}

/// <summary>Where a phrase of the lexicon counts.</summary>
internal enum StancePlace
{
    /// <summary>In the cue and the words that it governs.</summary>
    Cue,

    /// <summary>In the cue, and in the main clause of a content whose subject is the speaker: "said it could not confirm".</summary>
    Own,

    /// <summary>In the main clause of a content whose subject is the speaker, and not in the cue.</summary>
    Inner,

    /// <summary>In the cue, and in the main clause of a content, whatever its subject.</summary>
    Any,

    /// <summary>In the main clause of a content that speaks of a claim: "the report is false", "that is a lie".</summary>
    Claim,

    /// <summary>In a condition anywhere in the first sentence of the content.</summary>
    Condition,

    /// <summary>As all that the content says, or before a comma at its beginning: "No, we did not".</summary>
    Answer,
}
