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
    public static IEnumerable<string> Texts(string path) => Articles(path).Select(article => article.Text);

    /// <summary>The texts with the outlets that published them, in the order of the file.</summary>
    /// <exception cref="InvalidDataException">HS391: the file cannot be unpacked.</exception>
    /// <remarks>Runs <c>xz</c>, which .NET does not have.</remarks>
    public static IEnumerable<(string Outlet, string Text)> Articles(string path)
    {
        using var unpack = Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidDataException("HS391: xz did not start. Install xz-utils.");
        while (unpack.StandardOutput.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            yield return (Field("outlet"), Field("text"));

            string Field(string name) => article.RootElement.GetProperty(name).GetString() ?? "";
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
            Tokenizer.Tokenize(text, new Span(start, end), tokens);
            SentenceSplitter.Split(text, tokens, first, 0, sentences);
            start = end + 1;
        }

        return (tokens, sentences);
    }
}
