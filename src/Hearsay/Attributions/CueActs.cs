using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Attributions;

/// <summary>Tells what kind of act a cue reports: by its last word that a lexicon knows, else by the shape of what is attributed.</summary>
internal sealed class CueActs(Analysis analysis, Paragraphs paragraphs)
{
    private static readonly FrozenDictionary<string, Act> Words =
        Lexicon.Read("Attributions/acts.lexicon").ToFrozenDictionary(entry => entry[0], entry => Enum.Parse<Act>(entry[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> OtherSenses =
        Lexicon.Read("Attributions/other-senses.lexicon").Select(entry => entry[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<string> Endings = [.. Lexicon.Read("Attributions/abstract-endings.lexicon").Select(entry => entry[0])];

    /// <summary>The act of a cue.</summary>
    internal Act Of(TokenRange cue, ImmutableArray<TokenRange> content)
    {
        for (var i = cue.End - 1; i >= cue.First; i--)
        {
            if (i > cue.First && Words.TryGetValue($"{analysis.Lemmas[i - 1]} {analysis.Lemmas[i]}", out var pair)) return pair;
            if (analysis.Tags[i].IsVerb() && IsDone(i, cue, content)) return Act.Attitude;
            if (analysis.Tags[i].IsVerb() && CueLexicon.Find(analysis.Word(i)) is { } verb) return verb.Act;
            if (analysis.Tags[i].IsVerb() && Words.TryGetValue(analysis.Lemmas[i] + " (verb)", out var done)) return done;
            if (Words.TryGetValue(analysis.Lemmas[i], out var act)) return act;
        }

        // A clause or a quotation is said, "to" and a verb intended, a mere thing liked or not.
        foreach (var part in content)
        {
            if (analysis.Tags[part.First] == PartOfSpeech.TO && !paragraphs.IsQuoted(part.First)) return Act.Intention;
            for (var i = part.First; i < part.End; i++)
            {
                if (paragraphs.IsQuoted(i) || analysis.Tags[i].IsFiniteVerb()) return Act.Speech;
            }
        }

        return Act.Attitude;
    }

    // "Dismissed her deputy", "claimed six lives": something was done to a person or a thing, and nothing said.
    private bool IsDone(int verb, TokenRange cue, ImmutableArray<TokenRange> content)
    {
        var preposition = verb + 1 < cue.End ? analysis.Lemmas[verb + 1] : analysis.Lemmas[content[0].First] is "to" or "with" ? analysis.Lemmas[content[0].First] : null;
        if (!OtherSenses.Contains(preposition is null ? analysis.Lemmas[verb] : $"{analysis.Lemmas[verb]} {preposition}") || content.Length > 1) return false;
        var part = content[0];
        for (var i = part.First; i < part.End; i++)
        {
            if (analysis.Tags[i].IsFiniteVerb() || analysis.Tags[i] is PartOfSpeech.TO && i + 1 < part.End && analysis.Tags[i + 1] is PartOfSpeech.VB) return false;
            // More than a name in quotation marks is said.
            if (paragraphs.IsQuoted(i) && part.End - part.First > 4) return false;
            if (analysis.Tags[i].IsNoun() && IsSaid(analysis.Lemmas[i])) return false;
        }

        return true;
    }

    private static bool IsSaid(string noun)
    {
        const int Shortest = 7;
        return Words.ContainsKey(noun) || CueLexicon.Find(noun) is not null || (noun.Length >= Shortest && Endings.Any(ending => noun.EndsWith(ending, StringComparison.Ordinal)));
    }
}
