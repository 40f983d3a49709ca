using AngleSharp.Dom;
using Hearsay.Documents.Pages;

namespace Hearsay.Documents.Metadata;

/// <summary>Collects every day that a page gives for its publication or its last change, with the place that gives it.</summary>
internal sealed class DateCandidates
{
    private const int LongestLine = 200;

    private readonly PageText page;
    private readonly PageZones zones;
    private readonly DayOrder order;
    private readonly List<Candidate<DateOnly>> found = [];

    private DateCandidates(PageText page, PageZones zones, DayOrder order) => (this.page, this.zones, this.order) = (page, zones, order);

    /// <summary>Collects the days.</summary>
    /// <param name="markup">What the markup says.</param>
    /// <param name="items">What the page's data say of the article, the best first.</param>
    /// <param name="embedded">What the data of its builder say, or null.</param>
    /// <param name="fields">What the fields of its running scripts say.</param>
    /// <param name="page">The visible text.</param>
    /// <param name="zones">Where its blocks stand.</param>
    public static List<Candidate<DateOnly>> Collect(PageMarkup markup, IReadOnlyList<DescribedItem> items, DescribedItem? embedded, IEnumerable<(string Meaning, string Key, string Value)> fields, PageText page, PageZones zones)
    {
        var collected = new DateCandidates(page, zones, Order(markup));
        collected.FromData(items, embedded);
        collected.FromMetas(markup);
        collected.FromElements(markup);
        collected.FromLines();
        collected.FromAddress(markup);
        foreach (var (meaning, key, value) in fields)
        {
            if (meaning != "author") collected.Take($"script {meaning}", $"script {key}", value);
        }

        return collected.found;
    }

    private static DayOrder Order(PageMarkup markup) =>
        AmbiguousDate.OrderOf(markup.Meta("og:locale")) is var told and not DayOrder.Unknown ? told : AmbiguousDate.OrderOf(markup.Language);

    private void FromData(IReadOnlyList<DescribedItem> items, DescribedItem? embedded)
    {
        var articles = 0;
        foreach (var item in items)
        {
            var place = !item.IsArticle ? "page data" : articles++ == 0 ? "data" : "other data";
            Take($"{place} published", "JSON-LD datePublished", item.Published);
            Take($"{place} modified", "JSON-LD dateModified", item.Modified);
        }

        Take("embedded published", "script data", embedded?.Published);
        Take("embedded modified", "script data", embedded?.Modified);
    }

    private void FromMetas(PageMarkup markup)
    {
        foreach (var (name, content) in markup.Metas)
        {
            if (MetaNames.MeaningOf(name) is not { } meaning || meaning == "author") continue;
            var isGraph = name.StartsWith("article:", StringComparison.OrdinalIgnoreCase);
            Take(isGraph ? $"meta article {meaning}" : $"meta {meaning}", $"meta {name}", content);
        }
    }

    private void FromElements(PageMarkup markup)
    {
        foreach (var element in markup.Dates)
        {
            if (element.Node is { } own && own.EndBlock - own.FirstBlock > 3) continue;
            var zone = zones.Of(element.Node);
            if (zone is PageZones.Hidden && element.Place == "class date") continue;
            var words = element.Words;
            var shown = words.Length is > 5 and <= LongestLine ? Scan(words, new Span(0, words.Length)).FirstOrDefault() : default;
            var role = shown.Role is DateRole.Bare ? RoleBefore(element) : shown.Role;
            if (element.Place == "itemprop modified") role = DateRole.Updated;
            var place = $"marked {Name(role)} {zone}";
            if (element.Written is { } machine && shown.IsAmbiguous && DateReader.Read(machine) is { } exact)
            {
                found.Add(new Candidate<DateOnly>(exact, place, new Evidence(element.Place, machine)));
            }
            else if (shown.Day is { } day)
            {
                var wording = shown.Span.Of(words);
                found.Add(new Candidate<DateOnly>(day, place, new Evidence(element.Place, wording, zones.Locate(element.Node, wording))));
            }
            else if (element.Written is { } written && DateReader.Read(written, order) is { } told)
            {
                found.Add(new Candidate<DateOnly>(told, place, new Evidence(element.Place, written)));
            }
        }
    }

