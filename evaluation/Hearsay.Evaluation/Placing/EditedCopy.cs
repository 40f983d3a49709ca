using System.Buffers.Binary;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Ledger.Placing;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Stories;

namespace Hearsay.Evaluation.Placing;

/// <summary>Makes other articles of one: every few words another word of the same length, and another day.</summary>
/// <remarks>The length stays, so that every span of the article holds. The words put in are those of the article itself, so that copies are news as much as it is.</remarks>
internal static class EditedCopy
{
    /// <summary>How many words are let stand between two that are changed.</summary>
    private const int WordsBetween = 3;

    /// <summary>How far a copy's day is from that of the copy before: about the time after which a story is another one.</summary>
    private const int Days = 37;

    /// <summary>The article's copy of this number; 0 is the article itself.</summary>
    public static Article Of(Article article, int number)
    {
        if (number == 0) return article;
        var text = article.Text.ToCharArray();
        var random = new Random(HashCode.Combine(number, article.Text.Length));
        var byLength = new List<Span>?[16];
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetterLower(text[at])) at++;
            if (at == start)
            {
                at++;
                continue;
            }

            if (at - start >= byLength.Length) continue;
            var alike = byLength[at - start] ??= [];
            if (++words % (WordsBetween + 1) == number % (WordsBetween + 1) && alike.Count > 0)
            {
                alike[random.Next(alike.Count)].In(article.Text).CopyTo(text.AsSpan(start));
            }

            alike.Add(new Span(start, at));
        }

        return article with
        {
            Id = $"{article.Id}-{number}",
            Text = new string(text),
            Published = article.Published is { } day ? day with { Value = new DateRange(day.Value.From.AddDays(Days * number), day.Value.To.AddDays(Days * number)) } : null,
        };
    }

    /// <summary>The sketch of such a copy without the copy: as many of the sketch's hashes are others as the changed words would make others.</summary>
    /// <remarks>To fill a large archive in minutes. What is measured are sketches of real texts.</remarks>
    public static ArticleSketch Of(ArticleSketch sketch, int number)
    {
        if (number == 0) return sketch;
        var random = new Random(number);
        var topic = sketch.Topic;
        var terms = topic.Terms.ToArray();
        for (var at = 0; at < terms.Length; at++)
        {
            if (random.Next(WordsBetween + 1) == 0) terms[at] = (uint)random.NextInt64(uint.MaxValue);
        }

        Array.Sort(terms);
        var text = sketch.Text.ToBytes();
        var hashes = new ulong[(text.Length - sizeof(int)) / sizeof(ulong)];
        for (var at = 0; at < hashes.Length; at++) hashes[at] = BinaryPrimitives.ReadUInt64LittleEndian(text.AsSpan(sizeof(int) + (at * sizeof(ulong))));
        var greatest = hashes.Length == 0 ? 0 : hashes[^1];
        for (var at = 0; at < hashes.Length; at++)
        {
            if (random.Next(2) == 0) hashes[at] = (ulong)(random.NextDouble() * greatest);
        }

        Array.Sort(hashes);
        for (var at = 0; at < hashes.Length; at++) BinaryPrimitives.WriteUInt64LittleEndian(text.AsSpan(sizeof(int) + (at * sizeof(ulong))), hashes[at]);
        return new ArticleSketch(TextSketch.FromBytes(text), new TopicSketch(
            topic.FirstDay + (Days * number), topic.LastDay + (Days * number), terms, topic.Weights.ToArray(), topic.TellingWords, topic.Label, topic.LabelSpan));
    }
}
