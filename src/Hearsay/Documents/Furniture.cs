using System.Collections.Frozen;

namespace Hearsay.Documents;

/// <summary>Marks page furniture by its wording: advertisements, share buttons, comment forms, newsletters, links to other articles.</summary>
/// <remarks>The wordings are data: <c>furniture.lexicon</c>. Every line is looked at once, and long ones not at all.</remarks>
internal static class Furniture
{
    // A line as long as this is a paragraph whatever it begins with.
    private const int LongestLine = 900;

    private static readonly FrozenDictionary<string, Rule[]> Rules = Read();

    /// <summary>What furniture a line is, or null.</summary>
    public static string? Recognize(string text, Span line) => Find(text, line)?.Reason;

    /// <summary>Where a line that begins as a link to another article ends its prefix ("SEE ALSO:"), or -1.</summary>
    public static int LinkPrefixEnd(string text, Span line)
    {
        var words = new LineWords(text, line with { End = Math.Min(line.End, line.Start + 80) });
        if (words.Count == 0) return -1;
        foreach (var rule in RulesFor(words[0]))
        {
            if (rule.Kind == RuleKind.Start && rule.Phrase.Match(words, 0) is var end and > 0) return words.SpanOf(end - 1).End;
        }

        return -1;
    }

    /// <summary>Marks the drafts that are furniture.</summary>
    public static void Mark(string text, List<Draft> drafts, CancellationToken cancellation)
    {
        var kinds = new RuleKind?[drafts.Count];
        for (var at = 0; at < drafts.Count; at++)
        {
            if (at % 256 == 0) cancellation.ThrowIfCancellationRequested();
            if (!drafts[at].IsBody || Find(text, drafts[at].Span) is not { } rule) continue;
            kinds[at] = rule.Kind;
            if (rule.Kind != RuleKind.Share) drafts[at].Mark(rule.Reason);
        }

        MarkShareButtons(text, drafts, kinds);
        MarkLinksUnderHeadings(text, drafts, kinds);
        MarkComments(text, drafts, kinds);
    }

    // The name of a network alone may be a word of the article; two beside each other are buttons. One unknown name between them is a button too.
    private static void MarkShareButtons(string text, List<Draft> drafts, RuleKind?[] kinds)
    {
        for (var at = 0; at < kinds.Length; at++)
        {
            if (kinds[at] != RuleKind.Share) continue;
            int last = at, count = 1;
            for (var next = at + 1; next < kinds.Length && next - last <= 2; next++)
            {
                if (kinds[next] == RuleKind.Share) (last, count) = (next, count + 1);
                else if (drafts[next].IsBody && Prose.CountWords(drafts[next].Span.In(text), 3) > 2) break;
            }

            var besideFurniture = (at > 0 && drafts[at - 1].Reason == "share buttons") || (last + 1 < drafts.Count && drafts[last + 1].Reason == "share buttons");
            if (count > 1 || besideFurniture)
            {
                for (var button = at; button <= last; button++) drafts[button].Mark("share buttons");
            }

            at = last;
        }
    }

    private static void MarkLinksUnderHeadings(string text, List<Draft> drafts, RuleKind?[] kinds)
    {
        for (var at = 0; at < kinds.Length; at++)
        {
            if (kinds[at] != RuleKind.Heading) continue;
            for (var next = at + 1; next < drafts.Count && !Prose.ReadsAsParagraph(drafts[next].Span.In(text)) && kinds[next] != RuleKind.Heading; next++)
            {
                drafts[next].Mark("related links");
            }
        }
    }

    // What follows the heading of the comments is comments, where most of the text lies before it.
    private static void MarkComments(string text, List<Draft> drafts, RuleKind?[] kinds)
    {
        long before = 0, all = drafts.Where(draft => draft.IsBody).Sum(draft => (long)draft.Span.Length);
        for (var at = 0; at < kinds.Length; at++)
        {
            if (drafts[at].IsBody) before += drafts[at].Span.Length;
            if (kinds[at] != RuleKind.Comments || before * 10 < all * 6) continue;
            for (var next = at + 1; next < drafts.Count; next++) drafts[next].Mark("comments");
            return;
        }
    }

    private static Rule? Find(string text, Span line)
    {
        if (line.Length > LongestLine) return null;
        var words = new LineWords(text, line);
        if (words.Count == 0 || words.IsCut) return null;
        var quoted = Prose.IsQuote(text[line.Start]);
        foreach (var rule in RulesFor(words[0]))
        {
            var end = rule.Phrase.Match(words, 0);
            if (end <= 0) continue;
            if (end == words.Count - 1 && words[end] == ":") end++;
            var fits = rule.Kind switch
            {
                RuleKind.Prefix or RuleKind.Sentence => !quoted && words.Count <= rule.MostWords,
                RuleKind.Start => !quoted && words.Count <= (rule.MostWords > 0 ? rule.MostWords : 25),
                _ => end == words.Count && !(quoted && words.Count > 2),
            };
            if (fits) return rule;
        }

        return FindInSentence(text, line, words);
    }

    private static Rule? FindInSentence(string text, Span line, LineWords words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            var between = text.AsSpan(words.SpanOf(at - 1).End, words.SpanOf(at).Start - words.SpanOf(at - 1).End);
            if (between.IndexOfAny(".!?") < 0) continue;
            foreach (var rule in RulesFor(words[at]))
            {
                if (rule.Kind != RuleKind.Sentence || words.Count > rule.MostWords || rule.Phrase.Match(words, at) < 0) continue;
                var before = text.AsSpan(line.Start, words.SpanOf(at).Start - line.Start);
                if (before.IndexOfAny("\"“”«»") < 0 && Addresses(words, at)) return rule;
            }
        }

        return null;
    }

    // A page that speaks to its reader ("our correspondents", "your inbox") before it asks for an address is one piece of furniture.
    private static bool Addresses(LineWords words, int end)
    {
        for (var at = 0; at < end; at++)
        {
            if (words[at] is "our" or "your" or "you" or "us" or "we" or "get" or "want") return true;
        }

        return false;
    }

    // The rules that a word may begin; those that any number may begin come with a number's own.
    private static Rule[] RulesFor(string word)
    {
        if (Rules.TryGetValue(word, out var own)) return own;
        return char.IsAsciiDigit(word[0]) && Rules.TryGetValue("#", out var counted) ? counted : [];
    }

    private static FrozenDictionary<string, Rule[]> Read()
    {
        var index = new Dictionary<string, List<Rule>>(StringComparer.Ordinal);
        foreach (var entry in Lexicon.Read("Documents/furniture.lexicon"))
        {
            var phrase = new Phrase(entry[1]);
            var rule = new Rule(Enum.Parse<RuleKind>(entry[0], ignoreCase: true), phrase, int.Parse(entry[2]), entry[3]);
            foreach (var word in phrase.FirstWords)
            {
                if (!index.TryGetValue(word, out var rules)) index[word] = rules = [];
                rules.Add(rule);
            }
        }

        return index.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private enum RuleKind
    {
        Line,
        Prefix,
        Sentence,
        Start,
        Heading,
        Comments,
        Share,
    }

    private sealed record Rule(RuleKind Kind, Phrase Phrase, int MostWords, string Reason);
}
