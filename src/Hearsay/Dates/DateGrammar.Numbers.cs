namespace Hearsay.Dates;

// The rules for numbers in digits and words.
internal readonly ref partial struct DateGrammar
{
    /// <summary>A cardinal number below 100 in words ("seven", "twenty-nine"), not a vague one.</summary>
    private bool Cardinal(int at, out int value, out int end)
    {
        end = at + 1;
        if (!Is(at, TimeWordKind.Number, out value) || value == 0 || (value == 1 && IsArticle(at))) return false;
        if (value is < 20 or > 90 || value % 10 != 0) return true;
        var next = IsGlued(end, '-') ? end + 1 : end;
        if (Is(next, TimeWordKind.Number, out var ones) && ones is >= 1 and <= 9 && !IsArticle(next))
        {
            value += ones;
            end = next + 1;
        }

        return true;
    }

    /// <summary>An ordinal in digits or words ("3rd", "third", "twenty-first"); -1 for "last" and "final".</summary>
    private bool Ordinal(int at, out int value, out int end)
    {
        value = 0;
        end = at + 1;
        if (!Has(at)) return false;
        if (atoms[at].IsNumber)
        {
            if (atoms[at].Length > 2 || !IsOrdinalEnding(at + 1)) return false;
            value = atoms[at].Number;
            end = at + 2;
            return value > 0;
        }

        if (Is(at, TimeWordKind.Ordinal, out value)) return true;
        if (!Is(at, TimeWordKind.Number, out var tens) || tens is < 20 or > 90 || tens % 10 != 0) return false;
        var next = IsGlued(end, '-') ? end + 1 : end;
        if (!Is(next, TimeWordKind.Ordinal, out var ones) || ones is < 1 or > 9) return false;
        value = tens + ones;
        end = next + 1;
        return true;
    }

    private bool IsOrdinalEnding(int at) => Has(at) && atoms[at].Glued && atoms[at].Length == 2 && (Is(at, "st") || Is(at, "nd") || Is(at, "rd") || Is(at, "th"));

    /// <summary>A small count before a unit, in digits or words; 0 for "several" and "a few".</summary>
    private bool Count(int at, out int count, out int end)
    {
        count = 0;
        end = at + 1;
        if (!Has(at)) return false;
        if (atoms[at].IsNumber)
        {
            count = atoms[at].Number;
            return count > 0 && !(Has(end) && atoms[end].Glued && atoms[end].Mark is '.' or ',' or ':' or '/' or '%' && Has(end + 1) && atoms[end + 1].Glued);
        }

        if (!Is(at, TimeWordKind.Number, out count)) return false;
        if (count > 1 || (count == 1 && !IsArticle(at) && !Is(at, "one")))
        {
            Cardinal(at, out count, out end);
        }
        else if (count == 1 && Is(end, TimeWordKind.Number, out var vague) && vague == 0)
        {
            count = 0;
            end++;
        }

        if (count == 0 && Is(end, "of")) end++;
        if (Is(end, TimeWordKind.Scale, out var scale) && count > 0)
        {
            count *= scale;
            end++;
        }

        return true;
    }

    /// <summary>A day of the month ("18", "18th", "eighteenth"), in words only where <paramref name="inWords"/>.</summary>
    private bool DayNumber(int at, bool inWords, out int day, out int end)
    {
        day = 0;
        end = at + 1;
        if (!Has(at)) return false;
        if (atoms[at].IsNumber)
        {
            if (atoms[at].Length > 2) return false;
            day = atoms[at].Number;
            if (IsOrdinalEnding(end)) end++;
            else if (IsGlued(end, '%') || (Has(end) && atoms[end].Glued && atoms[end].Mark is ':' or '.' or ',' && Has(end + 1) && atoms[end + 1].Glued && atoms[end + 1].IsNumber)) return false;
            return day is >= 1 and <= 31;
        }

        if (!inWords) return false;
        return ((Ordinal(at, out day, out end) && !Is(at, "last")) || Cardinal(at, out day, out end)) && day is >= 1 and <= 31;
    }

    private bool YearNumber(int at, out int year)
    {
        year = 0;
        if (!Has(at) || !atoms[at].IsNumber || atoms[at].Length != 4) return false;
        year = atoms[at].Number;
        return year is >= 1000 and <= 2199;
    }

    /// <summary>A year in words ("nineteen ninety-six", "two thousand and fifteen").</summary>
    private bool YearInWords(int at, out int year, out int end)
    {
        year = 0;
        if (!Cardinal(at, out var first, out end)) return false;
        if (first is >= 15 and <= 20)
        {
            if (Is(end, "hundred")) end++;
            else if (first == 20 && !Is(end, TimeWordKind.Number)) return false;
            if (!Cardinal(end, out var rest, out var last) || (rest < 10 && !Is(end - 1, "hundred"))) return false;
            year = (first * 100) + rest;
            end = last;
            return true;
        }

        if (first != 2 || !Is(end, "thousand")) return false;
        end++;
        year = 2000;
        if (Cardinal(Is(end, "and") ? end + 1 : end, out var ones, out var behind))
        {
            year += ones;
            end = behind;
        }

        return true;
    }

    /// <summary>The year behind a day or a month, with or without a comma or "of"; "'23" too.</summary>
    private int? YearBehind(ref int end, bool hasDay)
    {
        var at = end;
        var hasComma = IsMark(at, ',');
        if (hasComma || Is(at, "of") || Is(at, "in") || IsGlued(at, '-') || IsGlued(at, '/') || (hasDay && IsGlued(at, '.'))) at++;
        if (YearNumber(at, out var year))
        {
            // "On October 3, 2000 soldiers crossed": a round count rather than a year.
            if (hasComma && year % 100 == 0 && CountsThings(at + 1)) return null;
            if (Has(at + 1) && atoms[at + 1].Glued && (atoms[at + 1].IsWord || (atoms[at + 1].Mark is '.' or ',' && Has(at + 2) && atoms[at + 2].Glued && atoms[at + 2].IsNumber)) && !Is(at + 1, "'s") && !Is(at + 1, "’s")) return null;
            end = at + 1;
            return year;
        }

        if (Has(at) && atoms[at].Mark is '\'' or '’' or '‘' && Has(at + 1) && atoms[at + 1] is { Glued: true, IsNumber: true, Length: 2 })
        {
            end = at + 2;
            return atoms[at + 1].Number + (atoms[at + 1].Number < 50 ? 2000 : 1900);
        }

        if (hasComma || !YearInWords(at, out year, out var last)) return null;
        end = last;
        return year;
    }
}
