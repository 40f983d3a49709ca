using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Coreference;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Lemmas in their order, with what may stand between them, as <c>stance.lexicon</c> and <c>doubt.lexicon</c> write them.</summary>
/// <param name="Words">Its words.</param>
internal sealed record LemmaPhrase(ImmutableArray<PhraseWord> Words)
{
    // Words that tell nothing by themselves and may stand between two of a phrase: "could not <be> <independently> confirmed".
    private const int Between = 5;

    // What a star stands for.
    private const int Gap = 3;

    private const int MostSteps = 24;

    /// <summary>Reads a phrase.</summary>
    /// <param name="phrase">Its words, parted by blanks.</param>
    /// <param name="sets">The sets of lemmas that it may name.</param>
    internal static LemmaPhrase Parse(string phrase, IReadOnlyDictionary<string, string[]> sets) => new([.. phrase.Split(' ').Select(word => PhraseWord.Parse(word, sets))]);

    /// <summary>The sets of lemmas of a lexicon: its entries <c>set</c>, name, lemmas.</summary>
    internal static Dictionary<string, string[]> Sets(IEnumerable<string[]> entries) =>
        entries.Where(entry => entry[0] == "set").ToDictionary(entry => entry[1], entry => entry[2].Split(' '), StringComparer.Ordinal);

    /// <summary>Where the phrase stands in the words from the place <paramref name="start"/> on, as tokens; null where it does not.</summary>
    /// <param name="analysis">The article, with lemmas, tags and trees.</param>
    /// <param name="tree">Its trees.</param>
    /// <param name="words">The tokens to look at, in text order; some of the text may be left out.</param>
    /// <param name="start">The place of the first word in <paramref name="words"/>.</param>
    internal TokenRange? At(Analysis analysis, SyntaxTree tree, List<int> words, int start)
    {
        if (!Words[0].Fits(analysis, tree, words[start])) return null;
        if (!Words[0].IsNegation && IsNegated(analysis, words, start)) return null;
        int next = 1, at = start + 1, last = start, light = 0, gap = 0;
        for (var step = 0; next < Words.Length && at < words.Count && step < MostSteps; step++)
        {
            if (Words[next].IsGap)
            {
                (gap, next) = (Gap, next + 1);
                continue;
            }

            if (Words[next].Fits(analysis, tree, words[at]))
            {
                (last, light, gap) = (at, 0, 0);
                next++;
                at++;
            }
            else if (IsLight(analysis, tree, words[at]) && light++ < Between || gap-- > 0 && !PhraseWord.IsNegating(analysis, words[at]))
            {
                at++;
            }
            else
            {
                return null;
            }
        }

        return next < Words.Length ? null : new TokenRange(words[start], words[last] + 1);
    }

    /// <summary>The range from the auxiliary that bears its negation: "could not confirm", "did not say".</summary>
    internal static TokenRange WithAuxiliary(Analysis analysis, TokenRange range) =>
        PhraseWord.IsNegating(analysis, range.First) && range.First > 0 && (analysis.Tags[range.First - 1] == PartOfSpeech.MD || analysis.Lemmas[range.First - 1] is "do" || analysis.Word(range.First) is "n't" or "n’t")
        && analysis.SentenceOf(range.First - 1) == analysis.SentenceOf(range.First) ? range with { First = range.First - 1 } : range;

    /// <summary>Whether a "not" or "no" stands right before, but for words that tell nothing.</summary>
    private static bool IsNegated(Analysis analysis, List<int> words, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - 4; i--)
        {
            if (PhraseWord.IsNegating(analysis, words[i])) return true;
            if (!analysis.Tags[words[i]].IsAdverb() && analysis.Tags[words[i]] is not (PartOfSpeech.DT or PartOfSpeech.TO or PartOfSpeech.MD) && analysis.Lemmas[words[i]] is not ("be" or "have")) return false;
        }

        return false;
    }

    private static bool IsLight(Analysis analysis, SyntaxTree tree, int token) =>
        !PhraseWord.IsNegating(analysis, token)
        && (analysis.Tags[token].IsAdverb() || analysis.Tags[token].IsAdjective() && tree.Relation(token) == DependencyRelation.Amod
            || tree.Relation(token) is DependencyRelation.Case or DependencyRelation.NmodPoss || analysis.Tags[token] is PartOfSpeech.DT or PartOfSpeech.PDT or PartOfSpeech.TO or PartOfSpeech.PRPS or PartOfSpeech.MD
            || analysis.Lemmas[token] is "be" or "have" or "do");
}

/// <summary>One word of a phrase: lemmas, a set of them, a negation, a kind of act, or a gap.</summary>
internal sealed record PhraseWord
{
    private static readonly FrozenSet<string> Negations = SetNamed("NOT");

    // "Not only", "no longer", "no doubt" negate nothing that could be a stance.
    private static readonly FrozenSet<string> Unnegated = SetNamed("UNNEGATED");

    internal bool IsGap { get; private init; }

    internal bool IsNegation { get; private init; }

