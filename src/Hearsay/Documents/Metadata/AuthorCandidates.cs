using System.Collections.Immutable;
using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>Collects every list of authors that a page gives, with the place that gives it.</summary>
internal sealed class AuthorCandidates
{
    private const int LongestLine = 120;
    private const int MostPeople = 8;
    private const int LongestCredit = 30;
    private const int DeepestName = 6;
    private const string WrittenBy = " written by ";

    private readonly PageText page;
    private readonly PageZones zones;
    private readonly List<Candidate<ImmutableArray<Known<string>>>> found = [];

    private AuthorCandidates(PageText page, PageZones zones) => (this.page, this.zones) = (page, zones);

    /// <summary>Collects the lists.</summary>
    public static List<Candidate<ImmutableArray<Known<string>>>> Collect(
        PageMarkup markup, IReadOnlyList<DescribedItem> items, DescribedItem? embedded, IReadOnlyList<(string Meaning, string Key, string Value)> fields, PageText page, PageZones zones, ImmutableArray<Known<string>> byline, IEnumerable<string> outlets)
    {
        var collected = new AuthorCandidates(page, zones);
        var articles = 0;
        foreach (var item in items) collected.Take(!item.IsArticle ? "meta" : articles++ == 0 ? "data" : "other data", "JSON-LD author", item.Authors);
        if (embedded is not null) collected.Take("embedded", "script data", embedded.Authors);
        foreach (var (_, key, value) in fields.Where(field => field.Meaning == "author")) collected.Take("script", $"script {key}", [value]);
        collected.FromMetas(markup);
        collected.FromElements(markup);
        if (!byline.IsEmpty) collected.found.Add(new(byline, "byline", byline[0].Evidence));
        collected.FromLines();
        foreach (var (name, span, isHeaded) in AuthorBiographies.Find(page, zones)) collected.Add(isHeaded ? "biography headed" : "biography", [Known(page, name, span)]);
        if (SiteOwner.Named(outlets) is { } owner) collected.Take("owner", "outlet", [owner]);
        if (SiteOwner.Copyright(page) is { } claimed) collected.Add("copyright", [claimed]);
        return collected.found;
    }

    private void FromMetas(PageMarkup markup)
    {
        foreach (var group in markup.Metas.Where(meta => MetaNames.MeaningOf(meta.Name) == "author").GroupBy(meta => meta.Name, StringComparer.OrdinalIgnoreCase))
        {
            Take("meta", $"meta {group.Key}", group.Select(meta => PersonNames.Unturned(meta.Content)));
        }

        // What a shared link shows below its title: a label and its value.
        for (var number = 1; number <= 2; number++)
        {
            if (markup.Meta($"twitter:label{number}") is { } label && PersonNames.OpeningEnd(label) == label.Length && markup.Meta($"twitter:data{number}") is { } name)
            {
                Take("meta", $"meta twitter:data{number}", [name]);
            }
        }
    }

    private void FromElements(PageMarkup markup)
    {
        foreach (var group in markup.People.GroupBy(element => (element.Place, Zone: zones.Of(element.Node))))
        {
            if (group.Key is { Zone: PageZones.Hidden, Place: not "itemprop author" }) continue;
            var people = new List<Known<string>>();
            foreach (var element in group.Take(group.Key.Zone is PageZones.Head or PageZones.Hidden ? 20 : 1))
            {
                if (element.Node is { } node && (node.EndBlock - node.FirstBlock > 4 || IsCreditOfOthers(node))) continue;
                var named = element.Place == "itemprop author" ? NamedIn(element.Element, 0) : null;
                var written = element.Element.GetAttribute("content") ?? named?.GetAttribute("content") ?? NameIn(element, named);
                foreach (var name in PersonNames.Of(written))
                {
                    // Behind the first name, an element of the same kind may say what its bearer is.
                    if (people.Count < MostPeople && !people.Exists(known => Prose.SameWords(known.Value, name)) && (people.Count == 0 || !PersonNames.HasRole(name)))
                    {
                        people.Add(new Known<string>(name, new Evidence(group.Key.Place, name, zones.Locate(element.Node, name))));
                    }
                }
            }

            var zone = group.Key.Zone is PageZones.Head or PageZones.Hidden or PageZones.Tail ? group.Key.Zone : "elsewhere";
            Add($"marked {zone}", people);
            if (people.Count > 1 && !people.TrueForAll(person => Names.IsPerson(person.Value) && !PersonNames.HasRole(person.Value))) Add($"first {(zone == PageZones.Head ? "marked" : "elsewhere")}", people[..1]);
        }
    }

