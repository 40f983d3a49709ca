using System.Diagnostics;
using System.Text.Json;
using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>Reads the texts of an archive of articles: JSON Lines, packed with xz.</summary>
internal static class NewsArchive
{
    /// <summary>The texts, in the order of the file.</summary>
    /// <exception cref="InvalidDataException">HS391: the file cannot be unpacked.</exception>
    /// <remarks>Runs <c>xz</c>, which .NET does not have.</remarks>
    public static IEnumerable<string> Texts(string path)
    {
        using var unpack = Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidDataException("HS391: xz did not start. Install xz-utils.");
        while (unpack.StandardOutput.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            yield return article.RootElement.GetProperty("text").GetString() ?? "";
        }

        unpack.WaitForExit();
        if (unpack.ExitCode != 0) throw new InvalidDataException($"HS391: {path}: xz ended with {unpack.ExitCode}. Copy the file again.");
    }

    /// <summary>Splits a text into tokens and sentences, a line being a block.</summary>
    public static (List<Token> Tokens, List<Sentence> Sentences) Split(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var sentences = new List<Sentence>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            var first = tokens.Count;
            var whole = new List<Token>();
            Tokenizer.Tokenize(text, new Span(start, end), whole);
            foreach (var token in whole) SplitHyphens(text, token, tokens);
            SentenceSplitter.Split(text, tokens, first, 0, sentences);
            start = end + 1;
        }

        return (tokens, sentences);
    }

    private static readonly HashSet<string> Prefixes = new(["non", "re", "co", "mis", "anti", "e", "pre", "ex", "un", "sub", "counter", "post", "inter", "bi", "de", "mid", "uh", "o", "al", "semi", "multi", "pro", "self"], StringComparer.OrdinalIgnoreCase);

    private static void SplitHyphens(string text, Token token, List<Token> tokens)
    {
        var start = token.Start;
        for (var i = token.Start + 1; i + 1 < token.End; i++)
        {
            if (text[i] != '-' || !char.IsLetterOrDigit(text[i - 1]) || !char.IsLetterOrDigit(text[i + 1])) continue;
            if (Prefixes.Contains(text[token.Start..i]) && start == token.Start) continue;
            if (char.IsDigit(text[token.Start]) && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]) && token.Span.Length > 9) continue;
            tokens.Add(new Token(new Span(start, i), token.Kind));
            tokens.Add(new Token(new Span(i, i + 1), TokenKind.Punctuation));
            start = i + 1;
        }

        tokens.Add(new Token(new Span(start, token.End), token.Kind));
    }
}
