namespace Hearsay.Evaluation.Quantities;

/// <summary>The content words of a phrase without their order, case and plural.</summary>
public static class WordBag
{
    private static readonly HashSet<string> Small = [.. EmbeddedTable.Read("Quantities/small-words.tsv").Select(entry => entry[0])];

    /// <summary>The words; "$A" and "A$" are one word.</summary>
    public static HashSet<string> Of(string phrase) => [.. Words(phrase).Where(word => !Small.Contains(word)).Select(Singular)];

    /// <summary>The last word of a phrase before its first preposition: the noun that it is about.</summary>
    public static string Head(string phrase)
    {
        var head = "";
        foreach (var word in Words(phrase))
        {
            if (head.Length > 0 && word is "of" or "to" or "in" or "for" or "from") break;
            head = word;
        }

        return Singular(head);
    }

    private static IEnumerable<string> Words(string phrase) => phrase.ToLowerInvariant()
        .Split([' ', ',', '-', '(', ')', '/', '=', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word is "$a" ? "a$" : word is "$us" or "us$" ? "us$" : word);

    private static string Singular(string word) => word switch
    {
        "feet" => "foot",
        "inches" => "inch",
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && word.Length > 2 => word[..^1],
        _ => word,
    };
}
