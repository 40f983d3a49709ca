using System.Collections.Immutable;
using Hearsay.Text;

namespace Hearsay.Language;

/// <summary>The analysis over words as they are written: what hyphens, slashes and units hold together without white space is one word again.</summary>
/// <remarks>
/// Tokens follow Universal Dependencies ("62|-|year|-|old", "10,000|-|15,000", "4.2|bn"), and models read those. Rules that look at one word
/// after another read these instead ("62-year-old", "10,000-15,000", "4.2bn"), so that a verb inside a compound ("so-called") is no verb to
/// them and an adjective of three words is one. What such rules find are spans of the article, which hold in both. Linear time.
/// </remarks>
internal static class WrittenWords
{
    /// <summary>A copy with words as tokens; tags, sentences, quotations and names are carried over, the other layers over tokens are left out.</summary>
    /// <param name="analysis">An analysis over tokens; its tags may be missing.</param>
    internal static Analysis Of(Analysis analysis)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(analysis.Tokens.Length);
        var tags = ImmutableArray.CreateBuilder<PartOfSpeech>(analysis.Tags.Length);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(analysis.Sentences.Length);
        var place = new int[analysis.Tokens.Length + 1];
        foreach (var sentence in analysis.Sentences)
        {
            var first = tokens.Count;
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                var word = new TokenRange(i, End(analysis, i, sentence.EndToken));
                for (; i < word.End; i++) place[i] = tokens.Count;
                tokens.Add(word.End - word.First == 1 ? analysis.Tokens[word.First] : new Token(analysis.Cover(word.First, word.End), KindOf(analysis, word)));
                if (!analysis.Tags.IsEmpty) tags.Add(word.End - word.First == 1 ? analysis.Tags[word.First] : TagOf(analysis, word));
            }

            sentences.Add(sentence with { FirstToken = first, EndToken = tokens.Count });
        }

        place[^1] = tokens.Count;
        return analysis with
        {
            Tokens = tokens.ToImmutable(),
            Tags = tags.ToImmutable(),
            Sentences = sentences.ToImmutable(),
            Quotations = [.. analysis.Quotations.Select(quotation => quotation with { FirstToken = place[quotation.FirstToken], EndToken = place[quotation.EndToken] })],
            UniversalTags = [],
            Lemmas = [],
            Dependencies = [],
            Names = [.. analysis.Names.Select(name => name with { Tokens = new TokenRange(place[name.Tokens.First], place[name.Tokens.End - 1] + 1) })],
            Entities = [],
        };
    }

    /// <summary>One past the last token of the word that begins at <paramref name="first"/>.</summary>
    private static int End(Analysis analysis, int first, int limit)
    {
        var end = first + 1;
        // "#1".
        if (end < limit && analysis.Word(first) is "#" && Touches(analysis, end) && analysis.Tokens[end].Kind == TokenKind.Number) return end + 1;
        if (analysis.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number)) return end;
        while (end < limit && Touches(analysis, end))
        {
            if (analysis.Tokens[end - 1].Kind == TokenKind.Number && IsWord(analysis, end)) end++;
            else if (end + 1 < limit && Joins(analysis, end) && Touches(analysis, end + 1) && IsWord(analysis, end + 1)) end += 2;
            else break;
        }

        return end;
    }

    private static bool Joins(Analysis analysis, int mark) => analysis.Word(mark) switch
    {
        "-" or "‐" or "‑" or "/" => true,
        "–" => analysis.Tokens[mark - 1].Kind == TokenKind.Number && char.IsDigit(analysis.Article.Text[analysis.Tokens[mark].End]),
        _ => false,
    };

    private static bool Touches(Analysis analysis, int token) => analysis.Tokens[token - 1].End == analysis.Tokens[token].Start;

    private static bool IsWord(Analysis analysis, int token) =>
        analysis.Tokens[token].Kind is TokenKind.Word or TokenKind.Number && char.IsLetterOrDigit(analysis.Word(token)[0]);

    private static TokenKind KindOf(Analysis analysis, TokenRange word) =>
        analysis.Word(word.First) is "#" ? TokenKind.Word : analysis.Tokens[word.First].Kind;

    /// <summary>The tag of a compound by those of its parts.</summary>
    private static PartOfSpeech TagOf(Analysis analysis, TokenRange word)
    {
        var first = analysis.Tags[word.First];
        var last = analysis.Tags[word.End - 1];
        if (word.End - word.First == 2) return PartOfSpeech.CD;
        var isNumber = true;
        var isName = true;
        for (var i = word.First; i < word.End; i += 2)
        {
            isNumber &= analysis.Tags[i] == PartOfSpeech.CD;
            isName &= analysis.Tags[i].IsName();
        }

        if (isNumber) return PartOfSpeech.CD;
        if (isName || last is PartOfSpeech.NNS or PartOfSpeech.NNPS) return last;
        var beforeNoun = word.End < analysis.Tags.Length && analysis.Tags[word.End] is PartOfSpeech.NN or PartOfSpeech.NNS or PartOfSpeech.NNP or PartOfSpeech.NNPS
            or PartOfSpeech.JJ or PartOfSpeech.CD;
        // "Park Sun-won": the second syllable is a common word by its looks only.
        if (first.IsName() && !beforeNoun && word.First > 0 && analysis.Tags[word.First - 1].IsName() && !Touches(analysis, word.First)) return PartOfSpeech.NNP;
        if (last is PartOfSpeech.NNP) return beforeNoun && !first.IsName() ? PartOfSpeech.JJ : last;
        if (last is PartOfSpeech.RB or PartOfSpeech.CD or PartOfSpeech.FW) return last;
        // "62-year-old" alone is somebody, "US-led" is not.
        if (last is PartOfSpeech.JJ && first == PartOfSpeech.CD && !beforeNoun) return PartOfSpeech.NN;
        if (last.IsAdjective() || last is PartOfSpeech.VBN or PartOfSpeech.VBG or PartOfSpeech.VBD or PartOfSpeech.VB or PartOfSpeech.VBP) return beforeNoun || last != PartOfSpeech.VBG ? PartOfSpeech.JJ : PartOfSpeech.NN;
        return beforeNoun ? PartOfSpeech.JJ : PartOfSpeech.NN;
    }
}
