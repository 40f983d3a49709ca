using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>Splits the words of corpora that write hyphenated words whole, as the library's <see cref="Tokenizer"/> splits them.</summary>
internal static class WordParts
{
    /// <summary>The words that the word is made of; joined they are the word.</summary>
    public static IReadOnlyList<string> Split(string form)
    {
        if (form.Length < 3 || form.AsSpan(1, form.Length - 2).IndexOfAny("-‐‑–/") < 0) return [form];
        var tokens = new List<Token>();
        Tokenizer.Tokenize(form, new Span(0, form.Length), tokens);
        return [.. tokens.Select(token => token.Span.In(form).ToString())];
    }

    /// <summary>Whether a hyphen behind the word does not part it from what follows: "non", "anti".</summary>
    public static bool IsAffix(string form) => form.Length > 0 && Split(form + "-based").Count == 1;
}