    // "Reviewed by <a>…": the words stand in the element's own line or in the line above it.
    private bool IsCreditOfOthers(PageNode node)
    {
        if (node.FirstBlock >= node.EndBlock || node.FirstBlock >= page.Blocks.Count) return false;
        var own = page.Blocks[node.FirstBlock].Draft.Span;
        if (own.Length <= LongestLine && PersonNames.IsOtherCredit(own.Of(page.Text))) return true;
        if (node.FirstBlock == 0) return false;
        var above = page.Blocks[node.FirstBlock - 1].Draft.Span;
        return above.Length <= LongestCredit && above.In(page.Text).TrimEnd(" :").EndsWith(" by", StringComparison.OrdinalIgnoreCase) && PersonNames.IsOtherCredit(above.Of(page.Text));
    }

    // Microdata nests the name in the person: <span itemprop="author"><b itemprop="name">.
    private static AngleSharp.Dom.IElement? NamedIn(AngleSharp.Dom.IElement element, int depth)
    {
        for (var child = element.FirstElementChild; child is not null; child = child.NextElementSibling)
        {
            if (child.GetAttribute("itemprop") is { } property && Array.IndexOf(property.Split(' '), "name") >= 0) return child;
            if (depth < DeepestName && NamedIn(child, depth + 1) is { } inner) return inner;
        }

        return null;
    }

    // The first line of the element that holds a name: the element may hold a role and a date as well, each in a line of its own.
    private string NameIn(MarkedElement element, AngleSharp.Dom.IElement? named)
    {
        if (named is not null) return named.TextContent;
        if (element.Node is not { } node || node.EndBlock - node.FirstBlock <= 1) return element.PartedWords;
        for (var at = node.FirstBlock; at < Math.Min(node.EndBlock, page.Blocks.Count); at++)
        {
            var line = page.Blocks[at].Draft.Span.Of(page.Text);
            if (!PersonNames.Of(line).IsEmpty) return line;
        }

        return "";
    }

    private void FromLines()
    {
        for (var at = zones.HeadStart; at < zones.HeadEnd; at++) FromLine(at, PageZones.Head);
        for (var at = zones.BodyEnd; at < zones.TailEnd; at++)
        {
            if (!zones.IsStrange(at)) FromLine(at, PageZones.Tail);
        }
    }