    // "Updated <time>…": the words before the element, in its block, or the line above it.
    private DateRole RoleBefore(MarkedElement element)
    {
        if (RoleOfNames(element.Element.ClassName) is var named and not DateRole.Bare) return named;
        if (element.Node is not { } node || node.FirstBlock >= page.Blocks.Count) return DateRole.Bare;
        for (var before = element.Element.PreviousSibling; before is not null; before = before.PreviousSibling)
        {
            var words = PageMarkup.Collapse(before.TextContent);
            if (words.Length == 0) continue;
            return words.Length < 40 ? PublicationDates.RoleIn(words) : DateRole.Bare;
        }

        var block = page.Blocks[node.FirstBlock].Draft.Span;
        var at = zones.Locate(node, element.Words);
        if (at is { } own && own.Start > block.Start) return PublicationDates.RoleIn(page.Text[block.Start..own.Start]);
        return node.FirstBlock > 0 ? RoleOfLine(node.FirstBlock - 1) : DateRole.Bare;
    }

    // Publishing systems call an element "published updated" where nothing was changed since.
    private static DateRole RoleOfNames(string? names)
    {
        var role = DateRole.Bare;
        if (names is null || names.Length > 200) return role;
        foreach (var word in PageFurniture.WordsOf(names))
        {
            if (PublicationDates.RoleOf(word) is var told && (told == DateRole.Published || (told == DateRole.Updated && role == DateRole.Bare))) role = told;
        }

        return role;
    }

    private DateRole RoleOfLine(int block)
    {
        var span = page.Blocks[block].Draft.Span;
        return span.Length <= 24 ? PublicationDates.RoleIn(span.Of(page.Text)) : DateRole.Bare;
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
        if (line.Length is < 6 or > LongestLine || page.Blocks[at].Owner.Name is "h1" || line.In(page.Text).IndexOfAny('©', '®') >= 0) return;
        var isSentence = Prose.CountWords(line.In(page.Text), 14) >= 14;
        var isFirst = true;
        foreach (var (date, role, span, _) in Scan(page.Text, line))
        {
            var own = role == DateRole.Bare && isFirst && at > 0 && span.Start - line.Start < 3 ? RoleOfLine(at - 1) : role;
            isFirst = false;
            if (isSentence && own == DateRole.Bare) continue;
            if (date is { } day) found.Add(new Candidate<DateOnly>(day, $"{(isSentence ? "sentence" : "line")} {Name(own)} {zone}", new Evidence("text", span.Of(page.Text), span)));
        }
    }

    private List<(DateOnly? Day, DateRole Role, Span Span, bool IsAmbiguous)> Scan(string text, Span line)
    {
        var dates = new List<(DateOnly?, DateRole, Span, bool)>();
        var tokens = DateScanner.Tokens(text, line);
        var role = DateRole.Bare;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (DateScanner.Parse(text, tokens, at) is var (date, end))
            {
                var span = new Span(tokens[at].Start, tokens[end - 1].End);
                if (date.Precision == Hearsay.Dates.DatePrecision.Day && DateReader.Day(date.From.Year, date.From.Month, date.From.Day) is { } day) dates.Add((day, role, span, false));
                role = DateRole.Bare;
                at = end - 1;
            }
            else if (AmbiguousDate.Read(text, tokens, at) is { } either)
            {
                dates.Add((Settle(either), role, either.Span, true));
                role = DateRole.Bare;
                at += 4;
            }
            else if (PublicationDates.RoleOf(tokens[at].Of(text)) is var told and not DateRole.Bare)
            {
                role = told;
            }
        }

        return dates;
    }

    // By the page's locale, else by another date of the page that is one of the two readings, else not at all.
    private DateOnly? Settle(AmbiguousDate either)
    {
        var told = found.Exists(candidate => candidate.Value == either.DayFirst);
        var other = found.Exists(candidate => candidate.Value == either.MonthFirst);
        return told != other ? (told ? either.DayFirst : either.MonthFirst) : either.In(order);
    }

    // ".../2023/03/12/..." is the day on which the address was made.
    private void FromAddress(PageMarkup markup)
    {
        foreach (var address in (string?[])[markup.Canonical, markup.Meta("og:url")])
        {
            if (address is null) continue;
            for (var at = address.IndexOf('/', StringComparison.Ordinal); at >= 0 && at + 11 <= address.Length; at = address.IndexOf('/', at + 1))
            {
                var part = address.AsSpan(at + 1, 10);
                if (part[4] is not ('/' or '-') || part[7] != part[4]) continue;
                Take("address", markup.Canonical == address ? "link canonical" : "meta og:url", part.ToString());
            }
        }
    }

    private void Take(string place, string where, string? written)
    {
        if (written is not null && DateReader.Read(written, order) is { } day) found.Add(new Candidate<DateOnly>(day, place, new Evidence(where, written.Trim())));
    }

    private static string Name(DateRole role) => role switch { DateRole.Published => "published", DateRole.Updated => "updated", _ => "bare" };
}
