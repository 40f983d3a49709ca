namespace Hearsay.Ledger.Store;

// The rows of the ledger's tables as Dapper fills them, each with the SQL that reads those of the article @id.
// The setters are Dapper's alone, so the analyzers see nobody call them.
#pragma warning disable CA1812, S3459, MA0160

internal sealed class ArticleRow
{
    public const string Sql =
        """
        SELECT id, document, encoding, title, title_where AS TitleWhere, title_wording AS TitleWording,
          outlet, outlet_where AS OutletWhere, outlet_wording AS OutletWording,
          published_from AS PublishedFrom, published_to AS PublishedTo,
          published_where AS PublishedWhere, published_wording AS PublishedWording,
          wire, wire_where AS WireWhere, wire_wording AS WireWording,
          dateline, dateline_where AS DatelineWhere, dateline_wording AS DatelineWording,
          address, address_where AS AddressWhere, address_wording AS AddressWording, fetched_from AS FetchedFrom, fingerprint, remarks, text_sha256 AS Digest, text,
          updated_from AS UpdatedFrom, updated_to AS UpdatedTo, updated_where AS UpdatedWhere, updated_wording AS UpdatedWording,
          updated_start AS UpdatedStart, updated_end AS UpdatedEnd,
          lead_caption AS LeadCaption, lead_caption_where AS LeadCaptionWhere, lead_caption_wording AS LeadCaptionWording,
          lead_caption_start AS LeadCaptionStart, lead_caption_end AS LeadCaptionEnd
        FROM articles WHERE id = @id
        """;

    public string Id { get; init; } = "";
    public string Document { get; init; } = "";
    public string Encoding { get; init; } = "";
    public string? Title { get; init; }
    public string? TitleWhere { get; init; }
    public string? TitleWording { get; init; }
    public string? Outlet { get; init; }
    public string? OutletWhere { get; init; }
    public string? OutletWording { get; init; }
    public string? PublishedFrom { get; init; }
    public string? PublishedTo { get; init; }
    public string? PublishedWhere { get; init; }
    public string? PublishedWording { get; init; }
    public string? Wire { get; init; }
    public string? WireWhere { get; init; }
    public string? WireWording { get; init; }
    public string? Dateline { get; init; }
    public string? DatelineWhere { get; init; }
    public string? DatelineWording { get; init; }
    public string? Address { get; init; }
    public string? AddressWhere { get; init; }
    public string? AddressWording { get; init; }
    public string? UpdatedFrom { get; init; }
    public string? UpdatedTo { get; init; }
    public string? UpdatedWhere { get; init; }
    public string? UpdatedWording { get; init; }
    public int? UpdatedStart { get; init; }
    public int? UpdatedEnd { get; init; }
    public string? LeadCaption { get; init; }
    public string? LeadCaptionWhere { get; init; }
    public string? LeadCaptionWording { get; init; }
    public int? LeadCaptionStart { get; init; }
    public int? LeadCaptionEnd { get; init; }
    public string? FetchedFrom { get; init; }
    public string? Fingerprint { get; init; }
    public string Remarks { get; init; } = "";
    public string Digest { get; init; } = "";
    public string Text { get; init; } = "";
}

internal sealed class AuthorRow
{
    public const string Sql =
        """
        SELECT authors.name, name_where AS "Where", name_wording AS Wording, spans.start, spans.end
        FROM authors LEFT JOIN spans ON spans.article = authors.article AND spans.role = 'author' AND spans.number = authors.number
        WHERE authors.article = @id ORDER BY authors.number
        """;

    public string Name { get; init; } = "";
    public string Where { get; init; } = "";
    public string Wording { get; init; } = "";
    public int? Start { get; init; }
    public int? End { get; init; }
}

internal sealed class BlockRow
{
    public const string Sql = "SELECT kind, reason, start, end, form FROM blocks WHERE article = @id ORDER BY number";

