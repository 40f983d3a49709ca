namespace Hearsay.Ledger.Speakers;

/// <summary>How two persons' names stand to each other.</summary>
internal enum NameMatch
{
    /// <summary>Their surnames are not the same: nothing speaks for one person.</summary>
    Other,

    /// <summary>One surname, and something else of the names differs: two persons.</summary>
    Contradicts,

    /// <summary>They may be one person's, and more must speak for it.</summary>
    MayAgree,

    /// <summary>One person's name.</summary>
    Agrees,
}

/// <summary>Compares persons' names part by part. Surnames must be the same or spelt by the rules of one family, and given names must agree.</summary>
internal static class NameAgreement
{
    /// <summary>How two full names stand to each other, with the reason where they agree.</summary>
    public static (NameMatch Match, string Rule) Compare(PersonName one, PersonName other)
    {
        if (one.Suffix is not null && other.Suffix is not null && one.Suffix != other.Suffix) return (NameMatch.Contradicts, "");
        if (one.Letters == other.Letters && one.Suffix == other.Suffix) return (NameMatch.Agrees, "the same name");
        if (one.EastAsian is not null && one.EastAsian == other.EastAsian) return EastAsian(one, other);
        if (Surname(one, other) is not { } surname)
        {
            // "Szabo Erzsi" and "Erzsi Szabo".
            return one.Given.Length == 1 && other.Given.Length == 1 && one.Given[0] == other.Family && one.Family == other.Given[0]
                ? (NameMatch.Agrees, "the same names, surname first in one") : (NameMatch.Other, "");
        }

        if (one.IsBare || other.IsBare) return (NameMatch.MayAgree, surname);
        return Given(one, other) is { } given ? (NameMatch.Agrees, surname.Length == 0 ? given : given.Length == 0 ? surname : $"{surname}; {given}") : (NameMatch.Contradicts, "");
    }

    /// <summary>Why two surnames are one, empty where they are the same; null where they are not.</summary>
    public static string? Surname(PersonName one, PersonName other)
    {
        if (one.Family == other.Family)
        {
            return one.Particles == other.Particles || (one.Particles.Length == 0 != (other.Particles.Length == 0) && !one.IsBare && !other.IsBare) ? "" : null;
        }

        foreach (var family in Spelling.Families)
        {
            if (!Bears(family, one) || !Bears(family, other)) continue;
            if (Spelling.Skeleton(family, one.Family) == Spelling.Skeleton(family, other.Family)) return "one surname, transliterated in two ways";
        }

        return null;
    }

    /// <summary>The keys under which a surname is looked for: its letters, and what they count as in each family that it shows a sign of.</summary>
    public static IEnumerable<string> Keys(PersonName name)
    {
        yield return name.Family;
        foreach (var family in Spelling.Families)
        {
            if (Bears(family, name)) yield return $"{family} {Spelling.Skeleton(family, name.Family)}";
        }

        if (name.EastAsian is { } system) yield return $"{system} {EastAsianNames.FamilyName(system, name.Family)}";
        if (name.Given.Length == 1) yield return $"order {(string.CompareOrdinal(name.Given[0], name.Family) < 0 ? name.Given[0] + " " + name.Family : name.Family + " " + name.Given[0])}";
    }

    private static bool Bears(string family, PersonName name) => (family == "arabic" && name.Arabic) || Spelling.Bears(family, name.Family, name.Given);

    private static (NameMatch, string) EastAsian(PersonName one, PersonName other)
    {
        var system = one.EastAsian!;
        if (EastAsianNames.FamilyName(system, one.Family) != EastAsianNames.FamilyName(system, other.Family)) return (NameMatch.Other, "");
        if (one.Given[0] == other.Given[0]) return (NameMatch.Agrees, "one name, its parts written or ordered in two ways");
        // Pinyin tells sounds apart that Wade and Giles part by marks only: two names that differ in them agree only where the surname shows two systems.
        var mixed = system == "korean" || one.Family != other.Family;
        return mixed && Spelling.Skeleton(system, one.Given[0]) == Spelling.Skeleton(system, other.Given[0])
            ? (NameMatch.Agrees, "one name, romanized in two ways") : (NameMatch.Contradicts, "");
    }

    /// <summary>Why the given names agree, empty where they are the same; null where they do not.</summary>
    private static string? Given(PersonName one, PersonName other)
    {
        var (first, second) = (one.Given[0], other.Given[0]);
        // "J. Robert" and "Robert".
        if (first.Length == 1 && one.Given.Length > 1 && second == one.Given[1]) return "one given name is left out";
        if (second.Length == 1 && other.Given.Length > 1 && first == other.Given[1]) return "one given name is left out";
        if (Word(first, second, one, other) is not { } rule) return null;
        if (one.Given.Length > 1 && other.Given.Length > 1)
        {
            if (Word(one.Given[1], other.Given[1], one, other) is not { } middle) return null;
            if (middle.Length > 0 && rule.Length == 0) rule = middle;
        }
        else if (one.Given.Length != other.Given.Length && rule.Length == 0) rule = "a middle name is left out";

        return rule;
    }

    private static string? Word(string one, string other, PersonName ofOne, PersonName ofOther)
    {
        if (one == other) return "";
        if (one.Length == 1 || other.Length == 1) return one[0] == other[0] ? "an initial agrees" : null;
        if (Spelling.AreForms(one, other)) return "two forms of one given name";
        if (one.Replace("-", "", StringComparison.Ordinal) == other.Replace("-", "", StringComparison.Ordinal)) return "";
        foreach (var family in Spelling.Families)
        {
            if (Bears(family, ofOne) && Bears(family, ofOther) && Spelling.Skeleton(family, one) == Spelling.Skeleton(family, other)) return "one given name, transliterated in two ways";
        }

        return null;
    }
}
