using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Statements;

namespace Hearsay.Ledger.Store;

/// <summary>Turns what was read of one article into the rows of the ledger, and writes them.</summary>
/// <remarks>The rows are made and checked by the constructor, before any transaction begins.</remarks>
internal sealed class EntryWriter
{
    private readonly Article article;
    private readonly CodePointMap map;
    private readonly object?[] head;
    private readonly List<object?[]> authors = [];
    private readonly List<object?[]> blocks = [];
    private readonly List<object?[]> statements = [];
    private readonly List<object?[]> relays = [];
    private readonly List<object?[]> arguments = [];
    private readonly List<object?[]> figures = [];
    private readonly List<object?[]> links = [];
    private readonly List<object?[]> spans = [];

    /// <exception cref="LedgerException">HS107: the article's characters or spans cannot be stored exactly.</exception>
    public EntryWriter(ArticleEntry entry)
    {
        article = entry.Article;
        Digest = DigestOf(article);
        map = new CodePointMap(article.Text);
        head = Head();
        for (var at = 0; at < article.Authors.Length; at++)
        {
            var (name, evidence) = article.Authors[at];
            authors.Add([article.Id, at + 1, name, evidence.Where, evidence.Wording]);
            Put(null, null, SpanRole.Author, evidence.Span, at + 1);
        }

        for (var at = 0; at < article.Blocks.Length; at++)
        {
            var block = article.Blocks[at];
            var span = Whole(block.Span, "block");
            blocks.Add([article.Id, at + 1, EnumNames.Of(block.Kind), block.Reason, span.Start, span.End, EnumNames.Of(block.Form)]);
        }

        var numbers = new Dictionary<Figure, int>();
        var count = 0;
        foreach (var figure in entry.Figures)
        {
            numbers.TryAdd(figure, ++count);
            AddFigure(figure, count, listed: true);
        }

        foreach (var figure in entry.Statements.SelectMany(one => one.Figures))
        {
            if (numbers.TryAdd(figure, count + 1)) AddFigure(figure, ++count, listed: false);
        }

        for (var at = 0; at < entry.Statements.Length; at++) AddStatement(entry.Statements[at], at + 1, numbers);
    }

    /// <summary>The SHA-256 of the article's text, as the ledger keeps it.</summary>
    public string Digest { get; }

    /// <summary>Writes every row inside the transaction that the ledger is in.</summary>
    public void Write(EntryInserts into)
    {
        static void Insert(PreparedStatement statement, List<object?[]> rows)
        {
            foreach (var row in rows) statement.Run(row);
        }

        into.Article.Run(head);
        Insert(into.Author, authors);
        Insert(into.Block, blocks);
        Insert(into.Statement, statements);
        Insert(into.Relay, relays);
        Insert(into.Argument, arguments);
        Insert(into.Figure, figures);
        Insert(into.Link, links);
        Insert(into.Span, spans);
    }

    private object?[] Head()
    {
        Put(null, null, SpanRole.Title, article.Title?.Evidence.Span);
        Put(null, null, SpanRole.Outlet, article.Outlet?.Evidence.Span);
        Put(null, null, SpanRole.Published, article.Published?.Evidence.Span);
        Put(null, null, SpanRole.Wire, article.WireCredit?.Evidence.Span);
        Put(null, null, SpanRole.Dateline, article.Dateline?.Evidence.Span);
        var updated = article.Updated?.Evidence.Span is { } day ? Whole(day, "day of the last change") : (Span?)null;
        var caption = article.LeadCaption?.Evidence.Span is { } words ? Whole(words, "lead caption") : (Span?)null;
        return
        [
            article.Id,
            article.Document,
            article.Encoding,
            article.Title?.Value,
            article.Title?.Evidence.Where,
            article.Title?.Evidence.Wording,
            article.Outlet?.Value,
            article.Outlet?.Evidence.Where,
            article.Outlet?.Evidence.Wording,
            Day(article.Published?.Value.From),
            Day(article.Published?.Value.To),
            article.Published?.Evidence.Where,
            article.Published?.Evidence.Wording,
            article.WireCredit?.Value,
            article.WireCredit?.Evidence.Where,
            article.WireCredit?.Evidence.Wording,
            article.Dateline?.Value,
            article.Dateline?.Evidence.Where,
            article.Dateline?.Evidence.Wording,
            article.Address?.Value,
            article.Address?.Evidence.Where,
            article.Address?.Evidence.Wording,
            article.FetchedFrom,
            article.Fingerprint,
            JsonSerializer.Serialize(article.Remarks),
            Digest,
            article.Text,
            Day(article.Updated?.Value.From),
            Day(article.Updated?.Value.To),
            article.Updated?.Evidence.Where,
            article.Updated?.Evidence.Wording,
            updated?.Start,
            updated?.End,
            article.LeadCaption?.Value,
            article.LeadCaption?.Evidence.Where,
            article.LeadCaption?.Evidence.Wording,
            caption?.Start,
            caption?.End,
        ];
    }

