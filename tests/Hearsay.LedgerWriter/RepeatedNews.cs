using System.Text;
using System.Text.Json;
using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Statements;

namespace Hearsay.LedgerWriter;

/// <summary>As many articles as are wanted, made of a collection of real ones, to measure how a ledger grows.</summary>
/// <remarks>
/// The first round is the collection as it is. In every further one a third of the words give way to words drawn from other articles, as often as they
/// stand there, and the date moves on by a year: the vocabulary and the number of articles a day stay those of the collection. What is "said" is cut
/// out of the text at fixed places: it has the size of real statements and no meaning.
/// </remarks>
public static class RepeatedNews
{
    /// <summary>The articles of JSON Lines with the fields outlet, published (YYYY-MM-DD …), title and text, round after round.</summary>
    public static IEnumerable<ArticleEntry> From(string jsonLines)
    {
        var news = File.ReadLines(jsonLines).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            string Field(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            return (Outlet: Field("outlet"), Published: Field("published"), Title: Field("title"), Text: Field("text"));
        }).Where(one => one.Text.Length > 200).ToList();
        var words = news.Where((_, at) => at % 10 == 0).SelectMany(one => one.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        for (var (round, number) = (0, 0); ; round++)
        {
            foreach (var (outlet, published, title, text) in news)
            {
                DateOnly? day = DateOnly.TryParseExact(published.AsSpan(0, Math.Min(10, published.Length)), "yyyy-MM-dd", out var found) ? found.AddYears(round) : null;
                yield return Entry(number++, outlet, day, Edited(title, words, round, number), Edited(text, words, round, number));
            }
        }
    }

    private static string Edited(string text, string[] words, int round, int number)
    {
        if (round == 0) return text;
#pragma warning disable CA5394 // Nothing here is a secret.
        var random = new Random(number);
        var edited = new StringBuilder(text.Length);
        foreach (var word in text.Split(' ')) edited.Append(random.Next(3) == 0 && !word.Contains('\n', StringComparison.Ordinal) ? words[random.Next(words.Length)] : word).Append(' ');
        return edited.ToString();
    }

    private static ArticleEntry Entry(int number, string outlet, DateOnly? day, string title, string body)
    {
        var text = new string([.. $"{title}\n{body}".Where(unit => !char.IsSurrogate(unit))]);
        var blocks = new List<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found && found < 0 ? text.Length : found;
            var trimmed = text.AsSpan(at, end - at).TrimEnd();
            if (trimmed.Length > 0 && !char.IsWhiteSpace(text[at])) blocks.Add(new Block(new Span(at, at + trimmed.Length), at == 0 ? BlockKind.Title : BlockKind.Body));
            at = end + 1;
        }

        var id = $"{number:x12}";
        var figures = Enumerable.Range(1, 2).Select(at => new Figure(new Span(30 * at, (30 * at) + 4), at, at) { Counted = new Span((30 * at) + 5, (30 * at) + 12) }).ToList();
        var statements = Enumerable.Range(1, 4).Select(at => new Statement(
            $"{id}-s{at}",
            new Attribution([new Span(40 * at, (40 * at) + 9)], [new Span((40 * at) + 10, (40 * at) + 14)], [new Span((40 * at) + 15, (40 * at) + 38)], QuotationType.Indirect, "measured", 0),
            Stance.Asserts)
        {
            Speaker = new Speaker(text[(40 * at)..((40 * at) + 9)], SpeakerKind.Person, null, false, new Span(40 * at, (40 * at) + 9)) { Resolution = "as named" },
            Proposition = new Proposition(new Span((40 * at) + 16, (40 * at) + 20), "go") { Arguments = [new(ArgumentRole.Subject, new Span((40 * at) + 22, (40 * at) + 30), "some")] },
        });
        return new ArticleEntry(
            new Article(id, $"news-{number}.txt", text, [.. blocks], "utf-8")
            {
                Title = title.Length == 0 ? null : new Known<string>(title, new Evidence("meta title", title)),
                Outlet = outlet.Length == 0 ? null : new Known<string>(outlet, new Evidence("meta og:site_name", outlet)),
                Published = day is { } known ? new Known<DateRange>(DateRange.Day(known), new Evidence("meta article:published_time", $"{known:yyyy-MM-dd}")) : null,
            },
            [.. statements],
            [.. figures]);
    }
}
