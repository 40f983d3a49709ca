using Hearsay.Attributions;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads whom a reporting party cites: "the Courier, citing an official, said".</summary>
internal static class CitedSource
{
    /// <summary>The phrase at the end of the chain, and those on the way to it; or null where nobody is cited.</summary>
    internal static Chain? Read(Analysis analysis, Attribution attribution)
    {
        var sentence = analysis.Sentences[analysis.SentenceOf(analysis.TokenAt(attribution.Cue[0].Start))];
        var first = analysis.TokenAt(attribution.Source.IsEmpty ? attribution.Extent.Start : attribution.Source[0].Start);
        for (var i = Math.Max(first, sentence.FirstToken); i < sentence.EndToken; i++)
        {
            if (analysis.Word(i) is not ("citing" or "quoting") || IsTaken(analysis, attribution, i)) continue;
            if (analysis.Attributions.Any(other => other != attribution && SpeaksBetween(analysis, other, first, i))) return null;
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
    private static bool SpeaksBetween(Analysis analysis, Attribution other, int first, int citing) =>
        !other.Source.IsEmpty && !other.Cue[0].Contains(analysis.Tokens[citing].Start)
        && other.Source[0].Start > analysis.Tokens[first].Start && other.Source[0].Start < analysis.Tokens[citing].Start;

    private static bool IsTaken(Analysis analysis, Attribution attribution, int token)
    {
        var at = analysis.Tokens[token].Start;
        return attribution.Content.Any(part => part.Contains(at)) || attribution.Cue.Any(part => part.Contains(at));
    }

    /// <summary>Who is cited in the end, and through whom.</summary>
    internal sealed record Chain(TokenRange Origin, List<TokenRange> Between);
}
