namespace Hearsay.Language;

/// <summary>The lemmas made so far, so that equal lemmas of one article are one string. Not safe to share between threads.</summary>
internal sealed class LemmaStrings
{
    private const int LongestShared = 128;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _strings =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The lemma that a rule makes of a word.</summary>
    public string Of(LemmaRule rule, ReadOnlySpan<char> word)
    {
        if (rule.Shape == LemmaShape.Whole) return rule.Ending;
        var longest = rule.LongestOf(word.Length);
        if (longest > LongestShared)
        {
            var letters = new char[longest];
            return new string(letters, 0, rule.Write(word, letters));
        }

        Span<char> room = stackalloc char[LongestShared];
        var lemma = room[..rule.Write(word, room)];
        if (_strings.TryGetValue(lemma, out var known)) return known;
        var made = lemma.ToString();
        _strings.Set.Add(made);
        return made;
    }
}
