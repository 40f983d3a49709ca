using System.Text;
using Hearsay.Documents;
using Hearsay.Language;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>Reads the invented sentences that were tagged by hand: <c>tests/Hearsay.Tests/Language/news.tagged</c>.</summary>
/// <remarks>The file's first lines describe its form.</remarks>
internal static class TaggedNews
{
    /// <summary>The file's path in the repository.</summary>
    public const string Path = "tests/Hearsay.Tests/Language/news.tagged";

    /// <summary>The sentences, in the file's order.</summary>
    public static IEnumerable<TaggedSentence> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Sentence);

    private static TaggedSentence Sentence(string line)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var tags = new List<PartOfSpeech>();
        var isFirst = true;
        foreach (var entry in line.Split(' '))
        {
            var slash = entry.LastIndexOf('/');
            var word = entry[..slash];
            if (word[0] == '+') word = word[1..];
            else if (!isFirst) text.Append(' ');
            isFirst = false;
            var start = text.Length;
            text.Append(word);
            tokens.Add(new Token(new Span(start, text.Length), TokenKind.Word));
            tags.Add(Enum.Parse<PartOfSpeech>(entry[(slash + 1)..]));
        }

        return new TaggedSentence(text.ToString(), [.. tokens], [.. tags]);
    }
}
