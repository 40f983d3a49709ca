using Hearsay.Attributions;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads whom a reporting party cites: "the Courier, citing an official, said", "state television quoted the minister as saying".</summary>
internal static class CitedSource
{
    /// <summary>The phrase at the end of the chain, and those on the way to it; or null where nobody is cited.</summary>
    internal static Chain? Read(Analysis analysis, Attribution attribution)
    {
        if (Quoted(analysis, attribution) is { } quoted) return new Chain(quoted, []);
        var sentence = analysis.Sentences[analysis.SentenceOf(analysis.TokenAt(attribution.Cue[0].Start))];
        var first = analysis.TokenAt(attribution.Source.IsEmpty ? attribution.Extent.Start : attribution.Source[0].Start);
        // "Citing an official, the Courier said".
        var opening = analysis.Word(sentence.FirstToken) is "Citing" or "Quoting" ? sentence.FirstToken : first;
        for (var i = Math.Max(opening, sentence.FirstToken); i < sentence.EndToken; i++)
        {
            if (analysis.Word(i) is not ("citing" or "quoting" or "Citing" or "Quoting") || IsTaken(analysis, attribution, i)) continue;
            if (analysis.Attributions.Any(other => other != attribution && SpeaksBetween(analysis, other, Math.Min(first, i), Math.Max(first, i), i))) return null;
            var end = NounPhrase.EndOfFull(analysis, i + 1, sentence.EndToken);
            if (end == i + 1) return null;
            var phrase = new TokenRange(i + 1, end);
            var between = new List<TokenRange>();
            // "citing the Chronicle, which quoted an official": one hop more.
            while (Next(analysis, phrase.End, sentence.EndToken) is { } next)
            {
                between.Add(phrase);
                phrase = next;
            }

            return new Chain(phrase, between);
        }

        return null;
    }

    /// <summary>Whom a quoting party quotes: "quoted the minister as saying …", "the minister was quoted by the agency as saying …"; or null.</summary>
    private static TokenRange? Quoted(Analysis analysis, Attribution attribution)
    {
        var cue = analysis.TokensIn(attribution.Cue[^1]);
        if (analysis.Word(cue.End - 1) is not ("quoted" or "quotes" or "quoting" or "cited" or "cites")) return null;
        foreach (var part in attribution.Content)
        {
            var range = analysis.TokensIn(part);
            for (var i = range.First; i + 1 < range.End; i++)
            {
                if (analysis.Word(i) is not "as" || analysis.Word(i + 1) is not ("saying" or "telling" or "claiming" or "writing" or "confirming" or "denying" or "warning")) continue;
                // The passive has whom it quotes before the cue.
                var before = analysis.TokensIn(attribution.Content[0]);
                var origin = before.First < cue.First ? before : range with { End = i };
                return origin.IsEmpty ? null : origin;
            }
        }

        return null;
    }

    private static TokenRange? Next(Analysis analysis, int at, int limit)
    {
        if (at + 3 >= limit || analysis.Word(at) is not "," || analysis.Tags[at + 1] is not (PartOfSpeech.WDT or PartOfSpeech.WP)) return null;
        var verb = at + 2;
        if (analysis.Word(verb) is "had" or "has" or "in" or "itself") verb++;
        if (analysis.Word(verb) is not ("quoted" or "cited" or "quotes" or "cites")) return null;
        var end = NounPhrase.EndOfFull(analysis, verb + 1, limit);
        return end > verb + 1 ? new TokenRange(verb + 1, end) : null;
    }

    // "Analysts expect a decision, though the agency, quoting an aide, said": the agency quotes, and not the analysts.
    private static bool SpeaksBetween(Analysis analysis, Attribution other, int first, int last, int citing) =>
        !other.Source.IsEmpty && !other.Cue[0].Contains(analysis.Tokens[citing].Start)
        && other.Source[0].Start > analysis.Tokens[first].Start && other.Source[0].Start < analysis.Tokens[last].Start;

    private static bool IsTaken(Analysis analysis, Attribution attribution, int token)
    {
        var at = analysis.Tokens[token].Start;
        return attribution.Content.Any(part => part.Contains(at)) || attribution.Cue.Any(part => part.Contains(at));
    }

    /// <summary>Who is cited in the end, and through whom.</summary>
    internal sealed record Chain(TokenRange Origin, List<TokenRange> Between);
}