    /// <summary>The lemmas that fit; none for a gap or an act, with which no phrase begins.</summary>
    internal FrozenSet<string> Lemmas { get; private init; } = [];

    private Act? Act { get; init; }

    private string Form { get; init; } = "";

    /// <summary>Reads a word of the lexicon: <c>*</c>, <c>NOT</c>, <c>@act</c>, or lemmas and names of sets parted by bars, with a form behind a slash.</summary>
    internal static PhraseWord Parse(string word, IReadOnlyDictionary<string, string[]> sets)
    {
        if (word == "*") return new PhraseWord { IsGap = true };
        if (word == "NOT") return new PhraseWord { IsNegation = true, Lemmas = Negations };
        if (word[0] == '@') return new PhraseWord { Act = Enum.Parse<Act>(word[1..], ignoreCase: true) };
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0 && word.IndexOf('|', slash) >= 0) throw new InvalidOperationException($"The form in {word} must stand behind all of its lemmas.");
        var lemmas = (slash < 0 ? word : word[..slash]).Split('|').SelectMany(name => sets.TryGetValue(name, out var set) ? set : [name]);
        return new PhraseWord { Lemmas = lemmas.ToFrozenSet(StringComparer.Ordinal), Form = slash < 0 ? "" : word[(slash + 1)..] };
    }

    /// <summary>Whether the token negates what follows it; "not only" negates nothing.</summary>
    internal static bool IsNegating(Analysis analysis, int token) =>
        Negations.Contains(analysis.Lemmas[token]) && !analysis.Tags[token].IsName()
        && !(token + 1 < analysis.Lemmas.Length && Unnegated.Contains(analysis.Lemmas[token + 1]));

    private static FrozenSet<string> SetNamed(string name) =>
        Lexicon.Read("Statements/stance.lexicon").First(entry => entry[0] == "set" && entry[1] == name)[2].Split(' ').ToFrozenSet(StringComparer.Ordinal);

    internal bool Fits(Analysis analysis, SyntaxTree tree, int token)
    {
        if (IsNegation) return IsNegating(analysis, token);
        if (Act is { } act) return analysis.Tags[token].IsVerb() && CueLexicon.Find(analysis.Word(token))?.Act == act;
        if (IsGap || !Lemmas.Contains(analysis.Lemmas[token])) return false;
        return Form switch
        {
            "noun" => analysis.Tags[token].IsNoun(),
            "verb" => analysis.Tags[token].IsVerb() && tree.Relation(token) is not (DependencyRelation.Amod or DependencyRelation.Compound),
            "adjective" => !analysis.Tags[token].IsVerb(),
            "clausal" => tree.Child(token, DependencyRelation.Ccomp) >= 0,
            "single" => IsSingle(analysis, tree, token),
            "predicate" => IsPredicate(analysis, tree, token),
            "complement" => tree.Relation(token) is DependencyRelation.Xcomp or DependencyRelation.Obj or DependencyRelation.Ccomp || IsPredicate(analysis, tree, token),
            "modal" => analysis.Tags[token] == PartOfSpeech.MD,
            "adverb" => analysis.Tags[token].IsAdverb() || tree.Relation(token) == DependencyRelation.Advmod,
            "passive" => IsPassive(analysis, tree, token),
            _ => true,
        };
    }

    // "Denied them entry" denies nothing that was said, and a person that is dismissed was no claim.
    private static bool IsSingle(Analysis analysis, SyntaxTree tree, int token)
    {
        var thing = tree.Child(token, DependencyRelation.Obj);
        if (thing >= 0 && tree.Child(token, DependencyRelation.Iobj) >= 0) return false;
        return thing < 0 || analysis.Lemmas[token] is not "dismiss" || !analysis.Names.Any(name => name.Type == EntityType.Person && name.Tokens.Contains(thing));
    }

    /// <summary>"The report is false", "describes it as false", "Fake news": it is said of something, and no mere attribute.</summary>
    private static bool IsPredicate(Analysis analysis, SyntaxTree tree, int token) => tree.Relation(token) switch
    {
        DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Nmod or DependencyRelation.Nsubj
            or DependencyRelation.NsubjPass or DependencyRelation.Obj => tree.Child(token, DependencyRelation.Cop) >= 0,
        DependencyRelation.Obl => tree.Child(token, DependencyRelation.Case) is >= 0 and var preposition && analysis.Lemmas[preposition] == "as",
        _ => true,
    };

    // A participle without auxiliary is passive where it stands in a headline or hangs on a noun: "Crew feared lost".
    private static bool IsPassive(Analysis analysis, SyntaxTree tree, int token) =>
        tree.Child(token, DependencyRelation.AuxPass) >= 0 || tree.Child(token, DependencyRelation.NsubjPass) >= 0
        || analysis.Tags[token] == PartOfSpeech.VBN && tree.Child(token, DependencyRelation.Aux) < 0 && tree.Child(token, DependencyRelation.Nsubj) < 0
        || analysis.Tags[token].IsAdjective();
}
