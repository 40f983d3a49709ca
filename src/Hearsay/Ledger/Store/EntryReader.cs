using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Dapper;
using Hearsay.Attributions;
using Hearsay.Dates;
using Hearsay.Documents;
using Hearsay.Figures;
using Hearsay.Statements;
using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>Turns the rows of one article into the records that they were written from.</summary>
internal sealed class EntryReader
{
    private readonly string id;
    private readonly string file;
    private readonly CodePointMap map;
    private readonly ILookup<(string? Owner, string Role), Span> spans;

    private EntryReader(string id, string file, string text, IEnumerable<SpanRow> rows)
    {
        this.id = id;
        this.file = file;
        map = new CodePointMap(text);
        spans = rows.ToLookup(row => (row.Owner, row.Role), row => map.ToUtf16(new Span(row.Start, row.End)));
    }

    /// <summary>The ids of every article, in order of publication; those without a date last, by document name.</summary>
    /// <param name="connection">The ledger.</param>
    /// <param name="asOf">Only articles that are known to have been published until that day; null for all.</param>
    /// <param name="all">With those that were absorbed by others.</param>
    public static List<string> Ids(SqliteConnection connection, DateOnly? asOf = null, bool all = false) => connection.Query<string>(
        $"SELECT id FROM articles WHERE {LedgerSearch.KnownBy}{(all ? "" : $" AND {LedgerSearch.Stands("articles.id")}")} ORDER BY published_from IS NULL, published_from, published_to, document, id",
        new { Day = LedgerSearch.Day(asOf) }).AsList();

    /// <summary>The one article whose id begins so, or null.</summary>
    /// <exception cref="LedgerException">HS108.</exception>
    public static string? Find(SqliteConnection connection, string prefix)
    {
        var wanted = prefix.ToLowerInvariant();
        if (wanted.Length == 0) return null;
        const string sql = "SELECT id FROM articles WHERE substr(id, 1, length(@wanted)) = @wanted ORDER BY id LIMIT 10";
        var found = connection.Query<string>(sql, new { wanted }).AsList();
        return found.Count switch
        {
            0 => null,
            1 => found[0],
            _ => found.Find(one => one == wanted) ?? throw LedgerException.Ambiguous(prefix, found),
        };
    }

    /// <summary>Everything that the ledger holds of one article.</summary>
    /// <exception cref="LedgerException">HS106: a row that must be there is not.</exception>
    public static ArticleEntry Read(SqliteConnection connection, string id, string file)
    {
        IEnumerable<T> Rows<T>(string sql) => connection.Query<T>(sql, new { id });

        var head = Rows<ArticleRow>(ArticleRow.Sql).Single();
        var reader = new EntryReader(id, file, head.Text, Rows<SpanRow>(SpanRow.Sql));
        var figures = Rows<FigureRow>(FigureRow.Sql).Select(row => (row, figure: reader.Figure(row))).ToList();
        var byId = figures.ToDictionary(pair => pair.row.Id, pair => pair.figure);
        var links = Rows<LinkRow>(LinkRow.Sql).ToLookup(row => row.Statement, row => byId.GetValueOrDefault(row.Figure)
            ?? throw LedgerException.Disordered(file, $"{row.Statement} has the figure {row.Figure}, which its article has not"));
        var relays = Rows<RelayRow>(RelayRow.Sql).ToLookup(row => row.Statement);
        var arguments = Rows<ArgumentRow>(ArgumentRow.Sql).ToLookup(row => row.Statement);
        return new ArticleEntry(
            reader.Article(head, Rows<AuthorRow>(AuthorRow.Sql), Rows<BlockRow>(BlockRow.Sql)),
            [.. Rows<StatementRow>(StatementRow.Sql).Select(row => reader.Statement(row, relays[row.Id], arguments[row.Id], links[row.Id]))],
            [.. figures.Where(pair => pair.row.Listed).Select(pair => pair.figure)]);
    }

