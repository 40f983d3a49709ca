using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Documents;
using Hearsay.Language;

namespace Hearsay.Statements;

/// <summary>Reads the stance of a speaker from the words of cue and content.</summary>
/// <remarks>
/// The phrases and their order are data: <c>stance.lexicon</c>. A denial of somebody else inside the content is not the speaker's own, so what
/// stands between quotation marks within an otherwise indirect content still counts, but what belongs to an attribution inside it does not.
/// </remarks>
internal static class StanceReading
{
    // Words behind the cue that still belong to what it governs: "refused | to say", "was not able | to confirm".
    private const int Governed = 4;

    private static readonly ImmutableArray<Phrase> Phrases =
    [
        .. Lexicon.Read("Statements/stance.lexicon").Select(entry => new Phrase(
            Enum.Parse<Stance>(entry[0], ignoreCase: true), entry[1], [.. entry[2].Split(' ')])),
    ];

    internal static (Stance Stance, ImmutableArray<Span> Evidence) Read(Analysis analysis, Attribution attribution)
    {
        var cue = TokensOf(analysis, attribution.Cue, Governed);
        var content = TokensOf(analysis, attribution.Content, 0);
        var main = MainClause(analysis, content);
        if (Negation(analysis, attribution) is { } negation && Negated(analysis, attribution) is { } stance)
        {
            // "would not say" and "did not rule out" have entries of their own; else the verb and its negation tell.
            foreach (var phrase in Phrases)
            {
                if (phrase.Where != "content" && phrase.Stance is not (Stance.Confirms or Stance.Denies) && Match(analysis, cue, phrase.Words) is { } at && at.Start <= negation.End && at.End >= negation.Start)
                    return (phrase.Stance, [at]);
            }

            return (stance, negation.End <= attribution.Cue[0].Start ? [negation, attribution.Cue[0]] : [attribution.Cue[0]]);
        }

        foreach (var phrase in Phrases)
        {
            if (phrase.Where is "cue" or "any" && Match(analysis, cue, phrase.Words) is { } atCue) return (phrase.Stance, [atCue]);
            // A reserve about a second thing that is said ("… and will likely be") is not one about the first.
            var words = phrase.Stance == Stance.Hedges ? main : content;
            if (phrase.Where is "content" or "any" && Match(analysis, words, phrase.Words) is { } atContent) return (phrase.Stance, [atContent]);
        }

        return (Stance.Asserts, []);
    }

    /// <summary>The tokens of the spans, first the cue's own sentence part; at most a few hundred, so that the time stays linear.</summary>
    private static List<int> TokensOf(Analysis analysis, ImmutableArray<Span> spans, int extra)
    {
        const int Most = 400;
        var tokens = new List<int>();
        foreach (var span in spans)
        {
            var i = analysis.TokenAt(span.Start);
            for (; i < analysis.Tokens.Length && analysis.Tokens[i].Start < span.End && tokens.Count < Most; i++) tokens.Add(i);
            var governs = i < analysis.Tokens.Length && analysis.Word(i) is "to" or "able" or "aware" or "information" or "knowledge" or "out" or "no";
            for (var more = 0; governs && more < extra && i < analysis.Tokens.Length && char.IsLetter(analysis.Word(i)[0]); more++, i++) tokens.Add(i);
        }

        return tokens;
    }

    /// <summary>The word that negates the cue, within it or at the head of the source ("No group has claimed", "Nobody confirmed"), or null.</summary>
    private static Span? Negation(Analysis analysis, Attribution attribution)
    {
        var cue = analysis.TokensIn(attribution.Cue[0]);
        for (var i = cue.First; i < cue.End; i++)
        {
            if (analysis.Word(i) is "not" or "n't" or "n’t" or "never" or "Never" or "neither" or "nor") return analysis.Tokens[i].Span;
        }

        if (attribution.Source.IsEmpty) return null;
        var source = analysis.TokenAt(attribution.Source[0].Start);
        return analysis.Word(source) is "No" or "no" or "Nobody" or "nobody" or "None" or "none" or "Neither" or "neither" ? analysis.Tokens[source].Span : null;
    }

