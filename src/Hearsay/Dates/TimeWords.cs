namespace Hearsay.Dates;

/// <summary>What a word of time does in an expression.</summary>
[Flags]
internal enum TimeWordKind
{
    None = 0,
    Month = 1,
    Weekday = 1 << 1,
    Short = 1 << 2,
    Unit = 1 << 3,
    Shift = 1 << 4,
    Told = 1 << 5,
    Day = 1 << 6,
    Overnight = 1 << 7,
    Part = 1 << 8,
    Season = 1 << 9,
    Phase = 1 << 10,
    Edge = 1 << 11,
    Number = 1 << 12,
    Scale = 1 << 13,
    Ordinal = 1 << 14,
    Ago = 1 << 15,
    Apart = 1 << 16,
    Account = 1 << 17,
    Working = 1 << 18,
    Clock = 1 << 19,
    Link = 1 << 20,
    Decade = 1 << 21,
    Moved = 1 << 22,
    Yearly = 1 << 23,
    Holiday = 1 << 24,
    Zone = 1 << 25,
    Approach = 1 << 26,
    Degrees = 1 << 27,
    Recurring = 1 << 28,
}

/// <summary>The length of a stretch of time.</summary>
internal enum TimeUnit
{
    Minute,
    Hour,
    Day,
    Week,
    WorkWeek,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>A word of the lexicon with all that it can be. Immutable.</summary>
internal sealed class TimeWord
{
    private readonly List<(TimeWordKind Kind, int Value)> values = [];

    /// <summary>All kinds together.</summary>
    public TimeWordKind Kinds { get; private set; }

    /// <summary>Whether the word can be of that kind, and its value there.</summary>
    public bool Is(TimeWordKind kind, out int value)
    {
        value = 0;
        if ((Kinds & kind) == TimeWordKind.None) return false;
        foreach (var (candidate, number) in values)
        {
            if (candidate != kind) continue;
            value = number;
            return true;
        }

        return false;
    }

    internal void Add(TimeWordKind kind, int value)
    {
        Kinds |= kind;
        values.Add((kind, value));
    }
}

/// <summary>
/// The words of time of <c>times.lexicon</c>, <c>day-parts.lexicon</c> and the first ones of <c>holidays.lexicon</c>, found without regard
/// to case. Safe to use from several threads.
/// </summary>
internal static class TimeWords
{
    private static readonly Dictionary<string, TimeWord> Words = Read();

    private static readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The longest word of the lexicons, in UTF-16 units.</summary>
    private static readonly int Longest = Words.Keys.Max(word => word.Length);

    // The lengths of the words that begin with each letter: most words of a text end here.
    private static readonly uint[] Lengths = Beginnings();

    /// <summary>What the lexicons say of a word, or null.</summary>
    public static TimeWord? Find(ReadOnlySpan<char> word)
    {
        var letter = (word[0] | 0x20) - 'a';
        if (word.Length > Longest || (uint)letter >= (uint)Lengths.Length || (Lengths[letter] >> word.Length & 1) == 0) return null;
        return Lookup.TryGetValue(word, out var entry) ? entry : null;
    }

    /// <summary>The first and the last minute of a part of the day, as the value of its kind holds them.</summary>
    public static ClockRange Hours(int part) =>
        new(TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(part / 10_000)), TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(part % 10_000)));

    private static uint[] Beginnings()
    {
        var lengths = new uint[26];
        foreach (var word in Words.Keys)
        {
            if (char.IsAsciiLetter(word[0])) lengths[(word[0] | 0x20) - 'a'] |= 1u << word.Length;
        }

        return lengths;
    }

    private static Dictionary<string, TimeWord> Read()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in Lexicon.Read("Dates/times.lexicon"))
        {
            var kind = Enum.Parse<TimeWordKind>(entry[1], ignoreCase: true);
            Add(words, entry[0], kind, kind == TimeWordKind.Unit ? (int)Enum.Parse<TimeUnit>(entry[2], ignoreCase: true) : int.Parse(entry[2]));
        }

        foreach (var entry in Lexicon.Read("Dates/day-parts.lexicon"))
        {
            Add(words, entry[0], TimeWordKind.Part, (Minute(entry[1]) * 10_000) + Minute(entry[2]));
        }

        foreach (var first in Holidays.FirstWords) Add(words, first, TimeWordKind.Holiday, 0);
        return words;
    }

    private static int Minute(string clock) => (int)TimeOnly.Parse(clock).ToTimeSpan().TotalMinutes;

    private static void Add(Dictionary<string, TimeWord> words, string word, TimeWordKind kind, int value)
    {
        if (!words.TryGetValue(word, out var entry)) words.Add(word, entry = new TimeWord());
        entry.Add(kind, value);
    }
}
