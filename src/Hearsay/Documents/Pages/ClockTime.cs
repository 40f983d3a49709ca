namespace Hearsay.Documents.Pages;

/// <summary>Tells a time of day that stands alone, as live blogs put it before an entry: "16:40", "4.40pm GMT", "4 p.m.".</summary>
internal static class ClockTime
{
    /// <summary>No time of day is longer.</summary>
    public const int Longest = 18;

    /// <summary>Whether the words are a time of day and nothing else.</summary>
    /// <param name="words">The words.</param>
    /// <param name="isMarked">Whether the markup says that they are a time: "16.40" may be a number where it does not.</param>
    public static bool IsAlone(ReadOnlySpan<char> words, bool isMarked)
    {
        if (words.Length is < 3 or > Longest) return false;
        var rest = words;
        var hour = Digits(ref rest);
        if (hour is < 0 or > 24) return false;
        var (isSure, hasMinutes) = (isMarked, false);
        for (var parts = 0; parts < 2 && rest.Length > 2 && rest[0] is ':' or '.' or 'h' && char.IsAsciiDigit(rest[1]); parts++)
        {
            isSure |= rest[0] == ':';
            rest = rest[1..];
            var length = rest.Length;
            if (Digits(ref rest) is < 0 or > 59 || length - rest.Length != 2) return false;
            hasMinutes = true;
        }

        rest = rest.TrimStart();
        foreach (var half in (ReadOnlySpan<string>)["a.m.", "p.m.", "am", "pm"])
        {
            if (!rest.StartsWith(half, StringComparison.OrdinalIgnoreCase)) continue;
            (isSure, hasMinutes) = (true, true);
            rest = rest[half.Length..].TrimStart();
            break;
        }

        // The zone: "GMT", "CEST", "ET".
        if (rest.Length is >= 2 and <= 5 && !rest.ContainsAnyExceptInRange('A', 'Z')) rest = [];
        return isSure && hasMinutes && rest.IsEmpty;
    }

    private static int Digits(ref ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < Math.Min(rest.Length, 2) && char.IsAsciiDigit(rest[length])) length++;
        var value = length == 0 ? -1 : length == 1 ? rest[0] - '0' : ((rest[0] - '0') * 10) + rest[1] - '0';
        rest = rest[length..];
        return value;
    }
}