    private void AddStatement(Statement statement, int number, Dictionary<Figure, int> numbers)
    {
        var (id, speaker) = (statement.Id, statement.Speaker);
        statements.Add(
        [
            id,
            article.Id,
            number,
            EnumNames.Of(statement.Stance),
            EnumNames.Of(statement.Attribution.Quotation),
            EnumNames.Of(statement.Attribution.Act),
            statement.Attribution.Depth,
            statement.Attribution.Rule,
            statement.Attribution.Confidence,
            speaker?.Name,
            speaker is null ? null : EnumNames.Of(speaker.Kind),
            speaker?.Role,
            speaker?.Anonymous,
            speaker?.Resolution,
            speaker?.Count,
            EnumNames.Of(statement.Nuance),
            statement.Proposition?.Lemma,
            Day(statement.Said?.Value?.From),
            Day(statement.Said?.Value?.To),
            statement.Said is { } said ? EnumNames.Of(said.Grain) : null,
            Clock(statement.Said),
            statement.Said is { } told ? EnumNames.Of(told.Flaw) : null,
            Day(statement.About?.Value?.From),
            Day(statement.About?.Value?.To),
            statement.About is { } about ? EnumNames.Of(about.Grain) : null,
            Clock(statement.About),
            statement.About is { } meant ? EnumNames.Of(meant.Flaw) : null,
        ]);
        Put(id, null, SpanRole.Source, statement.Attribution.Source);
        Put(id, null, SpanRole.Cue, statement.Attribution.Cue);
        Put(id, null, SpanRole.Content, statement.Attribution.Content);
        Put(id, null, SpanRole.Stance, statement.StanceEvidence);
        Put(id, null, SpanRole.Speaker, speaker?.Evidence);
        Put(id, null, SpanRole.Role, speaker?.RoleEvidence);
        Put(id, null, SpanRole.Affiliation, speaker?.Affiliation);
        Put(id, null, SpanRole.Knowledge, speaker?.Knowledge);
        Put(id, null, SpanRole.Doubt, statement.Doubt);
        Put(id, null, SpanRole.Said, statement.Said?.Span);
        Put(id, null, SpanRole.About, statement.About?.Span);
        Put(id, null, SpanRole.Occasion, statement.Occasion);
        if (statement.Proposition is { } proposition) AddProposition(id, proposition);
        for (var at = 0; at < statement.Relays.Length; at++)
        {
            relays.Add([id, at + 1, statement.Relays[at].Name, EnumNames.Of(statement.Relays[at].Kind)]);
            Put(id, null, SpanRole.Relay, statement.Relays[at].Evidence, at + 1);
        }

        for (var at = 0; at < statement.Figures.Length; at++)
        {
            links.Add([id, at + 1, FigureId(numbers[statement.Figures[at]])]);
        }
    }

    private void AddProposition(string id, Proposition proposition)
    {
        Put(id, null, SpanRole.Predicate, proposition.Predicate);
        Put(id, null, SpanRole.Negation, proposition.Negation);
        for (var at = 0; at < proposition.Arguments.Length; at++)
        {
            var argument = proposition.Arguments[at];
            arguments.Add([id, at + 1, EnumNames.Of(argument.Role), argument.Lemma]);
            Put(id, null, SpanRole.Argument, argument.Span, at + 1);
        }
    }

    private void AddFigure(Figure figure, int number, bool listed)
    {
        var id = FigureId(number);
        figures.Add(
        [
            id,
            article.Id,
            number,
            figure.Low,
            figure.High,
            figure.Low?.ToString(CultureInfo.InvariantCulture),
            figure.High?.ToString(CultureInfo.InvariantCulture),
            figure.UnitName,
            EnumNames.Of(figure.Status),
            EnumNames.Of(figure.Scope),
            EnumNames.Of(figure.Flaw),
            listed,
        ]);
        Put(null, id, SpanRole.Figure, figure.Span);
        Put(null, id, SpanRole.Modifier, figure.Modifier);
        Put(null, id, SpanRole.Unit, figure.Unit);
        Put(null, id, SpanRole.Counted, figure.Counted);
        Put(null, id, SpanRole.Predicate, figure.Predicate);
        Put(null, id, SpanRole.Subject, figure.Subject);
        Put(null, id, SpanRole.Where, figure.Where);
        Put(null, id, SpanRole.Status, figure.StatusEvidence);
        Put(null, id, SpanRole.AsOf, figure.AsOf);
    }

    private void Put(string? statement, string? figure, string role, ImmutableArray<Span> several)
    {
        for (var at = 0; at < several.Length; at++) Put(statement, figure, role, several[at], at + 1);
    }

    private void Put(string? statement, string? figure, string role, Span? span, int number = 1)
    {
        if (span is not { } units) return;
        var (start, end) = Whole(units, role);
        spans.Add([article.Id, statement, figure, role, number, start, end, units.Of(article.Text)]);
    }

    /// <summary>The span in code points; refuses one that leaves the text or cuts a character.</summary>
    private Span Whole(Span units, string role)
    {
        if (units.Start < 0 || units.End < units.Start || units.End > article.Text.Length)
            throw LedgerException.NotStorable(article.Document, $"the {role} {units} lies outside its text");
        var points = map.ToCodePoints(units);
        if (map.ToUtf16(points) != units)
            throw LedgerException.NotStorable(article.Document, $"the {role} {units} begins or ends inside a character");
        return points;
    }

    private string FigureId(int number) => $"{article.Id}-f{number}";

    private static string? Clock(DateExpression? date) => date?.Clock is { } clock ? $"{clock.From:HH:mm:ss}/{clock.To:HH:mm:ss}" : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd");

    private static string DigestOf(Article article)
    {
        try
        {
            return TextDigest.Of(article.Text);
        }
        catch (EncoderFallbackException error)
        {
            throw LedgerException.NotStorable(article.Document, $"its text has half a character at {error.Index}");
        }
    }
}

/// <summary>The SHA-256 of a text's UTF-8, as lower-case hexadecimal digits.</summary>
internal static class TextDigest
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="EncoderFallbackException">The text has an unpaired surrogate, which UTF-8 cannot write.</exception>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Strict.GetBytes(text)));
}
