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
            for (var more = 0; more < extra && i < analysis.Tokens.Length && char.IsLetter(analysis.Word(i)[0]); more++, i++) tokens.Add(i);
        }

        return tokens;
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
            var negated = words.Length == 1 && at < tokens.Count && (analysis.Word(tokens[at]) is "not" or "n't" or "n’t");
            if (!negated) return analysis.Cover(tokens[start], tokens[at - 1] + 1);
        }

        return null;
    }

    private sealed record Phrase(Stance Stance, string Where, ImmutableArray<string> Words);
}