    public string Kind { get; init; } = "";
    public string Form { get; init; } = "";
    public string? Reason { get; init; }
    public int Start { get; init; }
    public int End { get; init; }
}

internal sealed class StatementRow
{
    public const string Sql =
        """
        SELECT id, stance, quotation, act, depth, rule, confidence, speaker, speaker_kind AS SpeakerKind, speaker_role AS SpeakerRole,
          speaker_anonymous AS SpeakerAnonymous, speaker_how AS SpeakerHow, speaker_count AS SpeakerCount, nuance, proposition,
          said_from AS SaidFrom, said_to AS SaidTo, said_grain AS SaidGrain, said_clock AS SaidClock, said_flaw AS SaidFlaw,
          about_from AS AboutFrom, about_to AS AboutTo, about_grain AS AboutGrain, about_clock AS AboutClock, about_flaw AS AboutFlaw
        FROM statements WHERE article = @id ORDER BY number
        """;

    public string Id { get; init; } = "";
    public string Stance { get; init; } = "";
    public string Quotation { get; init; } = "";
    public string Act { get; init; } = "";
    public int Depth { get; init; }
    public string Rule { get; init; } = "";
    public double Confidence { get; init; }
    public string? Speaker { get; init; }
    public string? SpeakerKind { get; init; }
    public string? SpeakerRole { get; init; }
    public bool SpeakerAnonymous { get; init; }
    public string? SpeakerHow { get; init; }
    public string? SaidFrom { get; init; }
    public string? SaidTo { get; init; }
    public string? SaidGrain { get; init; }
    public string? SaidClock { get; init; }
    public string? SaidFlaw { get; init; }
    public string? AboutFrom { get; init; }
    public string? AboutTo { get; init; }
    public string? AboutGrain { get; init; }
    public string? AboutClock { get; init; }
    public string? AboutFlaw { get; init; }
    public int? SpeakerCount { get; init; }
    public string Nuance { get; init; } = "";
    public string? Proposition { get; init; }
}

internal sealed class ArgumentRow
{
    public const string Sql =
        """
        SELECT statement, role, lemma FROM arguments JOIN statements ON statements.id = arguments.statement
        WHERE article = @id ORDER BY statement, arguments.number
        """;

    public string Statement { get; init; } = "";
    public string Role { get; init; } = "";
    public string Lemma { get; init; } = "";
}

internal sealed class RelayRow
{
    public const string Sql =
        """
        SELECT statement, name, kind FROM relays JOIN statements ON statements.id = relays.statement
        WHERE article = @id ORDER BY statement, relays.number
        """;

    public string Statement { get; init; } = "";
    public string Name { get; init; } = "";
    public string Kind { get; init; } = "";
}

internal sealed class FigureRow
{
    public const string Sql =
        """
        SELECT id, low_exact AS LowExact, high_exact AS HighExact, unit_name AS UnitName, status, scope, flaw, listed
        FROM figures WHERE article = @id ORDER BY number
        """;

    public string Id { get; init; } = "";
    public string? LowExact { get; init; }
    public string? HighExact { get; init; }
    public string? UnitName { get; init; }
    public string Flaw { get; init; } = "";
    public string Status { get; init; } = "";
    public string Scope { get; init; } = "";
    public bool Listed { get; init; }
}

internal sealed class LinkRow
{
    public const string Sql =
        """
        SELECT statement, figure FROM statement_figures JOIN statements ON statements.id = statement_figures.statement
        WHERE article = @id ORDER BY statement, statement_figures.number
        """;

    public string Statement { get; init; } = "";
    public string Figure { get; init; } = "";
}

internal sealed class SpanRow
{
    public const string Sql =
        """
        SELECT coalesce(statement, figure) AS Owner, role, number, start, end, text
        FROM spans WHERE article = @id ORDER BY statement, figure, role, number
        """;

    public string? Owner { get; init; }
    public string Role { get; init; } = "";
    public int Number { get; init; }
    public int Start { get; init; }
    public int End { get; init; }
    public string Text { get; init; } = "";
}
