using Hearsay.Ledger;
using Hearsay.LedgerWriter;

namespace Hearsay.Tests.Ledger.Reprints;

/// <summary>Long invented texts and edits of them, always the same for the same number.</summary>
internal static class InventedCopies
{
    private static readonly string[] Grammar = ["the", "of", "and", "in", "a", "to", "with", "by"];
    private static readonly string[] Syllables = ["bar", "nel", "tos", "mi", "ra", "kel", "dun", "vo", "sti", "pla", "gru", "mon", "lek", "fa", "wis", "tor", "hin", "ze"];

    /// <summary>Paragraphs of two sentences each, of invented words.</summary>
    public static List<string> Paragraphs(int number, int count = 12)
    {
        var random = new Random(number);
        string Syllable() => Syllables[random.Next(Syllables.Length)];
        string Word(int at) => at % 3 == 1 ? Grammar[random.Next(Grammar.Length)] : Syllable() + Syllable() + Syllable();
        string Sentence() => "The " + string.Join(' ', Enumerable.Range(0, random.Next(14, 24)).Select(Word)) + ".";
        return [.. Enumerable.Range(0, count).Select(_ => Sentence() + " " + Sentence())];
    }

    /// <summary>The text with every so-manieth word put in other words.</summary>
    public static List<string> Spun(List<string> paragraphs, int every, int number) =>
        [.. paragraphs.Select((paragraph, at) => string.Join(' ', paragraph.Split(' ').Select((word, place) => (place + at + number) % every == 0 ? $"other{place}x{number}" : word)))];

    public static ArticleEntry Entry(string document, IEnumerable<string> paragraphs) => Builder(document, paragraphs).Build();

    public static EntryBuilder Builder(string document, IEnumerable<string> paragraphs) => new(document, string.Join('\n', paragraphs) + "\n");
}
