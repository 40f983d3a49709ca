using System.Collections.Immutable;
using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.Statements;

namespace Hearsay.Tests.Output;

/// <summary>Makes the records of a story by hand: every span is found by its words.</summary>
internal sealed class StoryBuilder
{
    private readonly List<ArticleBuilder> articles = [];

    public ArticleBuilder Article(string document, string? outlet, string? published, string title, string text)
    {
        var article = new ArticleBuilder($"{articles.Count + 1:x12}", document, outlet, published, title, text);
        articles.Add(article);
        return article;
    }

    public Story Build(IEnumerable<ReprintGroup>? reprints = null, IEnumerable<Claim>? claims = null) =>
        new([.. articles.Select(article => article.Build())], [.. reprints ?? []], [.. claims ?? []]);

    public static DateRange? Day(string? day) =>
        day is null ? null
        : day.Length == 7 ? DateRange.Month(int.Parse(day[..4]), int.Parse(day[5..]))
        : DateRange.Day(DateOnly.ParseExact(day, "yyyy-MM-dd"));
}

/// <summary>One article of a <see cref="StoryBuilder"/>.</summary>
internal sealed class ArticleBuilder(string id, string document, string? outlet, string? published, string title, string text)
{
    private readonly List<Statement> statements = [];
    private readonly List<(string Words, string Reason)> furniture = [];

    public string Id => id;

    public ArticleBuilder Furniture(string words, string reason)
    {
        furniture.Add((words, reason));
        return this;
    }

    /// <summary>Adds a statement.</summary>
    /// <param name="source">The words of the source, or an empty string.</param>
    /// <param name="cue">The words of the cue.</param>
    /// <param name="content">The words of the content; parts are separated by " … ".</param>
    /// <param name="stance">The stance.</param>
    /// <param name="speaker">Name, role and kind, separated by "|"; a name that begins with "?" is unnamed; null for an unsettled one.</param>
    /// <param name="said">The words that date it and the day, separated by "|".</param>
    /// <param name="figures">Wording, counted words, low, high, status, modifier and predicate, separated by "|".</param>
    /// <param name="relays">The names of the relays.</param>
    /// <param name="evidence">The words of the stance.</param>
    /// <param name="depth">How deep it stands in others.</param>
    public ArticleBuilder Says(
        string source, string cue, string content, Stance stance = Stance.Asserts, string? speaker = null, string? said = null,
        string[]? figures = null, string[]? relays = null, string? evidence = null, int depth = 0)
    {
        var contents = content.Split(" … ").Select(part => Find(part, 0)).ToImmutableArray();
        var near = contents[0].Start;
        var attribution = new Attribution(
            source.Length == 0 ? [] : [Find(source, near)], [Find(cue, near)], contents, QuotationType.Indirect, "by hand", depth);
        var parts = speaker?.Split('|');
        statements.Add(new Statement($"{id}-s{statements.Count + 1}", attribution, stance)
        {
            Speaker = parts is null ? null : new Speaker(
                parts[0].TrimStart('?'),
                parts.Length > 2 ? Enum.Parse<SpeakerKind>(parts[2]) : SpeakerKind.Person,
                parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null,
                parts[0].StartsWith('?'),
                source.Length == 0 ? default : Find(source, near))
            {
                Resolution = "by hand",
                RoleEvidence = parts.Length > 1 && parts[1].Length > 0 && text.Contains(parts[1], StringComparison.Ordinal)
                    ? Find(parts[1], near)
                    : null,
            },
            Said = said?.Split('|') is [var words, var day] ? new DateExpression(Find(words, near), StoryBuilder.Day(day.Length == 0 ? null : day)) : null,
            Figures = [.. (figures ?? []).Select(figure => FigureOf(figure.Split('|'), near))],
            Relays = [.. (relays ?? []).Select(relay => new Relay(relay, Find(relay, near)))],
            StanceEvidence = evidence is null ? [] : [Find(evidence, near)],
        });
        return this;
    }

    public ArticleEntry Build()
    {
        var blocks = new List<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf("\n\n", at, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var words = text[at..end];
            var known = furniture.Find(piece => words.StartsWith(piece.Words, StringComparison.Ordinal));
            var kind = known.Words is not null ? BlockKind.Boilerplate : words == title ? BlockKind.Title : BlockKind.Body;
            if (words.Length > 0) blocks.Add(new Block(new Span(at, end), kind, known.Reason));
            at = end + 2;
        }

        var day = StoryBuilder.Day(published);
        var article = new Article(id, document, text, [.. blocks], "utf-8")
        {
            Title = new Known<string>(title, new Evidence("text", title)),
            Outlet = outlet is null ? null : new Known<string>(outlet, new Evidence("text", outlet)),
            Published = day is null ? null : new Known<DateRange>(day.Value, new Evidence("text", published!)),
        };
        return new ArticleEntry(article, [.. statements], [.. statements.SelectMany(statement => statement.Figures)]);
    }

    private Figure FigureOf(string[] fields, int near)
    {
        var span = Find(fields[0], near);
        return new Figure(span, Number(fields[2]), Number(fields[3]))
        {
            Counted = fields[1].Length == 0 ? null : Find(fields[1], span.Start),
            Status = fields.Length > 4 && fields[4].Length > 0 ? Enum.Parse<FigureStatus>(fields[4]) : FigureStatus.Happened,
            Modifier = fields.Length > 5 && fields[5].Length > 0 ? Find(fields[5], span.Start) : null,
            Predicate = fields.Length > 6 ? Find(fields[6], span.Start) : null,
        };
    }

    private static decimal? Number(string field) => field.Length == 0 ? null : decimal.Parse(field);

    // The occurrence that begins nearest to a place.
    private Span Find(string words, int near)
    {
        var best = -1;
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (best < 0 || Math.Abs(at - near) < Math.Abs(best - near)) best = at;
        }

        return best < 0 ? throw new ArgumentException($"\"{words}\" does not stand in {document}.", nameof(words)) : new Span(best, best + words.Length);
    }
}
