using System.Text.RegularExpressions;

namespace Hearsay.Training.Furniture;

/// <summary>How much of an article's words was found: the harmonic mean of precision and recall over words, each as often as it stands there.</summary>
internal static partial class PageWords
{
    /// <summary>The words of a text, in lower case.</summary>
    public static string[] Of(string text) => [.. Words().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>The measure for one page, 0 to 1.</summary>
    public static double F1(string found, string article)
    {
        var due = Count(article);
        var words = Of(found);
        var right = 0;
        foreach (var word in words)
        {
            if (due.GetValueOrDefault(word) is var left and > 0)
            {
                due[word] = left - 1;
                right++;
            }
        }

        var all = Of(article).Length;
        return right == 0 ? 0 : 2.0 * right / (words.Length + all);
    }

    /// <summary>How often each word stands in a text.</summary>
    public static Dictionary<string, int> Count(string text) => Of(text).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    [GeneratedRegex(@"\w+", RegexOptions.None, 10_000)]
    private static partial Regex Words();
}
