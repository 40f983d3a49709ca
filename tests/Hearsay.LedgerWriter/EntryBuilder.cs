using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Ledger;
using Hearsay.Ledger.Claims;
using Hearsay.Ledger.Reprints;
using Hearsay.Ledger.Store;
using Hearsay.Statements;

namespace Hearsay.LedgerWriter;

/// <summary>Makes the entry of an invented article by hand: words are given as they stand in the text, and found there.</summary>
/// <remarks>Paragraphs are the text's lines. Words are looked for from the start of the text, or inside the content where there is one.</remarks>
public sealed class EntryBuilder
{
    private readonly List<Block> blocks = [];
    private readonly List<Statement> statements = [];
    private readonly List<Figure> figures = [];
    private Article article;

    public EntryBuilder(string document, string text)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document + "\n" + text)))[..12];
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim().Length > 0) blocks.Add(new Block(new Span(at, at + line.TrimEnd().Length), BlockKind.Body));
            at += line.Length + 1;
        }

        article = new Article(id, document, text, [], "utf-8");
    }

    public EntryBuilder Title(string words)
    {
        article = article with { Title = InText(words) };
        return Mark(words, BlockKind.Title, null);
    }

    public EntryBuilder Boilerplate(string words, string reason) => Mark(words, BlockKind.Boilerplate, reason);

    public EntryBuilder Outlet(string name, string? words = null)
    {
        article = article with { Outlet = words is null ? new Known<string>(name, new Evidence("meta og:site_name", name)) : InText(words) with { Value = name } };
        return this;
    }

    public EntryBuilder Author(string name, bool inText = true)
    {
        article = article with { Authors = article.Authors.Add(inText ? InText(name) : new Known<string>(name, new Evidence("meta author", name))) };
        return this;
    }

    public EntryBuilder Published(DateRange days, string? words = null)
    {
        var evidence = words is null ? new Evidence("meta article:published_time", days.ToString()) : new Evidence("text", words, Find(words));
        article = article with { Published = new Known<DateRange>(days, evidence) };
        return this;
    }

    public EntryBuilder Published(int year, int month, int day) => Published(DateRange.Day(new DateOnly(year, month, day)));

    public EntryBuilder Wire(string name)
    {
        article = article with { WireCredit = InText(name) };
        return this;
    }

    public EntryBuilder Dateline(string place)
    {
        article = article with { Dateline = InText(place) };
        return this;
    }

    public EntryBuilder Remark(string remark)
    {
        article = article with { Remarks = article.Remarks.Add(remark) };
        return this;
    }

    public EntryBuilder Counts(
        string words, decimal? low, decimal? high, string? counted = null, string? modifier = null, string? unit = null,
        FigureStatus status = FigureStatus.Happened, string? statusWords = null, FigureScope scope = FigureScope.Total, string? asOf = null,
        string? predicate = null)
    {
        figures.Add(new Figure(Find(words), low, high)
        {
            Counted = Maybe(counted), Predicate = Maybe(predicate), Modifier = Maybe(modifier), Unit = Maybe(unit), Status = status,
            StatusEvidence = Maybe(statusWords), Scope = scope, AsOf = Maybe(asOf),
        });
        return this;
    }

    public EntryBuilder Says(
        string? source, string cue, string[] content, string? speaker = null, SpeakerKind kind = SpeakerKind.Person, string? role = null,
        bool anonymous = false, Stance stance = Stance.Asserts, string[]? stanceWords = null, QuotationType quotation = QuotationType.Indirect,
        string? said = null, DateRange? saidOn = null, string[]? relays = null, int depth = 0, Act act = Act.Speech)
    {
        var spans = content.Select(words => Find(words)).ToImmutableArray();
        var attribution = new Attribution(
            source is null ? [] : [Find(source)], [Near(cue, spans[0])], spans, quotation, "by hand", depth) { Act = act, Confidence = depth > 0 ? 0.75 : 1 };
        statements.Add(new Statement("", attribution, stance)
        {
            Speaker = speaker is null ? null : new Speaker(speaker, kind, role, anonymous, Find(speaker))
            {
                RoleEvidence = Maybe(role), Resolution = "as named",
            },
            Relays = [.. (relays ?? []).Select(name => new Relay(name, Find(name)))],
            StanceEvidence = [.. (stanceWords ?? []).Select(words => Find(words))],
            Said = said is null ? null : new DateExpression(Find(said), saidOn),
        });
        return this;
    }

    /// <summary>Tells more of the statement that was made last; the words are found in the text.</summary>
    public EntryBuilder Further(Func<Statement, Func<string, Span>, Statement> more)
    {
        statements[^1] = more(statements[^1], words => Find(words));
        return this;
    }

    /// <summary>Tells more of the figure that was made last.</summary>
    public EntryBuilder Further(Func<Figure, Func<string, Span>, Figure> more)
    {
        figures[^1] = more(figures[^1], words => Find(words));
        return this;
    }

    /// <summary>Tells where it was found.</summary>
    public EntryBuilder At(string address, string fetchedFrom)
    {
        article = article with
        {
            Address = new Known<string>(address, new Evidence("link canonical", address)),
            FetchedFrom = fetchedFrom,
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(article.Text))),
        };
        return this;
    }

    public ArticleEntry Build()
    {
        var ordered = statements.OrderBy(one => one.Attribution.Extent).ToList();
        var counted = figures.OrderBy(one => one.Span).ToImmutableArray();
        return new ArticleEntry(
            article with { Blocks = [.. blocks] },
            [.. ordered.Select((one, at) => one with
            {
                Id = $"{article.Id}-s{at + 1}",
                Figures = [.. counted.Where(figure => one.Attribution.Content.Any(span => span.Contains(figure.Span)))],
            })],
            counted);
    }

    private EntryBuilder Mark(string words, BlockKind kind, string? reason)
    {
        var span = Find(words);
        var at = blocks.FindIndex(block => block.Span.Contains(span));
        blocks[at] = blocks[at] with { Kind = kind, Reason = reason };
        return this;
    }

    private Known<string> InText(string words) => new(words, new Evidence("text", words, Find(words)));

    private Span? Maybe(string? words) => words is null ? null : Find(words);

    private Span Near(string words, Span content)
    {
        var after = article.Text.IndexOf(words, content.End, StringComparison.Ordinal);
        var before = article.Text.LastIndexOf(words, content.Start, StringComparison.Ordinal);
        var at = after >= 0 && (before < 0 || after - content.End < content.Start - before) ? after : before;
        return at >= 0 ? new Span(at, at + words.Length) : throw new ArgumentException($"The text has no '{words}' by the content.", nameof(words));
    }

    private Span Find(string words)
    {
        var at = article.Text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? new Span(at, at + words.Length) : throw new ArgumentException($"The text has no '{words}'.", nameof(words));
    }
}
