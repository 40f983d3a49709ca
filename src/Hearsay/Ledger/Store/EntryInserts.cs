using Microsoft.Data.Sqlite;

namespace Hearsay.Ledger.Store;

/// <summary>The statements that write an article, prepared once for a ledger.</summary>
internal sealed class EntryInserts(SqliteConnection connection) : IDisposable
{
    public PreparedStatement Article { get; } = new(
        connection,
        """
        INSERT INTO articles (id, document, encoding, title, title_where, title_wording, outlet, outlet_where, outlet_wording,
          published_from, published_to, published_where, published_wording, wire, wire_where, wire_wording,
          dateline, dateline_where, dateline_wording, address, address_where, address_wording, fetched_from, fingerprint, remarks, text_sha256, text,
          updated_from, updated_to, updated_where, updated_wording, updated_start, updated_end,
          lead_caption, lead_caption_where, lead_caption_wording, lead_caption_start, lead_caption_end)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    public PreparedStatement Author { get; } = new(connection, "INSERT INTO authors VALUES (?, ?, ?, ?, ?)");

    public PreparedStatement Block { get; } = new(connection, "INSERT INTO blocks (article, number, kind, reason, start, end, form) VALUES (?, ?, ?, ?, ?, ?, ?)");

    public PreparedStatement Statement { get; } = new(
        connection,
        """
        INSERT INTO statements (id, article, number, stance, quotation, act, depth, rule, confidence,
          speaker, speaker_kind, speaker_role, speaker_anonymous, speaker_how, speaker_count, nuance, proposition,
          said_from, said_to, said_grain, said_clock, said_flaw, about_from, about_to, about_grain, about_clock, about_flaw)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    public PreparedStatement Relay { get; } = new(connection, "INSERT INTO relays (statement, number, name, kind) VALUES (?, ?, ?, ?)");

    public PreparedStatement Argument { get; } = new(connection, "INSERT INTO arguments VALUES (?, ?, ?, ?)");

    public PreparedStatement Figure { get; } = new(
        connection,
        """
        INSERT INTO figures (id, article, number, low, high, low_exact, high_exact, unit_name, status, scope, flaw, listed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    public PreparedStatement Link { get; } = new(connection, "INSERT INTO statement_figures VALUES (?, ?, ?)");

    public PreparedStatement Span { get; } = new(connection, "INSERT INTO spans VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

    public void Dispose()
    {
        foreach (var one in (PreparedStatement[])[Article, Author, Block, Statement, Relay, Argument, Figure, Link, Span]) one.Dispose();
    }
}
