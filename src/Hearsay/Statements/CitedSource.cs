using Hearsay.Attributions;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Reads whom a reporting party cites: "the Courier, citing an official, said", "state television quoted the minister as saying".</summary>
internal static class CitedSource
{
    // How far "as saying" may stand behind "quoted".
    private const int Farthest = 30;

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
            // "Quoting a porter, | the Courier said": who reports is no apposition to who is quoted.
            var limit = i < first ? first : sentence.EndToken;
            var end = NounPhrase.EndOfFull(analysis, i + 1, limit);
            if (end == i + 1) return null;
            end = EndWithName(analysis, i + 1, end, limit);
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

        // "The Courier, which cited an aide, said".
        for (var i = first; !attribution.Source.IsEmpty && i < analysis.TokensIn(attribution.Source[0]).End; i++)
        {
            if (Next(analysis, i, sentence.EndToken) is { } inside) return new Chain(inside, []);
        }

        return null;
    }

    /// <summary>"The water minister, Ada Marsh": the name behind a description, where the phrase ends there.</summary>
    private static int EndWithName(Analysis analysis, int first, int end, int limit)
    {
        if (end + 1 >= limit || analysis.Word(end) is not "," || !Parties.IsNamePart(analysis, end + 1) || analysis.Tags[NounPhrase.Head(analysis, first, end)] != PartOfSpeech.NN) return end;
        var name = Parties.EndOfName(analysis, end + 1);
        return name <= limit && (name == limit || analysis.Tags[name] is PartOfSpeech.Period or PartOfSpeech.Comma) ? name : end;
    }

    /// <summary>Whom a quoting party quotes: "quoted the minister as saying …", "the minister was quoted by the agency as saying …"; or null.</summary>
    private static TokenRange? Quoted(Analysis analysis, Attribution attribution)
    {
        var cue = analysis.TokensIn(attribution.Cue[^1]);
        if (analysis.Word(cue.End - 1) is not ("quoted" or "quotes" or "quoting" or "cited" or "cites")) return null;
        var limit = Math.Min(cue.End + Farthest, analysis.Sentences[analysis.SentenceOf(cue.First)].EndToken);
        for (var i = cue.End; i + 1 < limit; i++)
        {
            if (analysis.Word(i) is not "as" || analysis.Tags[i + 1] != PartOfSpeech.VBG || CueLexicon.Find(analysis.Word(i + 1)) is null) continue;
            var behind = new TokenRange(cue.End, i);
            var verb = cue.End - 1;
            // The passive has whom it quotes before the cue: "was quoted by the agency as saying".
            var passive = verb > 1 && (VerbGroup.IsBe(analysis.Word(verb - 1)) || analysis.Tags[verb - 1].IsAdverb() && VerbGroup.IsBe(analysis.Word(verb - 2)));
            if (!passive) return behind.IsEmpty ? null : behind;
            var first = cue.First;
            while (first > 0 && first > verb - 4 && (VerbGroup.IsAuxiliary(analysis.Word(first - 1)) || analysis.Tags[first - 1].IsAdverb())) first--;
            var start = NounPhrase.StartOfFull(analysis, first, analysis.Sentences[analysis.SentenceOf(cue.First)].FirstToken);
            return start < first && behind.End - behind.First > 0 ? new TokenRange(start, first) : null;
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
