using System.Collections.Immutable;
using System.Text;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Tests.Figures;

/// <summary>An analysis of one sentence from words with their tags ("rose/VBD to 140"), so that cases need no tagger.</summary>
/// <remarks>
/// Words are separated by spaces; a word that begins with <c>_</c> touches the one before it. A word without a tag has the one of
/// <c>closed-class.tags</c>, or CD, NNP, NNS or NN by its looks.
/// </remarks>
internal static class TaggedText
{
    private static readonly Dictionary<string, PartOfSpeech> Closed = CaseFile.Lines("Figures/closed-class.tags")
        .Select(line => line.Text.Split('\t'))
        .SelectMany(fields => fields[1].Split(' ').Select(word => (word, Tag: Parse(fields[0]))))
        .ToDictionary(entry => entry.word, entry => entry.Tag, StringComparer.Ordinal);

    public static Analysis Read(string notation, DateRange? published = null)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var tags = ImmutableArray.CreateBuilder<PartOfSpeech>();
        foreach (var entry in notation.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var touches = entry.Length > 1 && entry[0] == '_';
            var slash = entry.LastIndexOf('/');
            var hasTag = slash > 0 && entry[slash + 1] is >= 'A' and <= 'Z' or '$';
            var word = entry[(touches ? 1 : 0)..(hasTag ? slash : entry.Length)];
            if (!touches && text.Length > 0) text.Append(' ');
            tokens.Add(new Token(new Span(text.Length, text.Length + word.Length), Kind(word)));
            tags.Add(hasTag ? Parse(entry[(slash + 1)..]) : Guess(word, tokens.Count == 1));
            text.Append(word);
        }

        var article = new Article("0", "case.txt", text.ToString(), [new Block(new Span(0, text.Length), BlockKind.Body)], "utf-8")
        {
            Published = published is { } range ? new Known<DateRange>(range, new Evidence("test", range.ToString())) : null,
        };
        return new Analysis(article)
        {
            Tokens = tokens.ToImmutable(),
            Tags = tags.ToImmutable(),
            Sentences = [new Sentence(0, tokens.Count, 0)],
        };
    }

    private static PartOfSpeech Parse(string tag) => tag switch
    {
        "PRP$" => PartOfSpeech.PRPS,
        "WP$" => PartOfSpeech.WPS,
        "$" => PartOfSpeech.Dollar,
        _ => Enum.Parse<PartOfSpeech>(tag),
    };

    private static TokenKind Kind(string word) =>
        char.IsDigit(word[0]) ? TokenKind.Number
        : char.IsLetter(word[0]) ? TokenKind.Word
        : word is "\"" or "“" or "”" ? TokenKind.Quote
        : char.IsSymbol(word[0]) || word == "%" ? TokenKind.Symbol
        : word.Length > 1 ? TokenKind.Word : TokenKind.Punctuation;

    private static PartOfSpeech Guess(string word, bool isFirst)
    {
        if (Closed.TryGetValue(word, out var tag) || (isFirst && Closed.TryGetValue(word.ToLowerInvariant(), out tag))) return tag;
        if (char.IsDigit(word[0])) return PartOfSpeech.CD;
        if (char.IsUpper(word[0])) return PartOfSpeech.NNP;
        return word.EndsWith('s') ? PartOfSpeech.NNS : PartOfSpeech.NN;
    }
}
