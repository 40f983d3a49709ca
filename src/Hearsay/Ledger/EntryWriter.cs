using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Statements;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger;

/// <summary>Turns what was read of one article into the rows of the ledger, and writes them.</summary>
/// <remarks>The rows are made and checked by the constructor, before any transaction begins.</remarks>
internal sealed class EntryWriter
{
    private readonly Article article;
    private readonly CodePointMap map;
    private readonly object head;
    private readonly List<object> authors = [];
    private readonly List<object> blocks = [];
    private readonly List<object> statements = [];
    private readonly List<object> relays = [];
    private readonly List<object> figures = [];
    private readonly List<object> links = [];
    private readonly List<object> spans = [];

    /// <exception cref="LedgerException">HS107: the article's characters or spans cannot be stored exactly.</exception>
    public EntryWriter(ArticleEntry entry)
    {
        article = entry.Article;
        map = new CodePointMap(article.Text);
        head = Head();
        for (var at = 0; at < article.Authors.Length; at++)
        {
            var (name, evidence) = article.Authors[at];
            authors.Add(new { Article = article.Id, Number = at + 1, Name = name, evidence.Where, evidence.Wording });
            Put(null, null, SpanRole.Author, evidence.Span, at + 1);
        }

        for (var at = 0; at < article.Blocks.Length; at++)
        {
            var block = article.Blocks[at];
            var span = Whole(block.Span, "block");
            blocks.Add(new { Article = article.Id, Number = at + 1, Kind = Names.Of(block.Kind), block.Reason, span.Start, span.End });
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

    /// <summary>Writes every row inside <paramref name="transaction"/>.</summary>
    public void Write(SqliteConnection connection, SqliteTransaction transaction)
    {
        void Insert(string sql, object rows) => connection.Execute(sql, rows, transaction);

        Insert(
            """
            INSERT INTO articles (id, document, encoding, title, title_where, title_wording, outlet, outlet_where, outlet_wording,
              published_from, published_to, published_where, published_wording, wire, wire_where, wire_wording,
              dateline, dateline_where, dateline_wording, remarks, text_sha256, text)
            VALUES (@Id, @Document, @Encoding, @Title, @TitleWhere, @TitleWording, @Outlet, @OutletWhere, @OutletWording,
              @PublishedFrom, @PublishedTo, @PublishedWhere, @PublishedWording, @Wire, @WireWhere, @WireWording,
              @Dateline, @DatelineWhere, @DatelineWording, @Remarks, @Digest, @Text)
            """,
            head);
        Insert("INSERT INTO authors VALUES (@Article, @Number, @Name, @Where, @Wording)", authors);
        Insert("INSERT INTO blocks VALUES (@Article, @Number, @Kind, @Reason, @Start, @End)", blocks);
        Insert(
            """
            INSERT INTO statements (id, article, number, stance, quotation, act, depth, rule, confidence,
              speaker, speaker_kind, speaker_role, speaker_anonymous, speaker_how, speaker_count, nuance,
              said_from, said_to, said_grain, said_clock, said_flaw, about_from, about_to, about_grain, about_clock, about_flaw)
            VALUES (@Id, @Article, @Number, @Stance, @Quotation, @Act, @Depth, @Rule, @Confidence,
              @Speaker, @SpeakerKind, @SpeakerRole, @SpeakerAnonymous, @SpeakerHow, @SpeakerCount, @Nuance,
              @SaidFrom, @SaidTo, @SaidGrain, @SaidClock, @SaidFlaw, @AboutFrom, @AboutTo, @AboutGrain, @AboutClock, @AboutFlaw)
            """,
            statements);
        Insert("INSERT INTO relays (statement, number, name, kind) VALUES (@Statement, @Number, @Name, @Kind)", relays);
        Insert(
            """
            INSERT INTO figures (id, article, number, low, high, low_exact, high_exact, unit_name, status, scope, flaw, listed)
            VALUES (@Id, @Article, @Number, @Low, @High, @LowExact, @HighExact, @UnitName, @Status, @Scope, @Flaw, @Listed)
            """,
            figures);
        Insert("INSERT INTO statement_figures VALUES (@Statement, @Number, @Figure)", links);
        Insert("INSERT INTO spans VALUES (@Article, @Statement, @Figure, @Role, @Number, @Start, @End, @Text)", spans);
    }

    private object Head()
    {
        Put(null, null, SpanRole.Title, article.Title?.Evidence.Span);
        Put(null, null, SpanRole.Outlet, article.Outlet?.Evidence.Span);
        Put(null, null, SpanRole.Published, article.Published?.Evidence.Span);
        Put(null, null, SpanRole.Wire, article.WireCredit?.Evidence.Span);
        Put(null, null, SpanRole.Dateline, article.Dateline?.Evidence.Span);
        return new
        {
            article.Id,
            article.Document,
            article.Encoding,
            Title = article.Title?.Value,
            TitleWhere = article.Title?.Evidence.Where,
            TitleWording = article.Title?.Evidence.Wording,
            Outlet = article.Outlet?.Value,
            OutletWhere = article.Outlet?.Evidence.Where,
            OutletWording = article.Outlet?.Evidence.Wording,
            PublishedFrom = Day(article.Published?.Value.From),
            PublishedTo = Day(article.Published?.Value.To),
            PublishedWhere = article.Published?.Evidence.Where,
            PublishedWording = article.Published?.Evidence.Wording,
            Wire = article.WireCredit?.Value,
            WireWhere = article.WireCredit?.Evidence.Where,
            WireWording = article.WireCredit?.Evidence.Wording,
            Dateline = article.Dateline?.Value,
            DatelineWhere = article.Dateline?.Evidence.Where,
            DatelineWording = article.Dateline?.Evidence.Wording,
            Remarks = JsonSerializer.Serialize(article.Remarks),
            Digest = Digest(article),
            article.Text,
        };
    }

    private void AddStatement(Statement statement, int number, Dictionary<Figure, int> numbers)
    {
        var (id, speaker) = (statement.Id, statement.Speaker);
        statements.Add(new
        {
            Id = id,
            Article = article.Id,
            Number = number,
            Stance = Names.Of(statement.Stance),
            Quotation = Names.Of(statement.Attribution.Quotation),
            Act = Names.Of(statement.Attribution.Act),
            statement.Attribution.Depth,
            statement.Attribution.Rule,
            statement.Attribution.Confidence,
            Speaker = speaker?.Name,
            SpeakerKind = speaker is null ? null : Names.Of(speaker.Kind),
            SpeakerRole = speaker?.Role,
            SpeakerAnonymous = speaker?.Anonymous,
            SpeakerHow = speaker?.Resolution,
            SpeakerCount = speaker?.Count,
            Nuance = Names.Of(statement.Nuance),
            SaidFrom = Day(statement.Said?.Value?.From),
            SaidTo = Day(statement.Said?.Value?.To),
            SaidGrain = statement.Said is { } said ? Names.Of(said.Grain) : null,
            SaidClock = Clock(statement.Said),
            SaidFlaw = statement.Said is { } told ? Names.Of(told.Flaw) : null,
            AboutFrom = Day(statement.About?.Value?.From),
            AboutTo = Day(statement.About?.Value?.To),
            AboutGrain = statement.About is { } about ? Names.Of(about.Grain) : null,
            AboutClock = Clock(statement.About),
            AboutFlaw = statement.About is { } meant ? Names.Of(meant.Flaw) : null,
        });
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
        for (var at = 0; at < statement.Relays.Length; at++)
        {
            relays.Add(new { Statement = id, Number = at + 1, statement.Relays[at].Name, Kind = Names.Of(statement.Relays[at].Kind) });
            Put(id, null, SpanRole.Relay, statement.Relays[at].Evidence, at + 1);
        }

        for (var at = 0; at < statement.Figures.Length; at++)
        {
            links.Add(new { Statement = id, Number = at + 1, Figure = FigureId(numbers[statement.Figures[at]]) });
        }
    }

    private void AddFigure(Figure figure, int number, bool listed)
    {
        var id = FigureId(number);
        figures.Add(new
        {
            Id = id,
            Article = article.Id,
            Number = number,
            figure.Low,
            figure.High,
            LowExact = figure.Low?.ToString(CultureInfo.InvariantCulture),
            HighExact = figure.High?.ToString(CultureInfo.InvariantCulture),
            figure.UnitName,
            Status = Names.Of(figure.Status),
            Scope = Names.Of(figure.Scope),
            Flaw = Names.Of(figure.Flaw),
            Listed = listed,
        });
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
        spans.Add(new
        {
            Article = article.Id, Statement = statement, Figure = figure, Role = role, Number = number,
            Start = start, End = end, Text = units.Of(article.Text),
        });
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

    private static string Digest(Article article)
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
