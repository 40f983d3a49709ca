namespace Hearsay.Dates;

/// <summary>What a word of time does in an expression.</summary>
[Flags]
internal enum TimeWordKind
{
    None = 0,
    Month = 1,
    Weekday = 2,
    Unit = 4,
    Shift = 8,
    Day = 16,
    Overnight = 32,
    Part = 64,
    Season = 128,
    Phase = 256,
    Edge = 512,
    Ago = 1024,
    Number = 2048,
    Yearly = 4096,
}

/// <summary>The length of a stretch of time.</summary>
internal enum TimeUnit
{
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Year,
    Decade,
    Century,
}

/// <summary>The words of time of <c>Dates/times.lexicon</c>, found without regard to case. Safe to use from several threads.</summary>
internal static class TimeWords
{
    private static readonly Dictionary<string, Dictionary<TimeWordKind, int>> Words = Read();

    private static readonly Dictionary<string, Dictionary<TimeWordKind, int>>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word can be of that kind, and its value there.</summary>
    public static bool Is(ReadOnlySpan<char> word, TimeWordKind kind, out int value)
    {
        value = 0;
        return word.Length <= 12 && Lookup.TryGetValue(word, out var kinds) && kinds.TryGetValue(kind, out value);
    }

    /// <summary>Whether the word is one of the lexicon at all.</summary>
    public static bool Has(ReadOnlySpan<char> word) => word.Length <= 12 && Lookup.ContainsKey(word);

    private static Dictionary<string, Dictionary<TimeWordKind, int>> Read()
    {
        var words = new Dictionary<string, Dictionary<TimeWordKind, int>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in Lexicon.Read("Dates/times.lexicon"))
        {
            var kind = Enum.Parse<TimeWordKind>(entry[1], ignoreCase: true);
            if (!words.TryGetValue(entry[0], out var kinds)) words.Add(entry[0], kinds = []);
            kinds.Add(kind, kind == TimeWordKind.Unit ? (int)Enum.Parse<TimeUnit>(entry[2], ignoreCase: true) : int.Parse(entry[2]));
        }

        return words;
    }
}