    private Article Article(ArticleRow row, IEnumerable<AuthorRow> authors, IEnumerable<BlockRow> blocks) =>
        new(
            row.Id,
            row.Document,
            row.Text,
            [.. blocks.Select(block => new Block(
                map.ToUtf16(new Span(block.Start, block.End)), EnumNames.Parse<BlockKind>(block.Kind), block.Reason) { Form = EnumNames.Parse<BlockForm>(block.Form) })],
            row.Encoding)
        {
            Title = Known(row.Title, row.TitleWhere, row.TitleWording, SpanRole.Title),
            Authors = [.. AuthorsOf(authors)],
            Outlet = Known(row.Outlet, row.OutletWhere, row.OutletWording, SpanRole.Outlet),
            Published = Range(row.PublishedFrom, row.PublishedTo) is { } days
                ? new Known<DateRange>(days, new Evidence(row.PublishedWhere!, row.PublishedWording!, Optional(null, SpanRole.Published)))
                : null,
            WireCredit = Known(row.Wire, row.WireWhere, row.WireWording, SpanRole.Wire),
            Dateline = Known(row.Dateline, row.DatelineWhere, row.DatelineWording, SpanRole.Dateline),
            // An address stands in the markup: it has no span.
            Address = row.Address is null ? null : new Known<string>(row.Address, new Evidence(row.AddressWhere!, row.AddressWording!)),
            Updated = Range(row.UpdatedFrom, row.UpdatedTo) is { } changed
                ? new Known<DateRange>(changed, new Evidence(row.UpdatedWhere!, row.UpdatedWording!, Placed(row.UpdatedStart, row.UpdatedEnd)))
                : null,
            LeadCaption = row.LeadCaption is null
                ? null
                : new Known<string>(row.LeadCaption, new Evidence(row.LeadCaptionWhere!, row.LeadCaptionWording!, Placed(row.LeadCaptionStart, row.LeadCaptionEnd))),
            FetchedFrom = row.FetchedFrom,
            Fingerprint = row.Fingerprint,
            Remarks = JsonSerializer.Deserialize<ImmutableArray<string>>(row.Remarks),
        };

    // An author whose name stands in the markup alone has no span, so the numbers decide which span is whose.
    private IEnumerable<Known<string>> AuthorsOf(IEnumerable<AuthorRow> rows) => rows.Select(row => new Known<string>(
        row.Name,
        new Evidence(row.Where, row.Wording, row.Start is { } start && row.End is { } end ? map.ToUtf16(new Span(start, end)) : null)));

    private Statement Statement(StatementRow row, IEnumerable<RelayRow> relays, IEnumerable<ArgumentRow> arguments, IEnumerable<Figure> figures) =>
        new(
            row.Id,
            new Attribution(
                All(row.Id, SpanRole.Source),
                All(row.Id, SpanRole.Cue),
                All(row.Id, SpanRole.Content),
                EnumNames.Parse<QuotationType>(row.Quotation),
                row.Rule,
                row.Depth)
            {
                Act = EnumNames.Parse<Act>(row.Act),
                Confidence = row.Confidence,
            },
            EnumNames.Parse<Stance>(row.Stance))
        {
            Speaker = row.Speaker is null
                ? null
                : new Speaker(
                    row.Speaker, EnumNames.Parse<SpeakerKind>(row.SpeakerKind!), row.SpeakerRole, row.SpeakerAnonymous, One(row.Id, SpanRole.Speaker))
                {
                    RoleEvidence = Optional(row.Id, SpanRole.Role),
                    Count = row.SpeakerCount,
                    Affiliation = Optional(row.Id, SpanRole.Affiliation),
                    Knowledge = Optional(row.Id, SpanRole.Knowledge),
                    Resolution = row.SpeakerHow!,
                },
            Relays = [.. relays.Zip(All(row.Id, SpanRole.Relay), (relay, evidence) => new Relay(relay.Name, evidence) { Kind = EnumNames.Parse<SpeakerKind>(relay.Kind) })],
            StanceEvidence = All(row.Id, SpanRole.Stance),
            Nuance = EnumNames.Parse<StanceNuance>(row.Nuance),
            Doubt = All(row.Id, SpanRole.Doubt),
            Occasion = Optional(row.Id, SpanRole.Occasion),
            Said = Date(row.Id, SpanRole.Said, Range(row.SaidFrom, row.SaidTo), row.SaidGrain, row.SaidClock, row.SaidFlaw),
            About = Date(row.Id, SpanRole.About, Range(row.AboutFrom, row.AboutTo), row.AboutGrain, row.AboutClock, row.AboutFlaw),
            Proposition = row.Proposition is null
                ? null
                : new Proposition(One(row.Id, SpanRole.Predicate), row.Proposition)
                {
                    Arguments = [.. arguments.Zip(All(row.Id, SpanRole.Argument), (argument, span) =>
                        new PropositionArgument(EnumNames.Parse<ArgumentRole>(argument.Role), span, argument.Lemma))],
                    Negation = Optional(row.Id, SpanRole.Negation),
                },
            Figures = [.. figures],
        };

