using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Hearsay.Documents;

namespace Hearsay.Ledger.Stories;

/// <summary>Reads an article into a <see cref="TopicSketch"/>.</summary>
internal static class TopicReading
{
    private const int MostTellingWords = 20;

    /// <summary>A label from a first sentence has at most so many words.</summary>
    private const int MostLabelWords = 10;

    /// <summary>A shorter line, in UTF-16 units, is no sentence to take a label from, where there is a longer one.</summary>
    private const int ShortestSentence = 60;

    /// <summary>A longer title is no title.</summary>
    private const int LongestLabel = 160;

    // The settings were chosen by stories coded by hand: see the measure `stories` of the evaluation.

    /// <summary>What a word of the title counts, against 1 for a word further down.</summary>
    private const float Title = 4;

    /// <summary>What a word of the first sentences counts.</summary>
    private const float Lead = 2;

    /// <summary>What a word counts that stands so far down that it may be background.</summary>
    private const float Late = 0.5f;

    /// <summary>What a pair of words counts, against the words themselves.</summary>
    private const float Pair = 0.25f;

    // The first sentence or two: what follows is often background that several events share.
    private const int LeadWords = 30;

    /// <summary>From so many first words a reader is shown why two articles are one story, and a label is taken.</summary>
    private const int ShownWords = 60;

    private const int EarlyWords = 300;
    private const int MostWords = 1000;

    /// <summary>How much a repeated word gains: the power of its count.</summary>
    private const double OfCount = 0.4;

    /// <summary>How much a rare word gains: the power of its rarity.</summary>
    private const double OfRarity = 0.5;

    /// <summary>A more common term, one that every third article has, tells nothing.</summary>
    private const double LeastRarity = 1;

    public static TopicSketch Of(Article article)
    {
        var found = new List<TopicTerm>(512);
        var weights = new Dictionary<uint, float>(512);
        var head = new List<TopicTerm>(64);
        if (article.Title is { } title)
        {
            TopicTerms.Read(title.Value, new Span(0, title.Value.Length), isHeadline: true, 40, found);
            foreach (var term in found) Count(term.Hash, Title);
            if (title.Evidence.Span is { } at) TopicTerms.Read(article.Text, at, isHeadline: true, 40, head);
        }

        var words = 0;
        var first = new List<TopicTerm>();
        foreach (var block in article.Blocks)
        {
            if (block.Kind != BlockKind.Body || words >= MostWords) continue;
            found.Clear();
            var before = words;
            words += TopicTerms.Read(article.Text, block.Span, isHeadline: false, MostWords - words, found);
            foreach (var term in found)
            {
                var order = before + term.Order;
                var place = order <= LeadWords ? Lead : order <= EarlyWords ? 1 : Late;
                Count(term.Hash, term.IsPair ? place * Pair : place);
            }

            if (before < ShownWords) first.AddRange(found.Where(term => before + term.Order <= ShownWords));
        }

        head.AddRange(first);
        var rarities = TermCounts.English;
        var weighed = new List<(uint Term, double Weight)>(weights.Count);
        foreach (var (term, count) in weights)
        {
            var rarity = rarities.Rarity(term);
            if (rarity < LeastRarity) continue;
            weighed.Add((term, Math.Pow(Math.Max(count, 0.4), OfCount) * Math.Pow(rarity, OfRarity)));
        }

        weighed.Sort((one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : one.Term.CompareTo(other.Term));
        if (weighed.Count > TopicSketch.MostTerms) weighed.RemoveRange(TopicSketch.MostTerms, weighed.Count - TopicSketch.MostTerms);
        var length = Math.Sqrt(weighed.Sum(one => one.Weight * one.Weight));
        weighed.Sort((one, other) => one.Term.CompareTo(other.Term));
        var terms = weighed.Select(one => one.Term).ToArray();
        var scaled = weighed.Select(one => (ushort)Math.Round(one.Weight / length * TopicSketch.WeightUnit)).ToArray();
        var (label, labelSpan) = LabelOf(article, first, weights);
        return new TopicSketch(
            article.Published?.Value.From.DayNumber, article.Published?.Value.To.DayNumber, terms, scaled, Telling(head, terms, scaled), label, labelSpan);

        void Count(uint term, float by) => CollectionsMarshal.GetValueRefOrAddDefault(weights, term, out _) += by;
    }

    /// <summary>Of the head's terms the strongest that the sketch kept, each where it first stands.</summary>
    private static ImmutableArray<TellingWord> Telling(List<TopicTerm> head, uint[] terms, ushort[] weights) =>
        [.. head.DistinctBy(term => term.Hash)
            .Select(term => (Word: new TellingWord(term.Hash, term.Span), At: Array.BinarySearch(terms, term.Hash)))
            .Where(pair => pair.At >= 0)
            .OrderByDescending(pair => weights[pair.At]).ThenBy(pair => pair.Word.Span)
            .Take(MostTellingWords)
            .Select(pair => pair.Word)
            .OrderBy(word => word.Span).ThenBy(word => word.Term)];

    private static (string Label, Span Span) LabelOf(Article article, List<TopicTerm> first, Dictionary<uint, float> weights)
    {
        if (article.Title is { Evidence.Span: { } title } && title.Length is > 0 and <= LongestLabel) return (title.Of(article.Text), title);
        // A short line before the first sentence is a byline or the outlet's name.
        var bodies = article.Blocks.Where(block => block.Kind == BlockKind.Body).Select(block => block.Span).ToList();
        var body = bodies.Find(span => span.Length >= ShortestSentence) is { IsEmpty: false } sentence ? sentence : bodies.FirstOrDefault();
        var end = SentenceEnd(article.Text, body);
        var words = first.Where(term => !term.IsPair && term.Span.Start >= body.Start && term.Span.End <= end).ToList();
        if (words.Count == 0) return ("", default);

        // The run of words with the most weight; of equal runs the first.
        var (best, bestAt) = (-1.0, 0);
        for (var at = 0; at + Math.Min(MostLabelWords, words.Count) <= words.Count; at++)
        {
            var sum = words.Skip(at).Take(MostLabelWords).Sum(term => weights.GetValueOrDefault(term.Hash) * TermCounts.English.Rarity(term.Hash));
            if (sum > best) (best, bestAt) = (sum, at);
        }

        var last = Math.Min(bestAt + MostLabelWords, words.Count) - 1;
        while (last > bestAt && IsWeak(words[last])) last--;
        while (bestAt < last && IsWeak(words[bestAt])) bestAt++;
        var span = new Span(words[bestAt].Span.Start, words[last].Span.End);
        return (span.Of(article.Text), span);
    }

    private static bool IsWeak(TopicTerm term) => TermCounts.English.Rarity(term.Hash) < LeastRarity;

    private static int SentenceEnd(string text, Span block)
    {
        for (var at = block.Start; at < block.End; at++)
        {
            if (text[at] is '.' or '!' or '?' or '\n' && at - block.Start > 40 && (at + 1 == block.End || char.IsWhiteSpace(text[at + 1]))) return at;
        }

        return block.End;
    }
}