    /// <summary>What a negated cue comes to: not confirming, not denying, not saying, not believing.</summary>
    private static Stance? Negated(Analysis analysis, Attribution attribution)
    {
        var cue = analysis.TokensIn(attribution.Cue[0]);
        for (var i = cue.End - 1; i >= cue.First; i--)
        {
            if (CueLexicon.Find(analysis.Word(i)) is not { } verb) continue;
            return verb.Stance switch
            {
                "confirms" => Stance.Unconfirmed,
                "denies" => Stance.Hedges,
                "declines" => null,
                _ => verb.Act switch
                {
                    Act.Speech => Stance.Declines,
                    Act.Evidence => Stance.Unconfirmed,
                    // Not believing is a denial; not knowing, not having seen, not remembering is none.
                    Act.Belief => verb.Lemma is "believe" or "think" or "accept" or "agree" ? Stance.Denies : Stance.Unconfirmed,
                    _ => null,
                },
            };
        }

        return null;
    }

    /// <summary>The first clause of the first sentence: up to a coordinated verb, a relative or a subordinate clause.</summary>
    private static List<int> MainClause(Analysis analysis, List<int> content)
    {
        if (content.Count == 0) return content;
        var end = analysis.Sentences[analysis.SentenceOf(content[0])].EndToken;
        var verb = false;
        for (var i = 0; i < content.Count; i++)
        {
            var token = content[i];
            if (token >= end || i > 0 && token != content[i - 1] + 1) return content[..i];
            verb |= analysis.Tags[token].IsFiniteVerb();
            if (!verb || i + 1 >= content.Count) continue;
            var coordinated = analysis.Tags[token] == PartOfSpeech.CC && (analysis.Tags[content[i + 1]].IsFiniteVerb() || analysis.Word(token) is "but");
            var relative = analysis.Word(token) is "," && analysis.Tags[content[i + 1]] is PartOfSpeech.WDT or PartOfSpeech.WP or PartOfSpeech.WRB or PartOfSpeech.CC;
            if (coordinated || relative || ContentEdges.IsSubordinator(analysis.Word(token)) && analysis.Word(token) is not ("if" or "as" or "even")) return content[..i];
        }

        return content;
    }

    private static Span? Match(Analysis analysis, List<int> tokens, ImmutableArray<string> words)
    {
        for (var start = 0; start + 1 <= tokens.Count; start++)
        {
            int at = start, skipped = 0;
            var word = 0;
            while (word < words.Length && at < tokens.Count)
            {
                if (words[word] == "*")
                {
                    word++;
                    skipped = 3;
                    continue;
                }

                if (analysis.Word(tokens[at]).Equals(words[word], StringComparison.OrdinalIgnoreCase))
                {
                    word++;
                    at++;
                    skipped = 0;
                }
                else if (skipped > 0 && word > 0)
                {
                    skipped--;
                    at++;
                }
                else
                {
                    break;
                }
            }

            if (word < words.Length) continue;
            // "could not be found" hedges nothing: a negated modal is no reserve.
            var negated = words is ["could"] && at < tokens.Count && (analysis.Word(tokens[at]) is "not" or "n't" or "n’t");
            if (!negated && !(words.Length == 1 && IsDescription(analysis, tokens[start]))) return analysis.Cover(tokens[start], tokens[at - 1] + 1);
        }

        return null;
    }

    /// <summary>"the month of May", "a suspected gunman", "everything possible", "feared for": the word qualifies no statement there.</summary>
    private static bool IsDescription(Analysis analysis, int token)
    {
        var word = analysis.Word(token);
        if (word.Equals("may", StringComparison.OrdinalIgnoreCase) || word is "might" or "could") return analysis.Tags[token] != PartOfSpeech.MD;
        if (word is not ("possible" or "suspected" or "likely" or "unlikely" or "feared" or "plausible")) return false;
        var next = token + 1 < analysis.Tags.Length ? token + 1 : token;
        return analysis.Tags[next].IsNoun() || analysis.Word(next) is "for" || token > 0 && analysis.Word(token - 1) is "everything" or "as" or "all";
    }

    private sealed record Phrase(Stance Stance, string Where, ImmutableArray<string> Words);
}
