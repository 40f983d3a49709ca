using Hearsay.Documents;
using Hearsay.Statements;

namespace Hearsay.Evaluation.Speakers;

/// <summary>Compares the speaker of a statement with the party that a person read its source to mean.</summary>
public static class SpeakerVerdict
{
    // Words that stand before a name and are no part of it.
    private static readonly string[] Titles = [.. EmbeddedTable.Read("Speakers/titles.lexicon").Select(entry => entry[0])];

    /// <summary>Whether the speaker is right, wrong, or left open where the text settles it.</summary>
    /// <param name="one">The case.</param>
    /// <param name="speaker">What was read, or null.</param>
    /// <param name="text">The text.</param>
    public static Verdict Of(SpeakerCase one, Speaker? speaker, string text)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(text);
        if (speaker is null) return one.Settled == Settled.Unsettled ? Verdict.Right : Verdict.Abstained;
        var map = new CodePointMap(text);
        var worded = speaker.Anonymous || map.ToUtf16(one.Source).Overlaps(speaker.Evidence);
        if (one.Settled != Settled.Named) return worded || IsDescription(speaker.Name) ? Verdict.Right : Verdict.Wrong;
        // A description tells who is meant at its own place alone.
        var described = IsDescription(speaker.Name);
        foreach (var name in one.Names)
        {
            var there = map.ToUtf16(name);
            if (there.Overlaps(speaker.Evidence) || !(worded && described) && IsSame(there.Of(text), speaker.Name)) return Verdict.Right;
        }

        return !(worded || described) ? Verdict.Wrong : one.MayStayUnnamed ? Verdict.Right : Verdict.Abstained;
    }

    /// <summary>Whether one name is the other or a part of it that ends like it: "Marsh" and "Ada Marsh".</summary>
    private static bool IsSame(string one, string other)
    {
        var (ours, theirs) = (Words(one), Words(other));
        if (ours.Length == 0 || theirs.Length == 0) return false;
        var (shorter, longer) = ours.Length <= theirs.Length ? (ours, theirs) : (theirs, ours);
        return Array.TrueForAll(shorter, word => longer.Contains(word, StringComparer.OrdinalIgnoreCase))
            && (longer[^1].Equals(shorter[^1], StringComparison.OrdinalIgnoreCase) || shorter.Length == longer.Length);
    }

    /// <summary>Whether the words describe and do not name: a word of more than three letters in lower case.</summary>
    private static bool IsDescription(string name)
    {
        const int Linking = 3;
        return Words(name).Any(word => char.IsLower(word[0]) && word.Length > Linking);
    }

    private static string[] Words(string name) =>
        [.. name.Split([' ', '\n', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries).Select(Bare).Where(word => word.Length > 0 && !Titles.Contains(word, StringComparer.OrdinalIgnoreCase))];

    private static string Bare(string word)
    {
        word = word.Trim(',', '.', '"', '“', '”', '(', ')', ';', ':');
        return word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
    }
}

/// <summary>What came of a case.</summary>
public enum Verdict
{
    /// <summary>The party that is meant.</summary>
    Right,

    /// <summary>Nobody, or the words of the source alone, where the text settles it.</summary>
    Abstained,

    /// <summary>Another party.</summary>
    Wrong,
}
