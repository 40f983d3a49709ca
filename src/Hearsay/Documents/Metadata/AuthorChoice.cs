using System.Buffers;
using System.Collections.Immutable;
using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>Weighs the lists of authors that a page gives.</summary>
internal static class AuthorChoice
{
    /// <summary>The authors, or none where no list is likely enough.</summary>
    public static ImmutableArray<Known<string>> Choose(List<(ImmutableArray<Known<string>> People, HashSet<string> Signs)> lists) =>
        ValueModel.Author.Choose(lists.ConvertAll(list => list.Signs)) is var chosen and >= 0 ? lists[chosen].People : [];

    /// <summary>Each different list, and the signs that speak for or against it.</summary>
    public static List<(ImmutableArray<Known<string>> People, HashSet<string> Signs)> Lists(
        List<Candidate<ImmutableArray<Known<string>>>> candidates, PageText page, PageZones zones, List<string> outlets)
    {
        var lists = new List<(ImmutableArray<Known<string>> People, ImmutableArray<string> Names, HashSet<string> Signs)>();
        var named = candidates.ConvertAll(candidate => (candidate, Names: candidate.Value.Select(person => person.Value).ToImmutableArray()));
        foreach (var (candidate, names) in named)
        {
            var at = lists.FindIndex(list => PersonNames.Same(list.Names, names));
            if (at < 0) lists.Add((candidate.Value, names, Shape(names, page, zones, outlets)));
            else if ((Located(candidate.Value) && !Located(lists[at].People)) || IsFuller(names, lists[at].Names)) lists[at] = lists[at] with { People = candidate.Value };
            lists[at < 0 ? lists.Count - 1 : at].Signs.Add(candidate.Place);
        }

        var isPersonNamed = lists.Exists(list => Names.IsPerson(PersonNames.Bare(list.Names[0])) && IsByline(list.Signs));
        foreach (var (_, names, signs) in lists)
        {
            if (isPersonNamed && !IsByline(signs)) signs.Add(signs.Contains("seen nowhere") ? "unseen beside byline" : "beside byline");
            if (isPersonNamed && !signs.Contains("is person")) signs.Add("no person beside byline");
            if (lists.Count == 1) signs.Add("only");
            if (signs.Count(IsPlace) >= 3) signs.Add("agreed");
            if (lists.Exists(list => PersonNames.IsPart(names, list.Names))) signs.Add(lists.Exists(list => PersonNames.IsPart(names, list.Names) && ArePeople(list.Names) && IsOneLine(list.Signs)) ? "part of people in line" : lists.Exists(list => PersonNames.IsPart(names, list.Names) && ArePeople(list.Names)) ? "part of people" : "part of another");
            if (lists.Exists(list => IsStated(list.Signs) && PersonNames.IsPart(list.Names, names))) signs.Add(!ArePeople(names) ? "holds another" : IsOneLine(signs) ? "people in line hold another" : "people hold another");
        }

        return lists.ConvertAll(list => (list.People, list.Signs));
    }

    private static bool IsPlace(string sign) => !sign.StartsWith("is ", StringComparison.Ordinal) && !sign.StartsWith("seen ", StringComparison.Ordinal) && sign is not ("beside byline" or "unseen beside byline" or "no person beside byline" or "are people" or "agreed" or "only" or "part of people" or "part of another" or "part of people in line" or "people in line hold another" or "people hold another" or "holds another");

    // Places by the headline where hardly anything but an author's name stands.
    private static bool IsByline(HashSet<string> signs) => signs.Contains("marked head") || signs.Contains("byline") || signs.Contains("line by head") || signs.Contains("line dated by head");

    // One line by the headline names them all.
    private static bool IsOneLine(HashSet<string> signs) => signs.Contains("byline") || signs.Contains("line by head") || signs.Contains("line dated by head") || signs.Contains("line of people");

    private static bool ArePeople(ImmutableArray<string> names) => names.All(name => Names.IsPerson(PersonNames.Bare(name)));

    // The same names, with the degrees that the page prints behind them.
    private static bool IsFuller(ImmutableArray<string> names, ImmutableArray<string> known) => names.Sum(name => name.Count(letter => letter == ',')) > known.Sum(name => name.Count(letter => letter == ','));

    // The first of several names in one element is a guess of ours; a list that only such a guess is part of contradicts nobody.
    private static bool IsStated(HashSet<string> signs) => signs.Any(sign => IsPlace(sign) && !sign.StartsWith("first ", StringComparison.Ordinal));

    private static bool Located(ImmutableArray<Known<string>> people) => people.All(person => person.Evidence.Span is not null);

    private static HashSet<string> Shape(ImmutableArray<string> names, PageText page, PageZones zones, List<string> outlets)
    {
        var signs = new HashSet<string>(StringComparer.Ordinal);
        var first = names[0];
        signs.Add(Names.IsPerson(PersonNames.Bare(first)) ? "is person" : first.Contains(' ', StringComparison.Ordinal) ? "is words" : char.IsLower(first[0]) ? "is handle" : "is word");
        if (Common(first, page.Text) is { } common) signs.Add(common);
        if (PersonNames.HasRole(first)) signs.Add("is role");
        if (PersonNames.IsOrganization(first)) signs.Add("is organization");
        var whole = Squeezed(string.Concat(names));
        if (outlets.Exists(outlet => Prose.SameWords(outlet, first) || Squeezed(outlet) == whole)) signs.Add("is outlet");
        else if (outlets.Exists(outlet => Squeezed(outlet).Contains(Squeezed(first), StringComparison.Ordinal) || Squeezed(first).Contains(Squeezed(outlet), StringComparison.Ordinal))) signs.Add("is like outlet");
        if (names.Length > 1) signs.Add(ArePeople(names) ? "are people" : "is several");
        if (names.Length > 4) signs.Add("is many");
        signs.Add($"seen {Seen(names, page, zones)}");
        return signs;
    }

    // "Top Picks" has the shape of a name, but the page writes its words in small letters elsewhere.
    private static string? Common(string name, string text)
    {
        var (all, common, isLast) = (0, 0, false);
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length < 3 || !char.IsUpper(word[0])) continue;
            all++;
            isLast = Occurs(word.ToLowerInvariant(), text);
            if (isLast) common++;
        }

        return all == 0 || common == 0 ? null : common == all ? "is common words" : isLast ? "ends in a common word" : "has a common word";
    }

    private static bool Occurs(string word, string text)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            if ((at == 0 || !IsNamePart(text[at - 1])) && (at + word.Length == text.Length || !(char.IsLetterOrDigit(text[at + word.Length]) || text[at + word.Length] is '@' or '/' or '_' or '-'))) return true;
        }

        return false;
    }

    // Addresses and handles hold names in small letters.
    private static bool IsNamePart(char letter) => char.IsLetterOrDigit(letter) || letter is '@' or '.' or '/' or '-' or '_';

    // Where a reader sees all the names: by the headline, behind the text, in it, elsewhere or nowhere.
    private static string Seen(ImmutableArray<string> names, PageText page, PageZones zones)
    {
        var seen = "nowhere";
        var wanted = names.Select(name => SearchValues.Create([name], StringComparison.OrdinalIgnoreCase)).ToArray();
        foreach (var block in page.Blocks)
        {
            var span = block.Draft.Span;
            if (span.Length > 300 || !wanted.All(name => span.In(page.Text).ContainsAny(name))) continue;
            var zone = zones.Of(block.Index);
            if (zone == PageZones.Head && block.Index != zones.Title) return zone;
            if (seen is "nowhere" or PageZones.Else) seen = zone;
        }

        return seen;
    }

    private static string Squeezed(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
