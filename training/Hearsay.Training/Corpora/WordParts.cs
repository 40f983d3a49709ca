using Hearsay.Documents;
using Hearsay.Text;

namespace Hearsay.Training.Corpora;

/// <summary>Splits the words of corpora that write hyphenated words whole, as the library's <see cref="Tokenizer"/> splits them.</summary>
internal static class WordParts
{
    private const string Marks = "-‐‑–/";

    /// <summary>The words that the word is made of, every second one a mark; joined they are the word. What splits otherwise stays whole.</summary>
    public static IReadOnlyList<string> Split(string form)
    {
        if (form.Length < 3 || form.AsSpan(1, form.Length - 2).IndexOfAny(Marks) < 0) return [form];
        var tokens = new List<Token>();
        Tokenizer.Tokenize(form, new Span(0, form.Length), tokens);
        string[] parts = [.. tokens.Select(token => token.Span.In(form).ToString())];
        return parts.Length % 2 == 1 && parts.Where((_, i) => i % 2 == 1).All(part => part.Length == 1 && Marks.Contains(part[0], StringComparison.Ordinal)) ? parts : [form];
    }

    /// <summary>Whether a hyphen behind the word does not part it from what follows: "non", "anti".</summary>
    public static bool IsAffix(string form) => form.Length > 0 && Split(form + "-based").Count == 1;
}