    private void FromLine(int at, string zone)
    {
        var line = page.Blocks[at].Draft.Span;
        if (at == zones.Title || line.IsEmpty || line.Length > (zone == PageZones.Tail ? 3 * LongestLine : LongestLine)) return;
        var words = line.Of(page.Text);
        if (words.IndexOf(WrittenBy, StringComparison.OrdinalIgnoreCase) is var written and > 0)
        {
            Named($"line by {zone}", Until(line with { Start = line.Start + written + WrittenBy.Length }));
            return;
        }

        if (line.Length > LongestLine) return;
        var opening = PersonNames.OpeningEnd(words);
        if (opening > 0 && words[opening..].Trim(' ', ':').Length == 0)
        {
            FromLinesBelow(at + 1, zone);
        }
        else if (opening > 0)
        {
            Named($"line by {zone}", Until(line with { Start = line.Start + opening }));
        }
        else if (words.IndexOf(" by ", StringComparison.OrdinalIgnoreCase) is var by and > 0 && PublicationDates.FindIn(page.Text, line) is { } dated && dated.Span.Start < line.Start + by)
        {
            Named($"line dated by {zone}", Until(line with { Start = line.Start + by + 4 }));
        }
        else if (zone == PageZones.Head && PublicationDates.FindIn(page.Text, line) is { } date && date.Span.Start > line.Start + 3)
        {
            var before = Paragraphs.Trim(page.Text, line.Start, date.Span.Start);
            var name = before.Of(page.Text).Trim(' ', '|', '-', '–', '—', '•', '·', ',', '/');
            if (Names.IsPerson(name)) Add($"line dated {zone}", [Known(name, line)]);
        }
        else if (zone == PageZones.Head && PublicationDates.FindIn(page.Text, line) is { } opened && opened.Span.Start == line.Start && opened.Span.End < line.End - 3)
        {
            var behind = page.Text[opened.Span.End..line.End].Trim(' ', '|', '-', '–', '—', '•', '·', ',', '/');
            if (PersonNames.Of(behind) is [var author] && Names.IsPerson(author)) Add($"line dated {zone}", [Known(author, line)]);
        }
        else if (zone == PageZones.Head && Names.IsPerson(words) && (IsDate(at + 1) || IsDate(at - 1)) && PersonNames.Of(words).Length == 1)
        {
            Add("line beside date", [Known(words, line)]);
        }
        else if (zone == PageZones.Head && at > zones.Title && words.Contains(", ", StringComparison.Ordinal) && PersonNames.Of(words) is { Length: > 1 } several && several.All(name => Names.IsPerson(PersonNames.Bare(name))))
        {
            Add("line of people", [.. several.Select(name => Known(name, line))]);
        }
        else if (zone == PageZones.Head && at > zones.Title && Names.IsPerson(words) && PersonNames.Of(words).Length == 1)
        {
            Add(IsDate(at + 2) ? "line above date" : at <= zones.Title + 2 ? "line below title" : "line bare", [Known(words, line)]);
        }
    }

    // "Authors" and, in lines of their own, the people.
    private void FromLinesBelow(int from, string zone)
    {
        var people = new List<Known<string>>();
        for (var at = from; at < page.Blocks.Count && people.Count < MostPeople; at++)
        {
            if (page.Blocks[at].Draft.Span is not { Length: <= LongestLine } line) break;
            var names = PersonNames.Of(line.Of(page.Text));
            if (at > from && (names.Length != 1 || !Names.IsPerson(PersonNames.Bare(names[0])) || !Names.IsPerson(PersonNames.Bare(people[0].Value)))) break;
            people.AddRange(names.Select(name => Known(name, line)));
            if (names.Length != 1) break;
        }

        if (people.Count > 0) Add($"line below {zone}", people[..1]);
        if (people.Count > 1) Add($"lines below {zone}", people);
    }

    private bool IsDate(int at) => at >= 0 && at < page.Blocks.Count && PublicationDates.Read(page.Text, page.Blocks[at].Draft.Span).Count > 0;

    // A byline goes on to a date or a mark.
    private Span Until(Span line)
    {
        var dated = PublicationDates.FindIn(page.Text, line);
        var end = dated is null ? line.End : dated.Span.Start;
        return Paragraphs.Trim(page.Text, line.Start, end);
    }

    private void Named(string place, Span line)
    {
        if (line.IsEmpty) return;
        Add(place, [.. PersonNames.Of(line.Of(page.Text)).Select(name => Known(name, line))]);
    }

    private Known<string> Known(string name, Span line) => Known(page, name, line);

    private static Known<string> Known(PageText page, string name, Span line)
    {
        var at = line.In(page.Text).IndexOf(name, StringComparison.Ordinal);
        return new Known<string>(name, new Evidence("text", name, at < 0 ? line : new Span(line.Start + at, line.Start + at + name.Length)));
    }

    private void Take(string place, string where, IEnumerable<string> written)
    {
        var people = new List<Known<string>>();
        foreach (var name in written.SelectMany(value => PersonNames.Of(value)))
        {
            if (people.Count < MostPeople * 3 && !people.Exists(known => Prose.SameWords(known.Value, name))) people.Add(new Known<string>(name, new Evidence(where, name)));
        }

        Add(place, people);
    }

    private void Add(string place, List<Known<string>> people)
    {
        if (people.Count > 0) found.Add(new(people.ToImmutableArray(), place, people[0].Evidence));
    }
}