    private Figure Figure(FigureRow row) =>
        new(One(row.Id, SpanRole.Figure), Exact(row.LowExact), Exact(row.HighExact))
        {
            Modifier = Optional(row.Id, SpanRole.Modifier),
            Unit = Optional(row.Id, SpanRole.Unit),
            Counted = Optional(row.Id, SpanRole.Counted),
            Predicate = Optional(row.Id, SpanRole.Predicate),
            UnitName = row.UnitName,
            Subject = Optional(row.Id, SpanRole.Subject),
            Where = Optional(row.Id, SpanRole.Where),
            Flaw = EnumNames.Parse<FigureFlaw>(row.Flaw),
            Status = EnumNames.Parse<FigureStatus>(row.Status),
            StatusEvidence = Optional(row.Id, SpanRole.Status),
            Scope = EnumNames.Parse<FigureScope>(row.Scope),
            AsOf = Optional(row.Id, SpanRole.AsOf),
        };

    private Known<string>? Known(string? value, string? where, string? wording, string role) =>
        value is null ? null : new Known<string>(value, new Evidence(where!, wording!, Optional(null, role)));

    private Span? Placed(int? start, int? end) => start is { } from && end is { } to ? map.ToUtf16(new Span(from, to)) : null;

    private ImmutableArray<Span> All(string? owner, string role) => [.. spans[(owner, role)]];

    private Span? Optional(string? owner, string role) => spans[(owner, role)].Select(span => (Span?)span).FirstOrDefault();

    private Span One(string owner, string role) =>
        Optional(owner, role) ?? throw LedgerException.Disordered(file, $"{owner} of the article {id} has no span for its {role}");

    // A ledger of an earlier version tells neither grain nor flaw: the days alone say how exact they are.
    private DateExpression? Date(string id, string role, DateRange? value, string? grain, string? clock, string? flaw) =>
        Optional(id, role) is not { } span ? null : new DateExpression(span, value)
        {
            Grain = grain is null ? DateGrain.Day : EnumNames.Parse<DateGrain>(grain),
            Clock = clock is null ? null : new ClockRange(Minute(clock[..8]), Minute(clock[9..])),
            Flaw = flaw is null ? DateFlaw.None : EnumNames.Parse<DateFlaw>(flaw),
        };

    private static TimeOnly Minute(string digits) => TimeOnly.ParseExact(digits, "HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The days of two columns, or null where they hold none.</summary>
    public static DateRange? Range(string? from, string? to) =>
        from is null || to is null ? null : new DateRange(DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd"));

    private static decimal? Exact(string? digits) => digits is null ? null : decimal.Parse(digits, CultureInfo.InvariantCulture);
}
