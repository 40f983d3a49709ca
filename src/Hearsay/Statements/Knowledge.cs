using System.Collections.Immutable;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Statements;

/// <summary>Finds the words that say what an unnamed source knows, "familiar with the matter": <c>knowledge.lexicon</c>.</summary>
internal static class Knowledge
{
    // Words of a pattern that may stand between two of its own.
    private const int Between = 2;

    // No such phrase of news is longer.
    private const int Longest = 24;

    private static readonly ImmutableArray<ImmutableArray<string>> Patterns =
        [.. Lexicon.Read("Statements/knowledge.lexicon").Select(entry => ImmutableArray.Create(entry[0].Split(' ')))];

    /// <summary>The words in or right behind a phrase, or null.</summary>
    /// <param name="analysis">The article, over written words.</param>
    /// <param name="phrase">The words of the source.</param>
    internal static TokenRange? In(Analysis analysis, TokenRange phrase)
    {
        var limit = analysis.Sentences[analysis.SentenceOf(phrase.First)].EndToken;
        for (var i = phrase.First + 1; i <= phrase.End + 1 && i < limit; i++)
        {
            // Behind the phrase it must follow at once, a comma aside.
            if (i > phrase.End && analysis.Word(i - 1) is not ",") break;
            foreach (var pattern in Patterns)
            {
                if (Match(analysis, pattern, i, limit) is { } end) return new TokenRange(i, End(analysis, end, limit));
            }
        }

        return null;
    }

    private static int? Match(Analysis analysis, ImmutableArray<string> pattern, int at, int limit)
    {
        var skipped = 0;
        for (var word = 0; word < pattern.Length;)
        {
            if (at >= limit) return null;
            if (pattern[word] == "*")
            {
                (word, skipped) = (word + 1, Between);
                continue;
            }

            if (analysis.Word(at).Equals(pattern[word], StringComparison.OrdinalIgnoreCase)) word++;
            else if (skipped-- <= 0) return null;
            else if (analysis.Tokens[at].Kind == TokenKind.Punctuation) return null;
            at++;
        }

        return at;
    }

    /// <summary>Up to a comma, a relative pronoun or the verb of the clause that it stands in.</summary>
    private static int End(Analysis analysis, int at, int limit)
    {
        var end = at;
        while (end < limit && end < at + Longest && analysis.Tokens[end].Kind is not (TokenKind.Punctuation or TokenKind.Quote)
            && analysis.Tags[end] is not (PartOfSpeech.WP or PartOfSpeech.WDT) && !analysis.Tags[end].IsFiniteVerb() && analysis.Tags[end] != PartOfSpeech.MD) end++;
        while (end > at && analysis.Tags[end - 1] is PartOfSpeech.CC or PartOfSpeech.RB) end--;
        return end;
    }
}
