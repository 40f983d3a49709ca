namespace Hearsay.Training.Corpora.Silver;

/// <summary>Mends what CoreNLP broke before labels are changed.</summary>
internal static class SilverMending
{
    /// <summary>The words without the full stop that CoreNLP reads twice after an abbreviation at the end.</summary>
    public static ConlluWord[] Mend(ConlluWord[] words)
    {
        var doubled = new bool[words.Length];
        for (var i = 1; i < words.Length; i++)
        {
            doubled[i] = words[i].Form == "." && !words[i - 1].SpaceAfter && words[i - 1].Form.Length > 1 && words[i - 1].Form[^1] == '.'
                && words[i - 1].Value("End") is { } end && words[i].Value("Start") is { } start && int.Parse(start) < int.Parse(end);
        }

        if (!doubled.Contains(true)) return words;
        var numbers = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++) numbers[i + 1] = numbers[i] + (doubled[i] ? 0 : 1);

        // What hangs on a word that goes hangs on that word's head; numbers of kept words move up.
        int Head(int head)
        {
            for (var steps = 0; head > 0 && doubled[head - 1] && steps < words.Length; steps++) head = words[head - 1].Head;
            return numbers[head];
        }

        var kept = new List<ConlluWord>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!doubled[i]) kept.Add(words[i] with { Head = Head(words[i].Head), SpaceAfter = words[i].SpaceAfter || (i + 1 < words.Length && doubled[i + 1] && words[i + 1].SpaceAfter) });
        }

        return [.. kept];
    }
}
